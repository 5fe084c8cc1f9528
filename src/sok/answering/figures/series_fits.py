"""A question and a series of figures to whether the series can be meant at all."""

from __future__ import annotations

import re

from sok.answering.asked.contenders import asks_which, wants_regions
from sok.answering.asked.question import Query
from sok.answering.asked.ranking import Order, is_within_top
from sok.answering.searching.corpus import Corpus
from sok.answering.searching.series import Series
from sok.answering.words.measures import (
    Measure,
    asks_of_each,
    asks_of_time,
    counts_time,
    measure_of,
    measures_asked,
)
from sok.answering.words.wording import of_change
from sok.indexing.terms import terms

# A list of those that got most says nothing of who got least, nor the other way round.
_TOP_ONLY = re.compile(r"\b(?:mest|störst\w*|flest|högst\w*|topp\w*|främst|leder)\b", re.IGNORECASE)
_BOTTOM_ONLY = re.compile(r"\b(?:minst|lägst\w*|botten)\b", re.IGNORECASE)
# What something did, and not how it is held against another: "ökat", but not "mindre än".
_CHANGED = re.compile(r"\b(?:ök|minsk|väx|vux|sjunk|sjönk|krymp)\w+", re.IGNORECASE)


def fits(corpus: Corpus, query: Query, series: Series, order: Order) -> bool:
    """Whether the series can be meant: of regions if they are asked for, no top list for least."""
    rows = [corpus.index.statistics[row] for row in series.rows]
    regions = {row.region for row in rows}
    if wants_regions(query) and None in regions:
        return False
    # Who got most is not what has grown most.
    change = of_change(terms(" ".join(_CHANGED.findall(query.asked))))
    told = (of_change(terms(corpus.index.text(row.span))) for row in rows)
    if change and change not in told:
        return False
    # "I vilket område är Kalmars andel störst?" compares the figures of one region.
    of_one = len(query.regions) == 1 and asks_which(query)
    if not query.regions <= regions or of_one != (len(regions) == 1 and None not in regions):
        return False
    measure = measure_of(rows[0])
    asked = measures_asked(query.standalone)
    if (measure is Measure.TIME and None in regions) or (
        asked == {Measure.COUNT} and measure is not Measure.COUNT
    ):
        return False
    if asks_of_time(query.standalone) and not (asked or counts_time(rows[0])):
        return False
    told_of = (f"{row.unit} {corpus.index.text(row.span)}" for row in rows)
    if asks_of_each(query.standalone) and not any(map(asks_of_each, told_of)):
        return False
    one_end = _TOP_ONLY if order is Order.LEAST else _BOTTOM_ONLY
    if order is Order.SPLIT or is_within_top(query.standalone):
        return True
    return not any(one_end.search(row.subject) for row in rows)
