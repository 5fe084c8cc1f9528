"""A question that compares figures to the series of them that it means, and the rows of that."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import chain

from sok.answering.asked.against import holds_against
from sok.answering.asked.contenders import (
    kind_asked,
    may_want_regions,
    wants_regions,
)
from sok.answering.asked.listed import things_listed
from sok.answering.asked.question import Query
from sok.answering.asked.ranking import Order, asks_of_rest
from sok.answering.asked.wants import asks_whether
from sok.answering.evidence.shares import is_met, met
from sok.answering.figures.rows_asked import narrowed, one_called, placed, singled, with_called
from sok.answering.figures.series_fits import fits, says_all
from sok.answering.figures.series_whole import further_on, is_told_apart, tells_prices
from sok.answering.searching.corpus import Corpus
from sok.answering.searching.search import Search
from sok.answering.searching.series import Series
from sok.answering.searching.series_told import FEWEST
from sok.answering.words.measures import (
    Measure,
    asks_of_each,
    asks_of_price,
    measure_of,
    measures_asked,
)
from sok.answering.words.synonyms import said_otherwise
from sok.answering.words.wording import WHOLE
from sok.indexing.terms import terms, words_of
from sok.records import Statistic

# The least share of a question's words that a series, its labels and headings, says.
LEAST_COVERED = 0.6
# What the nearness of the best sentence (in standard deviations) adds to that share.
SENTENCE_WEIGHT = 0.1
# What a series gains by saying the question in its quotes, and not only in headings above them:
# areas stand under headings that priorities stand under too.
TOLD_GAIN = 0.8
# What it gains by saying in its quotes the kind of thing that is asked for: "vilket område".
KIND_GAIN = 0.3
# What a series of regions gains by saying of its own subject no more than the question does.
SUBJECT_GAIN = 0.2
# And by being of all that its heading names, "inom området", and not of a thing beside it.
WHOLE_GAIN = 0.1
# What a series gains by counting in what the question asks for, or in money if it asks for none:
# 0.35 to 0.5 do the same on the comparisons of tests/cases.
MEASURE_GAIN = 0.4
# What it gains if each word that the question has for a row is for one row alone.
SINGLE_GAIN = 0.3
# What it gains by having as many rows as the question says there are.
ITEMS_GAIN = 0.3
# What a series of regions loses if no region is asked for: "vilket område" means an area.
UNASKED_REGIONS = 0.5
# What one of amounts per inhabitant or the like loses if they are not asked for.
UNASKED_EACH = 0.5


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A series with the places of its rows that a question asks for, and what speaks for it.

    `words` is how much of the question it says, with what stands above it and in its quotes.
    """

    series: Series
    rows: tuple[int, ...]
    words: tuple[float, float]
    score: float


def series_asked(
    corpus: Corpus,
    found: Search,
    order: Order,
    topic: Sequence[Sequence[str]],
    measures: Collection[Measure] = frozenset(Measure),
) -> tuple[Series, tuple[int, ...]] | None:
    """The series that says most of the topic, and the places of its rows that are asked for.

    It counts in one of the `measures`. None if the topic tells it from no other part's: who got
    most in one area is not who got most of all.
    """
    is_priced = asks_of_price(found.query.standalone)
    measures = {Measure.MONEY} if is_priced else measures
    fitting = [
        series
        for series in corpus.series
        if measure_of(corpus.index.statistics[series.rows[0]]) in measures
        and fits(corpus, found.query, series, order)
    ]
    if is_priced:  # what something got may be what it cost, if nothing tells of costs
        fitting = [one for one in fitting if tells_prices(corpus, one)] or fitting
    made = [_candidate(corpus, found, series, topic, order) for series in fitting]
    candidates = [one for one in made if one is not None]
    of_regions = [one for one in candidates if _rows(corpus, one.series)[0].region]
    if wants_regions(found.query):
        # Who got most is a region before another, which must be told of in all words.
        others = [one for one in candidates if one.series.listed and one.words[0] == 1]
        candidates = of_regions or others
    elif may_want_regions(found.query):
        # Where it is so is told by regions first, if they are told of in all words.
        candidates = [one for one in of_regions if one.words[0] == 1] or candidates
    best = max(candidates, key=lambda one: one.score, default=None)
    if best is None or any(_is_of_other_part(corpus, found.query, best, one) for one in candidates):
        return None
    further = (further_on(corpus, order, best.series, one.series) for one in candidates)
    return next(filter(None, further), (best.series, _of_level(corpus, found.query, best)))


def _candidate(
    corpus: Corpus,
    found: Search,
    series: Series,
    topic: Sequence[Sequence[str]],
    order: Order,
) -> _Candidate | None:
    """A series as what the topic may mean, None if it says too little of it."""
    query, lexical = found.query, corpus.index.chunk_terms
    meant, topic = _kind_meant(corpus, query, topic), _without_kinds(corpus, topic)
    others = _called_otherwise(query, series)
    topic = [its for its in topic if its[0] not in others]
    named = narrowed(series, topic, holds_against(query.standalone))
    rows = _rows(corpus, series)
    of_regions = any(row.region for row in rows)
    is_meant = of_regions or named or query.items == len(rows)
    if series.listed and not (
        is_meant or (not query.items and says_all(corpus, query, series, topic))
    ):
        return None
    # One of them is held against all others, or those that the rest of the question means.
    is_ranked = order in {Order.MOST, Order.LEAST} and not asks_whether(query.asked)
    is_ranked = is_ranked and not holds_against(query.standalone)
    is_apart = is_ranked and is_told_apart(corpus, series)
    called = () if named or is_apart else one_called(series, topic)
    for place in called:
        label = frozenset(terms(series.labels[place]))
        rest = [its for its in topic if not is_met(its, label)]
        named = narrowed(series, rest, against=False)
    own = {*named, *called}
    # What the title says is said of all that the document measures.
    title = terms(corpus.index.documents[rows[0].span.document].metadata.title)
    held = series.said.union(title, *(series.own[place] for place in own))
    held |= said_otherwise([its[0] for its in topic], held)
    share = met(topic, held, lexical)
    if share < LEAST_COVERED:
        return None
    told = met(topic, series.told, lexical)
    kind = KIND_GAIN * (meant in series.told)
    score = share + TOLD_GAIN * told + kind + _extra(corpus, found, series)
    score += SINGLE_GAIN * singled(series, topic)
    kept = _of_regions(corpus, query, series) or with_called(query, series, named) or _all(series)
    if others or asks_of_rest(query.asked) or query.items == len(rows):
        kept = _all(series)
    return _Candidate(series, kept, (share, told), score)


