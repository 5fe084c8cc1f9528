"""A stretch of a page's text to the rectangles that it covers on the page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sok.reading.pdf.celled import fragments_of
from sok.reading.pdf.fragments import Fragment
from sok.reading.pdf.glyphs import Sheet
from sok.reading.pdf.grids import find_grids
from sok.reading.pdf.pdfium import Pages, read_sheet
from sok.reading.pdf.pictured import pictured_sheet
from sok.reading.pdf.rectangles import rectangles
from sok.reading.pdf.turned import as_read
from sok.records import Box, Legibility, Page

Range = tuple[int, int]


def boxes_of(pages: Pages, page: Page, ranges: Sequence[Range]) -> tuple[Box, ...]:
    """The rectangles of these characters of the page's text, one for each line, in points.

    Text that was read from the page's picture is read from that again. Raises ValueError where
    the file has changed since the page was read, UsageError where OCR is gone.
    """
    sheet = read_sheet(pages, page.pdf)
    numbers = _numbers(sheet, page)
    if len(numbers) != len(page.text) and page.legibility is Legibility.OCR:
        sheet = pictured_sheet(pages, page.pdf)
        numbers = _numbers(sheet, page)
    if len(numbers) != len(page.text):
        raise ValueError(f"page {page.pdf} is not as it was read")
    return tuple(
        box
        for start, end in ranges
        for box in rectangles(sheet, (n for n in numbers[start:end] if n >= 0))
    )


def _numbers(sheet: Sheet, page: Page) -> list[int]:
    read = as_read(sheet)
    return list(_glyph_numbers(fragments_of(read, find_grids(read)), page))


def _glyph_numbers(fragments: Sequence[Fragment], page: Page) -> Iterator[int]:
    """For each character of the page's text the number of its glyph, -1 for what reading put in."""
    for number in page.order:
        # Where the file has changed there may be fewer. Between two fragments, and behind the
        # last, stands one sign of ours.
        yield from fragments[number].glyphs if number < len(fragments) else ()
        yield -1
