"""The pages of a quote or passage as keys of a JSON object."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sok.records import PageNumber


def page_keys(pages: Iterable[int]) -> dict[str, Any]:
    """The printed numbers, and the PDF's own where the text is from a PDF.

    `page` is the first of `pages`; `pdf_pages` is empty for a text file; `labels` says what is
    printed on each page, "" where nothing is, and `ocr` which were read from a picture.
    """
    numbers = sorted(set(pages), key=lambda page: (int(page), getattr(page, "pdf", 0)))
    known = [page for page in numbers if isinstance(page, PageNumber)]
    return {
        "page": int(numbers[0]),
        "pages": [int(page) for page in numbers],
        "pdf_pages": [page.pdf for page in known if page.pdf],
        "labels": [_label(page) for page in known if page.pdf],
        "ocr": [page.ocr for page in known if page.pdf],
    }


def _label(page: PageNumber) -> str:
    return str(int(page)) if page.label is None else page.label
