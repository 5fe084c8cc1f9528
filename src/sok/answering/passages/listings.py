"""The best spans for a question to the whole list that they are of, where a list is meant.

Lists are items, a sentence that lists things, or the paragraphs that a sentence with a colon
announces.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise, takewhile

from sok.answering.asked.question import Query
from sok.answering.asked.wants import things_numbered
from sok.answering.evidence.shares import is_met
from sok.answering.searching.spans import holds, is_shown
from sok.answering.words.enumerations import listed
from sok.answering.words.facets import Facet, is_example, lists_things
from sok.indexing.store import Index
from sok.indexing.terms import terms, words_of
from sok.records import Block, Kind, Span
from sok.sentences import sentence_spans, sentences_of

# So many of the best spans in one list, or in one paragraph, say that it is meant.
SEVERAL = 2

_OPEN = re.compile(r"\W*(?:(?:med|till|av|i|på|om|för|inom) )?(?:vad|vilka)\b", re.IGNORECASE)

# What somebody wants others to do may be a list.
_WANTED = re.compile(
    r"\bvad (?:vill|föreslår|rekommenderar|begär) (?:\w+ ){1,4}att .*\b(?:ska|bör|borde)\b", re.I
)
# "Dessa är ..." lists what the sentence before names.
_THESE = re.compile(r"(?:Dessa|De|Det) (?:är|var)\b")


def as_list(
    index: Index, query: Query, found: Sequence[tuple[Span, float]], shown: Sequence[Span]
) -> tuple[Span, ...] | None:
    """The list that the best spans are of, what introduces it first; None if none is meant.

    `found` has each span with the share of the question's nouns that is said there. Of what is
    `shown` already nothing is quoted again.
    """
    spans = [span for span, _ in found]
    is_asked = Facet.LIST in query.asks
    wants_items = is_asked or bool(_WANTED.search(query.asked))
    made = _items(index, spans, wants_items) or _as_many(index, query, spans[0])
    if made is None and is_asked:
        most = max(share for _, share in found)
        said = [span for span, share in found if share == most]
        made = (
            _announced(index, query, said)
            or _called(index, query, said)
            or _enumeration(index, said)
        )
    if made is None and _OPEN.match(query.asked) and not query.needs and not query.defined:
        most = max(share for _, share in found)
        made = _enumeration(index, [span for span, share in found[:1] if share == most])
    return None if made is None or any(is_shown(span, shown) for span in made) else made


def _items(index: Index, spans: Sequence[Span], is_asked: bool) -> tuple[Span, ...] | None:
    """The whole list that the first span is of, if a list is asked for or other spans are too.

    Or that which most of the spans are of, where the first is an item too.
    """
    first = _block(index, spans[0])
    for chunk in index.chunks:
        last = _block(index, chunk.spans[-1])
        # Rows are quoted with their header, and the table is not asked for; words and their
        # meanings are no list.
        if len(chunk.spans) == 1 or is_example(last) or last.kind is not Kind.ITEM:
            continue
        held = [any(holds(one, span) for one in chunk.spans) for span in spans]
        is_most = first.kind is Kind.ITEM and not is_asked and 2 * sum(held) > len(held)
        if (held[0] or is_most) and (is_asked or sum(held) >= SEVERAL):
            return chunk.spans
    return None


def _announced(index: Index, query: Query, spans: Sequence[Span]) -> tuple[Span, ...] | None:
    """A sentence with a colon and the first sentence of each paragraph that it announces.

    What it announces it names last: "drar dessa slutsatser:".
    """
    for span in spans:
        text = index.text(span).rstrip()
        if text.endswith(":") and is_met(words_of(text)[-1], query.terms):
            told = _paragraphs_after(index, span)
            if len(told) >= SEVERAL:
                return (span, *told)
    return None


def _paragraphs_after(index: Index, span: Span) -> list[Span]:
    """The first sentences of the paragraphs that follow a span under the same heading."""
    blocks = index.documents[span.document].blocks
    above = blocks[span.block].headings
    after = range(span.block + 1, len(blocks))
    under = takewhile(lambda number: blocks[number].headings == above, after)
    told = [number for number in under if blocks[number].kind is Kind.PARAGRAPH]
    firsts = (sentence_spans(blocks[number].text)[0] for number in told)
    return [Span(span.document, number, *first) for number, first in zip(told, firsts, strict=True)]


def _called(index: Index, query: Query, spans: Sequence[Span]) -> tuple[Span, ...] | None:
    """The first span with a sentence that lists things and says what kind of thing is asked for."""
    for span in spans:
        text = index.text(span)
        sentences = [text[start:end] for start, end in sentence_spans(text)]
        said = [
            frozenset(terms(f"{before} {told}" if _THESE.match(told) else told))
            for before, told in pairwise(["", *sentences])
            if _lists(index, span, told)
        ]
        if any(is_met(its, held) for its in query.focus for held in said):
            return (span,)
    return None


def _as_many(index: Index, query: Query, span: Span) -> tuple[Span, ...] | None:
    """The span, if it lists just as many things, by their name, as the question says there are."""
    text = index.text(span)
    is_named = not things_numbered(query.asked).isdisjoint(terms(text))
    return (span,) if query.items and is_named and listed(text) == query.items else None


def _enumeration(index: Index, spans: Sequence[Span]) -> tuple[Span, ...] | None:
    """The first span that lists things, with what is quoted beside it."""
    first = next((span for span in spans if _lists(index, span, index.text(span))), None)
    return (first,) if first else None


def _lists(index: Index, span: Span, text: str) -> bool:
    """Whether a sentence of a text of the span's block lists things."""
    return any(lists_things(_block(index, span), told) for told in sentences_of(text))


def _block(index: Index, span: Span) -> Block:
    return index.documents[span.document].blocks[span.block]
