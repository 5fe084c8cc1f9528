"""Items of lists to what announces them, without which an item says little."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sok.indexing.store import Index
from sok.records import Document, Kind, Span

# What stands between a list and the sentence before it, and is no part of the running text.
_SET_ASIDE = {Kind.PULL_QUOTE, Kind.FURNITURE, Kind.ROW, Kind.CAPTION, Kind.FOOTNOTE}


def with_leads(index: Index, spans: Sequence[Span]) -> tuple[Span, ...]:
    """The spans, each item of a list after what announces it, where that is running text."""
    found = (one for span in spans for one in _with_lead(index.documents[span.document], span))
    return tuple(dict.fromkeys(found))


def _with_lead(document: Document, span: Span) -> Iterator[Span]:
    item = document.blocks[span.block]
    lead = item.lead.strip()
    if item.kind is Kind.ITEM and lead:
        before = (
            (number, document.blocks[number])
            for number in range(span.block - 1, -1, -1)
            if document.blocks[number].kind not in _SET_ASIDE
        )
        number, block = next(
            ((n, b) for n, b in before if (b.kind, b.lead) != (item.kind, item.lead)),
            (span.block, item),
        )
        end = len(block.text.rstrip())
        if block.kind is not Kind.HEADING and block.text[:end].endswith(lead):
            yield Span(document.name, number, end - len(lead), end)
    yield span
