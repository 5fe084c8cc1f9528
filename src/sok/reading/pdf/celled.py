"""Fragments as tables cut them: the words of two cells are two, however near they stand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from sok.reading.pdf.fragments import BOLD_SHARE, Fragment, around, find_fragments
from sok.reading.pdf.glyphs import Sheet
from sok.reading.pdf.grids import Cell, Grid
from sok.reading.pdf.initials import with_initials
from sok.records import Box

# Points by which letters may reach over the edge of their cell.
OVER = 1.0
# Share of the type size: the middle of small letters is so far above the line.
MIDDLE = 0.3


def fragments_of(sheet: Sheet, grids: Sequence[Grid]) -> tuple[Fragment, ...]:
    """The fragments of a sheet that has these tables, initials in their places."""
    return tuple(
        part
        for one in with_initials(find_fragments(sheet))
        for part in (_cut(one, sheet, grids) if one.style.turn == 0 else (one,))
    )


def middle_of(one: Fragment) -> float:
    """The y of the middle of small letters, which is in the row that the text is in."""
    return one.baseline - MIDDLE * one.style.size


def stands_in(box: Box, one: Fragment) -> bool:
    """Whether a fragment stands in a box, by the middle of its small letters."""
    x = (one.box.x0 + one.box.x1) / 2
    return box.x0 <= x <= box.x1 and box.y0 <= middle_of(one) <= box.y1


def _cut(one: Fragment, sheet: Sheet, grids: Sequence[Grid]) -> Iterator[Fragment]:
    y = middle_of(one)
    beside = [
        cell
        for grid in grids
        if grid.box.y0 <= y <= grid.box.y1
        for cell in grid.cells
        if cell.box.y0 <= y <= cell.box.y1 and cell.box.x0 < one.box.x1 and one.box.x0 < cell.box.x1
    ]
    start = 0
    for place in range(1, len(one.text) - 1) if beside else ():
        before, after = one.glyphs[place - 1], one.glyphs[place + 1]
        if one.glyphs[place] < 0 <= min(before, after) and _is_edge(
            sheet.glyphs[before].box, sheet.glyphs[after].box, beside
        ):
            yield _part(one, start, place, sheet)
            start = place + 1
    yield _part(one, start, len(one.text), sheet) if start else one


def _is_edge(before: Box, after: Box, cells: Sequence[Cell]) -> bool:
    """Whether the edge of a cell runs between two letters, and through none of them."""
    return any(
        before.x1 - OVER <= edge <= after.x0 + OVER
        for cell in cells
        for edge in (cell.box.x0, cell.box.x1)
    )


def _part(one: Fragment, start: int, end: int, sheet: Sheet) -> Fragment:
    """The characters of a fragment from `start` to `end`, with their own looks."""
    numbers = one.glyphs[start:end]
    glyphs = [sheet.glyphs[number] for number in numbers if number >= 0]
    styles = Counter(glyph.style for glyph in glyphs)
    bold = sum(count for style, count in styles.items() if style.bold)
    return replace(
        one,
        text=one.text[start:end],
        glyphs=numbers,
        box=around([glyph.box for glyph in glyphs]),
        style=styles.most_common(1)[0][0],
        bold=bold >= BOLD_SHARE * len(glyphs),
    )
