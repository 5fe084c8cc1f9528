"""Items of lists to what announces them, and that to them: the one says little without the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from sok.answering.answerable import is_met
from sok.answering.question import Query
from sok.answering.wording import ASKING, topical
from sok.indexing.pieces import whole
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


def with_announced(index: Index, spans: Sequence[Span]) -> tuple[Span, ...]:
    """The spans, each that ends with a colon before what it announces, if that is not quoted.

    That is a paragraph under the same heading, or all items of a list.
    """
    quoted = {(span.document, span.block) for span in spans}
    found: list[Span] = []
    for span in spans:
        told = list(_announced(index.documents[span.document], span))
        found.append(span)
        if not any((one.document, one.block) in quoted for one in told):
            found += told
    return tuple(dict.fromkeys(found))


def _announced(document: Document, span: Span) -> Iterator[Span]:
    """What a span announces; nothing if it does not end its block, and that with a colon."""
    block = document.blocks[span.block]
    if block.text[span.start :].strip() != block.text[span.start : span.end].strip():
        return
    if not block.text.rstrip().endswith(":"):
        return
    after = (
        number
        for number in range(span.block + 1, len(document.blocks))
        if document.blocks[number].kind not in _SET_ASIDE
    )
    under = takewhile(lambda number: document.blocks[number].headings == block.headings, after)
    numbers = list(under)
    first = document.blocks[numbers[0]] if numbers else block
    if first.kind is Kind.ITEM:
        items = takewhile(lambda n: document.blocks[n].lead == first.lead, numbers)
        yield from (whole(document, n) for n in items if document.blocks[n].kind is Kind.ITEM)
    elif first.kind is Kind.PARAGRAPH:
        yield whole(document, numbers[0])


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
