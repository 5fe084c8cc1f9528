"""A page of a PDF file as a picture, with rectangles where the quote stands and what was found."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Sequence
from html import escape
from pathlib import Path

import streamlit as st

from sok.answering.words.references import page_reference
from sok.presenting.quote_marks import marks_on, page_picture
from sok.records import Box, Document, Span
from sok.web.source.view import View

# Dots: two for each of a column of running text, so that it is sharp on a screen of double
# resolution, and a page takes a third of a second to draw and some 400 kB.
WIDTH = 1400
# Pictures that the server keeps: 30 MB.
_KEPT = 64
# Places of quotes are small, and take a tenth of a second to find.
_PLACES_KEPT = 1_000
# Where a PNG file says its width and height.
_SIZE = slice(16, 24)


def sheet_html(corpus: Path, shown: View, hits: Sequence[Span]) -> str:
    """The page as a picture with its marks; CorpusError says why there is none."""
    document, place = shown.document, shown.place
    picture = _picture(corpus, document, place, document.sha256)
    boxes = _boxes(corpus, document, shown.spans, hits, place, document.sha256)
    width, height = _pixels(picture)
    frames = "".join(
        f'<span class="ram {style}" style="{_style(box)}"></span>'
        for style, found in zip(("citatet", "traff"), boxes, strict=True)
        for box in found
    )
    data = b64encode(picture).decode()
    return (
        f'<div class="sok ark" lang="sv"><img alt="{escape(_alt(shown, bool(boxes[0])))}" '
        f'width="{width}" height="{height}" src="data:image/png;base64,{data}">{frames}</div>'
    )


def _alt(shown: View, has_quote: bool) -> str:
    reference = page_reference([shown.document.pages[shown.place].printed])
    marked = " Citatet är inramat." if has_quote else ""
    return f"Bild av {reference}.{marked} Sidans text följer efter bilden."


def _style(box: Box) -> str:
    """Where a rectangle is, in per cent of the picture."""
    left, top = 100 * box.x0, 100 * box.y0
    width, height = 100 * (box.x1 - box.x0), 100 * (box.y1 - box.y0)
    return f"left:{left:.2f}%;top:{top:.2f}%;width:{width:.2f}%;height:{height:.2f}%"


def _pixels(png: bytes) -> tuple[int, int]:
    both = png[_SIZE]
    return int.from_bytes(both[:4], "big"), int.from_bytes(both[4:], "big")


# Names that begin with "_" are no part of what the result is kept under: the document is told by
# the hash of its bytes, and would take longer to hash than a page to draw.
@st.cache_data(show_spinner=False, max_entries=_KEPT)
def _picture(corpus: Path, _document: Document, place: int, sha256: str) -> bytes:
    return page_picture(corpus, _document, place, WIDTH)


@st.cache_data(show_spinner=False, max_entries=_PLACES_KEPT)
def _boxes(
    corpus: Path,
    _document: Document,
    quote: Sequence[Span],
    hits: Sequence[Span],
    place: int,
    sha256: str,
) -> tuple[tuple[Box, ...], tuple[Box, ...]]:
    """The rectangles of the quote, and those of the hits."""
    return (
        marks_on(corpus, _document, quote, place),
        marks_on(corpus, _document, hits, place),
    )
