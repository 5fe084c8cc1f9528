"""Marked spans of a document to offsets in a quote's text, and that text to its pieces."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

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


def marked(quote: Quote, marks: Iterable[Span]) -> Iterator[tuple[str, bool]]:
    """The quote's text in pieces, each with whether it is marked; together they are the text."""
    done = 0
    for start, end in sorted(marks_in(quote, marks)):
        start = max(start, done)
        if start < end:
            yield quote.text[done:start], False
            yield quote.text[start:end], True
            done = end
    yield quote.text[done:], False
