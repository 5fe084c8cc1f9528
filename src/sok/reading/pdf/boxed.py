"""The filled and framed areas of a page to the boxes that some of its text is set in.

A box is read as a whole, at its place among the text around it: its columns are its own, and no
sentence goes on from within it to the text outside. A pull quote or a note in the margin floats:
it is read behind the text that it stands beside.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from sok.reading.pdf.celled import middle_of
from sok.reading.pdf.columns import arrange
from sok.reading.pdf.fragments import Fragment, around
from sok.reading.pdf.grids import Grid
from sok.reading.pdf.inked import meet
from sok.reading.pdf.rows import Item, Region, Row
from sok.records import Box

# Points by which a line may reach over the edge of its box, and by which the edges of two fills
# that are one box (the band of its title and the rest) are off each other.
OVER = 2.0
# A box has at least so many lines and letters: less is a label, a bar or the shade of a row.
LEAST_LINES, LEAST_LETTERS = 2, 40


@dataclass(frozen=True, slots=True)
class Ground:
    """A box of a page by its number from 1; `floats` says that the text beside it passes it by."""

    number: int
    box: Box
    floats: bool


def boxes_of(
    areas: Sequence[Box],
    floating: Sequence[Box],
    fragments: Sequence[Fragment],
    grids: Sequence[Grid],
) -> tuple[Ground, ...]:
    """The boxes of a page, largest first: filled, framed and floating areas with lines of text.

    Each line is in one or outside. Tables are none, nor what holds nothing else.
    """
    free = [one for one in fragments if not any(_has(grid.box, one) for grid in grids)]
    found: list[Ground] = []
    held: list[list[Fragment]] = []
    both = [(box, False) for box in _merged(areas)] + [(box, True) for box in floating]
    for box, floats in sorted(both, key=lambda one: _size(one[0]), reverse=True):
        own = [one for one in free if _has(box, one)]
        if own not in held and _is_whole(box, own, free, grids):
            found.append(Ground(len(found) + 1, box, floats))
            held.append(own)
    return tuple(found)


def arranged(
    items: Sequence[Item], boxes: Sequence[Ground], ground: int = 0
) -> Iterator[tuple[Region, int]]:
    """The regions of a page in order, each with the number of its box, or `ground` for none.

    The boxes come largest first; one that holds all items parts nothing, and is left out.
    """
    rest, outside = list(boxes), list(items)
    inside: dict[int, tuple[list[Item], list[Ground]]] = {}
    floats: list[Item] = []
    while rest:
        box = rest.pop(0)
        own = [item for item in outside if _is_in(box.box, item)]
        if own and len(own) < len(items):
            atom = Item(-box.number, None, box.box)
            inner = [one for one in rest if _is_in(box.box, Item(0, None, one.box))]
            inside[atom.number] = own, inner
            rest = [one for one in rest if one not in inner]
            outside = [item for item in outside if not _is_in(box.box, item)]
            (floats if box.floats else outside).append(atom)
    for region in _with_floats(list(arrange(outside)), floats):
        number = region.rows[0].items[0].number
        if number in inside:
            yield from arranged(*inside[number], -number)
        else:
            yield region, ground


def _with_floats(regions: list[Region], floats: Sequence[Item]) -> Iterator[Region]:
    """The regions, each with what floats beside its lines behind it."""
    behind: defaultdict[int, list[Region]] = defaultdict(list)
    for atom in sorted(floats, key=lambda item: item.box.y0):
        rows = [(_far(row.box, atom.box), n) for n, one in enumerate(regions) for row in one.rows]
        behind[min(rows)[1]].append(Region((Row((atom,), atom.box),), atom.box))
    for place, region in enumerate(regions):
        yield region
        yield from behind[place]


def _far(row: Box, box: Box) -> float:
    """How far the lower edge of a line is from the top of what floats, and they from each other."""
    across = max(row.x0 - box.x1, box.x0 - row.x1, 0.0)
    return abs(row.y0 - box.y0) + across


def _is_in(box: Box, item: Item) -> bool:
    """Whether a line, by its middle, or a table or another box is within a box."""
    if item.fragment is not None:
        return _has(box, item.fragment)
    one = item.box
    across = box.x0 - OVER <= one.x0 and one.x1 <= box.x1 + OVER
    return across and box.y0 - OVER <= one.y0 and one.y1 <= box.y1 + OVER


def _has(box: Box, one: Fragment) -> bool:
    """Whether a line stands in a box, by its middle."""
    x = (one.box.x0 + one.box.x1) / 2
    return box.x0 <= x <= box.x1 and box.y0 <= middle_of(one) <= box.y1


def _is_whole(
    box: Box, own: Sequence[Fragment], free: Sequence[Fragment], grids: Sequence[Grid]
) -> bool:
    """Whether an area holds lines enough, each whole, and cuts neither others nor tables."""
    lines = {round(one.baseline) for one in own}
    letters = sum(map(str.isalpha, "".join(one.text for one in own)))
    if len(lines) < LEAST_LINES or letters < LEAST_LETTERS:
        return False
    cut = (
        one
        for one in free
        if box.y0 <= middle_of(one) <= box.y1
        and one.box.x1 > box.x0 + OVER
        and one.box.x0 < box.x1 - OVER
        and not (box.x0 - OVER <= one.box.x0 and one.box.x1 <= box.x1 + OVER)
    )
    tables = [Item(0, None, grid.box) for grid in grids if meet(grid.box, box)]
    return next(cut, None) is None and all(_is_in(box, table) for table in tables)


def _merged(areas: Sequence[Box]) -> Iterator[Box]:
    """Areas, those of one width that touch below one another made one."""
    ordered = sorted(areas, key=lambda a: (round(a.x0), round(a.x1), a.y0))
    for _, column in groupby(ordered, key=lambda a: (round(a.x0), round(a.x1))):
        whole: list[Box] = []
        for area in column:
            if whole and area.y0 > whole[-1].y1 + OVER:
                yield whole.pop()
            whole = [around([*whole, area])]
        yield from whole


def _size(box: Box) -> float:
    return (box.x1 - box.x0) * (box.y1 - box.y0)
