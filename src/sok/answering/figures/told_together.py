"""Passages that answer who compares or ranks, to the figures compared: those that stand in them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

from sok.answering.asked.ranking import Order, order_asked
from sok.answering.asked.wants import Need
from sok.answering.searching.corpus import Corpus
from sok.answering.searching.reply import Reply
from sok.answering.searching.search import Search
from sok.answering.searching.spans import holds
from sok.answering.words.measures import Measure, amount_of, measure_of, unit_of
from sok.records import Form, Span, Statistic


def with_rows(corpus: Corpus, found: Search, reply: Reply) -> Reply:
    """The reply with the figures that its first quote tells beside each other, if they compare.

    They are at least two of one unit, in the order asked for, else as they stand. What they show
    is not said in words of ours: what each is of stands in the quote alone.
    """
    order = order_asked(found.query.standalone)
    if reply.form is not Form.SPANS or order is None or Need.REASON in found.query.needs:
        return reply
    rows = _alike(corpus, reply.spans[0])
    if len(rows) < 2:
        return reply
    statistics = corpus.index.statistics
    if order is not Order.SPLIT:
        sign = 1 if order is Order.LEAST else -1
        rows.sort(key=lambda number: sign * amount_of(statistics[number]))
    marks = tuple(statistics[number].figure for number in rows)
    return replace(reply, form=Form.COMPARISON, marks=marks, statistics=tuple(rows))


def _alike(corpus: Corpus, quoted: Span) -> list[int]:
    """The numbers of the most figures of one unit within a quote."""
    groups: defaultdict[tuple[Measure, str], list[int]] = defaultdict(list)
    for number, one in enumerate(corpus.index.statistics):
        if holds(quoted, one.figure) and measure_of(one) is not Measure.TIME:
            groups[_kind(one)].append(number)
    return max(groups.values(), key=len, default=[])


def _kind(one: Statistic) -> tuple[Measure, str]:
    return measure_of(one), unit_of(one)
