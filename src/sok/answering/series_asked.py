"""A question that compares figures to the series of them that it means, and the rows of that."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from sok.answering.answerable import is_met, met
from sok.answering.corpus import Corpus
from sok.answering.measures import Measure, measure_of, measures_asked
from sok.answering.question import Query
from sok.answering.ranking import (
    Order,
    asks_which,
    holds_against,
    is_within_top,
    kind_asked,
    wants_regions,
)
from sok.answering.search import Search
from sok.answering.series import Series
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
# What a series gains by counting in what the question asks for, or in money if it asks for none:
# 0.35 to 0.5 do the same on the comparisons of tests/cases.
MEASURE_GAIN = 0.4
# What it gains if each word that the question has for a row is for one row alone.
SINGLE_GAIN = 0.2
# What it gains by having as many rows as the question says there are.
ITEMS_GAIN = 0.3
# What a series of regions loses if no region is asked for: "vilket område" means an area.
UNASKED_REGIONS = 0.5
# A list of those that got most says nothing of who got least, nor the other way round.
_TOP_ONLY = re.compile(r"\b(?:mest|störst\w*|flest|högst\w*|topp\w*|främst|leder)\b", re.IGNORECASE)
_BOTTOM_ONLY = re.compile(r"\b(?:minst|lägst\w*|botten)\b", re.IGNORECASE)


def series_asked(
    corpus: Corpus,
    found: Search,
    order: Order,
    topic: Sequence[Sequence[str]],
    measures: Collection[Measure] = frozenset(Measure),
) -> tuple[Series, tuple[int, ...]] | None:
    """The series that says most of the topic, and the places of its rows that are asked for.

    It counts in one of the `measures`.
    """
    query = found.query
    best: tuple[float, Series, tuple[int, ...]] | None = None
    for series in corpus.series:
        if measure_of(corpus.index.statistics[series.rows[0]]) not in measures:
            continue
        if not _fits(corpus, query, series, order):
            continue
        named = _named(series, topic, holds_against(query.standalone))
        if series.listed and not any(row.region for row in _rows(corpus, series)) and not named:
            continue
        said = series.said.union(*(series.own[place] for place in named))
        share = met(topic, said, corpus.index.chunk_terms)
        if share < LEAST_COVERED:
            continue
        told = TOLD_GAIN * met(topic, series.told, corpus.index.chunk_terms)
        told += KIND_GAIN * (kind_asked(query) in series.told)
        score = share + told + _extra(corpus, found, series) + SINGLE_GAIN * _singled(series, topic)
        if best is None or score > best[0]:
            best = (score, series, _of_regions(corpus, query, series) or named or _all(series))
    return None if best is None else (best[1], best[2])


def _rows(corpus: Corpus, series: Series) -> list[Statistic]:
    return [corpus.index.statistics[row] for row in series.rows]


def _fits(corpus: Corpus, query: Query, series: Series, order: Order) -> bool:
    """Whether the series can be meant: of regions if they are asked for, no top list for least."""
    rows = _rows(corpus, series)
    regions = {row.region for row in rows}
    if wants_regions(query) and None in regions:
        return False
    # "I vilket område är Kalmars andel störst?" compares the figures of one region.
    of_one = len(query.regions) == 1 and asks_which(query)
    if not query.regions <= regions or of_one != (len(regions) == 1 and None not in regions):
        return False
    measure = measure_of(rows[0])
    asked = measures_asked(query.standalone)
    if measure is Measure.TIME or (asked == {Measure.COUNT} and measure is not Measure.COUNT):
        return False
    one_end = _TOP_ONLY if order is Order.LEAST else _BOTTOM_ONLY
    if order is Order.SPLIT or is_within_top(query.standalone):
        return True
    return not any(one_end.search(row.subject) for row in rows)


def _named(series: Series, topic: Sequence[Sequence[str]], against: bool) -> tuple[int, ...]:
    """The places of the rows that the question narrows the series down to, () if it does not.

    A row of which it says less than of another, and nothing else, is not meant: "tillgång" of
    "tillgång till bredband", where "tillgång till service" is asked for. Where things are
    held `against` each other only what the rows are called says so: both may stand under one
    heading.
    """
    own = [its for its in topic if not is_met(its, series.said)]
    held = [
        frozenset(n for n, its in enumerate(own) if is_met(its, series.said | row))
        for row in series.own
    ]
    labels = [frozenset(terms(label)) for label in series.labels]
    by_label = [frozenset(n for n, its in enumerate(own) if is_met(its, one)) for one in labels]
    kept = tuple(
        place
        for place, one in enumerate(held)
        if one
        and (against or not any(one < other for other in held))
        and not (by_label[place] and any(by_label[place] < other for other in by_label))
    )
    return kept if 1 < len(kept) < len(held) or (series.listed and len(kept) > 1) else ()


def _singled(series: Series, topic: Sequence[Sequence[str]]) -> float:
    """The share of the words that narrow a series down of which each names one row."""
    own = [its for its in topic if not is_met(its, series.said)]
    many = [sum(is_met(its, series.said | row) for row in series.own) for its in own]
    named = [one for one in many if one]
    return sum(one == 1 for one in named) / len(named) if named else 0.0


def _all(series: Series) -> tuple[int, ...]:
    return tuple(range(len(series.rows)))


def _of_regions(corpus: Corpus, query: Query, series: Series) -> tuple[int, ...]:
    """The places of the regions that are compared by name, () unless there are several."""
    rows = _rows(corpus, series)
    kept = tuple(place for place, row in enumerate(rows) if row.region in query.regions)
    return kept if len(kept) > 1 else ()


def _extra(corpus: Corpus, found: Search, series: Series) -> float:
    """What speaks for a series beside its words."""
    rows = [corpus.index.statistics[row] for row in series.rows]
    asked = measures_asked(found.query.standalone) or {Measure.MONEY}
    near = max(
        (
            float(found.sentences.fused[n])
            for row in series.rows
            for n in corpus.statistic_sentences[row]
        ),
        default=0.0,
    )
    unasked = rows[0].region and not wants_regions(found.query)
    subject = words_of(rows[0].whole or rows[0].subject) if rows[0].region else []
    return (
        SENTENCE_WEIGHT * near
        + SUBJECT_GAIN * met(subject, found.query.terms, corpus.index.chunk_terms)
        + KIND_GAIN * (kind_asked(found.query) in series.told)
        + MEASURE_GAIN * (measure_of(rows[0]) in asked)
        + ITEMS_GAIN * (len(rows) == found.query.items)
        - (UNASKED_REGIONS if unasked else 0.0)
    )
