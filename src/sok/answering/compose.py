"""Quotes to the answer's text: fixed Swedish phrases of ours round verbatim quotes."""

from __future__ import annotations

from collections.abc import Sequence

from sok.answering.references import citation, page_reference
from sok.records import Quote

REFUSAL = "Jag hittar inget svar på det i dokumenten."


def answer_text(quotes: Sequence[Quote], documents: int, lead: str = "") -> str:
    """Our own words, then a line for each quote with its page (and title if there are several).

    Without quotes our own words are all, and without those it is a refusal.
    """
    if not quotes:
        return lead or REFUSAL
    if documents > 1:
        lines = [citation(quote) for quote in quotes]
    else:
        lines = [f"”{quote.text}” ({page_reference(quote.pages)})" for quote in quotes]
    return "\n".join([lead, *lines] if lead else lines)
