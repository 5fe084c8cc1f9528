"""The filled, framed and floating areas of a page to the boxes that some of its text is set in.

Marked lines, the shade of a row, the ground of a whole page or column and tables are none.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from sok.reading.lines import is_end_of_sentence
from sok.reading.pdf.celled import middle_of, stands_in
from sok.reading.pdf.floats import floating
from sok.reading.pdf.fragments import Fragment, around, in_one_column, usual_size
from sok.reading.pdf.grids import Grid
from sok.reading.pdf.inked import meet
from sok.reading.pdf.rows import Item
from sok.records import Box

# Points by which a line may reach over the edge of its box, and by which the edges of two fills
# that are one box (the band of its title and the rest) are off each other.
OVER = 2.0
# A box has at least so many lines and letters: less is a label, a bar or the shade of a row.
LEAST_LINES, LEAST_LETTERS = 2, 40
# It has no more than this of the page's letters: what has is a frame around all of it.
MOST_OF_PAGE = 0.9
# Type sizes between two lines of one paragraph, at most.
SAME_PARAGRAPH = 1.6

# A tint behind a whole column has so many lines, and its text goes on elsewhere.
COLUMN_LINES = 8


@dataclass(frozen=True, slots=True)
class Ground:
    """A box of a page by its number from 1; `floats` says that the text beside it passes it by."""

    number: int
    box: Box
    floats: bool


def boxes_of(
    areas: Sequence[Box], fragments: Sequence[Fragment], grids: Sequence[Grid]
) -> tuple[Ground, ...]:
    """The boxes of a page, largest first: filled, framed and floating areas with lines of text.

    Each line is in one or outside. Tables are none, nor what holds nothing else. What floats does
    so beside text on the same ground: the lines of a box are none of the text's beside it.
    """
    free = [one for one in fragments if not any(stands_in(grid.box, one) for grid in grids)]
    found: list[tuple[Box, bool]] = []
    held: list[list[Fragment]] = []

    def keep(boxes: Iterable[Box], floats: bool) -> None:
        for box in sorted(boxes, key=_size, reverse=True):
            own = [one for one in free if stands_in(box, one)]
            if own not in held and _is_whole(box, own, free, grids):
                found.append((box, floats))
                held.append(own)

    keep(_merged(areas), floats=False)
    grounds = list(_by_ground(fragments, [box for box, _ in found]))
    keep((box for ground in grounds for box in floating(ground)), floats=True)
    ordered = sorted(found, key=lambda one: _size(one[0]), reverse=True)
    return tuple(Ground(number, *one) for number, one in enumerate(ordered, 1))


def _by_ground(fragments: Sequence[Fragment], boxes: Sequence[Box]) -> Iterator[list[Fragment]]:
    """The fragments outside of all boxes, and those of each box; `boxes` are largest first."""
    grounds: defaultdict[int, list[Fragment]] = defaultdict(list)
    for one in fragments:
        within = [number for number, box in enumerate(boxes) if stands_in(box, one)]
        grounds[within[-1] if within else -1].append(one)
    yield from grounds.values()


def is_in(box: Box, item: Item) -> bool:
    """Whether a line, by its middle, or a table or another box is within a box."""
    return stands_in(box, item.fragment) if item.fragment else holds(box, item.box)


def holds(box: Box, other: Box) -> bool:
    """Whether a box is within another, but for the thickness of an edge."""
    across = box.x0 - OVER <= other.x0 and other.x1 <= box.x1 + OVER
    return across and box.y0 - OVER <= other.y0 and other.y1 <= box.y1 + OVER


def _is_whole(
    box: Box, own: Sequence[Fragment], free: Sequence[Fragment], grids: Sequence[Grid]
) -> bool:
    """Whether an area holds lines enough, each whole, and cuts neither text nor tables.

    One that begins where the page does is the ground of its title, and one that nearly all stands
    in that of the page.
    """
    lines = {round(one.baseline) for one in own}
    letters, all_letters = _letters(own), _letters(free)
    if len(lines) < LEAST_LINES or letters < LEAST_LETTERS or letters > MOST_OF_PAGE * all_letters:
        return False
    if (box.x0 <= OVER and box.y0 <= OVER) or _is_part_of_text(own, free):
        return False
    cut = (
        one
        for one in free
        if box.y0 <= middle_of(one) <= box.y1
        and one.box.x1 > box.x0 + OVER
        and one.box.x0 < box.x1 - OVER
        and not (box.x0 - OVER <= one.box.x0 and one.box.x1 <= box.x1 + OVER)
    )
    tables = (grid.box for grid in grids if meet(grid.box, box))
    return next(cut, None) is None and all(holds(box, table) for table in tables)


def _is_part_of_text(own: Sequence[Fragment], free: Sequence[Fragment]) -> bool:
    """Whether lines go on with one above them, or one below goes on with them: they are marked."""
    held = {id(one) for one in own}
    outside = [one for one in free if id(one) not in held]
    first, last = min(own, key=_baseline), max(own, key=_baseline)
    if first.text[:1].islower() or _is_column(own, last, usual_size(free)):
        return True
    return any(
        in_one_column(above.box, below.box)
        and 0 < below.baseline - above.baseline <= SAME_PARAGRAPH * above.style.size
        and abs(below.style.size - above.style.size) < 1
        and not (is_end_of_sentence(above.text) and below.text[:1].isupper())
        for above, below in [(last, one) for one in outside] + [(one, first) for one in outside]
    )


def _is_column(own: Sequence[Fragment], last: Fragment, size: float) -> bool:
    """Whether lines are a whole column in the size of the text, that goes on elsewhere."""
    is_one = len(own) >= COLUMN_LINES and all(in_one_column(one.box, last.box) for one in own)
    return is_one and last.text[-1:].isalnum() and last.style.size == size and not last.bold


def _baseline(one: Fragment) -> float:
    return one.baseline


def _letters(fragments: Sequence[Fragment]) -> int:
    return sum(map(str.isalpha, "".join(one.text for one in fragments)))


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
