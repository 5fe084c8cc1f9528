"""A question that ranks, divides or compares to the figures that do, in order, and a sentence.

The sentence is of fixed wording and names only labels and figures that the table shows.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from sok.answering.answerable import met, met_in_part
from sok.answering.bounds import Bound, bound_asked
from sok.answering.corpus import Corpus
from sok.answering.figures import choose_figures
from sok.answering.measures import Measure, amount_of, measure_of, measures_asked
from sok.answering.question import Query, asked_as, asks_itself
from sok.answering.ranking import (
    Order,
    adds_up,
    asks_which,
    kind_asked,
    order_asked,
    place_asked,
    ranking_topic,
)
from sok.answering.search import Search
from sok.answering.series import FEWEST, Series, without_tail
from sok.answering.series_asked import series_asked
from sok.answering.wants import Need
from sok.records import Statistic
from sok.regions import regions_in

# Said where a sum is asked for and none is stated: none is worked out.
ONE_BY_ONE = "Citaten anger dem var för sig."
# The least share of a part of a question, by its words, that a figure's subject says.
LEAST_NAMED = 0.6

_PARTS = re.compile(r"[,?;]|:(?!\d)|\b(?:och|mot|eller|kontra|respektive|än|samt)\b", re.IGNORECASE)
_WITH = re.compile(r"\bmed\b", re.IGNORECASE)
_COMPARES = re.compile(r"\bjämför\w*\b", re.IGNORECASE)
_MEASURES = (Measure.COUNT, Measure.MONEY, Measure.SHARE, Measure.TIME)
_BEST = {Measure.SHARE: "Störst andel", Measure.MONEY: "Högst belopp", Measure.COUNT: "Flest"}
_WORST = {Measure.SHARE: "Lägst andel", Measure.MONEY: "Lägst belopp", Measure.COUNT: "Färst"}
_PLACES = ("", "näst ", "tredje ", "fjärde ", "femte ", "sjätte ")


@dataclass(frozen=True, slots=True)
class Comparison:
    """The statistics compared, in the order asked for, and the sentence about those `meant`.

    `labels` says what each row is of and `named` what those `meant` are. `said` has the terms
    that the series shares; `bounded` says that the question sets a bound to the figures, of which
    its own number is.
    """

    rows: tuple[int, ...]
    meant: tuple[int, ...]
    order: Order
    lead: str
    named: str
    labels: tuple[str, ...]
    said: frozenset[str]
    bounded: bool = False


def compare(corpus: Corpus, found: Search) -> Comparison | None:
    """The comparison that a question asks for, or None if no series of figures gives it."""
    query = found.query
    if bound := bound_asked(query.standalone):
        return _within(corpus, found, bound)
    added = " ".join(query.added)
    # A follow-up that asks something of its own ranks nothing, though the question before did.
    order = order_asked(added) or (None if asks_itself(added) else order_asked(query.standalone))
    if order is None or asks_of_compared(query) or Need.REASON in query.needs:
        return None
    if adds_up(query.standalone) and choose_figures(corpus, found):
        return None  # the sum is stated
    named = _of_named(corpus, query, order)
    # A follow-up that names something asks of that, and no more of what was asked before.
    made = (_of_series(corpus, found, order, said) for said in (added, query.standalone))
    return named or next(filter(None, made), None)


def _within(corpus: Corpus, found: Search, bound: Bound) -> Comparison | None:
    """The rows that keep a bound, the farthest from it first."""
    order = Order.LEAST if bound.is_below else Order.MOST
    topic = ranking_topic(bound.text, corpus.figure_terms)
    best = series_asked(corpus, found, order, topic, {bound.measure}) if topic else None
    if best is None:
        return None
    series, chosen = best
    kept = [n for n in chosen if bound.holds(corpus.index.statistics[series.rows[n]])]
    made = _comparison(corpus, found.query, order, series, kept)
    return replace(made, bounded=True) if made else None


def asks_of_compared(query: Query) -> bool:
    """Whether a follow-up asks for one figure, where a comparison was asked for before."""
    added = " ".join(query.added)
    return bool(measures_asked(added)) and not order_asked(added)


def first_compared(corpus: Corpus, found: Search) -> tuple[int, ...]:
    """The statistics that come first in the comparison that a follow-up goes on from.

    Of a region that the follow-up names that is its own.
    """
    may_be = (found.query.before, found.query.earlier, found.query.standalone)
    text = next(filter(order_asked, may_be), "")
    order = order_asked(text) if asks_of_compared(found.query) else None
    # It was answered before a measure was asked for.
    before = replace(found, query=asked_as(found.query, text))
    made = _of_series(corpus, before, order, text) if order else None
    regions = regions_in(" ".join(found.query.added))
    if made is None or not regions:
        return made.meant if made else ()
    return tuple(n for n in made.rows if corpus.index.statistics[n].region in regions)


def _of_series(corpus: Corpus, found: Search, order: Order, said: str) -> Comparison | None:
    """The comparison of the series that what is said asks for."""
    topic = ranking_topic(said, corpus.figure_terms)
    # "Var är Skånes andel störst?" says of what by its region alone.
    of_one = len(found.query.regions) == 1 and asks_which(found.query) and said != ""
    best = series_asked(corpus, found, order, topic) if topic or of_one else None
    return _comparison(corpus, found.query, order, *best) if best else None


def _of_named(corpus: Corpus, query: Query, order: Order) -> Comparison | None:
    """The comparison of figures that the question names one by one, whatever series they are of.

    Those of one region are meant if it names just that.
    """
    if Need.REGION in query.needs or len(query.regions) > 1:
        return None
    measure = max(measures_asked(query.standalone), default=Measure.MONEY, key=_MEASURES.index)
    may_be = [
        number
        for number, one in enumerate(corpus.index.statistics)
        if measure_of(one) is measure and {one.region} == (query.regions or {None})
    ]
    asking = _WITH.sub(",", query.asking) if _COMPARES.search(query.asking) else query.asking
    named = [_named_in(corpus, query, part, may_be) for part in _PARTS.split(asking)]
    rows = tuple(dict.fromkeys(_together(corpus, [one for one in named if one])))
    if len(rows) < FEWEST:
        return None
    labels = without_tail([_name_of(corpus.index.statistics[row]) for row in rows])
    none: frozenset[str] = frozenset()
    series = Series(rows, labels, none, none, (none,) * len(rows), listed=False)
    return _comparison(corpus, query, order, series, range(len(rows)))


def _name_of(one: Statistic) -> str:
    """What a figure is of; the subject of a region's share says that it got most, too."""
    return (one.region and one.whole) or one.subject


