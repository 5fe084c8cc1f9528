"""A quote of a table is found with all that is quoted of it: caption, rows, or some rows."""

from __future__ import annotations

from dataclasses import replace

from fakes import fake_document
from hypothesis import given
from hypothesis import strategies as st
from web.reader import read

from sok.records import Document
from sok.tables import cells
from sok.web.addresses import rows_text
from sok.web.source.asked import Asked
from sok.web.source.paper import paper_html
from sok.web.source.tabled import find_quote
from sok.web.source.view import View, view

TABLE = (
    "^ Tabell 1. Folk på öarna\n\n+ Ö  Folk\n\n= Ven  350\n\n= Hven  5\n\n= Orust  15 000\n\n"
    "= Tjörn  ~\n\n= Ven  ~"
)
DOCUMENT = fake_document(f"Se tabell 1. På Ven bor många.\f{TABLE}\f^ Tabell 2\n\n= Ven  350")
ROWS = DOCUMENT.tables[0].rows


def _found(text: str, document: Document = DOCUMENT, near: int = 1) -> list[str]:
    standing = find_quote(document, text, near)
    spans = standing.spans if standing else ()
    return [document.blocks[span.block].text[span.start : span.end] for span in spans]


def _view(quote: str) -> View:
    return view(DOCUMENT, Asked("a.txt", "2", quote=quote), [DOCUMENT], {})


def test_a_caption_is_found_with_its_table() -> None:
    """All rows of that table, the header too, and none of another; a sentence is none."""
    found = _found("Tabell 1. Folk på öarna")
    assert found == ["Tabell 1. Folk på öarna", *(DOCUMENT.blocks[row].text for row in ROWS)]
    assert _found("Se tabell 1.") == ["Se tabell 1."]


def test_a_row_is_found_alone() -> None:
    """A row that says nothing else goes before the same word in a sentence or a longer row."""
    assert _found("Hven 5") == ["Hven\t5"]
    standing = find_quote(DOCUMENT, "Ven", 1)
    assert standing is not None and [span.block for span in standing.spans] == [ROWS[-1]]


@given(st.sets(st.integers(0, len(ROWS) - 1), min_size=2))
def test_rows_are_found_together(places: set[int]) -> None:
    """Whichever of a table's rows an address holds, those are found and no others."""
    rows = [ROWS[place] for place in sorted(places)]
    text = rows_text((row, DOCUMENT.blocks[row].text) for row in rows)
    standing = find_quote(DOCUMENT, text, 1)
    assert standing is not None and standing.lacking == 0
    assert [span.block for span in standing.spans] == rows
    assert _view(text).quoted == text, "the address that is copied says the same"


def test_a_long_table_has_a_short_address() -> None:
    """Its first row and its last one, with a sign for those between."""
    assert rows_text(enumerate("abcde", start=7)) == "a\n…\ne"
    assert rows_text([(1, "a"), (2, "b"), (4, "d"), (5, "e"), (6, "f")]) == "a\nb\nd\n…\nf"


def test_rows_that_are_gone_are_said() -> None:
    """The others are shown; where more than half are gone, it is not this table."""
    shown = _view("Ven 350\nHven 6\nOrust 15 000")
    assert [notice.text for notice in shown.notices] == [
        "En av raderna i länken står inte kvar ordagrant i dokumentet. De andra är markerade."
    ]
    assert len(shown.spans) == 2
    assert _found("Ven 350\nHven 6\nOrust 16 000") == []


def test_lines_of_a_sentence_are_no_rows() -> None:
    """A part of a cell is not taken for one: "5" is not the end of "15", nor "Ven" of "Hven"."""
    document = fake_document("= Hven  15\n\n= Ö  25")
    assert _found("Ven\n5", document) == []


def test_a_table_is_said_to_begin_and_end_once() -> None:
    """Who hears the page is not told so at every cell; what is seen is every cell marked."""
    shown = replace(_view("Tabell 1. Folk på öarna"), place=1)
    page = read(paper_html(shown, []))
    assert page.text.count("Citatet börjar:") == page.text.count("Citatet slutar.") == 1
    said = [cell for row in ROWS for cell in cells(DOCUMENT.blocks[row].text) if cell]
    assert page.marked == ["Tabell 1. Folk på öarna", *said]
