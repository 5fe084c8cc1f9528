"""Items of a page and its boxes to regions in the order of reading.

A box is read as a whole, at its place among the text around it: its columns are its own, and no
sentence goes on from within it to the text outside. A pull quote or a note in the margin floats:
it is read behind the paragraph that it stands beside.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sok.reading.pdf.boxed import SAME_PARAGRAPH, Ground, holds, is_in
from sok.reading.pdf.columns import arrange
from sok.reading.pdf.fragments import around
from sok.reading.pdf.rows import Item, Region, Row
from sok.records import Box


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
        own = [item for item in outside if is_in(box.box, item)]
        if own and len(own) < len(items):
            atom = Item(-box.number, None, box.box)
            inner = [one for one in rest if holds(box.box, one.box)]
            inside[atom.number] = own, inner
            rest = [one for one in rest if one not in inner]
            outside = [item for item in outside if not is_in(box.box, item)]
            (floats if box.floats else outside).append(atom)
    for region in _with_floats(list(arrange(outside)), floats):
        number = region.rows[0].items[0].number
        if number in inside:
            yield from arranged(*inside[number], -number)
        else:
            yield region, ground


def _with_floats(regions: list[Region], floats: Sequence[Item]) -> list[Region]:
    """The regions, each float behind the paragraph that it stands beside: its section is that's."""
    found = list(regions)
    for atom in sorted(floats, key=lambda item: item.box.y0):
        rows = [
            (_far(row.box, atom.box), place, at)
            for place, one in enumerate(found)
            for at, row in enumerate(one.rows)
            if row.items[0].fragment is not None
        ]
        _, place, at = min(rows, default=(0.0, len(found) - 1, 0))
        floating = Region((Row((atom,), atom.box),), atom.box)
        found[place : place + 1] = _parted(found[place], at, floating)
    return found


def _parted(region: Region, at: int, floating: Region) -> list[Region]:
    """A region, parted where the paragraph of row number `at` ends, with what floats between."""
    rows = region.rows
    ends = (
        place
        for place in range(at + 1, len(rows))
        if (first := rows[place].items[0].fragment) is not None
        and rows[place].box.y1 - rows[place - 1].box.y1 > SAME_PARAGRAPH * first.style.size
    )
    end = next(ends, len(rows))
    parts = [part for part in (rows[:end], rows[end:]) if part]
    made = [Region(part, around([row.box for row in part])) for part in parts]
    return [made[0], floating, *made[1:]]


def _far(row: Box, box: Box) -> float:
    """How far the lower edge of a line is from the top of what floats, and they from each other."""
    across = max(row.x0 - box.x1, box.x0 - row.x1, 0.0)
    return abs(row.y0 - box.y0) + across
