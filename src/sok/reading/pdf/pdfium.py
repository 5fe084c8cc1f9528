"""The bytes of a PDF file to its sheets and pictures of them, by way of PDFium (its only user).

PDFium is not made for threads: one lock serves all files.
"""

from __future__ import annotations

import math
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from ctypes import (
    addressof,
    byref,
    c_double,
    c_float,
    c_int,
    c_size_t,
    c_ubyte,
    c_uint,
    create_string_buffer,
)
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any
from unicodedata import normalize

import pypdfium2
import pypdfium2.raw as pdfium

from sok.reading.pdf.dashes import dashed_rules
from sok.reading.pdf.fonts import glyph_count, mac_style
from sok.reading.pdf.glyphs import Glyph, Sheet, Style
from sok.reading.pdf.paths import RULE_WIDTH, Path, Point, Shapes, add_path, around
from sok.reading.pdf.symbol import GLYPHS, is_symbol, of_code, of_glyph
from sok.reading.pdf.unseen import (
    SCANNED_SHARE,
    Color,
    Ink,
    Layer,
    Sign,
    covered,
    is_one_color,
    seen,
)
from sok.records import Box

# Forms within forms are looked into so deep: real files have two or three.
MOST_NESTED = 5
# More objects than this on a page are a map or a drawing, not the rules of a table.
MOST_OBJECTS = 20_000
# Of PNG, 1 to 9. A page of text takes 0.05 s and 450 kB; searching for what packs best takes 0.3 s
# and gains nothing.
_COMPRESSION = 3

# What PDFium gives for a hyphen at the end of a line, whatever hyphen the file has.
_LINE_END_HYPHEN = 2
# Signs that it puts in where it sees a gap or a new line.
_LINE_ENDS = frozenset({0, 10, 13})
_MADE_UP = _LINE_ENDS | {32}
_UNKNOWN = 0xFFFD
_BOLD_WEIGHT = 600
_BOLD_NAMES = ("bold", "black", "heavy", "demi")
_ITALIC_NAMES = ("italic", "oblique")
# A fill this near to white is paper.
_WHITE = 250
# Ways to draw text that leave no ink: it is invisible, or but cuts what is drawn later.
_WITHOUT_INK = (pdfium.FPDF_TEXTRENDERMODE_INVISIBLE, pdfium.FPDF_TEXTRENDERMODE_CLIP)
# Corners of an area that covers what lies in it, round ones too; more are the lines of a table.
_MOST_CORNERS = 20
# Corners of what text is cut to that are looked at; more are a drawing, and cut nothing off.
_MOST_CUTS = 50
# Dots to the point of a picture in which signs are looked for, and the most dots it has.
_LOOK_SCALE = 3.0
_MOST_DOTS = 10 * 10**6

_lock = threading.RLock()

# From the file's coordinates (left, bottom, right, top) to a Box of the page as shown.
Place = Callable[[float, float, float, float], Box]
# A font's name, and whether it is bold and italic.
_Font = tuple[str, bool, bool]
_Matrix = tuple[float, float, float, float, float, float]
_UNMOVED: _Matrix = (1, 0, 0, 1, 0, 0)


@dataclass(frozen=True, slots=True)
class Pages:
    """An open file; `open_pdf` makes it."""

    document: Any

    def __len__(self) -> int:
        return len(self.document)


@contextmanager
def open_pdf(data: bytes) -> Iterator[Pages]:
    """The open file; an empty password is tried. ValueError where PDFium cannot open it."""
    with _lock:
        try:
            document = pypdfium2.PdfDocument(data)
        except pypdfium2.PdfiumError as error:
            raise ValueError(str(error)) from error
    try:
        yield Pages(document)
    finally:
        with _lock:
            document.close()


