"""A question and the scores of chunks to the whole lists that may be asked for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import chain

import numpy as np

from sok.answering.asked.question import Query
from sok.answering.evidence.shares import met
from sok.answering.passages.addressed import is_for_others, is_for_them, is_titled_for_them
from sok.answering.searching.rank import Scores
from sok.answering.searching.spans import is_shown
from sok.answering.words.facets import Facet, Flags, is_example
from sok.answering.words.synonyms import said_otherwise
from sok.answering.words.wording import LISTING, NUMERALS
from sok.indexing.store import Index
from sok.indexing.terms import terms, words_of
from sok.records import Block, Kind, Span

# The lists with the best scores, of which one may be asked for.
SEARCHED_LISTS = 10
# What a list gains by what announces it (2 is the most), in standard deviations of the scores
# of chunks, and how far it may then be from the best chunk: if a list is asked for, and if
# nothing says so but what announces it. Of the questions for whole lists of tests/cases that are
# tuned on 0.94 of the items are quoted so, and 0.99 of what is quoted is right.
LEAD_WEIGHT = 4.0
LEAST_ASKED = -0.9
LEAST_UNASKED = 2.5
# What a list gains over others if its lead says all of the question: several may stand under a
# heading that does.
NAMED_GAIN = 3.0
# So much below the paragraph just before it a list is scored at least: that says what it is about.
BELOW_BEFORE = 1.0
# "Vill ert parti att Sverige ska nå målet?" asks those who answer a survey.
_ASKED_OF = re.compile(r"\b(?:ni|er|ert|era|du|din|ditt|dina)\b[^.!?]*\?", re.IGNORECASE)
_NUMBER = re.compile(r"\W*(\d+(?:\.\d+)*)\b")


def find_lists(
    index: Index, query: Query, chunk_scores: Scores, items: Flags, shown: Sequence[Span]
) -> list[int]:
    """The chunks that are whole lists and may be the one asked for, the likeliest first.

    `items` is how many items each chunk has. A list of examples is none: those are initiatives.
    Nor is one of what may be answered to a question of a survey.
    Nor is one that gives others advice than those whom the question asks it for; each that gives it
    to them may be, however far it is.
    """
    lists = np.flatnonzero(items)
    nearest = lists[np.argsort(-chunk_scores[lists], kind="stable")][:SEARCHED_LISTS]
    for_them = [n for n in lists if is_for_them(query.standalone, _last(index, int(n)))]
    best = float(chunk_scores.max())
    found = {
        int(chunk): _score(index, chunk_scores, int(chunk))
        - best
        + LEAD_WEIGHT * _announced(index, query, last)
        for chunk in dict.fromkeys([*nearest, *for_them])
        if not is_example(last := _last(index, int(chunk)))
        and not _ASKED_OF.search(last.lead)
        and not is_for_others(query.standalone, last)
        and not any(is_shown(span, shown) for span in index.chunks[chunk].spans)
    }
    least = LEAST_ASKED if Facet.LIST in query.asks or query.items else LEAST_UNASKED
    return sorted(
        (n for n in found if found[n] >= least),
        key=lambda n: -found[n] - NAMED_GAIN * _named(index, query, _last(index, n)),
    )


def _score(index: Index, scores: Scores, chunk: int) -> float:
    """The score of a list, which a paragraph that stands just before it may raise."""
    own = float(scores[chunk])
    if chunk == 0:
        return own
    before, first = index.chunks[chunk - 1].spans[-1], index.chunks[chunk].spans[0]
    kind = index.documents[before.document].blocks[before.block].kind
    is_before = before.document == first.document and kind is Kind.PARAGRAPH
    return max(own, float(scores[chunk - 1]) - BELOW_BEFORE) if is_before else own


def _named(index: Index, query: Query, last: Block) -> float:
    """The share of a question that a list's lead itself says, or 1 if its part is numbered so.

    Of one that gives the advice asked for to those whom it is asked for it is 1 too, and 2 if the
    heading above it says to whom: what a summary tells in a sentence is but a part of that.
    """
    if is_titled_for_them(query.standalone, last):
        return 2.0
    if _is_numbered(query, last) or is_for_them(query.standalone, last):
        return 1.0
    lead = frozenset(terms(last.lead))
    return met(_asked(query), lead, index.chunk_terms)


def _asked(query: Query) -> list[tuple[str, ...]]:
    return [its for its in words_of(query.asking) if its[0] not in LISTING]


def _announced(index: Index, query: Query, last: Block) -> float:
    """The share of a list's lead that the question says, and of the question that it says.

    What stands above the list counts with the lead for the second, and advice to those whom it is
    asked for says all. `last` is its last item.
    """
    asked = _asked(query)
    lead = [its for its in words_of(last.lead) if its[0] not in NUMERALS]
    above = frozenset(terms(" ".join([*last.headings, last.lead])))
    said_too = frozenset(chain(*asked))
    if Facet.LIST in query.asks:  # then it may be announced in other words
        above |= said_otherwise((its[0] for its in asked), above)
        said_too |= said_otherwise((its[0] for its in lead), said_too)
    lexical = index.chunk_terms
    if is_for_them(query.standalone, last):
        return 2.0
    said = met(lead, said_too, lexical) if lead else 0.0
    return said + met(asked, above, lexical)


def _is_numbered(query: Query, last: Block) -> bool:
    """Whether a question gives the number of the innermost heading that has one: "område 3"."""
    numbers = (_NUMBER.match(heading) for heading in reversed(last.headings))
    return next((found[1] in query.numbers for found in numbers if found), False)


def _last(index: Index, chunk: int) -> Block:
    span = index.chunks[chunk].spans[-1]
    return index.documents[span.document].blocks[span.block]
