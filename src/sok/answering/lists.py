"""Ranked chunks to the whole lists among them, the one that is asked for first."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from sok.answering.answerable import met
from sok.answering.facets import Facet
from sok.answering.question import Query
from sok.answering.rank import Scores
from sok.answering.wording import NUMERALS
from sok.indexing.store import Index
from sok.indexing.terms import terms, words_of
from sok.records import Kind, Span

# A list that is asked for is looked for among this many of the best chunks: any among the first
# NEAR_LISTS, further down one that is ANNOUNCED as asked for, where 2 is the most. That counts
# as much as LEAD_WEIGHT standard deviations.
SEARCHED_LISTS = 5
NEAR_LISTS = 2
ANNOUNCED = 0.6
LEAD_WEIGHT = 1.5


def find_lists(
    index: Index,
    query: Query,
    chunks: Sequence[int],
    chunk_scores: Scores,
    shown: Sequence[Span],
) -> list[int]:
    """The chunks that are whole lists and may be the one asked for, the likeliest first."""
    found = {
        chunk: _announced(index, query, chunk)
        for chunk in chunks[: SEARCHED_LISTS if Facet.LIST in query.asks else 1]
        if is_list(index, chunk) and not any(is_shown(s, shown) for s in index.chunks[chunk].spans)
    }
    kept = [chunk for chunk in found if chunk in chunks[:NEAR_LISTS] or found[chunk] >= ANNOUNCED]
    return sorted(kept, key=lambda chunk: -chunk_scores[chunk] - LEAD_WEIGHT * found[chunk])


def _announced(index: Index, query: Query, chunk: int) -> float:
    """The share of a list's lead that the question says, and of the question that it says.

    What stands above the list counts with the lead for the second.
    """
    span = index.chunks[chunk].spans[-1]
    block = index.documents[span.document].blocks[span.block]
    asked = [its for its in words_of(query.asking) if its[0] not in NUMERALS]
    lead = [its for its in words_of(block.lead) if its[0] not in NUMERALS]
    said = frozenset(chain(*asked))
    both = frozenset(terms(" ".join([*block.headings[-1:], block.lead])))
    lexical = index.chunk_terms
    return (met(lead, said, lexical) if lead else 0.0) + met(asked, both, lexical)


def is_list(index: Index, chunk: int) -> bool:
    """Whether a chunk is a whole list."""
    spans = index.chunks[chunk].spans
    last = index.documents[spans[-1].document].blocks[spans[-1].block]
    return len(spans) > 1 and last.kind is Kind.ITEM


def is_shown(span: Span, shown: Sequence[Span]) -> bool:
    """Whether a span shares any character with those shown."""
    return any(
        (span.document, span.block) == (other.document, other.block)
        and span.start < other.end
        and other.start < span.end
        for other in shown
    )
