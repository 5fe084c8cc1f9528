"""The rectangles around a quote's lines."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading.pdf.sheets import FIRST_LINE, LEADING, LEFT, WIDTH, a_line, a_sheet

from sok.reading.pdf.glyphs import Glyph, Sheet
from sok.reading.pdf.rectangles import rectangles
from sok.records import Box

FIRST = Box(LEFT, FIRST_LINE - 8, LEFT + 50, FIRST_LINE + 2)


def all_of(sheet: Sheet) -> tuple[Box, ...]:
    """The rectangles of a quote of the whole page."""
    return rectangles(sheet, range(len(sheet.glyphs)))


def test_a_line_is_one_rectangle() -> None:
    """Words and the spaces between them have one; spaces at the ends are left out."""
    assert all_of(a_sheet("Ett stöd  ")) == (replace(FIRST, x1=LEFT + 40),)
    assert all_of(a_sheet("stöd " + "till")) == (replace(FIRST, x1=LEFT + 45),)


def test_each_line_has_its_own() -> None:
    """A quote over three lines, from within the first to within the last, has three."""
    sheet = a_sheet("Ett stöd", "till små", "företag.")
    found = rectangles(sheet, range(4, 20))
    assert [(box.x0, box.y0) for box in found] == [
        (LEFT + 20, FIRST_LINE - 8),
        (LEFT, FIRST_LINE + LEADING - 8),
        (LEFT, FIRST_LINE + 2 * LEADING - 8),
    ]
    assert found[2].x1 == LEFT + 20


def test_columns_are_not_joined() -> None:
    """What stands in another column at the same height has a rectangle of its own."""
    sheet = a_sheet(a_line("Här", FIRST_LINE), a_line("där", FIRST_LINE, x=300))
    assert [box.x0 for box in all_of(sheet)] == [LEFT, 300]


def test_a_raised_number_is_in_the_line() -> None:
    """The mark of a footnote does not break the line, which grows to hold it."""
    raised = tuple(
        replace(glyph, box=replace(glyph.box, y0=FIRST_LINE - 11, y1=FIRST_LINE - 4))
        for glyph in a_line("1", FIRST_LINE - 4, x=LEFT + 25)
    )
    sheet = a_sheet(a_line("Stöd.", FIRST_LINE), raised, a_line("Nu", FIRST_LINE, x=LEFT + 35))
    assert all_of(sheet) == (Box(LEFT, FIRST_LINE - 11, LEFT + 45, FIRST_LINE + 2),)


def test_no_rectangle_leaves_the_page() -> None:
    """What is drawn over the edge is cut, and what is outside has none."""
    over = a_sheet(a_line("Ett långt ord", FIRST_LINE, x=WIDTH - 20))
    assert all_of(over) == (Box(WIDTH - 20, FIRST_LINE - 8, WIDTH, FIRST_LINE + 2),)
    assert all_of(a_sheet(a_line("Borta", FIRST_LINE, x=WIDTH + 5))) == ()


def turned(glyph: Glyph, turn: int) -> Glyph:
    """A glyph as it stands on a page that is turned about a corner by a quarter or three."""
    box = glyph.box
    to = Box(box.y0, box.x0, box.y1, box.x1)
    if turn == 270:
        to = Box(box.y0, 800 - box.x1, box.y1, 800 - box.x0)
    return replace(glyph, box=to, style=replace(glyph.style, turn=turn))


@pytest.mark.parametrize("turn", [90, 270])
def test_turned_text_has_upright_rectangles(turn: int) -> None:
    """A line that runs up or down the page is one rectangle, its neighbour another."""
    lines = [a_line("Ett stöd", FIRST_LINE), a_line("till små", FIRST_LINE + LEADING)]
    sheet = a_sheet(*(tuple(turned(glyph, turn) for glyph in line) for line in lines))
    found = all_of(sheet)
    assert [(box.x1 - box.x0, box.y1 - box.y0) for box in found] == [(10.0, 40.0)] * 2


@given(st.lists(st.text("ab å", max_size=12), max_size=5), st.data())
def test_all_that_is_quoted_is_covered(lines: list[str], data: st.DataObject) -> None:
    """Each letter of the quote lies in a rectangle, and each rectangle holds a letter of it."""
    sheet = a_sheet(*lines)
    ends = st.integers(0, len(sheet.glyphs))
    start, end = sorted((data.draw(ends), data.draw(ends)))
    found = rectangles(sheet, range(start, end))
    drawn = [glyph.box for glyph in sheet.glyphs[start:end] if glyph.drawn]
    assert all(any(_holds(box, letter) for box in found) for letter in drawn)
    assert all(any(_holds(box, letter) for letter in drawn) for box in found)


def _holds(outer: Box, inner: Box) -> bool:
    return (
        outer.x0 <= inner.x0
        and outer.y0 <= inner.y0
        and outer.x1 >= inner.x1
        and outer.y1 >= inner.y1
    )
