"""The text of a page to its glyphs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from ctypes import byref, c_double
from dataclasses import replace
from typing import Any
from unicodedata import normalize

import pypdfium2.raw as pdfium

from sok.reading.pdf.fonts import glyph_count
from sok.reading.pdf.glyphs import Glyph
from sok.reading.pdf.paths import Point
from sok.reading.pdf.pdfium.fonts import Known, advance_of, font_file, style_of
from sok.reading.pdf.pdfium.objects import Place, address_of
from sok.reading.pdf.raised import RAISED_DIGITS, raised_digit
from sok.reading.pdf.symbol import GLYPHS, is_symbol, of_code, of_glyph
from sok.reading.pdf.unseen import Sign
from sok.records import Box

# What PDFium gives for a hyphen at the end of a line, whatever hyphen the file has.
_LINE_END_HYPHEN = 2
# Signs that it puts in where it sees a gap or a new line.
_LINE_ENDS = frozenset({0, 10, 13})
_MADE_UP = _LINE_ENDS | {32}
_UNKNOWN = 0xFFFD
# Type sizes by which the ink of a sign reaches out of its place in the line, at most.
_REACH = 0.3
# Calibri's own ligatures, which have no codes: many programs write these letters for them.
_LIGATURES = {"Ɵ": "ti", "Ʃ": "tt", "ƫ": "tti", "ƞ": "tf", "Ō": "ft"}


def read_glyphs(text: Any, place: Place) -> Iterator[Sign]:
    """The glyphs in the order of the file; its own spaces too, not those that PDFium makes up."""
    known = Known()
    last, symbols, lean = None, False, 0.0
    zero, (x_by_x, y_by_x), (x_by_y, y_by_y) = _axes(place)
    loose, origin, sides = pdfium.FS_RECTF(), (c_double(), c_double()), [c_double() for _ in "lrbt"]
    # References made once: this loop runs some thousand times a page.
    loose_at, origin_at, sides_at = byref(loose), [*map(byref, origin)], [*map(byref, sides)]
    for number, signs in _signs(text):
        pdfium.FPDFText_GetLooseCharBox(text, number, loose_at)
        pdfium.FPDFText_GetCharBox(text, number, *sides_at)
        pdfium.FPDFText_GetCharOrigin(text, number, *origin_at)
        item = pdfium.FPDFText_GetTextObject(text, number)
        address = address_of(item)
        style = known.styles.get(address) or style_of(text, number, item, known, place)
        if style is not last:
            last, symbols, lean = style, is_symbol(style.font), known.leans[address]
        x, y = origin[0].value, origin[1].value
        if symbols:
            signs, mapped = _symbol(text, number, signs, known)
        else:
            mapped = pdfium.FPDFText_HasUnicodeMapError(text, number) != 1
        baseline = (
            zero.x0 + x * x_by_x + y * x_by_y
            if style.turn in (90, 270)
            else zero.y0 + x * y_by_x + y * y_by_y
        )
        if signs in RAISED_DIGITS and style.turn == 0:
            left, right, bottom, top = (side.value for side in sides)
            signs = raised_digit(signs, place(left, bottom, right, top), baseline, style.size)
        box = place(loose.left, loose.bottom, loose.right, loose.top)
        if lean:
            box = _straightened(box, baseline, lean)
        elif style.turn == 0:
            begin, end = zero.x0 + x * x_by_x + y * x_by_y, box.x1
            reaches = style.italic and mapped and loose.right <= sides[1].value
            if reaches and not _is_of_ligature(text, number, signs, x):
                end = begin + advance_of(item, signs, known)
            box = _without_reach(box, begin, end, _REACH * style.size)
        glyph = Glyph(
            text=signs,
            box=box,
            baseline=baseline,
            style=style,
            drawn=sides[1].value > sides[0].value and sides[3].value > sides[2].value,
            mapped=mapped,
        )
        yield Sign(number, address, glyph)


def _straightened(box: Box, baseline: float, lean: float) -> Box:
    """The place of a sign in its line, of the box around what leans so far for each point up.

    Else the boxes of neighbours would cover each other and the spaces between words.
    """
    above, below = lean * (baseline - box.y0), lean * (box.y1 - baseline)
    return Box(box.x0 + max(below, -above, 0.0), box.y0, box.x1 - max(above, -below, 0.0), box.y1)


def _is_of_ligature(text: Any, number: int, signs: str, x: float) -> bool:
    """Whether a sign at `x` is one of several that one glyph stands for, all at its place."""
    near, y = c_double(), c_double()
    for other in (number - 1, number + 1):
        known = pdfium.FPDFText_GetCharOrigin(text, other, byref(near), byref(y))
        if known and near.value == x:
            return True
    return len(signs) > 1


def _without_reach(box: Box, begin: float, end: float, most: float) -> Box:
    """The place of a sign in its line, from `begin` to `end`: its ink may reach out by `most`.

    The f of many italics does at both sides, over the spaces between words.
    """
    x0 = begin if box.x0 < begin <= box.x0 + most else box.x0
    x1 = end if box.x1 - most <= end < box.x1 else box.x1
    same = (x0 == box.x0 and x1 == box.x1) or x0 >= x1
    return box if same else Box(x0, box.y0, x1, box.y1)


def with_twins(signs: Iterable[Sign]) -> list[Sign]:
    """The signs with equal letters of one ligature as one: PDFium gives each the whole place.

    Two in one text are no letter that is printed twice: that takes two texts.
    """
    found: list[Sign] = []
    for sign in signs:
        last = found[-1] if found else None
        if (
            last is not None
            and last.address == sign.address
            and last.glyph.text[-1] == sign.glyph.text
            and last.glyph.box == sign.glyph.box
        ):
            text = last.glyph.text + sign.glyph.text
            found[-1] = last._replace(glyph=replace(last.glyph, text=text))
        else:
            found.append(sign)
    return found


def _axes(place: Place) -> tuple[Box, Point, Point]:
    """Where the file's origin is on the page, and how far a step along x, and along y, goes."""
    zero, across, up = place(0, 0, 0, 0), place(1, 0, 1, 0), place(0, 1, 0, 1)
    along_x = across.x0 - zero.x0, across.y0 - zero.y0
    return zero, along_x, (up.x0 - zero.x0, up.y0 - zero.y0)


