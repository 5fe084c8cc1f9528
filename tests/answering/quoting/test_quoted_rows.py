"""A row of a table is quoted by its cells, each of which stands on the page."""

from __future__ import annotations

from dataclasses import replace

import pytest
from fakes import fake_document

from sok.answering.quoting.quotes import quote, verify
from sok.errors import IndexDamaged
from sok.records import Block, Document, Kind, Metadata, Page, Run, Span, TableRow


def test_the_tabs_between_the_cells_of_a_row_may_be_put_in() -> None:
    """A row stands on its page although its cells are told apart by us; no other text may be so."""
    document = fake_document("Gotland   12\nkr  9")
    text = "Gotland\t\t12 kr\t9"
    runs = (Run(0, 0, 0, 7), Run(9, 0, 10, 2), Run(12, 0, 13, 2), Run(15, 0, 17, 1))
    block = Block(Kind.ROW, text, runs)
    made = quote(replace(document, blocks=(block,)), Span("a.txt", 0, 0, len(text)))
    assert (made.text, made.start, made.end) == (text, 0, 18)
    with pytest.raises(IndexDamaged):
        text_alone = replace(document, blocks=(replace(block, kind=Kind.PARAGRAPH),))
        quote(text_alone, Span("a.txt", 0, 0, len(text)))


def test_a_quote_of_a_row_says_what_its_cells_are() -> None:
    """Each cell stands under the name of its column, a part of a row too; a header has none."""
    document = fake_document("^ Tabell 1. Halt\n\n+ Ämne  Halt\n\n= Bly  5\n")
    header, row, part = (Span("a.txt", 1, 0, 9), Span("a.txt", 2, 0, 5), Span("a.txt", 2, 4, 5))
    columns = ("Ämne", "Halt")
    assert quote(document, row).row == TableRow(0, ("Bly", "5"), columns, False, "Tabell 1. Halt")
    assert quote(document, part).row == TableRow(0, ("", "5"), columns, False, "Tabell 1. Halt")
    assert quote(document, header).row == TableRow(0, columns, (), True, "Tabell 1. Halt")
    assert quote(document, Span("a.txt", 0, 0, 9)).row is None


@pytest.mark.parametrize(("raw_start", "stands"), [(29, True), (0, False)])
def test_cells_of_several_lines_stand_side_by_side(raw_start: int, stands: bool) -> None:
    """The next cell begins above the end of the one before, but not above its own row."""
    page = "7 procent\nSkåne  Lagret      7 procent\n       i byn\n"
    text = "Skåne\tLagret i byn\t7 procent"
    runs = (Run(0, 0, 10, 5), Run(6, 0, 17, 6), Run(13, 0, 46, 5), Run(19, 0, raw_start, 9))
    block = Block(Kind.ROW, text, runs)
    document = Document(
        "a.txt", "1" * 64, Metadata("A", "", None, "sv", 7), (Page(7, page),), (block,)
    )
    if not stands:
        with pytest.raises(IndexDamaged):
            quote(document, Span("a.txt", 0, 0, len(text)))
        return
    made = quote(document, Span("a.txt", 0, 0, len(text)))
    assert (made.start, made.end) == (10, 51)
    assert verify(made, document)
