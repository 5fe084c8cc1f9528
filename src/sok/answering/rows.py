"""Spans of an index to what they are quoted and judged with where they are rows of tables."""

from __future__ import annotations

from collections.abc import Sequence

from sok.indexing.store import Index
from sok.indexing.table_chunks import caption_text
from sok.records import Document, Kind, Span
from sok.tables import above, columns, row_at, whole_block


def with_what_is_above(index: Index, spans: Sequence[Span], before: bool) -> tuple[Span, ...]:
    """The spans, each row with the header rows and what groups it, each of them once.

    They stand `before` the row, else after it. Of a row that is there whole no part is added.
    """
    quoted = frozenset(spans)
    every = [
        part for span in spans for part in _in_order(span, _not_among(index, span, quoted), before)
    ]
    return tuple(dict.fromkeys(every))


def _in_order(span: Span, over: Sequence[Span], before: bool) -> list[Span]:
    return [*over, span] if before else [span, *over]


def _not_among(index: Index, span: Span, quoted: frozenset[Span]) -> list[Span]:
    """What a span is understood with that is not quoted already."""
    document = index.documents[span.document]
    over = above(document, span.block)
    return [one for one in over if whole_block(document, one.block) not in quoted]


def said_around(document: Document, block: int) -> list[str]:
    """What a row stands under in its table: caption, names of columns, and what groups it."""
    place = row_at(document, block)
    if place is None:
        return []
    table = document.tables[place[0]]
    grouped = [
        document.blocks[span.block].text[span.start : span.end] for span in above(document, block)
    ]
    return [caption_text(document, table), *columns(document, table), *grouped]


def states_number(index: Index, spans: Sequence[Span]) -> bool:
    """Whether any of the spans is a row with a number: its unit may stand elsewhere."""
    return any(
        index.documents[span.document].blocks[span.block].kind is Kind.ROW
        and any(sign.isdigit() for sign in index.text(span))
        for span in spans
    )
