"""A picture of a page with rectangles marked on it, by way of Pillow (its only user)."""

from __future__ import annotations

import math
from collections.abc import Iterable
from io import BytesIO

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from sok.reading.pdf.pdfium import Pages, page_sizes, render
from sok.records import Box

# Light yellow lets black letters stay black (contrast 18 to 1), the dark brown frame is seen
# without colours as well (9 to 1 against paper).
_PAPER_TO = (255, 236, 130)
_FRAME = (92, 62, 0)
# Points: the frame's width, and the air between it and the letters.
_FRAME_WIDTH = 1.0
_AIR = 1.0
# Dots of a picture: a page of A4 at 2 dots to the point has 2 million, and takes 6 MB to draw.
MOST_DOTS = 20 * 10**6


def marked_png(pages: Pages, number: int, boxes: Iterable[Box], scale: float) -> bytes:
    """A PNG of page `number` (from 1) with these boxes, in points, coloured and framed.

    Boxes that touch have one frame around them, so that none is drawn through letters. `scale`
    is dots to the point; very large pages are drawn smaller. ValueError where PDFium cannot read
    the page.
    """
    scale = safe_scale(pages, number, scale)
    page = Image.open(BytesIO(render(pages, number, scale))).convert("RGB")
    inside = Image.new("L", page.size)
    draw = ImageDraw.Draw(inside)
    for box in boxes:
        draw.rectangle(_dots(box, scale), fill=255)
    # What is under two boxes is coloured once.
    page.paste(ImageChops.multiply(page, Image.new("RGB", page.size, _PAPER_TO)), mask=inside)
    wider = inside.filter(ImageFilter.MaxFilter(2 * max(1, round(_FRAME_WIDTH * scale)) + 1))
    page.paste(_FRAME, mask=ImageChops.subtract(wider, inside))
    out = BytesIO()
    page.save(out, "PNG")
    return out.getvalue()


def safe_scale(pages: Pages, number: int, scale: float) -> float:
    """The dots to the point, no more than `scale`, with which a page can be drawn.

    ValueError where there is no such page.
    """
    sizes = page_sizes(pages)
    size = sizes[number - 1] if 0 < number <= len(sizes) else None
    if size is None:
        raise ValueError(f"page {number} is missing")
    return min(scale, math.sqrt(MOST_DOTS / max(1.0, size[0] * size[1])))


def _dots(box: Box, scale: float) -> tuple[int, int, int, int]:
    return (
        round((box.x0 - _AIR) * scale),
        round((box.y0 - _AIR) * scale),
        round((box.x1 + _AIR) * scale),
        round((box.y1 + _AIR) * scale),
    )
