"""Tables of documents as sheets for CSV and Excel."""

from __future__ import annotations

from dataclasses import replace

import pytest
from fakes import fake_document
from presenting.answers import HARD, TABLE

from sok.answering.quoting.quoted_tables import quoted_table
from sok.presenting.findings_table import Cell
from sok.presenting.tables_sheet import table_sheet, told_apart
from sok.records import Run


def test_a_sheet_has_the_rows_with_their_source() -> None:
    """Page and document follow the cells, and an empty cell is none."""
    sheet = table_sheet(TABLE.tables[0], 1)
    assert sheet.name == "Tabell 1"
    assert sheet.columns == ("Hav", "Sill", "Torsk", "Sida", "OCR", "Dokument")
    assert sheet.rows == (
        ("Östersjön", 1200, None, 1, None, "oar.txt"),
        (HARD, 7, 8, 1, None, "oar.txt"),
    )


def test_columns_without_names_are_counted() -> None:
    """Every column of a sheet has a name."""
    quoted = quoted_table(fake_document("= a  b\n"), 0)
    assert table_sheet(quoted, 4).columns[:2] == ("Kolumn 1", "Kolumn 2")
    assert table_sheet(quoted, 4).name == "Tabell 4"


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("75 000", 75000),
        ("1\u00a0200,50", 1200.5),
        ("\u22123", -3),
        ("–3,5", -3.5),
        ("0", 0),
        ("0,7", 0.7),
        ("08", "08"),
        ("1.2", "1.2"),
        ("12 34", "12 34"),
        ("1–3", "1–3"),
        ("12 %", "12 %"),
        ("1234567890123456", "1234567890123456"),
    ],
)
def test_only_what_is_a_number_is_one(text: str, cell: Cell) -> None:
    """Codes, sections, ranges and figures with units are texts, as printed."""
    document = fake_document("= ord  x\n")
    page = replace(document.pages[0], text=f"{text}\nx")
    runs = (Run(0, 0, 0, len(text)), Run(len(text) + 1, 0, len(text) + 1, 1))
    row = replace(document.blocks[0], text=f"{text}\tx", runs=runs)
    quoted = quoted_table(replace(document, pages=(page,), blocks=(row,)), 0)
    assert table_sheet(quoted, 1).rows[0][0] == cell
    assert type(table_sheet(quoted, 1).rows[0][0]) is type(cell)


def test_sheets_have_names_that_excel_takes() -> None:
    """Short, without signs that have a meaning, and told apart without regard to case."""
    (table,) = TABLE.tables
    odd = replace(table, table=replace(table.table, label="Tabell [1]: a/b " + "x" * 40))
    names = [sheet.name for sheet in told_apart([table_sheet(odd, 1), table_sheet(odd, 2)])]
    assert len(set(names)) == 2
    assert all(len(name) <= 31 and not set(name) & set("[]:*?/\\'") for name in names)
