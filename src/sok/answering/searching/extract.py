"""Ranked chunks to passages and to the few spans that answer best.

Which paragraph answers is told far better than which sentence: the best of each of the best
paragraphs holds the answer more often than the best sentences wherever they stand.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate

import numpy as np

from sok.answering.asked.question import Query
from sok.answering.asked.wants import Need
from sok.answering.searching.around import (
    MOST_WORDS,
    MOST_WORDS_ALONE,
    with_leaning,
    with_neighbours,
    words_of,
)
from sok.answering.searching.rank import Scores, gains
from sok.answering.searching.spans import is_shown, joined, same_block
from sok.answering.words.definitions import defines, defines_just
from sok.answering.words.facets import Facet, Facets
from sok.indexing.store import Index
from sok.records import Span

# The spans of an answer that is no whole list.
MOST_QUOTES = 3
# Sentences that are quoted where they say the meaning of what is to be defined.
MOST_DEFINITIONS = 2
# Sentences are taken from this many of the best chunks.
SEARCHED_CHUNKS = 5
# The chunk of a further span must come within this of the best one, in what chunks are scored by.
# On the questions that are tuned on a fact is quoted for 0.86 of those to other PDFs so, and for
# 0.92 of those to the report, with 57 and 51 words; with 4.0 the same, with 9 and 5 words more.
MARGIN = 3.0
# What is told in several sentences; a figure, a date or a name stands in one.
_IN_SEVERAL = frozenset({Need.REASON, Need.VIEW})


def distinct(index: Index, order: Sequence[int], top: int) -> list[int]:
    """The first `top` chunks of an order, without those that lie within an earlier one."""
    taken: list[int] = []
    seen: list[frozenset[Span]] = []
    for chunk in order:
        spans = frozenset(index.chunks[chunk].spans)
        if any(spans <= other for other in seen):
            continue
        taken.append(int(chunk))
        seen.append(spans)
        if len(taken) == top:
            break
    return taken


def merge_parts(index: Index, chunks: Sequence[int]) -> list[tuple[int, tuple[Span, ...]]]:
    """The chunks with their spans, those that are neighbouring parts of one block merged.

    A merged one has the number and place of the best of its parts.
    """
    merged: list[tuple[int, tuple[Span, ...]]] = []
    for chunk in chunks:
        spans = index.chunks[chunk].spans
        for place, (number, others) in enumerate(merged):
            if len(spans) == len(others) == 1 and _touch(index, spans[0], others[0]):
                merged[place] = (number, (joined(spans[0], others[0]),))
                break
        else:
            merged.append((chunk, spans))
    return merged


def _touch(index: Index, one: Span, other: Span) -> bool:
    """Whether only white space lies between two spans of one block."""
    if not same_block(one, other):
        return False
    first, last = sorted((one, other), key=lambda span: span.start)
    between = replace(first, start=first.end, end=max(first.end, last.start))
    return not index.text(between).strip()


def choose_spans(
    index: Index,
    query: Query,
    chunks: Sequence[int],
    chunk_scores: Scores,
    sentence_scores: Scores,
    facets: Facets,
    inside: Sequence[Sequence[int]],
    shown: Sequence[Span] = (),
    most: int = MOST_QUOTES,
) -> tuple[Span, ...]:
    """Up to `most` spans that may answer, best first: the best of each of the best chunks.

    `chunks` are the best ones, best first; `facets` are those of the sentences, and `inside` has
    for each chunk the numbers of its sentences. Nothing of what is already `shown` is among them;
    they are none if it is all that there is.
    """
    scores = sentence_scores + gains(query, facets)
    if telling := _defining(query, chunks, facets, inside, index, shown, scores):
        return telling
    whole = Facet.EXAMPLE in query.asks
    spans: list[Span] = []
    taken: list[tuple[int, Sequence[int]]] = []
    least = -np.inf
    for chunk in chunks[:SEARCHED_CHUNKS]:
        if len(spans) >= most or chunk_scores[chunk] < least:
            break
        left = [
            number
            for number in inside[chunk]
            if not is_shown(index.sentences[number].span, [*shown, *spans])
        ]
        if not left:
            continue
        least = max(least, float(chunk_scores[chunk]) - MARGIN)
        for best in _best(index, left, scores, _many(index, query, chunk)):
            as_example = whole and bool(facets.flags[Facet.EXAMPLE][best])
            spans.append(_as_quoted(index, best, inside[chunk], scores, shown, as_example))
            taken.append((best, inside[chunk]))
    if len(taken) == 1 and not whole and query.needs <= _IN_SEVERAL:
        wider = with_neighbours(index, *taken[0], scores, MOST_WORDS_ALONE)
        return tuple(spans) if is_shown(wider, shown) else (wider,)
    return _one_a_block(spans)


def _many(index: Index, query: Query, chunk: int) -> int:
    """How many sentences of a chunk are quoted, if there is room for them.

    One of a paragraph; of a list or table that was found whole more, or all that are asked for.
    """
    parts = len(index.chunks[chunk].spans)
    return parts if Facet.LIST in query.asks else min(parts, MOST_QUOTES)


def _defining(
    query: Query,
    chunks: Sequence[int],
    facets: Facets,
    inside: Sequence[Sequence[int]],
    index: Index,
    shown: Sequence[Span],
    scores: Scores,
) -> tuple[Span, ...]:
    """The sentences that say the meaning of what is to be defined, best first; often none.

    They say it without those beside them, and better than a paragraph that is about the thing.
    """
    telling = {
        number
        for chunk in chunks[:SEARCHED_CHUNKS]
        for number in inside[chunk]
        if defines(query.defined, facets.defined[number])
        and not is_shown(index.sentences[number].span, shown)
    }
    order = sorted(telling, key=lambda number: -float(scores[number]))
    best = order[:MOST_DEFINITIONS]
    just = (defines_just(query.terms, query.defined, facets.defined[n]) for n in best)
    # A text says what a thing is before it says what else is true of just that.
    if all(just) and len({index.sentences[number].span.document for number in best}) == 1:
        best.sort()
    return _one_a_block([with_leaning(index, number) for number in best])


def _best(index: Index, numbers: Sequence[int], scores: Scores, many: int) -> list[int]:
    """The best `many` sentences of a chunk, best first, after the first within MOST_WORDS."""
    order = sorted(numbers, key=lambda number: -float(scores[number]))
    words = list(accumulate(words_of(index, number, number) for number in order))
    fitting = [n for n, so_far in zip(order, words, strict=True) if so_far <= MOST_WORDS]
    return (fitting or order[:1])[:many]


def _as_quoted(
    index: Index,
    number: int,
    inside: Sequence[int],
    scores: Scores,
    shown: Sequence[Span],
    as_example: bool,
) -> Span:
    """A sentence with what belongs to it, but alone if that was shown before."""
    span = (
        _whole_example(index, number)
        if as_example
        else with_neighbours(index, number, inside, scores)
    )
    return index.sentences[number].span if is_shown(span, shown) else span


def _whole_example(index: Index, number: int) -> Span:
    """The whole box or item that a sentence stands in: an initiative is quoted in full."""
    span = index.sentences[number].span
    text = index.documents[span.document].blocks[span.block].text
    return replace(span, start=0, end=len(text))


def _one_a_block(spans: Sequence[Span]) -> tuple[Span, ...]:
    """The spans in order, those of one block as one."""
    kept: dict[tuple[str, int], Span] = {}
    for span in spans:
        block = span.document, span.block
        kept[block] = joined(kept.get(block, span), span)
    return tuple(kept.values())
