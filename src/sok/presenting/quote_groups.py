"""Quotes in the order they were found to groups that are shown together, under one reference."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from sok.presenting.grids import is_grid
from sok.records import Quote


def quote_groups(quotes: Iterable[Quote]) -> Iterator[tuple[Quote, ...]]:
    """Neighbours go together if one reference, pages and headings, fits both, and rows of a table.

    Those stand in the order of the table, whatever order they were found in.
    """
    group: list[Quote] = []
    for quote in quotes:
        if group and not (_go_together(group[-1], quote) or _are_of_one_table(group[-1], quote)):
            yield _ordered(group)
            group = []
        group.append(quote)
    if group:
        yield _ordered(group)


def _ordered(group: Sequence[Quote]) -> tuple[Quote, ...]:
    if is_grid(group):
        return tuple(sorted(group, key=lambda quote: (quote.span.block, quote.span.start)))
    return tuple(group)


def _are_of_one_table(before: Quote, quote: Quote) -> bool:
    """Whether two quotes are rows of one table, or its caption and a row."""
    if quote.row is None or before.span.document != quote.span.document:
        return False
    if before.row is None:
        return bool(before.text) and before.text == quote.row.caption.strip()
    return before.row.table == quote.row.table


def _go_together(before: Quote, quote: Quote) -> bool:
    if before.row or quote.row:
        return False
    return (before.span.document, before.span.block + 1, before.pages, before.headings) == (
        quote.span.document,
        quote.span.block,
        quote.pages,
        quote.headings,
    )
