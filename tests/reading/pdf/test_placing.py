"""Glyphs are where a reader sees them, however the page is cut and turned."""

from __future__ import annotations

from io import BytesIO

import pytest
from made_pdf import FONT, drawn_line, pdf_of_contents, pdf_of_objects, stream
from PIL import Image, ImageOps

from sok.reading.pdf.fragments import find_fragments
from sok.reading.pdf.glyphs import Style
from sok.reading.pdf.pdfium import open_pdf, read_sheet, render


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
@pytest.mark.parametrize(
    ("inherited", "own"),
    [
        (b"", b"/MediaBox[0 0 600 800]"),
        (b"/MediaBox[0 0 595 842]", b""),
        (b"/MediaBox[-30 -20 595 842]/CropBox[10 25 500 790]", b""),
        (b"/MediaBox[0 0 595 842]", b"/CropBox[-99 40 400 2000]"),
    ],
)
def test_glyphs_are_where_the_ink_is(turn: int, inherited: bytes, own: bytes) -> None:
    """The boxes of the glyphs are around what the picture of the page shows."""
    data = pdf_of_objects(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count 1/Kids[4 0 R]%b>>" % inherited,
        FONT,
        b"<</Type/Page/Parent 2 0 R/Rotate %d%b/Contents 5 0 R"
        b"/Resources<</Font<</F1 3 0 R>>>>>>" % (turn, own),
        stream(drawn_line("HXH")),
    )
    with open_pdf(data) as pages:
        sheet = read_sheet(pages, 1)
        picture = Image.open(BytesIO(render(pages, 1, 1.0)))
    ink = ImageOps.invert(picture.convert("L")).getbbox()
    assert ink is not None
    boxes = [glyph.box for glyph in sheet.glyphs]
    assert min(box.x0 for box in boxes) - 2 <= ink[0] and ink[2] <= max(b.x1 for b in boxes) + 2
    assert min(box.y0 for box in boxes) - 2 <= ink[1] and ink[3] <= max(b.y1 for b in boxes) + 2
    assert (ink[2] - ink[0]) * (ink[3] - ink[1]) > 100


def set_as(operators: bytes) -> tuple[str, Style]:
    """The line "Stöd till länen" as set by these operators, and the style it is read in."""
    shown = "Stöd till länen".encode("cp1252")
    data = pdf_of_contents(b"BT %b (%b) Tj ET" % (operators, shown))
    with open_pdf(data) as pages:
        (line,) = find_fragments(read_sheet(pages, 1))
    return line.text, line.style


@pytest.mark.parametrize("lean", [b"0.2126", b"0.3333", b"-0.2"])
def test_letters_that_lean(lean: bytes) -> None:
    """Plain letters made to lean cover neither spaces nor neighbours, and are no larger."""
    text, style = set_as(b"/F1 12 Tf 1 0 %b 1 50 700 Tm" % lean)
    assert text == "Stöd till länen"
    assert (style.size, style.turn) == (12, 0)
    assert style.italic is not lean.startswith(b"-")


def test_a_size_below_zero() -> None:
    """Text turned round by its size, and back by its matrix, is read as it is seen."""
    text, style = set_as(b"/F1 -12 Tf -1 0 0 -1 50 700 Tm")
    assert text == "Stöd till länen"
    assert (style.size, style.turn) == (12, 0)
