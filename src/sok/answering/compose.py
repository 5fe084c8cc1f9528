"""Quotes to the answer's text: fixed Swedish phrases of ours round verbatim quotes."""

from __future__ import annotations

from collections.abc import Sequence

from sok.answering.references import citation, page_reference
from sok.records import Quote

REFUSAL = "Jag hittar inget svar på det i dokumenten."


def answer_text(quotes: Sequence[Quote], documents: int) -> str:
    """One line a quote, in quotation marks, with its page (and title if there are several)."""
    if not quotes:
        return REFUSAL
    if documents > 1:
        return "\n".join(citation(quote) for quote in quotes)
    return "\n".join(f"”{quote.text}” ({page_reference(quote.pages)})" for quote in quotes)
