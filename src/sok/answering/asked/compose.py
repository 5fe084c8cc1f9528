"""Quotes to the answer's text: fixed Swedish phrases of ours round verbatim quotes."""

from __future__ import annotations

from collections.abc import Sequence

from sok.answering.words.references import citation, page_reference, written
from sok.records import Quote

REFUSAL = "Jag hittar inget svar på det i dokumenten."


def answer_text(quotes: Sequence[Quote], documents: int, lead: str = "") -> str:
    """Our own words, then a line for each quote with its page (and title if there are several).

    The header of a table is in the lines of its rows.
    Without quotes our own words are all, and without those it is a refusal.
    """
    if not quotes:
        return lead or REFUSAL
    kept = [quote for quote in quotes if not (quote.row and quote.row.is_header)] or quotes
    if documents > 1:
        lines = [citation(quote) for quote in kept]
    else:
        lines = [f"{written(quote)} ({page_reference(quote.pages)})" for quote in kept]
    return "\n".join([lead, *lines] if lead else lines)
