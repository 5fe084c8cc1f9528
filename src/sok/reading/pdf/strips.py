"""Items of a page to two columns of it, if there are any: by the white strips between them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from sok.reading.pdf.notes import NOTE_LEADING, are_apart, are_notes
from sok.reading.pdf.rows import Item, rows_of, text_of
from sok.reading.pdf.sections import heads_above, section_around

# Points. A white strip narrower than this parts no columns.
GUTTER = 9.0
# A column has at least so many lines, half of which have as many characters.
COLUMN_LINES = 3
COLUMN_CHARACTERS = 14
# Points: lines of one column are of one size.
SAME_SIZE = 0.5

Strip = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Band:
    """Items whose heights overlap."""

    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Columns:
    """Two columns over bands `first` to `last`; `both` counts bands with text in both.

    `section` is the strip between them if headings of sections part it, None if none do.
    """

    first: int
    last: int
    left: list[Item]
    right: list[Item]
    both: int
    section: Strip | None


def bands_of(items: Sequence[Item]) -> list[Band]:
    """Items that overlap in height, together, from top to bottom."""
    bands: list[list[Item]] = []
    bottom = 0.0
    for item in sorted(items, key=lambda item: item.box.y0):
        if bands and item.box.y0 < bottom:
            bands[-1].append(item)
            bottom = max(bottom, item.box.y1)
        else:
            bands.append([item])
            bottom = item.box.y1
    return [Band(tuple(band)) for band in bands]


def best_columns(bands: Sequence[Band], known: Strip | None = None) -> Columns | None:
    """The two columns, over any run of bands, with most bands that have text in both.

    In a `known` strip, which parts columns elsewhere on the page, few lines are columns too.
    """
    best: Columns | None = None
    tried: set[tuple[int, int]] = set()
    for place, band in enumerate(bands):
        for strip in _strips(band.items):
            key = (round(strip[0]), round(strip[1]))
            if key in tried:
                continue
            tried.add(key)
            found = _grown(bands, place, strip)
            if best is not None and found.both <= best.both:
                continue
            notes = are_notes(found.left, found.right) or are_apart(found.left, found.right)
            least = 1 if known and _holds(strip, known) else COLUMN_LINES
            if notes or (_is_column(found.left, least) and _is_column(found.right, least)):
                best = found
    return best


def _grown(bands: Sequence[Band], place: int, strip: Strip) -> Columns:
    """The run of bands around `place` in which a strip stays open, parted by it."""
    first = last = place
    for step in (-1, 1):
        at = place + step
        while 0 <= at < len(bands) and (kept := _open(strip, bands[at].items)):
            strip = kept
            first, last = min(first, at), max(last, at)
            at += step
    sides = [_sides(bands[at].items, strip) for at in range(first, last + 1)]
    grown = len(sides)
    begin, end = section_around(sides, place - first)
    sides, first = sides[begin:end], first + begin
    both = [at for at, (left, right) in enumerate(sides) if left and right]
    # What stands alone above or below is of the columns only if it goes on with one of them.
    start, end = both[0], both[-1]
    start -= heads_above(sides, start)
    while start > 0 and _touch(sides[start - 1], sides[start]):
        start -= 1
    while end + 1 < len(sides) and _touch(sides[end], sides[end + 1]):
        end += 1
    kept_sides = sides[start : end + 1]
    return Columns(
        first=first + start,
        last=first + end,
        left=[item for left, _ in kept_sides for item in left],
        right=[item for _, right in kept_sides for item in right],
        both=len(both),
        section=strip if len(sides) < grown else None,
    )


def _sides(items: Sequence[Item], strip: Strip) -> tuple[list[Item], list[Item]]:
    middle = (strip[0] + strip[1]) / 2
    left = [item for item in items if item.box.x1 <= middle]
    return left, [item for item in items if item.box.x1 > middle]


def _touch(upper: tuple[list[Item], list[Item]], lower: tuple[list[Item], list[Item]]) -> bool:
    """Whether a line of the lower band follows one of the upper in the same column."""
    return any(
        above.fragment is not None
        and below.fragment is not None
        and below.box.y1 - above.box.y1 <= NOTE_LEADING * below.fragment.style.size
        and abs(below.fragment.style.size - above.fragment.style.size) < SAME_SIZE
        for side in (0, 1)
        for above in upper[side]
        for below in lower[side]
    )


def _strips(items: Sequence[Item]) -> list[Strip]:
    """The white strips between items, from left to right."""
    strips: list[Strip] = []
    right = None
    for item in sorted(items, key=lambda item: item.box.x0):
        if right is not None and item.box.x0 - right >= GUTTER:
            strips.append((right, item.box.x0))
        right = item.box.x1 if right is None else max(right, item.box.x1)
    return strips


def _open(strip: Strip, items: Sequence[Item]) -> Strip | None:
    """What items leave open of a strip, if that is wide enough."""
    left, right = strip
    for item in items:
        if item.box.x1 <= left or item.box.x0 >= right:
            continue
        if item.box.x0 <= left and item.box.x1 < right:
            left = item.box.x1
        elif item.box.x1 >= right and item.box.x0 > left:
            right = item.box.x0
        else:
            return None
    return (left, right) if right - left >= GUTTER else None


def _holds(strip: Strip, known: Strip) -> bool:
    middle = (known[0] + known[1]) / 2
    return strip[0] <= middle <= strip[1]


def _is_column(items: Sequence[Item], least: int) -> bool:
    """Whether there are lines enough, or a table, and most lines are those of a text."""
    rows = list(rows_of([item for item in items if item.fragment is not None]))
    lengths = [sum(len(text_of(item)) for item in row.items) for row in rows]
    has_table = len(items) > sum(len(row.items) for row in rows)
    if not rows:
        return has_table
    return (has_table or len(rows) >= least) and median(lengths) >= COLUMN_CHARACTERS
