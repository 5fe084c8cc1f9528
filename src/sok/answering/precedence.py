"""Passages and lists that may each be an answer, to which of them comes first.

A whole list that is asked for goes before single spans, unless a span says more of what is asked
about; of spans those come first that list just as many things as the question says there are.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sok.answering.answerable import Evidence, is_met
from sok.answering.corpus import Corpus
from sok.answering.enumerations import gives_examples, listed
from sok.answering.facets import Facet, lists_things
from sok.answering.question import Query
from sok.answering.search import Search, evidence
from sok.answering.spans import holds
from sok.indexing.terms import terms, words_of
from sok.records import Span
from sok.sentences import sentences_of

# Spans that may be an answer together, with what speaks for them.
Pair = tuple[tuple[Span, ...], Evidence]


def weigh_spans(corpus: Corpus, found: Search, spans: tuple[Span, ...]) -> Evidence:
    """The evidence of spans; a list need not say what kind of thing it is that it lists.

    "Vilka kanaler" are web sites and leaflets, which nobody has to call channels.
    """
    if Facet.LIST in found.query.asks and _lists(corpus, spans):
        found = replace(found, query=replace(found.query, focus=()))
    return evidence(corpus, found, spans)


def lists_as_many(corpus: Corpus, query: Query, pair: Pair, nouns: float) -> bool:
    """Whether a span lists just as many things as a question says there are.

    And says the share `nouns` of what is asked about, as the best does.
    """
    (span, *_), weighed = pair
    counts = map(listed, sentences_of(corpus.index.text(span)))
    return query.items > 0 and weighed.nouns >= nouns and query.items in counts


def lists_better(corpus: Corpus, found: Search, enough: Sequence[Pair]) -> bool:
    """Whether the first of what is enough is a list, and the next says more of what is asked about.

    If a list is asked for that must be running text that lists things, and says more than what
    announces the list: its items may speak of what they are not a list of. Or it is of the best
    chunk of all, and says that it gives examples, or what announces the list says no word of the
    question.
    """
    if len(enough) == 1 or len(enough[0][0]) == 1:
        return False
    (spans, of_list), ((span, *_), of_text) = enough[:2]
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
