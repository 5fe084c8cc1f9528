"""The bytes of a PDF file to pictures of its pages, for a process that draws on behalf of others.

A page can be made to take hours to draw, or all memory: `reading/guarded.py` has the process.
"""

from __future__ import annotations

from collections.abc import Sequence

from sok.errors import ReadingError, UsageError
from sok.reading.pdf.locating import Range, boxes_of
from sok.reading.pdf.marking import marked_png, safe_scale
from sok.reading.pdf.pdfium import open_pdf, render
from sok.records import Box, Page


def draw_part(data: bytes, number: int, scale: float, part: Box | None) -> bytes | None:
    """A PNG of page `number` (from 1), or of a part of it, None where PDFium cannot draw it.

    `scale` is dots to the point; very large pages are drawn smaller.
    """
    try:
        with open_pdf(data) as pages:
            return render(pages, number, safe_scale(pages, number, scale), part)
    except ValueError:
        return None


def draw_marked(data: bytes, page: Page, ranges: Sequence[Range], scale: float) -> bytes | None:
    """A PNG of a page with these characters of its text marked, None where that cannot be drawn.

    `scale` as in `draw_part`. ReadingError for text that was read by OCR where that is gone.
    """
    try:
        with open_pdf(data) as pages:
            return marked_png(pages, page.pdf, boxes_of(pages, page, ranges), scale)
    except ValueError:
        return None
    except UsageError as error:
        raise ReadingError(str(error)) from error
