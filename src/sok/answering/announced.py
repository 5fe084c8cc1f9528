"""Items of lists to what announces them, without which an item says little."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sok.answering.answerable import is_met
from sok.answering.question import Query
from sok.answering.wording import ASKING, topical
from sok.indexing.store import Index
from sok.indexing.terms import terms
from sok.records import Document, Kind, Span

# What stands between a list and the sentence before it, and is no part of the running text.
_SET_ASIDE = {Kind.PULL_QUOTE, Kind.FURNITURE, Kind.ROW, Kind.CAPTION, Kind.FOOTNOTE}


def with_leads(index: Index, query: Query, spans: Sequence[Span]) -> tuple[Span, ...]:
    """The spans, each item of a list after what announces it, where that is running text.

    An item that says all that the question is about needs nothing before it.
    """
    asked = topical(query.asking, ASKING)
    found: list[Span] = []
    for span in spans:
        said = frozenset(terms(index.text(span)))
        if not (asked and all(is_met(its, said) for its in asked)):
            found += _lead(index.documents[span.document], span)
        found.append(span)
    return tuple(dict.fromkeys(found))


def _lead(document: Document, span: Span) -> Iterator[Span]:
    """What announces the list of an item, if it stands just before that; else nothing."""
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
