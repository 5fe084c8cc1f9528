"""Ranked chunks to the whole lists among them, the one that is asked for first."""

from __future__ import annotations

from collections.abc import Sequence

from sok.answering.answerable import met
from sok.answering.facets import Facet
from sok.answering.question import Query
from sok.answering.rank import Scores
from sok.answering.wording import NUMERALS
from sok.indexing.store import Index
from sok.indexing.terms import terms, words_of
from sok.records import Kind, Span

# A list that is asked for is looked for among this many of the best chunks: any among the first
# NEAR_LISTS, further down one whose lead and title say ANNOUNCED of the question. That share
# counts as much as this many standard deviations, and the lead's as much again.
SEARCHED_LISTS = 5
NEAR_LISTS = 2
ANNOUNCED = 0.3
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
    """The shares of the question that a list's lead, and its lead with the title above, say."""
    span = index.chunks[chunk].spans[-1]
    block = index.documents[span.document].blocks[span.block]
    asked = [its for its in words_of(query.asking) if its[0] not in NUMERALS]
    both = frozenset(terms(" ".join([*block.headings[-1:], block.lead])))
    lexical = index.chunk_terms
    return met(asked, frozenset(terms(block.lead)), lexical) + met(asked, both, lexical)


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
