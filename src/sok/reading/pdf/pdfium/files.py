"""Opening PDF files and their pages.

PDFium is not made for threads: one lock serves all files.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from ctypes import byref
from dataclasses import dataclass
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

lock = threading.RLock()


@dataclass(frozen=True, slots=True)
class Pages:
    """An open file; `open_pdf` makes it."""

    document: Any

    def __len__(self) -> int:
        return len(self.document)


@contextmanager
def open_pdf(data: bytes) -> Iterator[Pages]:
    """The open file; an empty password is tried. ValueError where PDFium cannot open it."""
    with lock:
        try:
            document = pypdfium2.PdfDocument(data)
        except pypdfium2.PdfiumError as error:
            raise ValueError(str(error)) from error
    try:
        yield Pages(document)
    finally:
        with lock:
            document.close()


@contextmanager
def open_page(pages: Pages, number: int) -> Iterator[Any]:
    """Page `number`, from 1, while the lock is held; ValueError where PDFium cannot read it."""
    with lock:
        try:
            page = pages.document[number - 1]
            try:
                yield page
            finally:
                page.close()
        except pypdfium2.PdfiumError as error:
            raise ValueError(str(error)) from error


def lacks_password(error: ValueError) -> bool:
    """Whether `open_pdf` raised this error because the file wants a password, or a certificate."""
    code = getattr(error.__cause__, "err_code", None)
    return code in (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY)


def page_sizes(pages: Pages) -> tuple[tuple[float, float] | None, ...]:
    """The width and height of each page in points, None for one that the file lists and lacks.

    The pages are not read.
    """
    size = pdfium.FS_SIZEF()
    with lock:
        return tuple(
            (size.width, size.height)
            if pdfium.FPDF_GetPageSizeByIndexF(pages.document, number, byref(size))
            else None
            for number in range(len(pages))
        )
