"""Passages and lists that may each be an answer, to which of them comes first.

A whole list that is asked for goes before single spans, unless a span says more of what is asked
about. Of spans those come first that list as many things as are asked for, or rank as is asked.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from sok.answering.asked.against import asks_whether_more, says_more
from sok.answering.asked.question import Query
from sok.answering.asked.ranking import Order, order_asked, ranks
from sok.answering.evidence.answerable import Evidence
from sok.answering.evidence.shares import is_met
from sok.answering.passages.addressed import is_for_them
from sok.answering.searching.corpus import Corpus
from sok.answering.searching.search import Search, evidence
from sok.answering.searching.spans import holds
from sok.answering.words.enumerations import gives_examples, listed
from sok.answering.words.facets import Facet, lists_things
from sok.indexing.terms import terms, words_of
from sok.records import Kind, Span
from sok.sentences import sentences_of

# Questions that ask which of several comes first or last, and not how high something may be.
_WHICH = re.compile(r"\W*(?:vilk\w+|vem|var|vart)\b", re.IGNORECASE)

# Spans that may be an answer together, with what speaks for them.
Pair = tuple[tuple[Span, ...], Evidence]


def weigh_spans(corpus: Corpus, found: Search, spans: tuple[Span, ...]) -> Evidence:
    """The evidence of spans; a list need not say what kind of thing it is that it lists.

    "Vilka kanaler" are web sites and leaflets, which nobody has to call channels.
    """
    if Facet.LIST in found.query.asks and _lists(corpus, spans):
        found = replace(found, query=replace(found.query, focus=()))
    return evidence(corpus, found, spans)


def order_among_spans(corpus: Corpus, query: Query, pair: Pair, nouns: float) -> tuple[bool, ...]:
    """What a span sorts by: first those that list as many as asked for, then those that rank so.

    Either counts only for one that says the share `nouns` of what is asked about, as the best does.
    Of the others those come first that say the kind of thing of which a list is asked for.
    """
    (span, *_), weighed = pair
    text, says = corpus.index.text(span), weighed.nouns >= nouns
    first = says and _ranks_as_asked(query, text)
    # Whether there are more than before is told where that is said, if of half of that.
    more = asks_whether_more(query.asked) and any(map(says_more, sentences_of(text)))
    holds_more = more and 2 * weighed.nouns >= nouns
    says_kind = Facet.LIST not in query.asks or weighed.focus == 1
    return not (says and _lists_as_many(query, text)), not (first or holds_more), not says_kind


def _ranks_as_asked(query: Query, text: str) -> bool:
    """Whether a question asks who got most, or least, and a text says so in words."""
    order = order_asked(query.asked)
    if order not in {Order.MOST, Order.LEAST} or not _WHICH.match(query.asked):
        return False
    return ranks(text, order)


def _lists_as_many(query: Query, text: str) -> bool:
    """Whether a text lists just as many things as a question says there are."""
    return query.items > 0 and query.items in map(listed, sentences_of(text))


def _has_as_many(corpus: Corpus, query: Query, spans: Sequence[Span]) -> bool:
    """Whether a list has just as many items as a question says there are."""
    blocks = (corpus.index.documents[one.document].blocks[one.block] for one in spans)
    return query.items > 0 and query.items == sum(block.kind is Kind.ITEM for block in blocks)


def lists_better(corpus: Corpus, found: Search, enough: Sequence[Pair]) -> bool:
    """Whether the first of what is enough is a list, and the next says more of what is asked about.

    A list of as many items as are asked for is better than any text, and so is one of advice to
    those whom it is asked for. If a list is asked for, the
    text must be running text that lists things, and say more than what announces the list: its
    items may speak of what they are not a list of. Or it is of the best chunk of all, and says
    that it gives examples, or what announces the list says no word of the question.
    """
    if len(enough) == 1 or len(enough[0][0]) == 1:
        return False
    (spans, of_list), ((span, *_), of_text) = enough[:2]
    last = corpus.index.documents[spans[-1].document].blocks[spans[-1].block]
    if _has_as_many(corpus, found.query, spans) or is_for_them(found.query.standalone, last):
        return False
    if Facet.LIST not in found.query.asks and not found.query.items:
        return of_text.nouns > of_list.nouns
    of_lead = weigh_spans(corpus, found, spans[:1])
    says_more = (of_text.nouns, of_text.others) > (of_lead.nouns, of_lead.others)
    is_first = any(holds(one, span) for one in corpus.index.chunks[found.order[0]].spans)
    asked = words_of(found.query.asking)
    lead = frozenset(terms(corpus.index.text(spans[0])))
    says_nothing = not any(is_met(its, lead) for its in asked)
    is_told = is_first and (gives_examples(corpus.index.text(span)) or says_nothing)
    return (says_more or is_told) and _lists(corpus, (span,))


def _lists(corpus: Corpus, spans: Sequence[Span]) -> bool:
    """Whether spans are a whole list, or running text that lists things."""
    block = corpus.index.documents[spans[0].document].blocks[spans[0].block]
    return len(spans) > 1 or lists_things(block, corpus.index.text(spans[0]))
