"""Passages that answer who compares things to the figures that one of them tells together."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from itertools import product
from math import isclose

from sok.answering.asked.against import asks_of_change, held_against, holds_against, wants_beside
from sok.answering.asked.contenders import order_wanted
from sok.answering.asked.listed import things_listed, two_listed
from sok.answering.asked.ranking import Order, both_ends, divides, ranks_all
from sok.answering.asked.wants import Need
from sok.answering.figures.each_year import of_each_year, of_years, two_years
from sok.answering.figures.ordering import in_order, order_meant
from sok.answering.figures.ranked_told import ranked_told
from sok.answering.figures.rows_asked import placed
from sok.answering.searching.corpus import Corpus
from sok.answering.searching.reply import Reply, distinct_spans
from sok.answering.searching.search import Search, evidence
from sok.answering.searching.series_told import FEWEST
from sok.answering.searching.spans import holds
from sok.answering.words.measures import (
    Measure,
    amount_of,
    measure_of,
    measures_asked,
    unit_of,
)
from sok.indexing.terms import terms
from sok.records import Form, Span

_DIGIT = re.compile(r"\d")
# "Är det fler som går kursen än förut?" asks of how many.
_MANY = re.compile(r"\b(?:fler|färre)\b", re.IGNORECASE)
_BUT_MONEY = frozenset(Measure) - {Measure.MONEY}


def with_rows(corpus: Corpus, found: Search, reply: Reply) -> Reply:
    """The reply with the figures that its first quote tells beside each other, if they compare.

    Where all of several things are asked for, a later quote may tell them, and then comes first.

    They are at least two of one unit, as they stand. What they show is not said in words of ours,
    and who is first of all they do not tell: a passage may name some of them only.
    """
    asked, spans = found.query.standalone, reply.spans
    if reply.form is Form.LIST and two_listed(asked) and order_wanted(found.query):
        spans = spans[:1]  # what that announces is something else
    is_passage = reply.form is Form.SPANS or (reply.form is Form.LIST and len(spans) == 1)
    if not is_passage or Need.REASON in found.query.needs:
        return reply
    over_years = asks_of_change(asked) and _over_years(corpus, found, reply)
    if over_years:
        return over_years
    if listed := _of_listed(corpus, found, spans[0]):
        return _compared(corpus, reply, _in_order(corpus, found, listed))
    of_all = (divides(asked) or ranks_all(asked)) and not holds_against(asked)
    for span in spans if of_all else spans[:1]:
        if not _wants_rows(corpus, found, [span]):
            break
        alike = _alike(corpus, found, span)
        rows = _of_sides(corpus, found, alike) or _without_sum(corpus, alike)
        if len(rows) >= FEWEST:
            first = replace(reply, spans=(span, *(other for other in spans if other != span)))
            return _compared(corpus, first, _in_order(corpus, found, rows))
    if rows := ranked_told(corpus, found, reply.spans):
        told = distinct_spans(corpus.index.statistics[row].span for row in sorted(rows))
        return _compared(corpus, replace(reply, spans=told), rows)
    return reply


def _in_order(corpus: Corpus, found: Search, rows: list[int]) -> list[int]:
    """The figures as they are told, or ordered where all are ranked, or those that are listed."""
    asked, order = found.query.standalone, order_wanted(found.query)
    ends_first = order in {Order.MOST, Order.LEAST} and (things_listed(asked) or two_listed(asked))
    if not (order and (ends_first or ranks_all(asked))):
        return rows
    return in_order(corpus.index, order_meant(asked, order, corpus.index.statistics[rows[0]]), rows)


def _compared(corpus: Corpus, reply: Reply, rows: Sequence[int]) -> Reply:
    marks = tuple(corpus.index.statistics[number].figure for number in rows)
    return replace(reply, form=Form.COMPARISON, marks=marks, statistics=tuple(rows))


def _over_years(corpus: Corpus, found: Search, reply: Reply) -> Reply | None:
    """The reply with the quote first that tells a figure of each of several years; None without."""
    asked = measures_asked(found.query.standalone) or set(Measure)
    told = ((span, group) for span in reply.spans for group in _groups(corpus, span))
    years = two_years(found.query)
    for quoted, group in told:
        rows = of_each_year(corpus, group) or of_years(corpus, group, years)
        is_asked = {measure_of(corpus.index.statistics[row]) for row in rows} <= asked
        if rows and is_asked:
            spans = (quoted, *(span for span in reply.spans if span != quoted))
            return _compared(corpus, replace(reply, spans=spans), rows)
    return None


def _wants_rows(corpus: Corpus, found: Search, quoted: Sequence[Span]) -> bool:
    """Whether a question divides something, or holds things against each other that a quote has."""
    asked = found.query.standalone
    order = order_wanted(found.query)
    if order is None:
        return wants_beside(asked) and _tells_both(corpus, found, quoted)
    if both_ends(asked) and any(both_ends(corpus.index.text(span)) for span in quoted):
        return True
    if holds_against(asked):
        tells = _tells_both if wants_beside(asked) or two_listed(asked) else _has_all
        return tells(corpus, found, quoted)
    return order is Order.SPLIT or divides(asked) or ranks_all(asked)


def _tells_both(corpus: Corpus, found: Search, quoted: Sequence[Span]) -> bool:
    """Whether a quote tells of both things that are held against each other, or of all nouns."""
    alike = _alike(corpus, found, quoted[0])
    return bool(_of_sides(corpus, found, alike)) or _has_all(corpus, found, quoted)


def _has_all(corpus: Corpus, found: Search, quoted: Sequence[Span]) -> bool:
    """Whether a quote, in its paragraph, has all nouns of a question, or all its regions."""
    weighed = evidence(corpus, found, quoted)
    return weighed.nouns >= 1 or (len(found.query.regions) > 1 and weighed.regions)


def _alike(corpus: Corpus, found: Search, quoted: Span) -> list[int]:
    """The numbers of the most figures of one unit within a quote, of the measure asked for."""
    question, statistics = found.query.standalone, corpus.index.statistics
    asked = measures_asked(question) or (_BUT_MONEY if _MANY.search(question) else set())
    groups = _groups(corpus, quoted)
    if years := two_years(found.query):
        groups = [[n for n in group if statistics[n].year in {*years, None}] for group in groups]
        groups = list(filter(None, groups))
    return max(groups, key=lambda g: (measure_of(statistics[g[0]]) in asked, len(g)), default=[])


def _groups(corpus: Corpus, quoted: Span) -> list[list[int]]:
    """The numbers of the figures of each unit within a quote, those in digits alone.

    "Hälften" and "var femte" are told of something by the way. Of several regions the first may
    alone say per what: "436 kronor per invånare, följt av Skåne med 347 kronor".
    """
    groups: defaultdict[tuple[Measure, str], list[int]] = defaultdict(list)
    for number, one in enumerate(corpus.index.statistics):
        is_told = holds(quoted, one.figure) and _DIGIT.search(one.printed)
        if is_told and (measure := measure_of(one)) is not Measure.TIME:
            unit = unit_of(one)
            groups[measure, unit.partition(" per ")[0] if one.region else unit].append(number)
    return list(groups.values())


def _of_listed(corpus: Corpus, found: Search, quoted: Span) -> list[int]:
    """The figures of the things that a question lists, all if one is called otherwise; [] if few.

    "Kommunerna, regionerna eller någon annan" may have been told of under other names too.
    """
    things = things_listed(found.query.standalone)
    if not things:
        return []
    rows = _alike(corpus, found, quoted)
    places = placed(things, [_told_of(corpus, rows, row) for row in rows])
    of_things = {rows[place] for place in places if place is not None}
    if len(of_things) < FEWEST:
        return []
    return rows if None in places else sorted(of_things)


def _of_sides(corpus: Corpus, found: Search, rows: Sequence[int]) -> list[int]:
    """The figures told of the nearest two things that are held against each other, if any are."""
    told = {row: frozenset(terms(_told_of(corpus, rows, row))) for row in rows}
    sides = (
        [word for word in side if terms(word)] for side in held_against(found.query.standalone)
    )
    for pair in product(*sides):
        of_sides = [{row for row in rows if told[row].issuperset(terms(side))} for side in pair]
        if all(of_sides) and of_sides[0] != of_sides[1]:
            return sorted(of_sides[0] | of_sides[1])
    return []


def _told_of(corpus: Corpus, rows: Sequence[int], row: int) -> str:
    """What stands between the figure before and a figure, or from the sentence's beginning on."""
    one = corpus.index.statistics[row]
    before = (corpus.index.statistics[other].figure.end for other in rows if other < row)
    starts = (place for place in before if one.span.start <= place <= one.figure.start)
    start = max(starts, default=one.span.start)
    return corpus.index.text(replace(one.figure, start=start))


def _without_sum(corpus: Corpus, rows: list[int]) -> list[int]:
    """The figures without the one that is the sum of all others, which it is not compared with."""
    amounts = {number: amount_of(corpus.index.statistics[number]) for number in rows}
    whole = sum(amounts.values())
    return [number for number in rows if len(rows) < 3 or not isclose(2 * amounts[number], whole)]
