"""A quote on its page: where it stands, and a picture of the page with the quote marked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from sok.errors import CorpusError
from sok.presenting.drawn import drawn
from sok.presenting.pictures import indexed_bytes
from sok.reading.pdf.drawing import draw_marked, draw_wide, find_marks
from sok.reading.pdf.locating import Range
from sok.records import Box, Document, Span


def find_quote(document: Document, place: int, text: str) -> Span | None:
    """Where a text, white space aside, stands in a block on page `place` (from 0); None if not."""
    words = [re.escape(word) for word in text.split()]
    pattern = re.compile(r"\s+".join(words)) if words else None
    for number, block in enumerate(document.blocks):
        if pattern and any(run.page == place for run in block.runs):
            found = pattern.search(block.text)
            if found:
                return Span(document.name, number, found.start(), found.end())
    return None


def ranges_on(document: Document, span: Span, place: int) -> tuple[Range, ...]:
    """The characters of page `place` (from 0) that a span is copied from."""
    found = []
    for run in document.blocks[span.block].runs:
        start, end = max(run.start, span.start), min(run.start + run.length, span.end)
        if run.page == place and start < end:
            first = run.raw_start + start - run.start
            found.append((first, first + end - start))
    return tuple(found)


def marked_page(corpus: Path, document: Document, span: Span, place: int, scale: float) -> bytes:
    """A PNG of page `place` (from 0) of a PDF with a span marked, `scale` dots to the point.

    Raises CorpusError where the document is no PDF, its file is gone or has changed, or the page
    takes too long to draw.
    """
    page = document.pages[place]
    if not page.pdf:
        raise CorpusError(
            f"{document.name} är en textfil och har inga sidor att visa som bild. "
            "Utelämna --png så visas texten med citatet markerat."
        )
    data = indexed_bytes(corpus, document.name, document.sha256)
    ranges = ranges_on(document, span, place)
    return drawn(document.name, page.number, draw_marked, data, page, ranges, scale)


def page_picture(corpus: Path, document: Document, place: int, width: float) -> bytes:
    """A PNG of page `place` (from 0) of a PDF, `width` dots wide.

    Raises CorpusError where its file is gone or has changed, or the page takes too long to draw.
    """
    page = document.pages[place]
    data = indexed_bytes(corpus, document.name, document.sha256)
    return drawn(document.name, page.number, draw_wide, data, page.pdf, width)


def marks_on(
    corpus: Path, document: Document, spans: Sequence[Span], place: int
) -> tuple[Box, ...]:
    """Where spans stand on page `place` (from 0) of a PDF, in shares of its width and height.

    Raises CorpusError as `page_picture`.
    """
    ranges = [one for span in spans for one in ranges_on(document, span, place)]
    if not ranges:
        return ()
    page = document.pages[place]
    data = indexed_bytes(corpus, document.name, document.sha256)
    return drawn(document.name, page.number, find_marks, data, page, ranges)
