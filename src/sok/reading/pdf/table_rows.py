"""The lines of a region to the rows of a table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from sok.reading.pdf.table_growth import pitch
from sok.reading.pdf.table_gutters import Region
from sok.reading.pdf.table_text import Piece

# A line so much farther off than the least distance begins a row where rows are set apart.
APART = 1.15
# With so many lines, a first column that is mostly in lower case says nothing by it, unless a
# hyphen breaks a word over two of them.
MANY = 5
# Rows are set apart if so many of those with text beside the first column's are.
APART_SHARE = 0.7


@dataclass(frozen=True, slots=True)
class Rows:
    """A region in rows: the pieces of each of its `lines` by column, and of each cell by row.

    `starts` are the numbers of the lines that begin a row.
    """

    region: Region
    lines: Sequence[dict[int, list[Piece]]]
    starts: Sequence[int]
    cells: Sequence[Sequence[Sequence[Piece]]]


def rows_from(region: Region, starts: Sequence[int]) -> Rows:
    """The rows that begin with these lines."""
    lines = region.placed()
    ends = [*starts[1:], len(lines)]
    cells = [
        [
            [piece for line in lines[start:end] for piece in line.get(column, ())]
            for column in range(region.columns)
        ]
        for start, end in zip(starts, ends, strict=True)
    ]
    return Rows(region, lines, starts, cells)


def in_rows(region: Region) -> Rows:
    """The rows that the lines themselves show; the first line always begins one.

    A row begins where the first column has text. What begins in lower case or with a parenthesis
    goes on with the row above, and so does a line that is no farther off than lines of a
    paragraph, if rows are set apart.
    """
    placed = region.placed()
    least = APART * pitch(region.lines)
    steps = [0.0, *(lower.baseline - upper.baseline for upper, lower in pairwise(region.lines))]
    heads = [number for number, place in enumerate(placed) if number and 0 in place]
    fresh = [number for number in heads if not _goes_on(placed[number])]
    beside = [number for number in heads if len(placed[number]) > 1]
    sure = [number for number in beside if number in fresh] or beside
    if sum(steps[number] > least for number in sure) >= APART_SHARE * len(sure):
        near = {number for number, step in enumerate(steps) if number and step <= least}
        kept = [n for n in heads if n not in near or _ends_header(placed, n)]
        lowered = [n - 1 for n in heads if _is_lowered(placed, near, n)]
        return rows_from(region, sorted({0, *kept, *lowered}))
    broken = any(_breaks_word(placed[number - 1]) for number in heads if number not in fresh)
    lower = len(heads) >= MANY and len(fresh) * 2 < len(heads) and not broken
    return rows_from(region, [0, *(heads if lower else fresh)])


def down(rows: Rows) -> list[float]:
    """The y between rows, and above the first and below the last."""
    lines = rows.region.lines
    found = [min(piece.box.y0 for piece in lines[0].pieces)]
    for start in rows.starts[1:]:
        above = max(piece.box.y1 for piece in lines[start - 1].pieces)
        below = min(piece.box.y0 for piece in lines[start].pieces)
        found.append((above + below) / 2)
    return [*found, max(piece.box.y1 for line in lines for piece in line.pieces)]


def across(region: Region) -> list[float]:
    """The x between columns, and of the left and right side."""
    pieces = [piece for line in region.lines for piece in line.pieces]
    inner = [gutter.middle for gutter in region.gutters]
    return [min(piece.box.x0 for piece in pieces), *inner, max(piece.box.x1 for piece in pieces)]


def _ends_header(placed: Sequence[dict[int, list[Piece]]], number: int) -> bool:
    """Whether a line is the first that is not bold below bold ones."""
    bold = [all(piece.bold for cell in place.values() for piece in cell) for place in placed]
    return all(bold[:number]) and not bold[number]


def _is_lowered(placed: Sequence[dict[int, list[Piece]]], near: set[int], number: int) -> bool:
    """Whether text of the first column stands alone, just below the line that begins its row."""
    alone = set(placed[number]) == {0} and 0 not in placed[number - 1]
    return alone and number in near and number - 1 not in near


def _breaks_word(place: dict[int, list[Piece]]) -> bool:
    """Whether the text of the first column ends in the middle of a word."""
    text = place[0][-1].text if 0 in place else ""
    return text.endswith("-") and text[-2:-1].isalpha()


def _goes_on(place: dict[int, list[Piece]]) -> bool:
    """Whether the text of the first column reads on from above."""
    text = place[0][0].text
    return text[0].islower() or text[0] == "("
