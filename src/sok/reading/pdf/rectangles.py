"""Where a quote stands on its page: the rectangles around its lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sok.reading.pdf.glyphs import Glyph, Sheet
from sok.records import Box

# Sizes of the letters: a wider gap in a line is that between columns or cells, not a space. A line
# of three words, justified, has gaps of up to two.
_WIDEST_GAP = 3.0
# Letters that overlap across the line by this share of the lower are on one line: raised numbers
# do by half or more, neighbouring lines by a fifth at most.
_SAME_LINE = 0.4


def rectangles(sheet: Sheet, numbers: Iterable[int]) -> tuple[Box, ...]:
    """The rectangles to mark for a quote of these glyphs (in its order), one for each line of it.

    They reach over the spaces within the line and no further than the page.
    """
    glyphs = (sheet.glyphs[number] for number in numbers)
    lines = _lines(glyph for glyph in glyphs if glyph.drawn and _has_area(glyph.box))
    clipped = (_clipped(_around(line), sheet) for line in lines)
    return tuple(box for box in clipped if _has_area(box))


def _lines(glyphs: Iterable[Glyph]) -> Iterator[list[Glyph]]:
    line: list[Glyph] = []
    for glyph in glyphs:
        if line and not _continues(line[-1], glyph):
            yield line
            line = []
        line.append(glyph)
    if line:
        yield line


def _continues(before: Glyph, glyph: Glyph) -> bool:
    if before.style.turn != glyph.style.turn:
        return False
    (start, end), (top, bottom) = _along(before)
    (next_start, _), (next_top, next_bottom) = _along(glyph)
    shared = min(bottom, next_bottom) - max(top, next_top)
    size = max(before.style.size, glyph.style.size)
    level = shared >= _SAME_LINE * min(bottom - top, next_bottom - next_top)
    return level and start - size <= next_start <= end + _WIDEST_GAP * size


def _along(glyph: Glyph) -> tuple[tuple[float, float], tuple[float, float]]:
    """A glyph's reach in the direction of its line, and across it."""
    box, turn = glyph.box, glyph.style.turn
    across, down = (box.x0, box.x1), (box.y0, box.y1)
    along = {0: across, 90: down, 180: (-box.x1, -box.x0), 270: (-box.y1, -box.y0)}[turn]
    return along, down if turn in (0, 180) else across


def _around(line: Iterable[Glyph]) -> Box:
    boxes = [glyph.box for glyph in line]
    return Box(
        min(box.x0 for box in boxes),
        min(box.y0 for box in boxes),
        max(box.x1 for box in boxes),
        max(box.y1 for box in boxes),
    )


def _clipped(box: Box, sheet: Sheet) -> Box:
    return Box(
        max(box.x0, 0.0),
        max(box.y0, 0.0),
        min(box.x1, sheet.width),
        min(box.y1, sheet.height),
    )


def _has_area(box: Box) -> bool:
    return box.x1 > box.x0 and box.y1 > box.y0
