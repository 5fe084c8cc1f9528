"""A question of two years ("2022 jämfört med 2024") to the figure of each."""

from __future__ import annotations

from dataclasses import replace

from sok.answering.asked.against import TWO_YEARS
from sok.answering.asked.question import asked_as
from sok.answering.asked.wants import Need
from sok.answering.figures.single import choose_figures
from sok.answering.searching.corpus import Corpus
from sok.answering.searching.reply import Reply, distinct_spans
from sok.answering.searching.search import Search, evidence
from sok.answering.searching.spans import same_block
from sok.answering.words.measures import wants_figure
from sok.records import Form


def of_two_years(corpus: Corpus, found: Search) -> Reply | None:
    """The figures of the two years that a question for a figure names, in its order.

    One of them is what is asked for of its year, and the other stands beside it in the same unit,
    in its sentence if it can. None if none is so.
    """
    query = found.query
    years = TWO_YEARS.search(query.standalone)
    if years is None or Need.REASON in query.needs or not wants_figure(query.standalone):
        return None
    one, other = int(years["one"]), int(years["other"])
    pairs = [
        *_pairs(corpus, found, one, other),
        *((first, second) for second, first in _pairs(corpus, found, other, one)),
    ]
    statistics = corpus.index.statistics
    told = [pair for pair in pairs if statistics[pair[0]].span == statistics[pair[1]].span]
    numbers = next(iter(told or pairs), ())
    rows = [statistics[number] for number in numbers]
    spans = distinct_spans(row.span for row in rows)
    if not spans:
        return None
    weighed = evidence(corpus, found, spans)
    if not (weighed.names and weighed.regions):
        return None
    marks = tuple(row.figure for row in rows)
    return Reply(Form.COMPARISON, spans, weighed, "", marks, numbers)


def _pairs(corpus: Corpus, found: Search, year: int, other: int) -> list[tuple[int, int]]:
    """The figure asked for of a year, with those of the other beside it, in its paragraph."""
    statistics = corpus.index.statistics
    asked = TWO_YEARS.sub(f"år {year}", found.query.standalone)
    chosen = choose_figures(corpus, replace(found, query=asked_as(found.query, asked)))
    return [
        (number, beside)
        for number in chosen[:1]
        for beside, row in enumerate(statistics)
        if (statistics[number].year, row.year) == (year, other)
        and row.unit == statistics[number].unit
        and same_block(row.span, statistics[number].span)
    ]