def read_sheet(pages: Pages, number: int) -> Sheet:
    """The sheet of page `number`, from 1; ValueError where PDFium cannot read it.

    What nobody can see is not on it (`unseen`), but for text that lies over a picture.
    """
    with _page(pages, number) as page:
        width, height = page.get_size()
        place = _placing(page)
        shapes, pictures, drawn = Shapes(), list[Box](), _Drawn()
        for order, (item, matrix) in enumerate(_objects(page.raw, _UNMOVED, 0)):
            if order == MOST_OBJECTS:
                break
            _add_object(item, matrix, place, shapes, pictures)
            _add_drawn(drawn, order, item, matrix, place)
        text = page.get_textpage()
        try:
            glyphs = seen(
                list(_glyphs(text.raw, place)),
                drawn.inks,
                drawn.layers,
                covered(pictures, width, height) >= SCANNED_SHARE,
                lambda numbers: _blanks(page, text.raw, place, numbers),
            )
        finally:
            text.close()
    return Sheet(
        number=number,
        width=width,
        height=height,
        glyphs=glyphs,
        rules=(*shapes.rules, *dashed_rules(shapes.dashes)),
        fills=tuple(shapes.fills),
        pictures=tuple(pictures),
        drawings=tuple(shapes.drawings),
    )


def render(pages: Pages, number: int, scale: float, part: Box | None = None) -> bytes:
    """A PNG of page `number`, or of a part of it, with `scale` pixels to the point.

    The scale must be one that fits the page (`marking.safe_scale`, `ocr.ocr_scale`): one that
    does not takes all memory. ValueError where PDFium cannot draw the page.
    """
    with _page(pages, number) as page:
        width, height = page.get_size()
        crop = (part.x0, height - part.y1, width - part.x1, part.y0) if part else (0, 0, 0, 0)
        picture = page.render(scale=scale, crop=tuple(max(0.0, side) for side in crop)).to_pil()
    out = BytesIO()
    picture.convert("RGB").save(out, "PNG", compress_level=_COMPRESSION)
    return out.getvalue()


@contextmanager
def _page(pages: Pages, number: int) -> Iterator[Any]:
    with _lock:
        try:
            page = pages.document[number - 1]
            try:
                yield page
            finally:
                page.close()
        except pypdfium2.PdfiumError as error:
            raise ValueError(str(error)) from error


def _placing(page: Any) -> Place:
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


@dataclass(frozen=True, slots=True)
class _Known:
    """What has been worked out of a page's objects of text and of its fonts, by their address.

    `counts` are the numbers of glyphs in fonts.
    """

    styles: dict[int, Style]
    fonts: dict[int, _Font]
    counts: dict[int, int]


def _glyphs(text: Any, place: Place) -> Iterator[Sign]:
    """The glyphs in the order of the file; its own spaces too, not those that PDFium makes up."""
    known = _Known({}, {}, {})
    last, symbols = None, False
    zero, across, up = place(0, 0, 0, 0), place(1, 0, 1, 0), place(0, 1, 0, 1)
    x_by_x, x_by_y = across.x0 - zero.x0, up.x0 - zero.x0
    y_by_x, y_by_y = across.y0 - zero.y0, up.y0 - zero.y0
    loose, origin, sides = pdfium.FS_RECTF(), (c_double(), c_double()), [c_double() for _ in "lrbt"]
    # References made once: this loop runs some thousand times a page.
    loose_at, origin_at, sides_at = byref(loose), [*map(byref, origin)], [*map(byref, sides)]
    for number, signs in _signs(text):
        pdfium.FPDFText_GetLooseCharBox(text, number, loose_at)
        pdfium.FPDFText_GetCharBox(text, number, *sides_at)
        pdfium.FPDFText_GetCharOrigin(text, number, *origin_at)
        item = pdfium.FPDFText_GetTextObject(text, number)
        address = _address(item)
        style = known.styles.get(address) or _style(text, number, item, known, place)
        if style is not last:
            last, symbols = style, is_symbol(style.font)
        x, y = origin[0].value, origin[1].value
        if symbols:
            signs, mapped = _symbol(text, number, signs, known)
        else:
            mapped = pdfium.FPDFText_HasUnicodeMapError(text, number) != 1
        glyph = Glyph(
            text=signs,
            box=place(loose.left, loose.bottom, loose.right, loose.top),
            baseline=zero.x0 + x * x_by_x + y * x_by_y
            if style.turn in (90, 270)
            else zero.y0 + x * y_by_x + y * y_by_y,
            style=style,
            drawn=sides[1].value > sides[0].value and sides[3].value > sides[2].value,
            mapped=mapped,
        )
        yield Sign(number, address, glyph)


