"""A search to a reply made of its best passages: a whole list or single sentences, or none."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from sok.answering.asked.contenders import kind_asked
from sok.answering.asked.question import Query
from sok.answering.asked.wants import Need, asks_whether, things_numbered
from sok.answering.figures.stated_figure import states_figure_asked
from sok.answering.passages.listings import as_list
from sok.answering.passages.lists import find_lists
from sok.answering.passages.parts_named import is_of_another_part
from sok.answering.passages.precedence import Pair, lists_better, order_among_spans, weigh_spans
from sok.answering.passages.under_heading import under_heading
from sok.answering.searching.corpus import Corpus
from sok.answering.searching.extract import MOST_QUOTES, SEARCHED_CHUNKS, choose_spans
from sok.answering.searching.reply import Reply, refusal
from sok.answering.searching.rows import says_own
from sok.answering.searching.search import Search
from sok.answering.searching.spans import is_shown
from sok.answering.words.definitions import defines
from sok.indexing.store import Index
from sok.indexing.terms import terms
from sok.records import Form, Span
from sok.sentences import sentences_of

# Single spans that are tried for who asks which regions: all rows of a table may name none. Those
# behind one of each chunk must say all that is asked about.
MOST_TRIED = 12
# "Vi ger tre råd: spara, låna och dela".
_LISTS = re.compile(r":\s+\w")


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
        of_regions = Need.REGION in found.query.needs
        most = MOST_TRIED if of_regions else SEARCHED_CHUNKS
        more = _all_weighed(corpus, found, shown, most)
        far = [pair for pair in more[SEARCHED_CHUNKS:] if pair[1].nouns == 1]
        more = [*more[:SEARCHED_CHUNKS], *far]
        enough = _enough(corpus, found, more, with_examples)[:MOST_QUOTES]
    if not enough:
        return Reply(Form.REFUSAL, (), best)
    if found.query.earlier:  # what says all of the earlier question too is surer
        enough.sort(key=lambda pair: pair[1].nouns < 1)
    if len(enough[0][0]) == 1:
        nouns = enough[0][1].nouns
        enough.sort(key=lambda pair: order_among_spans(corpus, found.query, pair, nouns))
    enough = enough[lists_better(corpus, found, enough) :]
    whole = enough[0][0] if len(enough[0][0]) > 1 else None
    if whole is None:
        least = enough[0][1].focus
        single = [(spans[0], one.nouns) for spans, one in enough if one.focus >= least]
        whole = as_list(corpus.index, found.query, single, shown)
    quoted = whole or tuple(spans[0] for spans, _ in enough)
    held = [corpus.initiative_at(span) for span in quoted]
    initiatives = tuple(dict.fromkeys(number for number in held if number is not None))
    form = Form.LIST if whole else Form.SPANS
    return Reply(form, quoted, best, initiatives=initiatives)


def _all_weighed(corpus: Corpus, found: Search, shown: Sequence[Span], most: int) -> list[Pair]:
    """What may answer, with up to `most` single spans, each with its evidence.

    Where one tells a reason that is asked for, none need do so before it: a text need not have a
    word for it to give the reason, and what comes first is the surer.
    """
    candidates = _candidates(corpus, found, shown, most)
    weighed = [(spans, weigh_spans(corpus, found, spans)) for spans in candidates]
    if Need.REASON not in found.query.needs or not any(one.is_enough for _, one in weighed):
        return weighed
    needs = found.query.needs - {Need.REASON}
    found = replace(found, query=replace(found.query, needs=needs))
    return [(spans, weigh_spans(corpus, found, spans)) for spans in candidates]


def _enough(corpus: Corpus, found: Search, weighed: list[Pair], with_examples: bool) -> list[Pair]:
    """Those that are an answer, in their order."""
    return [
        (spans, one)
        for spans, one in weighed
        if one.is_enough
        and all(says_own(corpus.index, found.query.asking, span) for span in spans)
        and (with_examples or corpus.initiative_at(spans[-1]) is None)
        and states_figure_asked(corpus, found, spans, one)
    ]


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
    asked_for = (chunk for chunk in lists if not _is_of_others(index, query, chunk, single))
    whole = [index.chunks[chunk].spans for chunk in islice(asked_for, 1)]
    headed = under_heading(corpus, found, whole[0] if whole else ())
    if headed and not any(is_shown(span, shown) for span in headed):
        whole = [headed]
    return [*whole, *((span,) for span in single)]


def _is_of_others(index: Index, query: Query, chunk: int, single: Sequence[Span]) -> bool:
    """Whether a list is of another part, or of so many other things that a span tells of.

    "Vilka tre mått finns?" asks for no "tre skäl" where "tre mått" are told of, and "vilka mått"
    for none that is not said to be of any, where a sentence lists "tre mått: ...".
    """
    asked = things_numbered(query.asked)
    span = index.chunks[chunk].spans[-1]
    document = index.documents[span.document]
    last = document.blocks[span.block]
    if is_of_another_part(index, query, last, document):
        return True
    told = [sentence for span in single for sentence in sentences_of(index.text(span))]
    listed = things_numbered(last.lead)
    if not asked:
        asked, listed = frozenset({kind_asked(query)} - {""}), frozenset(terms(last.lead))
        told = [sentence for sentence in told if _LISTS.search(sentence)]
    if not (asked and listed) or not asked.isdisjoint(listed):
        return False
    return any(not asked.isdisjoint(things_numbered(sentence)) for sentence in told)


def _may_be_list(corpus: Corpus, query: Query, chunk: int) -> bool:
    """Whether a question may be one for the whole list that a chunk is."""
    if asks_whether(query.asked):
        return False
    # Who asks what something is wants no list of what is to be done about it.
    defined = defines(query.defined, corpus.chunk_facets.defined[chunk]) or not query.defined
    return query.items > 0 or defined
