"""A series of figures that a question may mean to whether it tells enough to be ranked."""

from __future__ import annotations

import re

from sok.answering.asked.ranking import Order, order_asked
from sok.answering.searching.corpus import Corpus
from sok.answering.searching.series import Series

_PRICED = re.compile(r"kost|pris|avgift|taxa|hyra|\bdyr|\bbillig", re.IGNORECASE)


def tells_prices(corpus: Corpus, series: Series) -> bool:
    """Whether the quotes of a series say that its figures are what something costs."""
    rows = [corpus.index.statistics[row] for row in series.rows]
    return all(_PRICED.search(corpus.index.text(row.span)) for row in rows)


def further_on(
    corpus: Corpus, order: Order, best: Series, other: Series
) -> tuple[Series, tuple[int, ...]] | None:
    """A series with all of the best, and the places of those and what is said to come before them.

    "Dyrast är ishockey med 6 800 kronor. Fotboll kostar 1 900 kronor, simning 900 kronor." None
    if it has no such.
    """
    ours = set(best.rows)
    if order not in {Order.MOST, Order.LEAST} or not ours < set(other.rows):
        return None
    statistics = corpus.index.statistics
    kept = tuple(
        place
        for place, row in enumerate(other.rows)
        if row in ours or order_asked(corpus.index.text(statistics[row].span)) is order
    )
    return (other, kept) if len(kept) > len(ours) else None


def is_told_apart(corpus: Corpus, series: Series) -> bool:
    """Whether a series is of shares of one whole that each stand in a paragraph of their own.

    What one of them says of itself is not what the others tell.
    """
    rows = [corpus.index.statistics[row] for row in series.rows]
    blocks = {(row.span.document, row.span.block) for row in rows}
    return bool(rows[0].whole) and not series.listed and len(blocks) == len(rows)
