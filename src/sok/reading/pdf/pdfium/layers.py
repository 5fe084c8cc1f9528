"""Objects of a page to what may hide its text, and how its texts are drawn."""

from __future__ import annotations

from ctypes import byref, c_int, c_uint
from dataclasses import dataclass, field
from typing import Any

import pypdfium2.raw as pdfium

from sok.reading.pdf.paths import RULE_WIDTH
from sok.reading.pdf.pdfium.clips import clip_of
from sok.reading.pdf.pdfium.objects import Matrix, Place, address_of, bounds
from sok.reading.pdf.unseen import Color, Ink, Layer

# Ways to draw text that leave no ink: it is invisible, or but cuts what is drawn later.
_WITHOUT_INK = (pdfium.FPDF_TEXTRENDERMODE_INVISIBLE, pdfium.FPDF_TEXTRENDERMODE_CLIP)
# Corners of an area that covers what lies in it, round ones too; more are the lines of a table.
_MOST_CORNERS = 20


@dataclass(frozen=True, slots=True)
class Drawn:
    """What a page draws, in order: areas, and texts by their address."""

    layers: list[Layer] = field(default_factory=list)
    inks: dict[int, Ink] = field(default_factory=dict)


def add_drawn(
    drawn: Drawn, order: int, item: Any, matrix: Matrix, place: Place, optional: bool
) -> None:
    """Add what an object draws, if it is text or an area; `order` is its place on the page.

    `optional` says that it is of a layer that readers may hide.
    """
    kind = pdfium.FPDFPageObj_GetType(item)
    if kind == pdfium.FPDF_PAGEOBJ_TEXT:
        without = pdfium.FPDFTextObj_GetTextRenderMode(item) in _WITHOUT_INK
        clip = clip_of(item, matrix, place)
        drawn.inks[address_of(item)] = Ink(order, _color(item), clip, without, optional)
    elif kind == pdfium.FPDF_PAGEOBJ_PATH:
        fill, stroke = c_int(), c_int()
        pdfium.FPDFPath_GetDrawMode(item, byref(fill), byref(stroke))
        if fill.value and _is_one(item) and not pdfium.FPDFPageObj_HasTransparency(item):
            _add_layer(drawn, order, item, matrix, place, _color(item))
    elif kind in (pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_SHADING):
        _add_layer(drawn, order, item, matrix, place, None)


def _is_one(item: Any) -> bool:
    """Whether a path is one simple area, and not the lines of a table drawn at once."""
    count = pdfium.FPDFPath_CountSegments(item)
    return count <= _MOST_CORNERS and not any(
        pdfium.FPDFPathSegment_GetType(pdfium.FPDFPath_GetPathSegment(item, number))
        == pdfium.FPDF_SEGMENT_MOVETO
        for number in range(1, count)
    )


def _add_layer(
    drawn: Drawn, order: int, item: Any, matrix: Matrix, place: Place, color: Color | None
) -> None:
    box = bounds(item, matrix, place)
    if box is not None and min(box.x1 - box.x0, box.y1 - box.y0) > RULE_WIDTH:
        drawn.layers.append(Layer(order, box, color))


def _color(item: Any) -> Color | None:
    """What an object is filled with, None if that is no one colour."""
    parts = [c_uint() for _ in range(4)]
    if not pdfium.FPDFPageObj_GetFillColor(item, *map(byref, parts)):
        return None
    red, green, blue, _ = (part.value for part in parts)
    return red, green, blue
