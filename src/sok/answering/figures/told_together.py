"""Passages that answer who compares things to the figures that the first of them tells together."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from math import isclose

from sok.answering.asked.against import wants_beside
from sok.answering.asked.ranking import Order, order_asked
from sok.answering.asked.wants import Need
from sok.answering.searching.corpus import Corpus
from sok.answering.searching.reply import Reply
from sok.answering.searching.search import Search, evidence
from sok.answering.searching.spans import holds
from sok.answering.words.measures import Measure, amount_of, measure_of, unit_of
from sok.records import Form, Span

_DIGIT = re.compile(r"\d")


def with_rows(corpus: Corpus, found: Search, reply: Reply) -> Reply:
    """The reply with the figures that its first quote tells beside each other, if they compare.

    They are at least two of one unit, as they stand, where the question asks for no first and its
    quote says all that it names: who is first of all a passage does not tell by naming some. What
    the figures show is not said in words of ours.
    """
    asked = found.query.standalone
    order = order_asked(asked)
    compares = order is Order.SPLIT or (order is None and wants_beside(asked))
    if reply.form is not Form.SPANS or not compares or Need.REASON in found.query.needs:
        return reply
    rows = _without_sum(corpus, _alike(corpus, reply.spans[0]))
    if len(rows) < 2 or evidence(corpus, found, reply.spans[:1]).nouns < 1:
        return reply
    marks = tuple(corpus.index.statistics[number].figure for number in rows)
    return replace(reply, form=Form.COMPARISON, marks=marks, statistics=tuple(rows))


def _alike(corpus: Corpus, quoted: Span) -> list[int]:
    """The numbers of the most figures of one unit within a quote, those in digits alone.

    "Hälften" and "var femte" are told of something by the way.
    """
    groups: defaultdict[tuple[Measure, str], list[int]] = defaultdict(list)
    for number, one in enumerate(corpus.index.statistics):
        is_told = holds(quoted, one.figure) and _DIGIT.search(one.printed)
        if is_told and (measure := measure_of(one)) is not Measure.TIME:
            groups[measure, unit_of(one)].append(number)
    return max(groups.values(), key=len, default=[])


def _without_sum(corpus: Corpus, rows: list[int]) -> list[int]:
    """The figures without the one that is the sum of all others, which it is not compared with."""
    amounts = {number: amount_of(corpus.index.statistics[number]) for number in rows}
    whole = sum(amounts.values())
    return [number for number in rows if len(rows) < 3 or not isclose(2 * amounts[number], whole)]
