"""Small shapes before lines of text to bullets: browsers draw them, and set no sign."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence, Set
from math import inf

from sok.reading.pdf.glyphs import Glyph
from sok.records import Box

BULLET = "•"

# Shares of the type size of the line.
# A bullet is neither smaller nor larger, and as high as it is wide, but for so much.
SMALLEST, LARGEST = 0.15, 0.6
UNEVEN = 1.5
# Its middle is above the baseline by so much.
LOWEST, HIGHEST = 0.1, 0.65
# It stands so far before the line's first sign, and farther from what is before it: alone if by
# more than this.
NEAREST, FARTHEST = 0.15, 3.0
# So many stand below one another, within so many points: one alone is part of a picture.
FEWEST = 2
SAME_PLACE = 1.0
# Points: no bullet is higher; most shapes of a diagram are.
HIGHEST_SHAPE = 12.0


def with_bullets(glyphs: Sequence[Glyph], shapes: Sequence[Box]) -> tuple[Glyph, ...]:
    """The glyphs of a page, and behind them one for each shape that is drawn as a bullet."""
    small = [box for box in shapes if _is_small(box)]
    if len(small) < FEWEST:
        return tuple(glyphs)
    upright = sorted(
        (g for g in glyphs if g.drawn and g.style.turn == 0 and not g.text.isspace()),
        key=lambda glyph: glyph.baseline,
    )
    heights = [glyph.baseline for glyph in upright]
    found: dict[Box, Glyph] = {}
    alone: set[Box] = set()
    for box in small:
        first = bisect_left(heights, box.y0 - HIGHEST_SHAPE)
        last = bisect_right(heights, box.y1 + HIGHEST_SHAPE)
        line = _line_behind(box, upright[first:last])
        if line is not None:
            found[box] = Glyph(BULLET, box, line.baseline, line.style)
            if _before(box, upright[first:last]) > FARTHEST * line.style.size:
                alone.add(box)
    return (*glyphs, *_below_each_other(found, alone))


def _is_small(box: Box) -> bool:
    across, down = box.x1 - box.x0, box.y1 - box.y0
    return 0 < max(across, down) <= min(HIGHEST_SHAPE, UNEVEN * min(across, down))


def _line_behind(box: Box, near: Sequence[Glyph]) -> Glyph | None:
    """The first sign of the line that a shape is the bullet of; None if it is no bullet."""
    behind = [glyph for glyph in near if _is_level(box, glyph) and glyph.box.x0 >= box.x1]
    first = min(behind, key=lambda glyph: glyph.box.x0, default=None)
    if first is None or not first.text.isalnum():
        return None
    size, after = first.style.size, first.box.x0 - box.x1
    fits = SMALLEST * size <= box.y1 - box.y0 <= LARGEST * size
    near_enough = NEAREST * size <= after <= FARTHEST * size
    return first if fits and near_enough and _before(box, near) > after else None


def _before(box: Box, near: Sequence[Glyph]) -> float:
    """How far a shape stands from the text before it on its line."""
    ends = (glyph.box.x1 for glyph in near if _is_level(box, glyph) and glyph.box.x0 < box.x1)
    return box.x0 - max(ends, default=-inf)


def _is_level(box: Box, glyph: Glyph) -> bool:
    above = glyph.baseline - (box.y0 + box.y1) / 2
    return LOWEST * glyph.style.size <= above <= HIGHEST * glyph.style.size


def _below_each_other(found: dict[Box, Glyph], alone: Set[Box]) -> Iterator[Glyph]:
    """Those of the bullets that another of the same size stands above or below of.

    One of them stands `alone`: lines of a column to the left may come near to others.
    """
    places = Counter(_place(box) for box in found)
    sure = {_place(box) for box in alone}
    for box, glyph in found.items():
        if places[_place(box)] >= FEWEST and _place(box) in sure:
            yield glyph


def _place(box: Box) -> tuple[int, int]:
    return round(box.x0 / SAME_PLACE), round((box.x1 - box.x0) / SAME_PLACE)
