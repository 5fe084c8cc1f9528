"""Regions of columns grown line by line, as far as their gutters run."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import inf

from sok.reading.pdf.table_gutters import Gutter, Region, fitted_inside, narrowed
from sok.reading.pdf.table_text import TextLine

# In type sizes, from line to line: more white than this parts a table from what follows.
FARTHEST = 4.0
# In type sizes. Lines that are farther from each other are no lines of one paragraph.
MOST_PITCH = 2.0
# A gutter that so many lines have text on both sides of is no accident: the table ends before a
# line that runs across it.
SURE = 2
# A line this much farther off than the lines of a paragraph are from each other is apart.
LOOSE = 1.3


def grow(lines: Sequence[TextLine], first: int) -> Region | None:
    """The region that begins with a line of several pieces and goes on while gutters run through.

    Trailing lines stay only as near as lines of a paragraph are to each other.
    """
    gutters = narrowed((Gutter(-inf, inf, 0),), lines[first])
    end = first + 1
    while end < len(lines) and _near(lines[end - 1], lines[end]):
        after = narrowed(gutters, lines[end])
        if _lost(gutters, after) or not any(gutter.lines for gutter in after):
            break
        gutters, end = after, end + 1
    end = trimmed(lines, first, end)
    begin = _extended(lines, first, end, gutters)
    return fitted_inside(lines[begin:end])


def trimmed(lines: Sequence[TextLine], first: int, end: int) -> int:
    """The end of the lines that belong to those with several pieces: others stay only if near."""
    several = (number for number in range(first, end) if len(lines[number].pieces) > 1)
    last = max(several, default=first)
    apart = LOOSE * pitch(lines[first:end])
    kept = last + 1
    while kept < end and lines[kept].baseline - lines[kept - 1].baseline <= apart:
        kept += 1
    return kept


def pitch(lines: Sequence[TextLine]) -> float:
    """The least distance between lines that follow each other, from one to two type sizes."""
    size = lines[0].size
    steps = (lower.baseline - upper.baseline for upper, lower in pairwise(lines))
    return min([MOST_PITCH * size, *(step for step in steps if step >= size)])


def _near(upper: TextLine, lower: TextLine) -> bool:
    return lower.baseline - upper.baseline <= FARTHEST * max(upper.size, lower.size)


def _lost(before: Sequence[Gutter], after: Sequence[Gutter]) -> bool:
    """Whether a gutter that was sure is gone."""
    return any(
        gutter.lines >= SURE
        and not any(gutter.x0 <= kept.x0 and kept.x1 <= gutter.x1 for kept in after)
        for gutter in before
    )


def _extended(lines: Sequence[TextLine], first: int, end: int, gutters: Sequence[Gutter]) -> int:
    """The first of the lines above that begin the upper row outside the first column."""
    apart = LOOSE * pitch(lines[first:end])
    inner = [gutter for gutter in gutters if gutter.lines]
    while first and inner:
        line = lines[first - 1]
        near = lines[first].baseline - line.baseline <= apart
        if not near or line.pieces[0].box.x0 < inner[0].x1 or _lost(inner, narrowed(inner, line)):
            break
        first -= 1
    return first
