"""Headings among the bands of two columns: where a section begins, and what tops a column."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from statistics import median

from sok.reading.pdf.rows import Item, text_of

# What stands left and right of the strip between two columns, on one band of the page.
Sides = tuple[list[Item], list[Item]]

# A heading of a section across both columns is this much larger than their text.
LARGER = 1.25
# Both columns stop above it and begin below it: the white of the other column is at least this
# share of that around the heading, and they begin level but for so many points.
AS_WHITE = 0.8
LEVEL = 3.0
# Fewer letters are a sign of a formula.
LEAST_LETTERS = 4
# In type sizes: a heading is no farther above the text of its column.
NEAR_TEXT = 3.0
# Points: it begins where its column does.
IN_COLUMN = 2.0


def section_around(sides: Sequence[Sides], place: int) -> tuple[int, int]:
    """Of bands of two columns those around `place` without a section's heading: first and end."""
    size = median([_size(item) for side in sides for items in side for item in items])
    begin, end = 0, len(sides)
    for first, last in _headings(sides, size):
        if _parts(sides, first, last):
            if last <= place:
                begin = max(begin, last)
            elif first > place:
                end = min(end, first)
    return begin, end


def heads_above(sides: Sequence[Sides], start: int) -> int:
    """How many bands above `start`, each in one column, top both: neither is a title of all."""
    tops: set[int] = set()
    place = start
    while place and not all(sides[place - 1]):
        side = 0 if sides[place - 1][0] else 1
        below = [item for pair in sides[place : start + 1] for item in pair[side]]
        if not all(_heads(item, below) for item in sides[place - 1][side]):
            break
        tops.add(side)
        place -= 1
    return start - place if len(tops) == 2 else 0


def _headings(sides: Sequence[Sides], size: float) -> Iterator[tuple[int, int]]:
    """The runs of bands that have nothing but larger type, in one column."""
    first = 0
    for place in range(len(sides) + 1):
        left, right = sides[place] if place < len(sides) else ([], [])
        is_heading = bool(left) != bool(right) and all(
            _size(item) >= LARGER * size and _has_words(item) for item in (*left, *right)
        )
        if not is_heading:
            if place > first:
                yield first, place
            first = place + 1


def _parts(sides: Sequence[Sides], first: int, last: int) -> bool:
    """Whether both columns leave off above a heading and begin anew below it, side by side."""
    ends = [max((i.box.y1 for pair in sides[:first] for i in pair[n]), default=0) for n in (0, 1)]
    starts = [min((i.box.y0 for pair in sides[last:] for i in pair[n]), default=0) for n in (0, 1)]
    if not all(ends) or not all(starts):
        return False
    own = 0 if sides[first][0] else 1
    white = [start - end for start, end in zip(starts, ends, strict=True)]
    return white[1 - own] >= AS_WHITE * white[own] and abs(starts[0] - starts[1]) <= LEVEL


def _heads(item: Item, below: Sequence[Item]) -> bool:
    """Whether an item stands right above others of its column."""
    under = min(below, key=lambda other: other.box.y0, default=None)
    if under is None or not _has_words(item):
        return False
    near = 0 < under.box.y1 - item.box.y1 <= NEAR_TEXT * max(_size(item), _size(under))
    return near and abs(item.box.x0 - under.box.x0) <= IN_COLUMN


def _has_words(item: Item) -> bool:
    return sum(map(str.isalpha, text_of(item))) >= LEAST_LETTERS


def _size(item: Item) -> float:
    """The type size of an item, 0 of a table."""
    return item.fragment.style.size if item.fragment else 0.0
