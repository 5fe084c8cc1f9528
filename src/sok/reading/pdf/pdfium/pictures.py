"""Pages as pictures: for people, and to see what of their text can be seen."""

from __future__ import annotations

import math
from collections.abc import Sequence
from ctypes import byref, c_double
from io import BytesIO
from typing import Any

import pypdfium2.raw as pdfium

from sok.reading.pdf.pdfium.files import Pages, open_page
from sok.reading.pdf.pdfium.objects import Place
from sok.reading.pdf.unseen import is_one_color
from sok.records import Box

# Of PNG, 1 to 9. A page of text takes 0.05 s and 450 kB; searching for what packs best takes 0.3 s
# and gains nothing.
_COMPRESSION = 3
# Dots to the point of a picture in which signs are looked for, and the most dots it has.
_LOOK_SCALE = 3.0
_MOST_DOTS = 10 * 10**6


def render(pages: Pages, number: int, scale: float, part: Box | None = None) -> bytes:
    """A PNG of page `number`, or of a part of it, with `scale` pixels to the point.

    The scale must be one that fits the page (`marking.safe_scale`, `ocr.ocr_scale`): one that
    does not takes all memory. ValueError where PDFium cannot draw the page.
    """
    with open_page(pages, number) as page:
        width, height = page.get_size()
        crop = (part.x0, height - part.y1, width - part.x1, part.y0) if part else (0, 0, 0, 0)
        picture = page.render(scale=scale, crop=tuple(max(0.0, side) for side in crop)).to_pil()
    out = BytesIO()
    picture.convert("RGB").save(out, "PNG", compress_level=_COMPRESSION)
    return out.getvalue()


def blanks(page: Any, text: Any, place: Place, numbers: Sequence[int]) -> list[bool]:
    """Of signs, whether the picture of the page has one colour all over each."""
    if not numbers:
        return []
    width, height = page.get_size()
    scale = min(_LOOK_SCALE, math.sqrt(_MOST_DOTS / (width * height)))
    picture = page.render(scale=scale).to_pil()
    sides = [c_double() for _ in "lrbt"]
    sides_at = [*map(byref, sides)]
    found: list[bool] = []
    for number in numbers:
        pdfium.FPDFText_GetCharBox(text, number, *sides_at)
        left, right, bottom, top = (side.value for side in sides)
        box = place(left, bottom, right, top)
        area = (
            max(0, math.floor(box.x0 * scale)),
            max(0, math.floor(box.y0 * scale)),
            min(picture.width, math.ceil(box.x1 * scale)),
            min(picture.height, math.ceil(box.y1 * scale)),
        )
        outside = area[0] >= area[2] or area[1] >= area[3]
        found.append(outside or is_one_color(picture.crop(area).getextrema()))
    return found
