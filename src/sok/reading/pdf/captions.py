"""Captions of figures to the pictures that they belong to."""

from __future__ import annotations

from collections.abc import Sequence

from sok.reading.pdf.glyphs import Sheet
from sok.reading.pdf.inked import inked_areas
from sok.records import Box

# Points. A caption is no farther from its picture: two blank lines and the margin of the picture.
FARTHEST = 48.0
# Points. The box of a caption may reach into that of its picture: boxes hold room for descenders.
OVERLAP = 12.0


def find_figures(sheet: Sheet, caption_boxes: Sequence[Box]) -> tuple[Box | None, ...]:
    """For each caption the box of its picture, None if nothing is near; no picture has two."""
    areas = inked_areas(sheet, caption_boxes)
    pairs = [
        (distance, number, place)
        for number, caption in enumerate(caption_boxes)
        for place, area in enumerate(areas)
        if (distance := _distance(caption, area)) <= FARTHEST
    ]
    found: dict[int, Box] = {}
    taken: set[int] = set()
    for _, number, place in sorted(pairs):
        if number not in found and place not in taken:
            found[number] = areas[place]
            taken.add(place)
    return tuple(found.get(number) for number in range(len(caption_boxes)))


def _distance(caption: Box, area: Box) -> float:
    """How far a picture is above or below a caption, or else beside it; infinite if neither."""
    across = min(caption.x1, area.x1) - max(caption.x0, area.x0)
    down = min(caption.y1, area.y1) - max(caption.y0, area.y0)
    if across > 0 and down <= OVERLAP:
        return max(0.0, -down)
    if down > 0 and across <= OVERLAP:
        return max(0.0, -across)
    return float("inf")
