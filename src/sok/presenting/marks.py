"""Marked spans of a document to offsets within a quote's text."""

from __future__ import annotations

from collections.abc import Iterable

from sok.records import Quote, Span


def marks_in(quote: Quote, marks: Iterable[Span]) -> tuple[tuple[int, int], ...]:
    """Start and end, in the quote's text, of the marks that lie within it, in their order."""
    whole = quote.span
    return tuple(
        (mark.start - whole.start, mark.end - whole.start)
        for mark in marks
        if (mark.document, mark.block) == (whole.document, whole.block)
        and whole.start <= mark.start < mark.end <= whole.end
    )