def _called_otherwise(query: Query, series: Series) -> frozenset[str]:
    """The terms of things that a question lists, if some are rows of a series and these are not."""
    things = things_listed(query.standalone)
    places = placed(things, series.labels)
    if len(set(places) - {None}) < FEWEST:
        return frozenset()
    others = (its for its, place in zip(things, places, strict=True) if place is None)
    return frozenset(terms(" ".join(chain.from_iterable(others))))


def _is_of_other_part(corpus: Corpus, query: Query, best: _Candidate, other: _Candidate) -> bool:
    """Whether both list regions, under headings that differ, and a question means either."""
    one, another = (_rows(corpus, of.series)[0] for of in (best, other))
    if not (best.series.listed and other.series.listed and one.region and another.region):
        return False
    above, beside = _above(corpus, one), _above(corpus, another)
    said = frozenset(terms(WHOLE.sub("", query.standalone)))
    return best.words == other.words and above != beside and said.isdisjoint(above - beside)


def _above(corpus: Corpus, row: Statistic) -> frozenset[str]:
    """The terms of the headings above a figure."""
    block = corpus.index.documents[row.span.document].blocks[row.span.block]
    return frozenset(terms(" ".join(block.headings)))


def _kind_meant(corpus: Corpus, query: Query, topic: Sequence[Sequence[str]]) -> str:
    """The kind of thing that is compared: that after "vilken", or one that figures are said of."""
    said = (its[place] for its in topic for place in (0, -1))
    return kind_asked(query) or next((term for term in said if term in corpus.all_kinds), "")


def _without_kinds(corpus: Corpus, topic: Sequence[Sequence[str]]) -> tuple[Sequence[str], ...]:
    """The topic with compounds that end in a kind of thing as what they name: "turismområdet"."""
    return tuple(
        its[1:-1] if len(its) > 2 and its[-1] in corpus.all_kinds else its for its in topic
    )


def _rows(corpus: Corpus, series: Series) -> list[Statistic]:
    return [corpus.index.statistics[row] for row in series.rows]


def _all(series: Series) -> tuple[int, ...]:
    return tuple(range(len(series.rows)))


def _of_level(corpus: Corpus, query: Query, best: _Candidate) -> tuple[int, ...]:
    """The places asked for, of all rows those under as many headings as the kind asked for.

    Areas and their priorities may have shares of one whole.
    """
    rows = _rows(corpus, best.series)
    if best.rows != _all(best.series) or query.items == len(rows) or asks_of_rest(query.asked):
        return best.rows
    blocks = [corpus.index.documents[row.span.document].blocks[row.span.block] for row in rows]
    kind = kind_asked(query)
    depths = {
        len(block.headings)
        for block, row in zip(blocks, rows, strict=True)
        if kind in terms(corpus.index.text(row.span))
    }
    kept = tuple(place for place, block in enumerate(blocks) if len(block.headings) in depths)
    return kept if len(kept) > 1 else best.rows


def _of_regions(corpus: Corpus, query: Query, series: Series) -> tuple[int, ...]:
    """The places of the regions that are compared by name, () unless there are several."""
    rows = _rows(corpus, series)
    kept = tuple(place for place, row in enumerate(rows) if row.region in query.regions)
    return kept if len(kept) > 1 else ()


def _extra(corpus: Corpus, found: Search, series: Series) -> float:
    """What speaks for a series beside its words."""
    rows = _rows(corpus, series)
    asked = measures_asked(found.query.standalone) or {Measure.MONEY}
    near = max(
        (
            float(found.sentences.fused[n])
            for row in series.rows
            for n in corpus.statistic_sentences[row]
        ),
        default=0.0,
    )
    unasked = rows[0].region and not may_want_regions(found.query)
    is_of_each = asks_of_each(f"{rows[0].unit} {rows[0].subject}")
    subject = words_of(rows[0].whole or rows[0].subject) if rows[0].region else []
    is_of_all = not corpus.all_kinds.isdisjoint(its[0] for its in subject)
    return (
        SENTENCE_WEIGHT * near
        + SUBJECT_GAIN * met(subject, found.query.terms, corpus.index.chunk_terms)
        + WHOLE_GAIN * is_of_all
        + KIND_GAIN * (kind_asked(found.query) in series.told)
        + MEASURE_GAIN * (measure_of(rows[0]) in asked)
        + ITEMS_GAIN * (len(rows) == found.query.items)
        - (UNASKED_REGIONS if unasked else 0.0)
        - UNASKED_EACH * (is_of_each and not asks_of_each(found.query.standalone))
    )