def _symbol(text: Any, number: int, signs: str, known: _Known) -> tuple[str, bool]:
    """What a glyph of Symbol shows, and whether that is known."""
    if pdfium.FPDFText_HasUnicodeMapError(text, number) != 1:
        return of_code(signs), True
    font = pdfium.FPDFTextObj_GetFont(pdfium.FPDFText_GetTextObject(text, number))
    key = _address(font)
    if key not in known.counts:
        known.counts[key] = glyph_count(_font_file(font)) if font else 0
    found = of_glyph(signs) if known.counts[key] == GLYPHS else ""
    return (found, True) if found else (signs, False)


def _signs(text: Any) -> Iterator[tuple[int, str]]:
    """The number and characters of each sign that the file has."""
    high = 0
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
            yield number, _expanded(chr(code))


def _expanded(sign: str) -> str:
    """A ligature as the letters it stands for; other signs as they are."""
    return normalize("NFKC", sign) if "\ufb00" <= sign <= "\ufb06" else sign


def _style(text: Any, number: int, item: Any, known: _Known, place: Place) -> Style:
    """The style of a glyph, and of all others of its object of text, `item`."""
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFText_GetMatrix(text, number, byref(matrix))
    size = pdfium.FPDFText_GetFontSize(text, number)
    font, bold, italic = _font(item, known.fonts)
    scale = math.hypot(matrix.c, matrix.d) or 1.0
    style = Style(round(size * scale, 2), font, bold, italic, _turn(matrix, place))
    return known.styles.setdefault(_address(item), style)


def _address(pointer: Any) -> int:
    """Where PDFium keeps what a pointer points to, 0 if that is nothing."""
    return addressof(pointer.contents) if pointer else 0


def _turn(matrix: Any, place: Place) -> int:
    """The direction of writing on the page as shown, in quarters of a circle, clockwise."""
    start, end = place(0, 0, 0, 0), place(matrix.a, matrix.b, matrix.a, matrix.b)
    angle = math.degrees(math.atan2(end.y0 - start.y0, end.x0 - start.x0))
    return round(angle / 90) % 4 * 90


def _font(item: Any, known: dict[int, _Font]) -> _Font:
    """The name of a text object's font, and whether it is bold and italic."""
    font = pdfium.FPDFTextObj_GetFont(item) if item else None
    key = _address(font)
    if key not in known:
        known[key] = _looks(font) if font else ("", False, False)
    return known[key]


def _looks(font: Any) -> _Font:
    """The name tells, or the font's own file; where both are silent, its weight."""
    room = create_string_buffer(256)
    pdfium.FPDFFont_GetBaseFontName(font, room, len(room))
    name = room.value.decode("utf-8", "replace")
    lower = name.lower()
    named = any(part in lower for part in _BOLD_NAMES)
    slanted = any(part in lower for part in _ITALIC_NAMES)
    own = mac_style(_font_file(font)) if not (named or slanted) else None
    if own is not None:
        return name, own.bold, own.italic
    heavy = pdfium.FPDFFont_GetWeight(font) >= _BOLD_WEIGHT and not slanted
    return name, named or heavy, slanted


def _font_file(font: Any) -> bytes:
    """The first bytes of the font's file, b"" if it has none."""
    size = c_size_t()
    if not pdfium.FPDFFont_GetFontData(font, None, 0, byref(size)) or not size.value:
        return b""
    room = (c_ubyte * size.value)()
    pdfium.FPDFFont_GetFontData(font, room, size.value, byref(size))
    return bytes(room)


