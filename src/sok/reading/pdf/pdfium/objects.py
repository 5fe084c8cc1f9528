"""The objects that a page is made of, and where they are on the page as shown."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from ctypes import POINTER, addressof, byref, c_float, c_ulong, cast, create_string_buffer
from typing import Any

import pypdfium2.raw as pdfium

from sok.reading.pdf.paths import Point
from sok.records import Box

# Forms within forms are looked into so deep: real files have two or three.
MOST_NESTED = 5
# What marks objects of a layer.
_OPTIONAL = "OC"
# From the file's coordinates (left, bottom, right, top) to a Box of the page as shown.
Place = Callable[[float, float, float, float], Box]
Matrix = tuple[float, float, float, float, float, float]
UNMOVED: Matrix = (1, 0, 0, 1, 0, 0)


def placing(page: Any) -> Place:
    """What takes the coordinates of the file to those of this page as shown."""
    # The box as shown: cut to the crop box, and taken from the list of pages where a page has none.
    left, bottom, right, top = page.get_bbox()
    turn = page.get_rotation()

    def place(x0: float, y0: float, x1: float, y1: float) -> Box:
        if turn == 90:
            return Box(y0 - bottom, x0 - left, y1 - bottom, x1 - left)
        if turn == 180:
            return Box(right - x1, y0 - bottom, right - x0, y1 - bottom)
        if turn == 270:
            return Box(top - y1, right - x1, top - y0, right - x0)
        return Box(x0 - left, top - y1, x1 - left, top - y0)

    return place


def objects(
    parent: Any, matrix: Matrix, level: int, optional: bool = False
) -> Iterator[tuple[Any, Matrix, bool]]:
    """All objects of a page or form with the matrix that they are to be moved by.

    With each, whether it or its form is marked as part of a layer that readers may hide.
    """
    count, get = (
        (pdfium.FPDFPage_CountObjects, pdfium.FPDFPage_GetObject)
        if level == 0
        else (pdfium.FPDFFormObj_CountObjects, pdfium.FPDFFormObj_GetObject)
    )
    for number in range(count(parent)):
        item = get(parent, number)
        layered = optional or _is_optional(item)
        if pdfium.FPDFPageObj_GetType(item) != pdfium.FPDF_PAGEOBJ_FORM:
            yield item, matrix, layered
        elif level < MOST_NESTED:
            yield from objects(item, times(matrix_of(item), matrix), level + 1, layered)


def _is_optional(item: Any) -> bool:
    """Whether an object is marked as optional content."""
    length, name = c_ulong(), create_string_buffer(2 * (len(_OPTIONAL) + 1))
    for number in range(pdfium.FPDFPageObj_CountMarks(item)):
        mark = pdfium.FPDFPageObj_GetMark(item, number)
        known = pdfium.FPDFPageObjMark_GetName(
            mark, cast(name, POINTER(pdfium.FPDF_WCHAR)), len(name), byref(length)
        )
        if known and length.value == len(name) and name.raw.decode("utf-16-le")[:-1] == _OPTIONAL:
            return True
    return False


def matrix_of(item: Any) -> Matrix:
    """The matrix that an object itself is moved by."""
    m = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(item, byref(m))
    return (m.a, m.b, m.c, m.d, m.e, m.f)


def times(first: Matrix, then: Matrix) -> Matrix:
    """The matrix that moves as one does, and then the other."""
    a, b, c, d, e, f = first
    g, h, i, j, k, m = then
    return (
        a * g + b * i,
        a * h + b * j,
        c * g + d * i,
        c * h + d * j,
        e * g + f * i + k,
        e * h + f * j + m,
    )


def moved_by(x: float, y: float, matrix: Matrix) -> Point:
    """Where a matrix moves a point."""
    a, b, c, d, e, f = matrix
    return (a * x + c * y + e, b * x + d * y + f)


def bounds(item: Any, matrix: Matrix, place: Place) -> Box | None:
    """The box around an object on the page as shown, None where PDFium has none."""
    sides = [c_float() for _ in range(4)]
    if not pdfium.FPDFPageObj_GetBounds(item, *map(byref, sides)):
        return None
    x0, y0 = moved_by(sides[0].value, sides[1].value, matrix)
    x1, y1 = moved_by(sides[2].value, sides[3].value, matrix)
    return place(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))


def address_of(pointer: Any) -> int:
    """Where PDFium keeps what a pointer points to, 0 if that is nothing."""
    return addressof(pointer.contents) if pointer else 0
