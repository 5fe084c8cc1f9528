"""Signs of the font Symbol are read as what they show, though files name no characters."""

# Greek letters and signs are meant here, not those that they look like.
# ruff: noqa: RUF001

from __future__ import annotations

import struct
from pathlib import Path

import pytest
from made_pdf import pdf_of_objects, stream
from reading.pdf.paper import read_bytes, texts

from sok.reading.pdf.fonts import glyph_count
from sok.reading.pdf.symbol import GLYPHS, is_symbol, of_code, of_glyph
from sok.records import Legibility


@pytest.mark.parametrize(
    ("code", "sign"),
    [(0xF061, "α"), (0xF06D, "μ"), (0xF053, "Σ"), (0xF0B0, "°"), (0xF0B3, "≥"), (0xF0B7, "•")],
)
def test_codes_of_the_private_area(code: int, sign: str) -> None:
    """What Word writes for a sign of Symbol is Adobe's code in the private area."""
    assert of_code(chr(code)) == sign


@pytest.mark.parametrize("text", ["a", "°", "ffi", "\uf000", "\uf0ff", "\ufffd"])
def test_what_is_no_code_stays(text: str) -> None:
    """Characters that are what they show, and private ones without a sign, are left alone."""
    assert of_code(text) == text


@pytest.mark.parametrize(
    ("number", "sign"),
    [(3, " "), (54, "Σ"), (68, "α"), (80, "μ"), (97, "∼"), (98, "ϒ"), (100, "≤"), (120, "•"),
     (151, "√"), (152, "⋅"), (177, "\ufffd"), (191, "⎭"), (2, ""), (192, "")],
)  # fmt: skip
def test_glyphs_in_their_order(number: int, sign: str) -> None:
    """Glyphs of Windows' Symbol follow the codes, with a gap between the two halves of them."""
    assert of_glyph(chr(number)) == sign


def test_fonts_by_their_names() -> None:
    """Symbol is known in a cut font too; other fonts of signs are not Symbol."""
    assert is_symbol("Symbol") and is_symbol("ABCDEF+SymbolMT")
    assert not is_symbol("Wingdings-Regular") and not is_symbol("SEGOEF+SegoeUISymbol")


def a_font(glyphs: int) -> bytes:
    """A TrueType file whose glyphs, so many, are all one square."""
    square = struct.pack(">hhhhh", 1, 0, 0, 500, 500) + struct.pack(">HH", 3, 0)
    square += bytes([1, 1, 1, 1]) + struct.pack(">hhhh", 0, 500, 0, -500)
    square += struct.pack(">hhhh", 0, 0, 500, 0)
    tables = {
        b"glyf": square * glyphs,
        b"head": struct.pack(
            ">IIIIHHQQhhhhHHhhh", 0x10000, 0, 0, 0x5F0F3CF5, 0, 1000, 0, 0,
            0, 0, 500, 500, 0, 8, 2, 1, 0,
        ),
        b"hhea": struct.pack(">IhhhHhhhhhhhhhhhH", 0x10000, 800, -200, 0, 600, *[0] * 11, glyphs),
        b"hmtx": struct.pack(">Hh", 600, 0) * glyphs,
        b"loca": b"".join(struct.pack(">I", len(square) * n) for n in range(glyphs + 1)),
        b"maxp": struct.pack(">IH13H", 0x10000, glyphs, 4, 1, *[0] * 11),
    }  # fmt: skip
    head, body = struct.pack(">4sHHHH", b"\0\1\0\0", len(tables), 64, 2, 32), b""
    start = len(head) + 16 * len(tables)
    for name, data in sorted(tables.items()):
        head += struct.pack(">4sIII", name, 0, start + len(body), len(data))
        body += data + bytes(-len(data) % 4)
    return head + body


def a_formula(glyphs: int, name: bytes = b"ABCDEF+SymbolMT") -> bytes:
    """A file that shows glyphs 80 and 100 of an embedded font without characters, amid text."""
    font = a_font(glyphs)
    shown = b"BT /F1 12 Tf 50 700 Td (Dosen per timme i hela landet \xe4r 5 ) Tj /F2 12 Tf <0050>"
    shown += b" Tj /F1 12 Tf (Sv ) Tj /F2 12 Tf <0064> Tj /F1 12 Tf ( 7 Sv) Tj ET"
    return pdf_of_objects(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count 1/Kids[4 0 R]>>",
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]"
        b"/Resources<</Font<</F1 3 0 R/F2 6 0 R>>>>/Contents 5 0 R>>",
        stream(shown),
        b"<</Type/Font/Subtype/Type0/BaseFont/%b/Encoding/Identity-H"
        b"/DescendantFonts[7 0 R]>>" % name,
        b"<</Type/Font/Subtype/CIDFontType2/BaseFont/%b/CIDToGIDMap/Identity/DW 600"
        b"/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
        b"/FontDescriptor 8 0 R>>" % name,
        b"<</Type/FontDescriptor/FontName/%b/Flags 4/FontBBox[0 0 500 500]/ItalicAngle 0"
        b"/Ascent 800/Descent -200/CapHeight 500/StemV 80/FontFile2 9 0 R>>" % name,
        stream(font, b"/Length1 %d" % len(font)),
    )


def test_symbol_numbers_in_a_file(tmp_path: Path) -> None:
    """A font named Symbol with all its glyphs needs no characters: the page is read whole."""
    document = read_bytes(tmp_path, a_formula(GLYPHS))
    assert texts(document) == ["Dosen per timme i hela landet är 5 μSv ≤ 7 Sv"]
    assert document.pages[0].legibility is Legibility.WHOLE


@pytest.mark.parametrize(("glyphs", "name"), [(150, b"ABCDEF+SymbolMT"), (GLYPHS, b"ABCDEF+Sign")])
def test_other_numbers_are_not_known(tmp_path: Path, glyphs: int, name: bytes) -> None:
    """A font that has other glyphs, or another name, numbers them as it likes."""
    document = read_bytes(tmp_path, a_formula(glyphs, name))
    assert "μ" not in document.pages[0].text and "≤" not in document.pages[0].text


def test_glyphs_are_counted() -> None:
    """The number of glyphs is that of the font's file, and 0 where it says none."""
    assert glyph_count(a_font(7)) == 7
    assert glyph_count(b"") == glyph_count(a_font(7)[:40]) == 0