def _symbol(text: Any, number: int, signs: str, known: Known) -> tuple[str, bool]:
    """What a glyph of Symbol shows, and whether that is known."""
    if pdfium.FPDFText_HasUnicodeMapError(text, number) != 1:
        return of_code(signs), True
    font = pdfium.FPDFTextObj_GetFont(pdfium.FPDFText_GetTextObject(text, number))
    key = address_of(font)
    if key not in known.counts:
        known.counts[key] = glyph_count(font_file(font)) if font else 0
    found = of_glyph(signs) if known.counts[key] == GLYPHS else ""
    return (found, True) if found else (signs, False)


def _signs(text: Any) -> Iterator[tuple[int, str]]:
    """The number and characters of each sign that the file has."""
    high, before = 0, ""
    for number in range(pdfium.FPDFText_CountChars(text)):
        code = pdfium.FPDFText_GetUnicode(text, number)
        if code in _MADE_UP and pdfium.FPDFText_IsGenerated(text, number) == 1:
            continue
        if 0xD800 <= code < 0xDC00:
            high = code
            continue
        if 0xDC00 <= code < 0xE000:
            code = 0x10000 + ((high - 0xD800) << 10) + code - 0xDC00 if high else _UNKNOWN
        high = 0
        if code == _LINE_END_HYPHEN:
            yield number, "-"
        elif code not in _LINE_ENDS:
            yield number, _expanded(chr(code), before)
        before = chr(code)


def _expanded(sign: str, before: str) -> str:
    """A ligature as the letters it stands for; other signs as they are.

    A capital that Swedish does not have may begin a name, but does not follow a small letter.
    """
    if "\ufb00" <= sign <= "\ufb06":
        return normalize("NFKC", sign)
    if sign in _LIGATURES and (sign != "Ō" or before.islower()):
        return _LIGATURES[sign]
    return sign
