"""What the objects of a page are cut to."""

from __future__ import annotations

from ctypes import byref, c_float
from typing import Any

import pypdfium2.raw as pdfium

from sok.reading.pdf.paths import Point, around
from sok.reading.pdf.pdfium.objects import Matrix, Place, moved_by
from sok.records import Box

# Corners of what an object is cut to that are looked at; more are a drawing, and cut nothing off.
_MOST_CUTS = 50


def clip_of(item: Any, matrix: Matrix, place: Place) -> Box | None:
    """The box that an object is cut to, None if it is whole."""
    path = pdfium.FPDFPageObj_GetClipPath(item)
    found: Box | None = None
    x, y = c_float(), c_float()
    for number in range(pdfium.FPDFClipPath_CountPaths(path) if path else 0):
        corners: list[Point] = []
        for segment in range(min(pdfium.FPDFClipPath_CountPathSegments(path, number), _MOST_CUTS)):
            part = pdfium.FPDFClipPath_GetPathSegment(path, number, segment)
            pdfium.FPDFPathSegment_GetPoint(part, byref(x), byref(y))
            moved = moved_by(x.value, y.value, matrix)
            at = place(*moved, *moved)
            corners.append((at.x0, at.y0))
        if corners and len(corners) < _MOST_CUTS:
            found = _common(found, around(corners))
    return found


def _common(one: Box | None, other: Box) -> Box:
    """What two boxes have in common, a box of no size where that is nothing."""
    if one is None:
        return other
    x0, y0 = max(one.x0, other.x0), max(one.y0, other.y0)
    return Box(x0, y0, max(x0, min(one.x1, other.x1)), max(y0, min(one.y1, other.y1)))
