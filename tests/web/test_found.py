"""Findings become tables and entries that show their text, and nothing but their text."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from presenting.answers import COMPARISON, INITIATIVES, at
from web.fakes import a_quote
from web.reader import read

from sok.presenting.figure_rows import Row
from sok.presenting.outline import Entry, outline
from sok.records import Answer, Cited, Initiative, TableRow
from sok.web.cards import cards_html
from sok.web.found import table_html
from sok.web.quoted import Citing, citing_of


def _citing(answer: Answer) -> Citing:
    return citing_of(outline(answer).places, answer.marks, {})


def test_a_row_is_what_is_measured_the_figure_and_its_page() -> None:
    """The rows keep their order, each with the page of its own quote."""
    html = table_html(outline(COMPARISON).rows, _citing(COMPARISON))
    assert html.index("fisket") < html.index("jordbruket")
    first, second = html.split("<tr>")[2:]
    assert read(f"<table><tr>{first}</table>").text == (
        "fisket3 miljoner kronors.\u00a04\u00a0[1] (öppnas i eget fönster)"
    )
    assert "jordbruket" in second and "12 miljoner kronor" in second and "s.\u00a05–6<" in second


def test_rows_of_several_documents_name_them() -> None:
    """A page alone would be the page of one knows not what."""
    rows = outline(COMPARISON).rows
    other = replace(rows[1], quote=at(rows[1].quote, 2, "andra.txt"))
    citing = citing_of([[rows[0].quote], [other.quote]], (), {})
    text = read(table_html([rows[0], other], citing)).text
    assert "Källa" in text
    assert "(Myndigheten, 2021a, s." in text and "(Myndigheten, 2021b, s." in text


def test_an_entry_is_title_what_is_known_and_its_quote() -> None:
    """Each initiative has its regions, project or actor, its verbatim text and its page."""
    shown = read(cards_html(outline(INITIATIVES).entries, _citing(INITIATIVES), level=3))
    assert (shown.tags.count("li"), shown.tags.count("h3")) == (2, 2)
    for part in (
        "Skåne",
        "Projekt: Havet",
        "”Bygga båtar av trä (Havet, Skåne).”",
        "s.\u00a09",
        "Ny kaj i Visby",
        "GotlandKalmar",
        "Aktör: Hamnbolaget",
        "”Hamnen har fått en ny kaj.”",
        "s.\u00a010",
    ):
        assert part in shown.text


def test_an_entry_of_a_row_has_its_cells() -> None:
    """Each with the name of its column, and the project's name is the entry's title."""
    cells, columns = ("Nödmjölk", "Skåne", "Ett mejeri"), ("Projekt", "Region", "Utfall")
    quote = replace(
        a_quote("\t".join(cells), 9), row=TableRow(0, cells, columns, False, "Tabell 1, tkr")
    )
    found = Initiative("Nödmjölk", ("Skåne",), "Nödmjölk", "", "Djur", quote.span)
    answer = replace(INITIATIVES, quotes=(quote,), initiatives=(Cited(found, quote),))
    shown = read(cards_html(outline(answer).entries, _citing(answer), level=3))
    assert (shown.tags.count("dt"), shown.tags.count("dd")) == (3, 3)
    for part in ("UtfallEtt mejeri", "ProjektNödmjölk", "Tabell 1, tkr"):
        assert part in shown.text
    assert "Projekt: Nödmjölk" not in shown.text


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\0"), min_size=1))
def test_no_text_becomes_a_tag(text: str) -> None:
    """What was found in a document is shown, never obeyed."""
    quote, harmless = a_quote(text, 4), a_quote("a", 4)
    made = [
        (
            table_html([Row(of, of, of_quote)], citing_of([[of_quote]], (), {})),
            cards_html([Entry(of, of, of_quote)], citing_of([[of_quote]], (), {}), level=3),
        )
        for of, of_quote in ((text, quote), ("a", harmless))
    ]
    for html, expected in zip(*made, strict=True):
        assert read(html).tags == read(expected).tags
        assert text in read(html).text
