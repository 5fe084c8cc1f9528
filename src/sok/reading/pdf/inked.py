"""Pictures, and drawings that lie close together, to the areas of a page that show something."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from sok.reading.pdf.glyphs import Sheet
from sok.reading.pdf.table_text import text_lines
from sok.records import Box

# Points. What is drawn in the same or neighbouring squares of this size belongs together.
SQUARE = 12.0
# Points. A smaller area is an icon, a bullet or part of a formula.
SMALLEST = 40.0
# A box of more than this share of the page both ways is its background.
BACKGROUND = 0.9
# Points. Labels of axes and legends stand no farther from what they label.
LABEL_REACH = 14.0
# A label is narrower than this share of its picture; a wider line is running text.
LABEL_WIDTH = 0.5


def inked_areas(sheet: Sheet, captions: Sequence[Box] = ()) -> list[Box]:
    """The boxes of pictures and drawings with their labels, without the captions.

    Labels are set smaller than most of the page: a heading next to a picture is none.
    """
    boxes = {_cut(box, sheet) for box in _drawn(sheet) if _is_on(box, sheet)}
    sizes = Counter(glyph.style.size for glyph in sheet.glyphs)
    body = max(sizes, key=lambda size: sizes[size], default=0.0)
    areas = [area for area in _clustered(boxes) if _is_large(area)]
    labels = [
        piece.box
        for line in text_lines(sheet.glyphs)
        for piece in line.pieces
        if piece.size < body and not any(meet(piece.box, caption) for caption in captions)
    ]
    return [_clear(_labelled(area, labels), area, captions) for area in areas]


def _drawn(sheet: Sheet) -> Iterator[Box]:
    for boxes in (sheet.pictures, sheet.drawings, sheet.fills, sheet.rules):
        yield from boxes


def _is_on(box: Box, sheet: Sheet) -> bool:
    across, down = (box.x1 - box.x0) / sheet.width, (box.y1 - box.y0) / sheet.height
    seen = box.x1 > 0 and box.y1 > 0 and box.x0 < sheet.width and box.y0 < sheet.height
    return seen and min(across, down) < BACKGROUND


def _cut(box: Box, sheet: Sheet) -> Box:
    """The part of a box that is on the page: faulty files have some that are endless."""
    return Box(
        max(box.x0, 0.0), max(box.y0, 0.0), min(box.x1, sheet.width), min(box.y1, sheet.height)
    )


def _is_large(area: Box) -> bool:
    return min(area.x1 - area.x0, area.y1 - area.y0) >= SMALLEST


def _clustered(boxes: Iterable[Box]) -> list[Box]:
    """The boxes around boxes that share squares or have neighbouring ones."""
    squares: defaultdict[tuple[int, int], list[Box]] = defaultdict(list)
    for box in boxes:
        for column in range(int(box.x0 // SQUARE), int(box.x1 // SQUARE) + 1):
            for row in range(int(box.y0 // SQUARE), int(box.y1 // SQUARE) + 1):
                squares[column, row].append(box)
    found = []
    while squares:
        square, members = squares.popitem()
        waiting, around = [square], _union(members)
        while waiting:
            column, row = waiting.pop()
            for near in ((column + dx, row + dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1)):
                if near in squares:
                    around = _union([around, *squares.pop(near)])
                    waiting.append(near)
        found.append(around)
    return found


def _labelled(area: Box, labels: Sequence[Box]) -> Box:
    """The area with short texts at its sides; those within are in it already."""
    widest = LABEL_WIDTH * (area.x1 - area.x0)
    reach = Box(
        area.x0 - LABEL_REACH, area.y0 - LABEL_REACH, area.x1 + LABEL_REACH, area.y1 + LABEL_REACH
    )
    near = (box for box in labels if box.x1 - box.x0 <= widest and meet(box, reach))
    return _union([area, *near])


def _clear(labelled: Box, area: Box, captions: Sequence[Box]) -> Box:
    """The labelled area, or the bare one if a caption came into it."""
    return area if any(meet(labelled, caption) for caption in captions) else labelled


def meet(one: Box, other: Box) -> bool:
    """Whether two boxes have an area in common."""
    return one.x0 < other.x1 and other.x0 < one.x1 and one.y0 < other.y1 and other.y0 < one.y1


def _union(boxes: Sequence[Box]) -> Box:
    return Box(
        min(box.x0 for box in boxes),
        min(box.y0 for box in boxes),
        max(box.x1 for box in boxes),
        max(box.y1 for box in boxes),
    )
