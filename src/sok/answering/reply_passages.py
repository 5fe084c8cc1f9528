"""A search to a reply made of its best passages: a whole list or single sentences, or none."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from sok.answering.answerable import Evidence, is_met
from sok.answering.corpus import Corpus
from sok.answering.definitions import defines
from sok.answering.enumerations import gives_examples, listed
from sok.answering.extract import MOST_QUOTES, SEARCHED_CHUNKS, choose_spans
from sok.answering.facets import Facet, lists_things
from sok.answering.listings import as_list
from sok.answering.lists import find_lists
from sok.answering.question import Query
from sok.answering.ranking import Order, order_asked, ranks
from sok.answering.reply import Reply, refusal
from sok.answering.rows import says_own
from sok.answering.search import Search, evidence
from sok.answering.spans import holds
from sok.answering.stated_figure import states_figure_asked
from sok.answering.wants import Need
from sok.indexing.terms import terms, words_of
from sok.records import Form, Span
from sok.sentences import sentences_of

# Questions that ask which of several comes first or last, and not how high something may be.
_WHICH = re.compile(r"\W*(?:vilk\w+|vem|var|vart)\b", re.IGNORECASE)

# Who asks whom something is done with wants a text that says with whom.
_WITH_WHOM = re.compile(
    r"^\W*med (?:vilka|vem)\b|^\W*(?:vilka|vem)\b.* med(?:\W*$| (?:om|kring|i|inom|för|när)\b)",
    re.IGNORECASE,
)
_WITH = re.compile(r"\bmed\b", re.IGNORECASE)

# Spans that may be an answer together, with what speaks for them.
_Pairs = list[tuple[tuple[Span, ...], Evidence]]


def passages(
    corpus: Corpus, found: Search, shown: Sequence[Span], with_examples: bool = True
) -> Reply:
    """A whole list that is asked for, or the best spans; a refusal if none is an answer."""
    weighed = _all_weighed(corpus, found, shown, MOST_QUOTES)
    if not weighed:
        return refusal(corpus, found)  # all that is near is shown already
    best = max((one for _, one in weighed), key=lambda one: (one.is_enough, one.weight))
    enough = _enough(corpus, found, weighed, with_examples)
    if not enough and found.query.needs - {Need.REASON}:
        # Few passages have a date or figure at all: that of the next best may be the one. A reason
        # that stands farther off is that of something else.
        more = _all_weighed(corpus, found, shown, SEARCHED_CHUNKS)
        enough = _enough(corpus, found, more, with_examples)[:MOST_QUOTES]
    if not enough:
        return Reply(Form.REFUSAL, (), best)
    if found.query.earlier:  # what says all of the earlier question too is surer
        enough.sort(key=lambda pair: pair[1].nouns < 1)
    if len(enough[0][0]) == 1:
        nouns = enough[0][1].nouns
        enough.sort(key=lambda pair: not _ranks_as_asked(corpus, found.query, pair, nouns))
        enough.sort(key=lambda pair: not _lists_as_many(corpus, found.query, pair, nouns))
    enough = enough[_lists_better(corpus, found, enough) :]
    whole = enough[0][0] if len(enough[0][0]) > 1 else None
    if whole is None:
        single = [(spans[0], one.nouns) for spans, one in enough]
        whole = as_list(corpus.index, found.query, single, shown)
    quoted = whole or tuple(spans[0] for spans, _ in enough)
    held = [corpus.initiative_at(span) for span in quoted]
    initiatives = tuple(dict.fromkeys(number for number in held if number is not None))
    form = Form.LIST if whole else Form.SPANS
    return Reply(form, quoted, best, initiatives=initiatives)


def _all_weighed(corpus: Corpus, found: Search, shown: Sequence[Span], most: int) -> _Pairs:
    """What may answer, with up to `most` single spans, each with its evidence.

    Where one tells a reason that is asked for, none need do so before it: a text need not have a
    word for it to give the reason, and what comes first is the surer.
    """
    candidates = _candidates(corpus, found, shown, most)
    weighed = [(spans, _weighed(corpus, found, spans)) for spans in candidates]
    if Need.REASON not in found.query.needs or not any(one.is_enough for _, one in weighed):
        return weighed
    needs = found.query.needs - {Need.REASON}
    found = replace(found, query=replace(found.query, needs=needs))
    return [(spans, _weighed(corpus, found, spans)) for spans in candidates]


def _enough(corpus: Corpus, found: Search, weighed: _Pairs, with_examples: bool) -> _Pairs:
    """Those that are an answer, in their order."""
    return [
        (spans, one)
        for spans, one in weighed
        if one.is_enough
        and all(says_own(corpus.index, found.query.asking, span) for span in spans)
        and (with_examples or corpus.initiative_at(spans[-1]) is None)
        and states_figure_asked(corpus, found, spans, one)
    ]


def _ranks_as_asked(
    corpus: Corpus,
    query: Query,
    pair: tuple[tuple[Span, ...], Evidence],
    nouns: float,
) -> bool:
    """Whether a question asks who got most, or least, and a span says so in words.

    It must say the share `nouns` of what is asked about, as the best one does.
    """
    order = order_asked(query.asked)
    if order not in {Order.MOST, Order.LEAST} or not _WHICH.match(query.asked):
        return False
    (span, *_), weighed = pair
    return ranks(corpus.index.text(span), order) and weighed.nouns >= nouns


def _lists_as_many(
    corpus: Corpus,
    query: Query,
    pair: tuple[tuple[Span, ...], Evidence],
    nouns: float,
) -> bool:
    """Whether a span lists just as many things as a question says there are.

    It must say the share `nouns` of what is asked about, as the best one does.
    """
    (span, *_), weighed = pair
    many = map(listed, sentences_of(corpus.index.text(span)))
    return query.items > 0 and query.items in many and weighed.nouns >= nouns


def _lists_better(
    corpus: Corpus, found: Search, enough: Sequence[tuple[tuple[Span, ...], Evidence]]
) -> bool:
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
    # A list is as long as it says, with what announces it or without.
    is_as_long = found.query.items in {len(spans), len(spans) - 1}
    if not is_as_long and _lists_as_many(corpus, found.query, enough[1], of_list.nouns):
        return True
    if _WITH_WHOM.search(found.query.asked) and _WITH.search(corpus.index.text(span)):
        return not any(_WITH.search(corpus.index.text(one)) for one in spans)
    of_lead = _weighed(corpus, found, spans[:1])
    says_more = (of_text.nouns, of_text.others) > (of_lead.nouns, of_lead.others)
    is_first = any(holds(one, span) for one in corpus.index.chunks[found.order[0]].spans)
    asked = words_of(found.query.asking)
    lead = frozenset(terms(corpus.index.text(spans[0])))
    says_nothing = not any(is_met(its, lead) for its in asked)
    is_told = is_first and (gives_examples(corpus.index.text(span)) or says_nothing)
    return (says_more or is_told) and _lists(corpus, (span,))


def _weighed(corpus: Corpus, found: Search, spans: tuple[Span, ...]) -> Evidence:
    """The evidence of spans; a list need not say what kind of thing it is that it lists.

    "Vilka kanaler" are web sites and leaflets, which nobody has to call channels.
    """
    if Facet.LIST in found.query.asks and _lists(corpus, spans):
        found = replace(found, query=replace(found.query, focus=()))
    return evidence(corpus, found, spans)


def _lists(corpus: Corpus, spans: Sequence[Span]) -> bool:
    """Whether spans are a whole list, or running text that lists things."""
    block = corpus.index.documents[spans[0].document].blocks[spans[0].block]
    return len(spans) > 1 or lists_things(block, corpus.index.text(spans[0]))


def _candidates(
    corpus: Corpus, found: Search, shown: Sequence[Span], most: int
) -> list[tuple[Span, ...]]:
    """The whole list that is asked for, if there is one, and then the best single spans."""
    index, query, scores = corpus.index, found.query, found.chunks.fused
    lists = [
        number
        for number in find_lists(index, query, scores, corpus.chunk_facets.items, shown)
        if _may_be_list(corpus, query, number)
    ]
    single = choose_spans(
        index,
        query,
        found.order,
        scores,
        found.sentences.fused,
        corpus.sentence_facets,
        corpus.inside,
        shown,
        most,
    )
    return [*(index.chunks[chunk].spans for chunk in lists[:1]), *((span,) for span in single)]


def _may_be_list(corpus: Corpus, query: Query, chunk: int) -> bool:
    """Whether a question may be one for the whole list that a chunk is."""
    # Who asks what something is wants no list of what is to be done about it.
    defined = defines(query.defined, corpus.chunk_facets.defined[chunk]) or not query.defined
    return query.items > 0 or defined
