"""Examples that rows of a table tell of, as text, Markdown, tables and references."""

from __future__ import annotations

from dataclasses import replace

from web.fakes import a_quote, an_answer

from sok.presenting.answer_markdown import markdown
from sok.presenting.answer_text import answer_text
from sok.presenting.bibliography import ris
from sok.presenting.citations import quote_with_reference
from sok.presenting.findings_table import initiatives_table
from sok.presenting.findings_text import initiatives_text
from sok.records import Cited, Form, Initiative, TableRow

COLUMNS = ("Projekt", "Region", "Utfall", "Stöd")
CELLS = ("Nödmjölk", "Norrbotten", "Ett mobilt mejeri", "")
QUOTE = replace(a_quote("\t".join(CELLS), 9), row=TableRow(0, CELLS, COLUMNS, False, "Tabell 1"))
EXAMPLE = Cited(Initiative("Nödmjölk", ("Norrbotten",), "Nödmjölk", "", "Djur", QUOTE.span), QUOTE)
TOLD = "Projekt: Nödmjölk; Region: Norrbotten; Utfall: Ett mobilt mejeri (Tabell 1)"


def test_each_cell_stands_after_its_columns_name() -> None:
    """And the caption behind them, which may say the unit: else less is said than on the page."""
    assert f"   {TOLD}\n" in initiatives_text([EXAMPLE])
    assert quote_with_reference(QUOTE).startswith(f"{TOLD} (")
    assert TOLD in ris([QUOTE])
    (row,) = initiatives_table([EXAMPLE]).rows
    assert row[5] == TOLD


def test_an_entry_has_the_name_as_its_title_and_once() -> None:
    """And then its region; what project it is, the row says."""
    answer = replace(an_answer("Djur?", QUOTE), form=Form.INITIATIVES, initiatives=(EXAMPLE,))
    assert f"1. Nödmjölk\n   Norrbotten\n   {TOLD}\n" in answer_text(answer)
    assert "| Nödmjölk | Norrbotten | Ett mobilt mejeri |  |" in markdown(answer)
