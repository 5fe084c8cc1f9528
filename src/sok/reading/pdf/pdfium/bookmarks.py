"""The bookmarks of a file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from ctypes import create_string_buffer
from typing import Any

import pypdfium2.raw as pdfium

from sok.reading.pdf.pdfium.files import Pages, lock
from sok.reading.pdf.pdfium.objects import address_of

Bookmark = tuple[str, int, int | None]


def read_bookmarks(pages: Pages, most: int, deepest: int) -> tuple[Bookmark, ...]:
    """Title, level from 1 and page of each bookmark, in order; None where it leads to no page.

    No more than `most`, no deeper than `deepest`, and none twice, however they hang together.
    """
    with lock:
        return tuple(_bookmarks(pages.document, None, 1, (set(), most, deepest)))


def _bookmarks(
    document: Any, parent: Any, level: int, bounds: tuple[set[int], int, int]
) -> Iterator[Bookmark]:
    seen, most, deepest = bounds
    mark = pdfium.FPDFBookmark_GetFirstChild(document, parent)
    while mark and len(seen) < most:
        place = address_of(mark)
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
