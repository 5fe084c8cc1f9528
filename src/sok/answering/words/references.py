"""Pages and quotes as references in running Swedish text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sok.records import PageNumber, Quote
from sok.tables import paired

# Between "s." and its number, so that the two stay on one line.
NO_BREAK_SPACE = "\u00a0"
OCR = "OCR"


def page_reference(pages: Iterable[int]) -> str:
    """The printed pages as Swedish writes them: "s. 4", "s. 4–5" or "s. 4, 7".

    Where a PDF counts its pages otherwise, its own numbers follow: "s. 16 (PDF-sida 19)". A page
    that prints none has the file's alone: "PDF-sida 2". Text that was read from a picture is said
    to be: "s. 5, OCR".
    """
    numbers = sorted({_number(page) for page in pages}, key=lambda one: (one.pdf, one))
    printed = [one for one in numbers if one.label != ""]
    bare = [one.pdf for one in numbers if one.label == ""]
    parts = []
    if printed:
        written = ", ".join([*_labels(printed), *ranges([n for n in printed if n.label is None])])
        pdf = f" ({_in_file([one.pdf for one in printed])})" if _differ(printed) else ""
        parts.append(f"s.{NO_BREAK_SPACE}{written}{pdf}")
    if bare:
        parts.append(_in_file(bare))
    if any(one.ocr for one in numbers):
        parts.append(OCR)
    return ", ".join(parts)


def _number(page: int) -> PageNumber:
    return page if isinstance(page, PageNumber) else PageNumber(page)


def _labels(pages: Iterable[PageNumber]) -> list[str]:
    return [page.label for page in pages if page.label]


def _differ(pages: Iterable[PageNumber]) -> bool:
    return any(page.is_told_apart for page in pages)


def _in_file(pages: Sequence[int]) -> str:
    return f"PDF-sida{NO_BREAK_SPACE}{', '.join(ranges(pages))}"


def ranges(pages: Sequence[int]) -> list[str]:
    """Numbers in order, those in a row as a range."""
    runs: list[list[int]] = []
    for page in sorted(pages):
        if runs and page == runs[-1][-1] + 1:
            runs[-1].append(page)
        else:
            runs.append([page])
    return [f"{run[0]:d}" if len(run) == 1 else f"{run[0]:d}–{run[-1]:d}" for run in runs]


def citation(quote: Quote) -> str:
    """The quote with its reference as plain text, ready to paste into a document."""
    return f"{written(quote)} ({quote.title}, {page_reference(quote.pages)})"


def written(quote: Quote) -> str:
    """The quote in quotation marks; of a table's row each cell after the name of its column."""
    return paired(quote.row.columns, quote.row.cells) if quote.row else f"”{quote.text}”"


def alone(quote: Quote) -> str:
    """The same where no table is around it: a row with its caption, which may say the unit."""
    caption = quote.row.caption if quote.row else ""
    return f"{written(quote)} ({caption})" if caption else written(quote)
