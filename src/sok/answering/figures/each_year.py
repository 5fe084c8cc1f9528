"""A figure to those that its paragraph tells of the same for other years."""

from __future__ import annotations

from collections.abc import Sequence

from sok.answering.searching.corpus import Corpus
from sok.answering.searching.spans import same_block

# Figures of so many years say how something has changed.
FEWEST_YEARS = 3


def of_each_year(corpus: Corpus, rows: Sequence[int]) -> tuple[int, ...]:
    """The first of some statistics of each year that their quotes say, () unless of several."""
    of_years: dict[int | None, int] = {}
    for row in rows:
        one = corpus.index.statistics[row]
        if str(one.year) in corpus.index.text(one.span):
            of_years.setdefault(one.year, row)
    return tuple(of_years.values()) if len(of_years) >= FEWEST_YEARS else ()


def beside_of_years(corpus: Corpus, row: int) -> tuple[int, ...]:
    """The statistics of other years that stand beside one, told in its unit; () if too few."""
    one = corpus.index.statistics[row]
    beside = [
        number
        for number, other in enumerate(corpus.index.statistics)
        if same_block(other.span, one.span) and other.unit == one.unit
    ]
    return of_each_year(corpus, beside)
