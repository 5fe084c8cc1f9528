"""The figures that are compared to the order that a question asks for."""

from __future__ import annotations

import re
from collections.abc import Iterable

from sok.answering.asked.ranking import Order, other_end
from sok.answering.words.measures import amount_of, counts_time
from sok.indexing.store import Index
from sok.records import Statistic

# Who is so has the least of time, or the most of it.
_FASTEST = re.compile(r"\b(?:(?:snabb|fort|kvick)ast|bäst|sämst)\w*", re.IGNORECASE)
# Of two, the one with the least of time is asked for.
_FASTER = re.compile(r"\b(?:snabb|fort|kvick)are\b", re.IGNORECASE)


def order_meant(question: str, order: Order, row: Statistic) -> Order:
    """The order in which figures such as `row` are asked for: the fastest has the least of time."""
    if not counts_time(row):
        return order
    if order is Order.SPLIT and _FASTER.search(question):
        return Order.LEAST
    return other_end(order) if _FASTEST.search(question) else order


def in_order(index: Index, order: Order, numbers: Iterable[int]) -> list[int]:
    """The numbers of statistics with the smallest first if the least is asked for, else last."""
    sign = 1 if order is Order.LEAST else -1
    return sorted(numbers, key=lambda number: sign * amount_of(index.statistics[number]))
