"""A question that ranks regions to the list of them that stands in one of the best passages.

What they got something for may be called otherwise there: "butiker" are "service".
"""

from __future__ import annotations

from sok.answering.corpus import Corpus
from sok.answering.measures import Measure, measure_of, measures_asked
from sok.answering.ranking import Order, order_asked, wants_regions
from sok.answering.search import NEAR, Search
from sok.answering.series_asked import fits
from sok.answering.spans import holds


def listed_nearest(corpus: Corpus, found: Search) -> tuple[int, ...]:
    """The statistics of the first such list, none if none is near.

    Whether it says enough of what is asked is to be weighed.
    """
    query = found.query
    order = order_asked(query.standalone)
    if order not in {Order.MOST, Order.LEAST} or query.earlier or not wants_regions(query):
        return ()
    asked = measures_asked(query.standalone) or frozenset(Measure)
    for chunk in found.order[:NEAR]:
        spans = corpus.index.chunks[chunk].spans
        for series in corpus.series:
            first = corpus.index.statistics[series.rows[0]]
            is_near = series.listed and any(holds(span, first.span) for span in spans)
            if is_near and measure_of(first) in asked and fits(corpus, query, series, order):
                return series.rows
    return ()
