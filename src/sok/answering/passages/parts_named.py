"""A question to whether a list stands in another part of its document than the one it names.

Each chapter may have its own list below the same words: "Prioriteringar inom området:".
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from sok.answering.asked.question import Query
from sok.answering.evidence.shares import is_met
from sok.answering.words.naming import own_nouns
from sok.indexing.store import Index
from sok.indexing.terms import terms, words_of
from sok.records import Block, Document, Kind


def is_of_another_part(index: Index, query: Query, last: Block, document: Document) -> bool:
    """Whether lists elsewhere have the lead of this one, and the question names their part.

    `last` is the last item of the list. The part is named if a heading says all nouns of the
    question that the lead does not say, and this list, its headings and its items, says none.
    """
    if not _stands_again(document, last):
        return False
    lead = frozenset(terms(last.lead))
    nouns = chain.from_iterable(words_of(noun) for noun in own_nouns(query.asking))
    rest = [
        its for its in nouns if not is_met(its, lead) and its[0] in index.chunk_terms.frequencies
    ]
    own = frozenset(terms(" ".join([*last.headings, *_items(document, last)])))
    if not rest or any(is_met(its, own) for its in rest):
        return False
    headings = {block.text for block in document.blocks if block.kind is Kind.HEADING}
    return any(all(is_met(its, said) for its in rest) for said in map(_said, headings))


def _said(heading: str) -> frozenset[str]:
    return frozenset(terms(heading))


def _items(document: Document, last: Block) -> Iterator[str]:
    for block in document.blocks:
        if (block.lead, block.headings) == (last.lead, last.headings):
            yield block.text


def _stands_again(document: Document, last: Block) -> bool:
    """Whether items under other headings have the same lead."""
    return bool(last.lead) and any(
        block.lead == last.lead and block.headings != last.headings for block in document.blocks
    )
