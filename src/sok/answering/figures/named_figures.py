"""A question that compares figures one by one to those that its parts name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sok.answering.asked.contenders import kind_asked
from sok.answering.asked.question import Query
from sok.answering.asked.ranking import order_asked, ranking_topic
from sok.answering.asked.wants import Need
from sok.answering.evidence.shares import is_met, met, met_in_part
from sok.answering.searching.corpus import Corpus
from sok.answering.searching.series import Series, without_tail
from sok.answering.searching.series_groups import headings_of
from sok.answering.searching.series_told import FEWEST, is_sum
from sok.answering.words.measures import (
    Measure,
    asks_of_time,
    counts_time,
    measure_of,
    measures_asked,
)
from sok.indexing.terms import terms
from sok.records import Statistic

# The least share of a part of a question, by its words, that a figure's subject says.
LEAST_NAMED = 0.6

_PARTS = re.compile(
    r"[,?;]|:(?!\d)|\b(?:och|mot|mellan|eller|kontra|respektive|än|samt)\b", re.IGNORECASE
)
_HELD_TO = re.compile(r"\b(?:med|från)\b", re.IGNORECASE)
# "Vilket var störst inom hamnar och farleder": where those that are compared stand.
_WITHIN = re.compile(r"\b(?:inom|i|bland)\b", re.IGNORECASE)
_COMPARES = re.compile(r"\bjämför\w*\b|\bskilj\w+ sig\b", re.IGNORECASE)
_MEASURES = (Measure.COUNT, Measure.MONEY, Measure.SHARE, Measure.TIME)


def named_one_by_one(corpus: Corpus, query: Query) -> Series | None:
    """The figures that a question names, whatever series they are of; None if too few.

    Those of one region are meant if it names just that.
    """
    if Need.REGION in query.needs or len(query.regions) > 1:
        return None
    asked = measures_asked(query.standalone)
    of_time = asks_of_time(query.standalone)
    measure = max(asked, default=Measure.MONEY, key=_MEASURES.index)
    may_be = [
        number
        for number, one in enumerate(corpus.index.statistics)
        if (counts_time(one) if of_time else measure_of(one) is measure)
        and {one.region} == (query.regions or {None})
        and not is_sum(one)
    ]
    asking = _HELD_TO.sub(",", query.asking) if _COMPARES.search(query.asking) else query.asking
    parts = _PARTS.split(asking)
    topics = [ranking_topic(part, corpus.figure_terms) for part in parts]
    named = [(topic, _named_by(corpus, query, topic, may_be)) for topic in topics]
    within = [bool(_WITHIN.search(asking) and order_asked(part)) for part in parts]
    own = [
        those
        for is_place, (topic, those) in zip(within, named, strict=True)
        if those and not _is_of_all(corpus, topic, named, is_place)
    ]
    rows = tuple(dict.fromkeys(_together(corpus, own)))
    if len(rows) < FEWEST:
        return None
    labels = without_tail([_name_of(corpus.index.statistics[row]) for row in rows])
    none: frozenset[str] = frozenset()
    return Series(rows, labels, none, none, (none,) * len(rows), listed=False)


def _name_of(one: Statistic) -> str:
    """What a figure is of; the subject of a region's share says that it got most, too."""
    return (one.region and one.whole) or one.subject


def _is_of_all(
    corpus: Corpus,
    topic: Sequence[Sequence[str]],
    named: Sequence[tuple[Sequence[Sequence[str]], Sequence[int]]],
    is_place: bool,
) -> bool:
    """Whether a part says no more than what is said of all, where others name some of them.

    "Vilket fick mest stöd" beside "bryggor" and "bojar" is no third thing, nor is what stands
    above them if a part says so (`is_place`): "Vilket var störst inom hamnar".
    """
    others = {those[0] for other, those in named if other != topic and len(those) == 1}
    said = {row: corpus.said_of_all[row] for row in others}
    if is_place:
        statistics = corpus.index.statistics
        said = {
            row: said[row].union(terms(" ".join(headings_of(corpus.index, statistics[row]))))
            for row in others
        }
    return any(all(is_met(its, said[row]) for its in topic) for row in others)


def _named_by(
    corpus: Corpus, query: Query, topic: Sequence[Sequence[str]], may_be: Sequence[int]
) -> list[int]:
    """The figures that a part of a question names, by its words that are not said of all.

    Of several that are called alike those are meant which say most of the whole question.
    """
    lexical, kind = corpus.index.chunk_terms, kind_asked(query)
    topic = [its for its in topic if its[0] != kind]
    if not topic:
        return []
    own = {
        number: met(left or topic, corpus.subject_terms[number], lexical)
        for number in may_be
        for left in [[its for its in topic if not is_met(its, corpus.said_of_all[number])]]
    }
    best = max(own.values(), default=0.0)
    if best < LEAST_NAMED:
        return []
    said = [number for number in own if own[number] == best]
    said = [number for number in said if kind in corpus.kinds[number]] or said
    whole = ranking_topic(query.asking, corpus.figure_terms)
    for asked, held in (
        (topic, corpus.subject_terms),
        (whole, corpus.statistic_terms),
        (whole, corpus.subject_terms),
    ):
        shares = {number: met_in_part(asked, held[number], lexical) for number in said}
        said = [number for number in said if shares[number] == max(shares.values())]
    return said


def _together(corpus: Corpus, named: Sequence[Sequence[int]]) -> list[int]:
    """The one figure of each part that names one.

    Where a part names several that is meant which stands in a series with those of the others:
    "bredband eller tillgänglighet" may be two areas or two priorities, and not one of each.
    """
    groups = [frozenset(series.rows) for series in corpus.series]
    beside = [group for group in groups if not any(map(group.isdisjoint, named))]
    kept = (
        those if len(those) == 1 else [n for n in those if any(n in group for group in beside)]
        for those in named
    )
    return [those[0] for those in kept if len(those) == 1]
