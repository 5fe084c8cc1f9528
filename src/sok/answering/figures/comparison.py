"""A question that ranks, divides or compares to the figures that do, in order, and a sentence.

The sentence is of fixed wording and names only labels and figures that the table shows.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import chain

from sok.answering.asked.against import says_more
from sok.answering.asked.bounds import Bound, bound_asked
from sok.answering.asked.contenders import asks_which, kind_asked, order_wanted
from sok.answering.asked.listed import is_choice, things_listed, two_listed
from sok.answering.asked.question import Query, asked_as
from sok.answering.asked.ranking import (
    Order,
    adds_up,
    asks_of_rest,
    order_asked,
    place_asked,
    ranking_topic,
)
from sok.answering.asked.sides import sides_of
from sok.answering.asked.wants import Need
from sok.answering.figures.comparison_lead import lead_of
from sok.answering.figures.first_of_each import first_of_each
from sok.answering.figures.named_figures import named_one_by_one
from sok.answering.figures.ordering import in_order, order_meant
from sok.answering.figures.rows_asked import placed
from sok.answering.figures.series_asked import series_asked
from sok.answering.figures.single import choose_figures, meant_by
from sok.answering.searching.corpus import Corpus
from sok.answering.searching.search import Search
from sok.answering.searching.series import Series
from sok.answering.searching.series_told import FEWEST
from sok.answering.words.measures import amount_of, measures_asked
from sok.answering.words.wording import TOTALS
from sok.indexing.terms import terms
from sok.records import Statistic
from sok.regions import only_regions, regions_in

# Said where the first of each of several lists is asked for.
OF_EACH = "Störst i vart och ett av citaten."
# "Skillnaden mellan vägarnas och broarnas uppgift" wants no amounts.
_IN_WORDS = frozenset(
    terms("roll roller uppgift uppgifter ansvar syfte mål innebörd betydelse funktion sätt metod")
)
# "Hur mycket fick de?" after a list of them.
_OF_THEM = re.compile(r"\b(?:de|dem|dom|var och en|vart och ett)\b(?: \w+)?\W*$", re.IGNORECASE)
# "Hur delades stödet mellan prioriteringarna inom innovation och företag?" divides one thing.
_AMONG = re.compile(r"\bdela\w* .*\bmellan (?:de )?(?:\w+ )?\w+na (?:inom|i|för) ", re.IGNORECASE)


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
    order = order_wanted(query)
    if order is None and _OF_THEM.search(added):
        return _of_listed(corpus, found, Order.SPLIT)
    if order is None or asks_of_compared(query) or Need.REASON in query.needs:
        return None
    if order is Order.SPLIT and _asks_in_words(query.standalone):
        return None
    if order is Order.MOST and (each := first_of_each(corpus, query)):
        return Comparison(each.rows, each.rows, Order.SPLIT, OF_EACH, "", each.labels, each.said)
    if adds_up(query.standalone) and choose_figures(corpus, found):
        return None  # the sum is stated
    names_none = asks_of_rest(query.asked) or _AMONG.search(query.asked)
    series = None if names_none else named_one_by_one(corpus, query)
    named = _comparison(corpus, query, order, series, range(len(series.rows))) if series else None
    # A follow-up that names something asks of that, and no more of what was asked before.
    said_of_it = (added, query.standalone, query.asked, meant_by(query.asking))
    made = (_of_series(corpus, found, order, said) for said in said_of_it)
    best = named
    if named is None or len(named.rows) < len(things_listed(query.asking)):
        other = next(filter(None, made), None)
        best = other if other and _has_more(other, named, query.asking) else named
    best = best or _of_listed(corpus, found, order)
    if best is None or _names_one(best, query.standalone):
        return None
    if order is Order.SPLIT and _lists_topic(best, query):
        return None
    return best if _has_sides(best, query.standalone) else None


def _has_more(other: Comparison, named: Comparison | None, asking: str) -> bool:
    """Whether a series has as many of the things listed as were `named` one by one, and others.

    One of them may be called otherwise there.
    """
    places = placed(things_listed(asking), other.labels)
    return named is None or len(named.rows) <= len(set(places) - {None}) < len(other.rows)


def _lists_topic(best: Comparison, query: Query) -> bool:
    """Whether a question asks for a total of things that it lists, and regions are compared.

    "Hur mycket lade regionerna totalt på vård, skola och omsorg?" divides nothing among regions,
    and none of the things is a row.
    """
    things = things_listed(query.asking) if TOTALS.search(query.standalone) else ()
    are_rows = any(place is not None for place in placed(things, best.labels))
    return bool(things) and not are_rows and bool(only_regions(best.labels[0]))


def _has_sides(comparison: Comparison, question: str) -> bool:
    """Whether each of two things to be told apart is in a row, if a question names such."""
    said = frozenset(terms(" ".join(comparison.labels)))
    sides = sides_of(question) or two_listed(question) or ()
    return all(not said.isdisjoint(terms(side)) for side in sides)


def _names_one(comparison: Comparison, question: str) -> bool:
    """Whether all that a question lists is the name of one row: "hamnar, sjöfart och fiske"."""
    listed = frozenset(terms(" ".join(chain.from_iterable(things_listed(question)))))
    if not listed or is_choice(question) or says_more(question):
        return False
    asked = frozenset(terms(question))
    return any(listed <= frozenset(terms(label)) <= asked for label in comparison.labels)


def _asks_in_words(question: str) -> bool:
    """Whether things are held against each other in what no figure states, and in no figure."""
    return not measures_asked(question) and not _IN_WORDS.isdisjoint(terms(question))


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


def _of_listed(corpus: Corpus, found: Search, order: Order) -> Comparison | None:
    """The comparison of what the answer before listed, for who asks how much each of them is."""
    query, added = found.query, " ".join(found.query.added)
    measures = measures_asked(added)
    if not (query.told and measures) or adds_up(added):
        return None
    kind = kind_asked(query)
    topic = [(kind,)] if kind else ranking_topic(query.earlier, corpus.figure_terms)
    best = series_asked(corpus, found, order, topic, measures) if topic else None
    told = frozenset(terms(" ".join(map(corpus.index.text, query.told))))
    if best is None:
        return None
    rows = [n for n, label in enumerate(best[0].labels) if told.issuperset(terms(label))]
    # Who asks which of them is first wants no more than those, and all.
    is_some = order is Order.SPLIT and len(rows) >= FEWEST
    is_all = len(rows) == len(best[0].labels)
    return _comparison(corpus, query, order, best[0], rows) if is_some or is_all else None


def _comparison(
    corpus: Corpus, query: Query, order: Order, series: Series, chosen: Sequence[int]
) -> Comparison | None:
    """The comparison, or None if the place asked for is not among its rows."""
    statistics = corpus.index.statistics
    order = order_meant(query.standalone, order, statistics[series.rows[0]])
    rows = tuple(in_order(corpus.index, order, (series.rows[place] for place in chosen)))
    places = [series.rows.index(row) for row in rows]
    meant = _meant(query.standalone, order, [statistics[row] for row in rows])
    if not meant:
        return None
    named = " och ".join(series.labels[places[n]] for n in meant)
    lead = lead_of(query.standalone, order, named, statistics[rows[meant[0]]])
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