def _objects(parent: Any, matrix: _Matrix, level: int) -> Iterator[tuple[Any, _Matrix]]:
    """All objects of a page or form with the matrix that they are to be moved by."""
    count, get = (
        (pdfium.FPDFPage_CountObjects, pdfium.FPDFPage_GetObject)
        if level == 0
        else (pdfium.FPDFFormObj_CountObjects, pdfium.FPDFFormObj_GetObject)
    )
    for number in range(count(parent)):
        item = get(parent, number)
        if pdfium.FPDFPageObj_GetType(item) != pdfium.FPDF_PAGEOBJ_FORM:
            yield item, matrix
        elif level < MOST_NESTED:
            yield from _objects(item, _times(_matrix(item), matrix), level + 1)


def _matrix(item: Any) -> _Matrix:
    m = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(item, byref(m))
    return (m.a, m.b, m.c, m.d, m.e, m.f)


def _times(first: _Matrix, then: _Matrix) -> _Matrix:
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


def _moved(x: float, y: float, matrix: _Matrix) -> Point:
    a, b, c, d, e, f = matrix
    return (a * x + c * y + e, b * x + d * y + f)


def _add_object(
    item: Any, matrix: _Matrix, place: Place, shapes: Shapes, pictures: list[Box]
) -> None:
    kind = pdfium.FPDFPageObj_GetType(item)
    if kind == pdfium.FPDF_PAGEOBJ_PATH:
        for path in _paths(item, _times(_matrix(item), matrix), place):
            add_path(shapes, path)
    elif kind in (pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_SHADING):
        box = _bounds(item, matrix, place)
        if box is not None:
            pictures.append(box)


def _paths(item: Any, matrix: _Matrix, place: Place) -> Iterator[Path]:
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
            yield Path(tuple(corners), curved, bool(stroke.value), filled)
            corners, curved = [], False
        curved = curved or kind == pdfium.FPDF_SEGMENT_BEZIERTO
        moved = _moved(x.value, y.value, matrix)
        at = place(*moved, *moved)
        corners.append((at.x0, at.y0))
        if pdfium.FPDFPathSegment_GetClose(segment):
            corners.append(corners[0])
    if corners:
        yield Path(tuple(corners), curved, bool(stroke.value), filled)


def _is_white(item: Any) -> bool:
    parts = [c_uint() for _ in range(4)]
    known = pdfium.FPDFPageObj_GetFillColor(item, *map(byref, parts))
    red, green, blue, opaque = (part.value for part in parts)
    return bool(known) and (opaque == 0 or min(red, green, blue) >= _WHITE)


def lacks_password(error: ValueError) -> bool:
    """Whether `open_pdf` raised this error because the file wants a password, or a certificate."""
    code = getattr(error.__cause__, "err_code", None)
    return code in (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY)


def page_sizes(pages: Pages) -> tuple[tuple[float, float] | None, ...]:
    """The width and height of each page in points, None for one that the file lists and lacks.

    The pages are not read.
    """
    size = pdfium.FS_SIZEF()
    with _lock:
        return tuple(
            (size.width, size.height)
            if pdfium.FPDF_GetPageSizeByIndexF(pages.document, number, byref(size))
            else None
            for number in range(len(pages))
        )


Bookmark = tuple[str, int, int | None]


def read_bookmarks(pages: Pages, most: int, deepest: int) -> tuple[Bookmark, ...]:
    """Title, level from 1 and page of each bookmark, in order; None where it leads to no page.

    No more than `most`, no deeper than `deepest`, and none twice, however they hang together.
    """
    with _lock:
        return tuple(_bookmarks(pages.document, None, 1, (set(), most, deepest)))


