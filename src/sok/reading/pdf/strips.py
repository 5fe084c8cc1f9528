"""Items of a page to two columns of it, if there are any: by the white strips between them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from sok.reading.pdf.fragments import around
from sok.reading.pdf.notes import NOTE_LEADING, are_apart, are_notes
from sok.reading.pdf.rows import Item, rows_of, text_of
from sok.reading.pdf.sections import heads_above, section_around

# Points. A white strip narrower than this parts no columns.
GUTTER = 9.0
# A column has at least so many lines, half of which have as many characters.
COLUMN_LINES = 3
COLUMN_CHARACTERS = 14
# Type sizes to the next paragraph of a column, and the share of its width that a first line fills.
NEXT_PARAGRAPH, WIDE = 2.4, 0.75
LINES_OF_PARAGRAPH = 2
# Points: lines of one column are of one size.
SAME_SIZE = 0.5

Strip = tuple[float, float]
# The items of a band to the left and right of a strip.
_Sides = tuple[Sequence[Item], Sequence[Item]]


@dataclass(frozen=True, slots=True)
class Band:
    """Items whose heights overlap."""

    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Columns:
    """Two columns over bands `first` to `last`; `both` counts lines that have text beside them.

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
    """The two columns, over any run of bands, with most lines that have text beside them.

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
    cut = _begun_above(bands, first, first + len(sides) - 1) - first
    sides, first = sides[cut:], first + cut
    both = [at for at, (left, right) in enumerate(sides) if left and right]
    if not both:
        return Columns(place, place, [], [], 0, None)
    start, end = _reach(sides, both[0], both[-1])
    kept_sides = sides[start : end + 1]
    return Columns(
        first=first + start,
        last=first + end,
        left=[item for left, _ in kept_sides for item in left],
        right=[item for _, right in kept_sides for item in right],
        both=sum(_lines_beside(*sides[at]) for at in both),
        section=strip if len(sides) < grown else None,
    )


def _reach(sides: Sequence[tuple[list[Item], list[Item]]], start: int, end: int) -> tuple[int, int]:
    """From where to where bands are of two columns, that have text in both from `start` to `end`.

    What stands alone above or below is of them only if it goes on with one.
    """
    start -= heads_above(sides, start)
    while start > 0 and _touch(sides[start - 1], sides[start]):
        start -= 1
    while end + 1 < len(sides) and (
        _touch(sides[end], sides[end + 1]) or _goes_on(sides[start : end + 1], sides[end + 1 :][:2])
    ):
        end += 1
    return start, end


def _begun_above(bands: Sequence[Band], first: int, last: int) -> int:
    """Where a run begins, without the last lines of texts that begin above it, in other columns."""
    at = first
    if not (at and _touch((bands[at - 1].items, ()), (bands[at].items, ()))):
        return first
    while at < last and _touch((bands[at].items, ()), (bands[at + 1].items, ())):
        at += 1
    return at + 1 if at < last else first


def _lines_beside(left: Sequence[Item], right: Sequence[Item]) -> int:
    """How many lines stand beside each other in a band, in which a table or box is but one."""
    if len(left) == 1 or len(right) == 1:
        return 1
    return min(sum(1 for _ in rows_of(side)) for side in (left, right))


def _sides(items: Sequence[Item], strip: Strip) -> tuple[list[Item], list[Item]]:
    middle = (strip[0] + strip[1]) / 2
    left = [item for item in items if item.box.x1 <= middle]
    return left, [item for item in items if item.box.x1 > middle]


def _touch(upper: _Sides, lower: _Sides) -> bool:
    """Whether a line of the lower band follows one of the upper in the same column."""
    return any(
        above.fragment is not None
        and below.fragment is not None
        and abs(below.fragment.style.size - above.fragment.style.size) < SAME_SIZE
        and below.box.y1 - above.box.y1 <= NOTE_LEADING * below.fragment.style.size
        for side in (0, 1)
        for above in upper[side]
        for below in lower[side]
    )


def _goes_on(column: Sequence[_Sides], following: Sequence[_Sides]) -> bool:
    """Whether the next lines are a paragraph of a column: two at least, the first as wide as that.

    One line alone, or a bold one, may be the title of what goes over both.
    """
    if len(following) < LINES_OF_PARAGRAPH or not _touch(*following):
        return False
    lower = following[0]
    for side in (0, 1):
        lines = [item for sides in column for item in sides[side] if item.fragment]
        first = next((item for item in lower[side] if item.fragment), None)
        if not lines or first is None or first.fragment is None or lines[-1].fragment is None:
            continue
        if first.fragment.bold:
            continue
        size = first.fragment.style.size
        whole = around([item.box for item in lines])
        near = first.box.y1 - lines[-1].box.y1 <= NEXT_PARAGRAPH * size
        same = abs(lines[-1].fragment.style.size - size) < SAME_SIZE
        wide = first.box.x1 >= whole.x0 + WIDE * (whole.x1 - whole.x0)
        if near and same and wide and abs(first.box.x0 - whole.x0) <= size:
            return True
    return False


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
    """Whether there are lines enough, or a table, and most lines are those of a text.

    Lines of another size than most, as a figure that stands large above its text, are not asked.
    """
    rows = list(rows_of([item for item in items if item.fragment is not None]))
    sizes = [round(one.style.size) for row in rows if (one := row.items[0].fragment)]
    usual = Counter(sizes).most_common(1)[0][0] if sizes else 0
    of_text = [row for row, size in zip(rows, sizes, strict=True) if size == usual]
    lengths = [sum(len(text_of(item)) for item in row.items) for row in of_text]
    has_table = len(items) > sum(len(row.items) for row in rows)
    if not rows:
        return has_table
    return (has_table or len(rows) >= least) and median(lengths) >= COLUMN_CHARACTERS
