"""A figure to those that its paragraph tells of the same for other years, or for those asked."""

from __future__ import annotations

from collections.abc import Sequence, Set

from sok.answering.asked.question import Query
from sok.answering.figures.meant import years_in
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


def two_years(query: Query) -> frozenset[int]:
    """The years that a question holds against each other, if it names two."""
    years = frozenset(map(int, years_in(query)))
    return years if len(years) == 2 else frozenset()


def of_years(corpus: Corpus, rows: Sequence[int], years: Set[int]) -> tuple[int, ...]:
    """Those of some statistics that are of these years, () unless one is of each."""
    of_them = [row for row in rows if corpus.index.statistics[row].year in years]
    found = {corpus.index.statistics[row].year for row in of_them}
    return tuple(of_them) if 0 < len(of_them) == len(found) == len(years) else ()


def beside_of_years(corpus: Corpus, row: int) -> tuple[int, ...]:
    """The statistics of other years that stand beside one, told in its unit; () if too few."""
    one = corpus.index.statistics[row]
    beside = [
        number
        for number, other in enumerate(corpus.index.statistics)
        if same_block(other.span, one.span) and other.unit == one.unit
    ]
    return of_each_year(corpus, beside)
