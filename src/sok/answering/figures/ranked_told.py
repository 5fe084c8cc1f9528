"""Passages that answer who asks what comes first to the figures that one of them tells of each."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sok.answering.asked.contenders import may_want_regions, order_wanted
from sok.answering.asked.ranking import Order
from sok.answering.figures.ordering import in_order, order_meant
from sok.answering.figures.series_fits import fits
from sok.answering.searching.corpus import Corpus
from sok.answering.searching.search import Search
from sok.answering.searching.series import Series
from sok.answering.searching.series_told import FEWEST_ITEMS
from sok.answering.searching.spans import same_block
from sok.answering.words.measures import Measure, asks_of_time, measure_of, measures_asked
from sok.answering.words.synonyms import terms_for
from sok.indexing.terms import terms, word_terms
from sok.records import Span

# A figure of a passage further down is of something else.
MOST_QUOTES = 2
# How common something is, shares and counts tell.
_OFTEN = re.compile(r"\b(?:vanligaste?|oftast)\b", re.IGNORECASE)

# "Det vanligaste skälet"
_COMMONEST = re.compile(r"\b(?:vanligaste|främsta|viktigaste) (\w+)", re.IGNORECASE)


def ranked_told(corpus: Corpus, found: Search, spans: Sequence[Span]) -> list[int]:
    """The statistics that one of the passages tells of several things, in the order asked for.

    They are in what a question measures; empty if it ranks nothing, or no passage tells of several.
    """
    question, order = found.query.standalone, order_wanted(found.query)
    if is_often := order is None and bool(_OFTEN.search(question)):
        order = Order.MOST
    if order not in {Order.MOST, Order.LEAST}:
        return []
    measures = (measures_asked(question) - {Measure.COUNT}) or set(Measure)
    if is_often:
        measures -= {Measure.MONEY}
    for span in spans if asks_of_time(question) else spans[:MOST_QUOTES]:
        told = [
            one
            for one in corpus.series
            if _is_told(corpus, one, span)
            and measure_of(corpus.index.statistics[one.rows[0]]) in measures
            and _is_meant(corpus, found, order, one)
        ]
        if rows := max((one.rows for one in told), key=len, default=None):
            meant = order_meant(question, order, corpus.index.statistics[rows[0]])
            return in_order(corpus.index, meant, rows)
    return []


def _is_told(corpus: Corpus, series: Series, span: Span) -> bool:
    """Whether the paragraph of a quote tells all figures of a series, and they are several."""
    spans = [corpus.index.statistics[row].span for row in series.rows]
    return len(spans) >= FEWEST_ITEMS and all(same_block(span, one) for one in spans)


def _is_meant(corpus: Corpus, found: Search, order: Order, series: Series) -> bool:
    """Whether a question may compare what a series does: regions, or other things."""
    is_of_regions = any(corpus.index.statistics[row].region for row in series.rows)
    may_be = not is_of_regions or may_want_regions(found.query)
    return (
        may_be
        and not _ranks_else(corpus, found, series)
        and fits(corpus, found.query, series, order)
    )


def _ranks_else(corpus: Corpus, found: Search, series: Series) -> bool:
    """Whether it is said what is most common, and a question says nothing of that.

    "Vanligaste skälet är ..." ranks reasons, and no trades.
    """
    said = found.query.standalone
    asked = frozenset(terms(said))
    quotes = (corpus.index.text(corpus.index.statistics[row].span) for row in series.rows)
    things = (word_terms(one[1]) for quote in quotes for one in _COMMONEST.finditer(quote))
    return any(its and asked.isdisjoint(terms_for(its[0]).union(its)) for its in things)
