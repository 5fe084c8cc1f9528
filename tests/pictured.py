"""PDF files whose pages are pictures of text, as a scanner makes them, and OCR to read them."""

from __future__ import annotations

import os
from collections.abc import Sequence
from io import BytesIO

import pytest
from fpdf import FPDF

from sok.errors import UsageError
from sok.reading.pdf.ocr import check_ocr
from sok.reading.pdf.pdfium import open_pdf, render

_WIDTH, _HEIGHT = 595, 842
_SIZE, _PITCH = 12, 18
# Dots to the point of the pictures: 216 to the inch.
_SCALE = 3.0


def picture_pdf(*pages: Sequence[str], typed: Sequence[str] = ()) -> bytes:
    """A file with a picture of these lines for each page; before them the `typed` page, if any."""
    made = _empty()
    if typed:
        _type(made, typed)
    for lines in pages:
        drawn = _empty()
        _type(drawn, lines)
        with open_pdf(bytes(drawn.output())) as opened:
            picture = render(opened, 1, _SCALE)
        made.add_page()
        made.image(BytesIO(picture), x=0, y=0, w=_WIDTH, h=_HEIGHT)
    return bytes(made.output())


def _empty() -> FPDF:
    return FPDF(unit="pt", format=(_WIDTH, _HEIGHT))


def _type(made: FPDF, lines: Sequence[str]) -> None:
    made.add_page()
    made.set_font("helvetica", size=_SIZE)
    for number, line in enumerate(lines):
        made.text(70, 90 + number * _PITCH, line)


def _has_ocr() -> bool:
    try:
        check_ocr()
    except UsageError:
        return False
    return True


# Where it is required, a test fails for want of it instead of being skipped.
needs_ocr = pytest.mark.skipif(
    not _has_ocr() and os.environ.get("SOK_REQUIRE_OCR") != "1",
    reason="Tesseract with Swedish (tesseract-ocr-swe) is not installed",
)