def _named_in(corpus: Corpus, query: Query, part: str, may_be: Sequence[int]) -> list[int]:
    """The figures that a part of a question names.

    Of several that are called alike those are meant which say most of the whole question.
    """
    lexical, kind = corpus.index.chunk_terms, kind_asked(query)
    topic = ranking_topic(part, corpus.figure_terms)
    if all(its[0] == kind for its in topic):
        return []
    own = {number: met(topic, corpus.subject_terms[number], lexical) for number in may_be}
    best = max(own.values(), default=0.0)
    if best < LEAST_NAMED:
        return []
    said = [number for number in may_be if own[number] == best]
    whole = ranking_topic(query.asking, corpus.figure_terms)
    for held in (corpus.statistic_terms, corpus.subject_terms):
        shares = {number: met_in_part(whole, held[number], lexical) for number in said}
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
    return Comparison(
        rows,
        tuple(rows[n] for n in meant),
        order,
        lead,
        named,
        tuple(series.labels[place] for place in places),
        series.said,
    )


def _meant(question: str, order: Order, rows: Sequence[Statistic]) -> list[int]:
    """The numbers of the rows in the place asked for: several if they have the same value."""
    values = sorted({amount_of(row) for row in rows}, reverse=order is not Order.LEAST)
    place = place_asked(question)
    if place >= len(values):
        return []
    return [n for n, row in enumerate(rows) if amount_of(row) == values[place]]


def _lead(question: str, order: Order, named: str, row: Statistic) -> str:
    """A sentence that names the row in the place asked for, and its figure."""
    if adds_up(question):
        return ONE_BY_ONE
    kind = (_WORST if order is Order.LEAST else _BEST)[measure_of(row)]
    place = _PLACES[place_asked(question)]
    placed = f"{place}{kind.lower()}" if place else kind
    return f"{placed[:1].upper()}{placed[1:]} av de angivna: {named}, {row.printed}."