def _bookmarks(
    document: Any, parent: Any, level: int, bounds: tuple[set[int], int, int]
) -> Iterator[Bookmark]:
    seen, most, deepest = bounds
    mark = pdfium.FPDFBookmark_GetFirstChild(document, parent)
    while mark and len(seen) < most:
        place = _address(mark)
        if place in seen:
            return
        seen.add(place)
        yield _utf16(pdfium.FPDFBookmark_GetTitle, mark), level, _leads_to(document, mark)
        if level < deepest:
            yield from _bookmarks(document, mark, level + 1, bounds)
        mark = pdfium.FPDFBookmark_GetNextSibling(document, mark)


def _leads_to(document: Any, mark: Any) -> int | None:
    action = pdfium.FPDFBookmark_GetAction(mark)
    # An action may also start a program, or open a page of another file.
    if action and pdfium.FPDFAction_GetType(action) != pdfium.PDFACTION_GOTO:
        return None
    place = pdfium.FPDFBookmark_GetDest(document, mark)
    index = pdfium.FPDFDest_GetDestPageIndex(document, place) if place else -1
    return index + 1 if index >= 0 else None


def _utf16(get: Callable[..., int], *of: Any) -> str:
    """The text that one of PDFium's functions writes; half characters are left out."""
    length = get(*of, None, 0)
    room = create_string_buffer(length)
    get(*of, room, length)
    return room.raw.decode("utf-16-le", "ignore").rstrip("\0")


@dataclass(frozen=True, slots=True)
class _Drawn:
    """What a page draws, in order: areas, and texts by their address."""

    layers: list[Layer] = field(default_factory=list)
    inks: dict[int, Ink] = field(default_factory=dict)


def _add_drawn(drawn: _Drawn, order: int, item: Any, matrix: _Matrix, place: Place) -> None:
    kind = pdfium.FPDFPageObj_GetType(item)
    if kind == pdfium.FPDF_PAGEOBJ_TEXT:
        without = pdfium.FPDFTextObj_GetTextRenderMode(item) in _WITHOUT_INK
        clip = _clip(item, matrix, place)
        drawn.inks[_address(item)] = Ink(order, _color(item), clip, without)
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
    drawn: _Drawn, order: int, item: Any, matrix: _Matrix, place: Place, color: Color | None
) -> None:
    box = _bounds(item, matrix, place)
    if box is not None and min(box.x1 - box.x0, box.y1 - box.y0) > RULE_WIDTH:
        drawn.layers.append(Layer(order, box, color))


def _bounds(item: Any, matrix: _Matrix, place: Place) -> Box | None:
    sides = [c_float() for _ in range(4)]
    if not pdfium.FPDFPageObj_GetBounds(item, *map(byref, sides)):
        return None
    x0, y0 = _moved(sides[0].value, sides[1].value, matrix)
    x1, y1 = _moved(sides[2].value, sides[3].value, matrix)
    return place(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))


def _color(item: Any) -> Color | None:
    """What an object is filled with, None if that is no one colour."""
    parts = [c_uint() for _ in range(4)]
    if not pdfium.FPDFPageObj_GetFillColor(item, *map(byref, parts)):
        return None
    red, green, blue, _ = (part.value for part in parts)
    return red, green, blue


def _clip(item: Any, matrix: _Matrix, place: Place) -> Box | None:
    """The box that an object is cut to, None if it is whole."""
    path = pdfium.FPDFPageObj_GetClipPath(item)
    found: Box | None = None
    x, y = c_float(), c_float()
    for number in range(pdfium.FPDFClipPath_CountPaths(path) if path else 0):
        corners: list[Point] = []
        for segment in range(min(pdfium.FPDFClipPath_CountPathSegments(path, number), _MOST_CUTS)):
            part = pdfium.FPDFClipPath_GetPathSegment(path, number, segment)
            pdfium.FPDFPathSegment_GetPoint(part, byref(x), byref(y))
            moved = _moved(x.value, y.value, matrix)
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


def _blanks(page: Any, text: Any, place: Place, numbers: Sequence[int]) -> list[bool]:
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
