"""The bytes of a PDF file to pictures of its pages, for a process that draws on behalf of others.

A page can be made to take hours to draw, or all memory: `reading/guarded.py` has the process.
"""

from __future__ import annotations

from collections.abc import Sequence

from sok.errors import ReadingError, UsageError
from sok.reading.pdf.locating import Range, boxes_of
from sok.reading.pdf.marking import marked_png, safe_scale
from sok.reading.pdf.pdfium import Pages, open_pdf, page_sizes, render
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


def draw_wide(data: bytes, number: int, width: float) -> bytes | None:
    """A PNG of page `number` (from 1), `width` dots wide, None where PDFium cannot draw it.

    Very large pages are drawn smaller.
    """
    try:
        with open_pdf(data) as pages:
            points, _ = _size(pages, number)
            return render(pages, number, safe_scale(pages, number, width / points))
    except ValueError:
        return None


def find_marks(data: bytes, page: Page, ranges: Sequence[Range]) -> tuple[Box, ...] | None:
    """Where these characters of a page's text stand, in shares of its width and height.

    None where the file cannot tell. ReadingError for text that was read by OCR where that is gone.
    """
    try:
        with open_pdf(data) as pages:
            width, height = _size(pages, page.pdf)
            boxes = boxes_of(pages, page, ranges)
    except ValueError:
        return None
    except UsageError as error:
        raise ReadingError(str(error)) from error
    return tuple(
        Box(box.x0 / width, box.y0 / height, box.x1 / width, box.y1 / height) for box in boxes
    )


def _size(pages: Pages, number: int) -> tuple[float, float]:
    """Width and height in points, never nothing; ValueError where there is no such page."""
    sizes = page_sizes(pages)
    size = sizes[number - 1] if 0 < number <= len(sizes) else None
    if size is None:
        raise ValueError(f"page {number} is missing")
    return max(1.0, size[0]), max(1.0, size[1])


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
