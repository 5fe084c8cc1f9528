"""A file to a Document within limits of size and pages, in a process of its own (`guarded`)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

from sok.errors import ReadingError
from sok.reading import read_document
from sok.reading.files import PAGE_SEPARATOR
from sok.reading.guarded import Limits, read_documents
from sok.reading.pdf.ocr import check_ocr
from sok.records import Document
from sok.settings import FILE_LIMIT, OCR_SECONDS, PAGE_LIMIT

_MEGABYTE = 2**20


def read_limited(path: Path, limits: Limits | None = None, ocr: bool = False) -> Document:
    """The document in the file, as `read_document` gives it.

    Raises ReadingError also when the file is too large, has too many pages, or takes more time
    or memory than the limits.
    """
    check_size(path.name, _size(path))
    if ocr:
        check_ocr()
    (found,) = read_documents([path], partial(read_paged, ocr=ocr), 1, limits or _limits(ocr))
    if isinstance(found, ReadingError):
        raise found
    return found


def read_all_limited(paths: Sequence[Path], ocr: bool = False) -> Iterator[Document | ReadingError]:
    """Of each file the document, or the error that `read_limited` would raise, in order.

    A document is read on each core at a time. UsageError where OCR is wanted and not installed.
    """
    if ocr and paths:
        check_ocr()
    return read_documents(paths, partial(read_checked, ocr=ocr), limits=_limits(ocr))


def read_checked(path: Path, ocr: bool = False) -> Document:
    """As `read_paged`; ReadingError for a file that is too large."""
    check_size(path.name, _size(path))
    return read_paged(path, ocr)


def read_paged(path: Path, ocr: bool = False) -> Document:
    """As `read_document`; ReadingError for a text file of too many pages.

    Of PDF files reading itself counts the pages.
    """
    try:
        pages = path.read_bytes().count(PAGE_SEPARATOR.encode())
    except OSError:
        pages = 0  # reading it tells why
    if pages > PAGE_LIMIT and path.suffix.lower() != ".pdf":
        raise ReadingError(
            f"Filen {path.name} har för många sidor ({pages}, högst {PAGE_LIMIT}). "
            "Dela upp den i flera filer."
        )
    return read_document(path, ocr)


def check_size(name: str, size: int) -> None:
    """Raise ReadingError if a file of so many bytes is too large."""
    if size > FILE_LIMIT:
        raise ReadingError(
            f"Filen {name} är för stor ({size / _MEGABYTE:.0f} MB, högst "
            f"{FILE_LIMIT // _MEGABYTE} MB). Minska bilderna i den eller dela upp den."
        )


def _limits(ocr: bool) -> Limits:
    return Limits(OCR_SECONDS) if ocr else Limits()


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0  # reading it tells why
