"""Objects of a page to its rules, fills, drawings and pictures."""

from __future__ import annotations

from collections.abc import Iterator
from ctypes import byref, c_float, c_int, c_uint
from typing import Any

import pypdfium2.raw as pdfium

from sok.reading.pdf.paths import Path, Point, Shapes, add_path, cut_to
from sok.reading.pdf.pdfium.clips import clip_of
from sok.reading.pdf.pdfium.objects import Matrix, Place, bounds, matrix_of, moved_by, times
from sok.records import Box

# A fill this near to white is paper.
_WHITE = 250


def add_object(
    item: Any, matrix: Matrix, place: Place, shapes: Shapes, pictures: list[Box]
) -> None:
    """Add what an object shows to the shapes or the pictures; text is neither."""
    kind = pdfium.FPDFPageObj_GetType(item)
    if kind == pdfium.FPDF_PAGEOBJ_PATH:
        clip = clip_of(item, matrix, place)
        for path in _paths(item, times(matrix_of(item), matrix), place, clip):
            add_path(shapes, path)
    elif kind in (pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_SHADING):
        box = bounds(item, matrix, place)
        shown = cut_to(clip_of(item, matrix, place), box) if box is not None else None
        if shown is not None:
            pictures.append(shown)


def _paths(item: Any, matrix: Matrix, place: Place, clip: Box | None) -> Iterator[Path]:
    """The strokes of a path object, on the page as shown; those with neither line nor ink not."""
    fill, stroke = c_int(), c_int()
    pdfium.FPDFPath_GetDrawMode(item, byref(fill), byref(stroke))
    filled = bool(fill.value) and not _is_white(item)
    if not (filled or stroke.value):
        return
    corners: list[Point] = []
    curved = False
    x, y = c_float(), c_float()
    for number in range(pdfium.FPDFPath_CountSegments(item)):
        segment = pdfium.FPDFPath_GetPathSegment(item, number)
        kind = pdfium.FPDFPathSegment_GetType(segment)
        pdfium.FPDFPathSegment_GetPoint(segment, byref(x), byref(y))
        if kind == pdfium.FPDF_SEGMENT_MOVETO and corners:
            yield Path(tuple(corners), curved, bool(stroke.value), filled, clip)
            corners, curved = [], False
        curved = curved or kind == pdfium.FPDF_SEGMENT_BEZIERTO
        moved = moved_by(x.value, y.value, matrix)
        at = place(*moved, *moved)
        corners.append((at.x0, at.y0))
        if pdfium.FPDFPathSegment_GetClose(segment):
            corners.append(corners[0])
    if corners:
        yield Path(tuple(corners), curved, bool(stroke.value), filled, clip)


def _is_white(item: Any) -> bool:
    parts = [c_uint() for _ in range(4)]
    known = pdfium.FPDFPageObj_GetFillColor(item, *map(byref, parts))
    red, green, blue, opaque = (part.value for part in parts)
    return bool(known) and (opaque == 0 or min(red, green, blue) >= _WHITE)
