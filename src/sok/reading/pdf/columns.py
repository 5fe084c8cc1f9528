"""Fragments of a page, and the tables among them, to regions in the order of reading.

A region is a column (or the whole width) with lines one above the other. White strips between
columns decide: as long as one stays open from line to line, what stands left of it is read
before what stands right. Rows of a list or a table of contents have such strips too, but little
text on one side; they are read line by line.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from statistics import median

from sok.reading.pdf.fragments import Fragment, around
from sok.records import Box

# Points. A white strip narrower than this parts no columns.
GUTTER = 9.0
# A column has at least so many lines, half of which have as many characters.
COLUMN_LINES = 3
COLUMN_CHARACTERS = 14
# A column whose lines are fewer than this share of its neighbour's is notes in the margin, if
# it stands to the left; each note is read before the text beside it.
NOTES_SHARE = 0.6
# Share of the notes that begin level with a line of the text, and letters in the usual note.
NOTES_BESIDE = 0.8
NOTE_LETTERS = 4
# Beside a title stand at most so many lines, and one is set larger than the other by this.
MOST_APART = 6
APART_SIZE = 1.08
# Share of the type size by which lines overlap when they stand on one row.
ROW_TOP, ROW_BOTTOM = 0.6, 0.1
# Notes in the margin: lines of one note are no further apart than this many type sizes.
NOTE_LEADING = 1.6


@dataclass(frozen=True, slots=True)
class Item:
    """What is put in order: a fragment, or an atom (a table) that is kept whole.

    `number` is the fragment's place in the page's fragments, or the atom's in the atoms.
    """

    number: int
    fragment: Fragment | None
    box: Box


@dataclass(frozen=True, slots=True)
class Row:
    """Items on one line, from left to right."""

    items: tuple[Item, ...]
    box: Box


@dataclass(frozen=True, slots=True)
class Region:
    """Rows from top to bottom that are read together."""

    rows: tuple[Row, ...]
    box: Box


@dataclass(frozen=True, slots=True)
class _Band:
    """Items whose heights overlap."""

    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class _Columns:
    """Two columns over bands `first` to `last`; `both` counts bands with text in both."""

    first: int
    last: int
    left: list[Item]
    right: list[Item]
    both: int


Strip = tuple[float, float]


def items_of(fragments: Sequence[Fragment], atoms: Sequence[Box]) -> list[Item]:
    """Fragments and atoms as items; a line is as high as its small letters."""
    lines = [Item(n, one, _line_box(one)) for n, one in enumerate(fragments)]
    return lines + [Item(n, None, box) for n, box in enumerate(atoms)]


def _line_box(one: Fragment) -> Box:
    size = one.style.size
    top, bottom = one.baseline - ROW_TOP * size, one.baseline + ROW_BOTTOM * size
    return Box(one.box.x0, top, one.box.x1, bottom)


def arrange(items: Sequence[Item], columns: bool = True) -> Iterator[Region]:
    """The regions of a page in the order of reading; without `columns` all is read line by line."""
    bands = _bands(items)
    found = _best_columns(bands) if columns else None
    if found is None:
        yield from _lines(items)
        return
    above, below = bands[: found.first], bands[found.last + 1 :]
    if above:
        yield from arrange(_items(above))
    if _are_notes(found.left, found.right):
        yield from _with_notes(found.left, found.right)
    else:
        yield from arrange(found.left)
        yield from arrange(found.right)
    if below:
        yield from arrange(_items(below))


def _items(bands: Sequence[_Band]) -> list[Item]:
    return [item for band in bands for item in band.items]


def _bands(items: Sequence[Item]) -> list[_Band]:
    bands: list[list[Item]] = []
    bottom = 0.0
    for item in sorted(items, key=lambda item: item.box.y0):
        if bands and item.box.y0 < bottom:
            bands[-1].append(item)
            bottom = max(bottom, item.box.y1)
        else:
            bands.append([item])
            bottom = item.box.y1
    return [_Band(tuple(band)) for band in bands]


def _best_columns(bands: Sequence[_Band]) -> _Columns | None:
    """The two columns, over any run of bands, with most bands that have text in both."""
    best: _Columns | None = None
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
            notes = _are_notes(found.left, found.right) or _are_apart(found.left, found.right)
            if notes or (_is_column(found.left) and _is_column(found.right)):
                best = found
    return best


def _grown(bands: Sequence[_Band], place: int, strip: Strip) -> _Columns:
    """The run of bands around `place` in which a strip stays open, parted by it."""
    first = last = place
    for step in (-1, 1):
        at = place + step
        while 0 <= at < len(bands) and (kept := _open(strip, bands[at].items)):
            strip = kept
            first, last = min(first, at), max(last, at)
            at += step
    sides = [_sides(bands[at].items, strip) for at in range(first, last + 1)]
    both = [at for at, (left, right) in enumerate(sides) if left and right]
    # What stands alone above or below is of the columns only if it goes on with one of them.
    start, end = both[0], both[-1]
    while start > 0 and _touch(sides[start - 1], sides[start]):
        start -= 1
    while end + 1 < len(sides) and _touch(sides[end], sides[end + 1]):
        end += 1
    kept_sides = sides[start : end + 1]
    return _Columns(
        first=first + start,
        last=first + end,
        left=[item for left, _ in kept_sides for item in left],
        right=[item for _, right in kept_sides for item in right],
        both=len(both),
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
        and abs(below.fragment.style.size - above.fragment.style.size) < 0.5
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


def _is_column(items: Sequence[Item]) -> bool:
    rows = list(_rows(items))
    lengths = [sum(len(_text(item)) for item in row.items) for row in rows]
    return len(rows) >= COLUMN_LINES and median(lengths) >= COLUMN_CHARACTERS


def _are_notes(left: Sequence[Item], right: Sequence[Item]) -> bool:
    """Whether the left side is notes (terms, headings) beside the text that they belong to.

    Each begins on the line of a row to the right, with words rather than a list's number.
    """
    notes, rows = list(_notes(left)), list(_rows(right))
    if not notes or len(list(_rows(left))) > NOTES_SHARE * len(rows):
        return False
    tops = [row.box.y1 for row in rows]
    beside = sum(any(abs(top - note[0].box.y1) <= 2 for top in tops) for note in notes)
    letters = [sum(map(str.isalpha, "".join(_text(item) for item in note))) for note in notes]
    return beside >= NOTES_BESIDE * len(notes) and median(letters) >= NOTE_LETTERS


def _are_apart(left: Sequence[Item], right: Sequence[Item]) -> bool:
    """Whether a few lines in another type stand beside a title (number and date of a statute)."""
    sizes = [[i.fragment.style.size for i in side if i.fragment] for side in (left, right)]
    texts = [
        ["".join(_text(i) for i in row.items) for row in _rows(side)] for side in (left, right)
    ]
    if not all(sizes) or max(map(len, texts)) < 2 or min(map(len, texts)) > MOST_APART:
        return False
    one, other = (median(side) for side in sizes)
    long = all(median(map(len, side)) >= NOTE_LETTERS for side in texts)
    return long and max(one, other) > APART_SIZE * min(one, other)


def _text(item: Item) -> str:
    return item.fragment.text if item.fragment else ""


def _notes(items: Sequence[Item]) -> Iterator[list[Item]]:
    note: list[Item] = []
    for row in _rows(items):
        size = max((i.fragment.style.size for i in row.items if i.fragment), default=10.0)
        if note and row.box.y1 - note[-1].box.y1 > NOTE_LEADING * size:
            yield note
            note = []
        note += row.items
    if note:
        yield note


def _with_notes(left: Sequence[Item], right: Sequence[Item]) -> Iterator[Region]:
    """Each note, then the text beside it."""
    tops = [min(item.box.y0 for item in note) for note in _notes(left)]
    above = [item for item in right if item.box.y0 < tops[0] - 1]
    if above:
        yield from arrange(above)
    for note, top, end in zip(_notes(left), tops, [*tops[1:], float("inf")], strict=True):
        yield from _lines(note)
        text = [item for item in right if top - 1 <= item.box.y0 < end - 1]
        if text:
            yield from arrange(text)


def _lines(items: Sequence[Item]) -> Iterator[Region]:
    """Items read line by line; atoms are regions of their own."""
    for atoms, run in groupby(_rows(items), key=lambda row: row.items[0].fragment is None):
        rows = tuple(run)
        if atoms:
            yield from (Region((row,), row.box) for row in rows)
        else:
            yield Region(rows, around([row.box for row in rows]))


def _rows(items: Sequence[Item]) -> Iterator[Row]:
    """Items whose lines are level, one row each, from top to bottom."""
    row: list[Item] = []
    for item in sorted(items, key=lambda item: (item.box.y1, item.box.x0)):
        level = row and item.fragment and row[0].fragment and item.box.y1 - row[0].box.y1 < 2.5
        if row and not level:
            yield _row(row)
            row = []
        row.append(item)
    if row:
        yield _row(row)


def _row(items: Sequence[Item]) -> Row:
    ordered = tuple(sorted(items, key=lambda item: item.box.x0))
    return Row(ordered, around([item.box for item in ordered]))
