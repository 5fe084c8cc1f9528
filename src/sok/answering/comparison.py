"""A question that ranks, divides or compares to the figures that do, in order, and a sentence.

The sentence is of fixed wording and names only labels and figures that the table shows.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sok.answering.answerable import is_met, met
from sok.answering.corpus import Corpus
from sok.answering.measures import Measure, amount_of, measure_of, measures_asked
from sok.answering.question import Query
from sok.answering.ranking import Order, order_asked, place_asked, ranking_topic, wants_regions
from sok.answering.search import Search
from sok.answering.series import FEWEST, Series
from sok.indexing.terms import terms
from sok.records import Statistic

# The least share of a question's words that a series, its labels and headings, says.
LEAST_COVERED = 0.6
# What the nearness of the best sentence (in standard deviations) adds to that share.
SENTENCE_WEIGHT = 0.1
# What a series gains by counting in what the question asks for, or in money if it asks for none.
MEASURE_GAIN = 0.3
# What a series of regions loses if no region is asked for: "vilket område" means an area.
UNASKED_REGIONS = 0.5


# A list of those that got most says nothing of who got least, nor the other way round.
_TOP_ONLY = re.compile(r"\b(?:mest|störst\w*|flest|högst\w*|topp\w*|främst|leder)\b", re.IGNORECASE)
_BOTTOM_ONLY = re.compile(r"\b(?:minst|lägst\w*|botten)\b", re.IGNORECASE)
_PARTS = re.compile(r"[,:?;]|\b(?:och|mot|eller|kontra|respektive|än|samt)\b", re.IGNORECASE)
_MEASURES = (Measure.COUNT, Measure.MONEY, Measure.SHARE, Measure.TIME)
_BEST = {Measure.SHARE: "Störst andel", Measure.MONEY: "Högst belopp", Measure.COUNT: "Flest"}
_WORST = {Measure.SHARE: "Lägst andel", Measure.MONEY: "Lägst belopp", Measure.COUNT: "Färst"}
_PLACES = ("", "näst ", "tredje ", "fjärde ", "femte ", "sjätte ")


@dataclass(frozen=True, slots=True)
class Comparison:
    """The statistics compared, in the order asked for, and the sentence about those `meant`.

    `said` has the terms that the series shares.
    """

    rows: tuple[int, ...]
    meant: tuple[int, ...]
    order: Order
    lead: str
    said: frozenset[str]


def compare(corpus: Corpus, found: Search) -> Comparison | None:
    """The comparison that a question asks for, or None if no series of figures gives it."""
    query = found.query
    order = order_asked(" ".join(query.added)) or order_asked(query.standalone)
    if order is None:
        return None
    # A follow-up that names something asks of that, and no more of what was asked before.
    for said in (" ".join(query.added), query.standalone):
        topic = ranking_topic(said)
        best = _best_series(corpus, found, order, topic) if topic else None
        made = _comparison(corpus, query, order, *best) if best else None
        if made is not None:
            return made
    return _of_named(corpus, query, order)


def _of_named(corpus: Corpus, query: Query, order: Order) -> Comparison | None:
    """The comparison of figures that the question names one by one, whatever series they are of."""
    measure = max(measures_asked(query.standalone), default=Measure.MONEY, key=_MEASURES.index)
    may_be = [
        number
        for number, one in enumerate(corpus.index.statistics)
        if measure_of(one) is measure and not one.region
    ]
    chosen: dict[int, str] = {}
    for part in _PARTS.split(query.asking):
        topic = ranking_topic(part)
        said = [
            number
            for number in may_be
            if topic and met(topic, corpus.subject_terms[number], corpus.index.chunk_terms) == 1
        ]
        if len(said) == 1:
            chosen.setdefault(said[0], corpus.index.statistics[said[0]].subject)
    if len(chosen) < FEWEST:
        return None
    rows, labels = tuple(chosen), tuple(chosen.values())
    none: frozenset[str] = frozenset()
    series = Series(rows, labels, none, (none,) * len(rows), listed=False)
    return _comparison(corpus, query, order, series, range(len(rows)))


def _best_series(
    corpus: Corpus, found: Search, order: Order, topic: Sequence[Sequence[str]]
) -> tuple[Series, tuple[int, ...]] | None:
    """The series that says most of the topic, and the places of its rows that are asked for."""
    query = found.query
    best: tuple[float, Series, tuple[int, ...]] | None = None
    for series in corpus.series:
        if not _fits(corpus, query, series, order):
            continue
        named = _named(series, topic)
        if series.listed and not any(row.region for row in _rows(corpus, series)) and not named:
            continue
        said = series.said.union(*(series.own[place] for place in named))
        share = met(topic, said, corpus.index.chunk_terms)
        if share < LEAST_COVERED:
            continue
        score = share + _extra(corpus, found, series)
        if best is None or score > best[0]:
            best = (score, series, _of_regions(corpus, query, series) or named or _all(series))
    return None if best is None else (best[1], best[2])


def _rows(corpus: Corpus, series: Series) -> list[Statistic]:
    return [corpus.index.statistics[row] for row in series.rows]


def _fits(corpus: Corpus, query: Query, series: Series, order: Order) -> bool:
    """Whether the series can be meant: of regions if they are asked for, no top list for least."""
    rows = _rows(corpus, series)
    if wants_regions(query) and not all(row.region for row in rows):
        return False
    if not query.regions <= {row.region for row in rows}:
        return False
    if measure_of(rows[0]) is Measure.TIME:
        return False
    one_end = _TOP_ONLY if order is Order.LEAST else _BOTTOM_ONLY
    return order is Order.SPLIT or not any(one_end.search(row.subject) for row in rows)


def _named(series: Series, topic: Sequence[Sequence[str]]) -> tuple[int, ...]:
    """The places of the rows that the question narrows the series down to, () if it does not.

    A row of which it says less than of another, and nothing else, is not meant: "tillgång" of
    "tillgång till bredband", where "tillgång till service" is asked for.
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
        if one and not (by_label[place] and any(by_label[place] < other for other in by_label))
    )
    return kept if 1 < len(kept) < len(held) or (series.listed and len(kept) > 1) else ()


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
    return (
        SENTENCE_WEIGHT * near
        + MEASURE_GAIN * (measure_of(rows[0]) in asked)
        - (UNASKED_REGIONS if unasked else 0.0)
    )


