"""Pages and quotes as references in running Swedish text."""

from __future__ import annotations

from collections.abc import Iterable

from sok.records import Quote
from sok.tables import paired

# Between "s." and its number, so that the two stay on one line.
NO_BREAK_SPACE = "\u00a0"


def page_reference(pages: Iterable[int]) -> str:
    """The printed pages as Swedish writes them: "s. 4", "s. 4–5" or "s. 4, 7"."""
    runs: list[list[int]] = []
    for page in sorted(set(pages)):
        if runs and page == runs[-1][-1] + 1:
            runs[-1].append(page)
        else:
            runs.append([page])
    written = (str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs)
    return f"s.{NO_BREAK_SPACE}{', '.join(written)}"


def citation(quote: Quote) -> str:
    """The quote with its reference as plain text, ready to paste into a document."""
    return f"{written(quote)} ({quote.title}, {page_reference(quote.pages)})"


def written(quote: Quote) -> str:
    """The quote in quotation marks; of a table's row each cell after the name of its column."""
    return paired(quote.row.columns, quote.row.cells) if quote.row else f"”{quote.text}”"
