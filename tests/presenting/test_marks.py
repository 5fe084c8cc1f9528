"""Marks within quotes."""

from __future__ import annotations

import pytest
from web.fakes import a_quote

from sok.presenting.marks import marks_in
from sok.records import Quote, Span


def quoted(start: int, end: int) -> Quote:
    """A quote of that stretch of block 2 of a.txt."""
    quote = a_quote("x" * (end - start), 3)
    return Quote(
        **{name: getattr(quote, name) for name in quote.__slots__}
        | {"span": Span("a.txt", 2, start, end)}
    )


def test_offsets_count_from_the_quote() -> None:
    """All marks of the quote, in the order given, its whole text too."""
    marks = [Span("a.txt", 2, 15, 18), Span("a.txt", 2, 10, 12), Span("a.txt", 2, 10, 20)]
    assert marks_in(quoted(10, 20), marks) == ((5, 8), (0, 2), (0, 10))


@pytest.mark.parametrize(
    "mark",
    [
        Span("b.txt", 2, 12, 14),
        Span("a.txt", 1, 12, 14),
        Span("a.txt", 2, 9, 12),
        Span("a.txt", 2, 18, 21),
        Span("a.txt", 2, 12, 12),
    ],
    ids=["another document", "another block", "begins before", "ends after", "empty"],
)
def test_a_mark_that_is_not_within_is_none(mark: Span) -> None:
    """A figure is marked whole or not at all."""
    assert marks_in(quoted(10, 20), [mark]) == ()