def _comparison(
    corpus: Corpus, query: Query, order: Order, series: Series, chosen: Sequence[int]
) -> Comparison | None:
    """The comparison, or None if the place asked for is not among its rows."""
    statistics = corpus.index.statistics
    sign = 1 if order is Order.LEAST else -1
    places = sorted(chosen, key=lambda place: sign * amount_of(statistics[series.rows[place]]))
    rows = tuple(series.rows[place] for place in places)
    meant = _meant(query.standalone, order, [statistics[row] for row in rows])
    if not meant:
        return None
    named = " och ".join(series.labels[places[n]] for n in meant)
    lead = _lead(query.standalone, order, named, statistics[rows[meant[0]]])
    return Comparison(rows, tuple(rows[n] for n in meant), order, lead, series.said)


def _meant(question: str, order: Order, rows: Sequence[Statistic]) -> list[int]:
    """The numbers of the rows in the place asked for: several if they have the same value."""
    values = sorted({amount_of(row) for row in rows}, reverse=order is not Order.LEAST)
    place = place_asked(question)
    if place >= len(values):
        return []
    return [n for n, row in enumerate(rows) if amount_of(row) == values[place]]


def _lead(question: str, order: Order, named: str, row: Statistic) -> str:
    """A sentence that names the row in the place asked for, and its figure."""
    kind = (_WORST if order is Order.LEAST else _BEST)[measure_of(row)]
    place = _PLACES[place_asked(question)]
    placed = f"{place}{kind.lower()}" if place else kind
    return f"{placed[:1].upper()}{placed[1:]} av de angivna: {named}, {row.printed}."
