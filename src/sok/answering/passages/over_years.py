"""A question for the year in which something was most, or for each year, to a row of a table.

The columns of such a table are years, and its rows are what they tell of.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence, Set

from sok.answering.asked.against import asks_of_change
from sok.answering.asked.question import Query
from sok.answering.asked.ranking import Order, order_asked, ranking_topic
from sok.answering.evidence.refusal import listed
from sok.answering.evidence.shares import is_met
from sok.answering.figures.each_year import FEWEST_YEARS
from sok.answering.figures.meant import years_in
from sok.answering.searching.columns import Column
from sok.answering.searching.corpus import Corpus
from sok.answering.searching.differences import ends_asked
from sok.answering.searching.reply import Reply
from sok.answering.searching.search import Search, evidence
from sok.answering.words.facets import YEAR
from sok.indexing.terms import terms
from sok.records import Form
from sok.regions import regions_in
from sok.tables import cell_span, whole_block

_WHEN = re.compile(r"\b(?:vilket|vilka) år\b|^\W*när\b", re.IGNORECASE)
_FIRST = {Order.MOST: "Högst", Order.LEAST: "Lägst"}
# Says that years are asked of, and not which row.
_YEARS = frozenset(
    terms(
        "år åren utveckling utvecklats förändring förändrats förändrat ändrats ändrat ändrades "
        "period vuxit ökat minskat"
    )
)


def over_years(corpus: Corpus, found: Search) -> Reply | None:
    """The row that a question asks the years of; those with the most, or least, are marked.

    So are the first and the last of a change of which years are named ("från 2022 till 2024",
    "sedan 2022"). None if no row, or more than one, is called by a word of the question, or if what
    else it names, a region too, is said neither there nor above the table.
    """
    query = found.query
    order = order_asked(query.standalone) if _WHEN.search(query.asked) else None
    if order not in _FIRST and not asks_of_change(query.standalone):
        return None
    said = ranking_topic(query.asking, corpus.index.chunk_terms.frequencies)
    topic = [its for its in said if its[0] not in _YEARS and not YEAR.fullmatch(its[0])]
    tables = _by_table(corpus, frozenset(years_in(query)))
    rows = [(row, years) for years in tables for row in _meant(years, topic, query.regions)]
    if len(rows) != 1:
        return None
    (row, years), *_ = rows
    document = corpus.index.documents[years[0].document]
    spans = (whole_block(document, row),)
    weighed = evidence(corpus, found, spans)
    if not (weighed.regions and weighed.names and weighed.numbers):
        return None
    chosen = _at_end(row, years, order) if order in _FIRST else _compared(query, years)
    marks = tuple(cell_span(document, row, column.place) for column in chosen)
    if order not in _FIRST:
        return Reply(Form.SPANS, spans, weighed, marks=marks)
    named = listed([column.name for column in chosen])
    lead = f"{_FIRST[order]} år {named}: {corpus.index.text(marks[0]).strip()}."
    return Reply(Form.SPANS, spans, weighed, lead, marks)


def _at_end(row: int, years: Sequence[Column], order: Order | None) -> list[Column]:
    """The years in which a row has the most, or the least."""
    values = [column.values[row] for column in years]
    end = min(values) if order is Order.LEAST else max(values)
    return [column for column in years if column.values[row] == end]


def _compared(query: Query, years: Sequence[Column]) -> list[Column]:
    """The first and the last year of the change asked for; none if the question names no year."""
    asked = years_in(query)
    told = sorted(column.name for column in years)
    ends = ends_asked(told, asked, query.standalone) if asked else None
    return [column for column in years if ends and column.name in ends]


def _by_table(corpus: Corpus, asked: Set[str]) -> Iterator[list[Column]]:
    """The columns of each table that has those of several years, or of just those asked for."""
    tables: defaultdict[tuple[str, int], list[Column]] = defaultdict(list)
    for column in corpus.columns:
        if YEAR.fullmatch(column.name):
            tables[column.document, column.table].append(column)
    for years in tables.values():
        names = {column.name for column in years}
        if len(years) >= FEWEST_YEARS or (len(asked) > 1 and asked <= names):
            yield years


def _meant(
    years: Sequence[Column], topic: Sequence[tuple[str, ...]], regions: Set[str]
) -> Iterator[int]:
    """The rows, with a figure of each year, that a topic means, or that are just of `regions`."""
    first = years[0]
    for row, label in first.labels.items():
        own = frozenset(terms(label))
        of_regions = bool(regions) and regions == set(regions_in(label))
        named = of_regions or any(is_met(its, own) for its in topic)
        whole = all(is_met(its, own | first.said) for its in topic)
        if named and whole and all(row in column.values for column in years):
            yield row
