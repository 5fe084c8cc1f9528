"""How the glyphs of a page are set: their fonts, sizes and direction."""

from __future__ import annotations

import math
from ctypes import byref, c_float, c_size_t, c_ubyte, create_string_buffer
from dataclasses import dataclass, field
from typing import Any

import pypdfium2.raw as pdfium

from sok.reading.pdf.fonts import mac_style
from sok.reading.pdf.glyphs import Style
from sok.reading.pdf.pdfium.objects import Place, address_of

_BOLD_WEIGHT = 600
_BOLD_NAMES = ("bold", "black", "heavy", "demi")
_ITALIC_NAMES = ("italic", "oblique")
# Letters that lean more than this are made to look italic: programs lean them by 0.2 to 0.34.
_LEANING = 0.1
# A font's name, and whether it is bold and italic.
Font = tuple[str, bool, bool]


@dataclass(frozen=True, slots=True)
class Known:
    """What has been worked out of a page's objects of text and of its fonts, by their address.

    `leans` says of text that is not turned how far it leans to the right for each point up,
    `wides` how many points wide its type is for each of its size, `counts` are the numbers of
    glyphs in fonts, `advances` how far signs of a text go on to the next.
    """

    styles: dict[int, Style] = field(default_factory=dict)
    leans: dict[int, float] = field(default_factory=dict)
    wides: dict[int, float] = field(default_factory=dict)
    fonts: dict[int, Font] = field(default_factory=dict)
    counts: dict[int, int] = field(default_factory=dict)
    advances: dict[tuple[int, str], float] = field(default_factory=dict)


def style_of(text: Any, number: int, item: Any, known: Known, place: Place) -> Style:
    """The style of a glyph, and of all others of its object of text, `item`."""
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFText_GetMatrix(text, number, byref(matrix))
    size = pdfium.FPDFText_GetFontSize(text, number)
    font, bold, italic = _font(item, known.fonts)
    turn = _turn(matrix, size < 0, place)
    lean = _lean(matrix, place) if turn == 0 else 0.0
    style = Style(
        size=round(abs(size) * _height(matrix), 2),
        font=font,
        bold=bold,
        italic=italic or lean > _LEANING,
        turn=turn,
    )
    known.leans[address_of(item)] = lean
    known.wides[address_of(item)] = abs(size) * math.hypot(matrix.a, matrix.b)
    return known.styles.setdefault(address_of(item), style)


def advance_of(item: Any, sign: str, known: Known) -> float:
    """Points from where a sign of a text begins to where the next does, 0 if nothing tells."""
    key = (address_of(item), sign)
    if key not in known.advances:
        font, width = pdfium.FPDFTextObj_GetFont(item), c_float()
        told = font and pdfium.FPDFFont_GetGlyphWidth(font, ord(sign), 1.0, byref(width))
        known.advances[key] = width.value * known.wides[key[0]] if told else 0.0
    return known.advances[key]


def _height(matrix: Any) -> float:
    """How much higher a matrix makes letters, however they lean."""
    along = math.hypot(matrix.a, matrix.b)
    return abs(matrix.a * matrix.d - matrix.b * matrix.c) / along if along else 1.0


def _lean(matrix: Any, place: Place) -> float:
    """How far upright strokes go to the right for each point up, as fonts without italics lean."""
    foot, top = place(0, 0, 0, 0), place(matrix.c, matrix.d, matrix.c, matrix.d)
    return (top.x0 - foot.x0) / abs(top.y0 - foot.y0) if top.y0 != foot.y0 else 0.0


def _turn(matrix: Any, backwards: bool, place: Place) -> int:
    """The direction of writing on the page as shown, in quarters of a circle, clockwise.

    A size below zero turns text round, which a matrix that does the same turns back.
    """
    along, up = (-matrix.a, -matrix.b) if backwards else (matrix.a, matrix.b)
    start, end = place(0, 0, 0, 0), place(along, up, along, up)
    angle = math.degrees(math.atan2(end.y0 - start.y0, end.x0 - start.x0))
    return round(angle / 90) % 4 * 90


def _font(item: Any, known: dict[int, Font]) -> Font:
    """The name of a text object's font, and whether it is bold and italic."""
    font = pdfium.FPDFTextObj_GetFont(item) if item else None
    key = address_of(font)
    if key not in known:
        known[key] = _looks(font) if font else ("", False, False)
    return known[key]


def _looks(font: Any) -> Font:
    """The name tells, or the font's own file; where both are silent, its weight."""
    room = create_string_buffer(256)
    pdfium.FPDFFont_GetBaseFontName(font, room, len(room))
    name = room.value.decode("utf-8", "replace")
    lower = name.lower()
    named = any(part in lower for part in _BOLD_NAMES)
    slanted = any(part in lower for part in _ITALIC_NAMES)
    own = mac_style(font_file(font)) if not (named or slanted) else None
    if own is not None:
        return name, own.bold, own.italic
    heavy = pdfium.FPDFFont_GetWeight(font) >= _BOLD_WEIGHT and not slanted
    return name, named or heavy, slanted


def font_file(font: Any) -> bytes:
    """The first bytes of the font's file, b"" if it has none."""
    size = c_size_t()
    if not pdfium.FPDFFont_GetFontData(font, None, 0, byref(size)) or not size.value:
        return b""
    room = (c_ubyte * size.value)()
    pdfium.FPDFFont_GetFontData(font, room, size.value, byref(size))
    return bytes(room)
