"""A question for the year in which something was most, or for each year, to a row of a table.

The columns of such a table are years, and its rows are what they tell of.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence, Set

from sok.answering.asked.against import TWO_YEARS, asks_of_change
from sok.answering.asked.ranking import Order, order_asked, ranking_topic
from sok.answering.evidence.refusal import listed
from sok.answering.evidence.shares import is_met
from sok.answering.figures.each_year import FEWEST_YEARS
from sok.answering.searching.columns import Column
from sok.answering.searching.corpus import Corpus
from sok.answering.searching.reply import Reply
from sok.answering.searching.search import Search, evidence
from sok.answering.words.facets import YEAR
from sok.indexing.terms import terms
from sok.records import Form
from sok.regions import regions_in
from sok.tables import cell_span, whole_block

_WHEN = re.compile(r"\b(?:vilket|vilka) år\b|^\W*när\b", re.IGNORECASE)
_FIRST = {Order.MOST: "Högst", Order.LEAST: "Lägst"}
# The first of two years, the last of which is the latest that is told of.
_SINCE = re.compile(r"\b(?:sedan|från) (?:år )?((?:19|20)\d\d)\b", re.IGNORECASE)
# Says that years are asked of, and not which row.
_YEARS = frozenset(
    terms(
        "år åren utveckling utvecklats förändring förändrats förändrat ändrats ändrat ändrades "
        "period vuxit ökat minskat"
    )
)


def over_years(corpus: Corpus, found: Search) -> Reply | None:
    """The row that a question asks the years of; those with the most, or least, are marked.

    So are the two that it names ("från 2022 till 2024"), or the one and the last. None if no row,
    or more than one, is called by a word of the question, or if what else it names, a region too,
    is said neither there nor above the table.
    """
    query = found.query
    order = order_asked(query.standalone) if _WHEN.search(query.asked) else None
    if order not in _FIRST and not asks_of_change(query.standalone):
        return None
    said = ranking_topic(query.asking, corpus.index.chunk_terms.frequencies)
    topic = [its for its in said if its[0] not in _YEARS and not YEAR.fullmatch(its[0])]
    both = TWO_YEARS.search(query.standalone)
    asked = set(both.groups()) if both else set[str]()
    tables = _by_table(corpus, asked)
    rows = [(row, years) for years in tables for row in _meant(years, topic, query.regions)]
    if len(rows) != 1:
        return None
    (row, years), *_ = rows
    document = corpus.index.documents[years[0].document]
    spans = (whole_block(document, row),)
    weighed = evidence(corpus, found, spans)
    if not (weighed.regions and weighed.names and weighed.numbers):
        return None
    if order not in _FIRST:
        if since := _SINCE.search(query.standalone):
            asked |= {since[1], max(column.name for column in years)}
        of_named = (column for column in years if column.name in asked)
        cells_asked = tuple(cell_span(document, row, column.place) for column in of_named)
        return Reply(Form.SPANS, spans, weighed, marks=cells_asked)
    values = [column.values[row] for column in years]
    end = min(values) if order is Order.LEAST else max(values)
    chosen = [column for column in years if column.values[row] == end]
    marks = tuple(cell_span(document, row, column.place) for column in chosen)
    named = listed([column.name for column in chosen])
    lead = f"{_FIRST[order]} år {named}: {corpus.index.text(marks[0]).strip()}."
    return Reply(Form.SPANS, spans, weighed, lead, marks)


def _by_table(corpus: Corpus, asked: Set[str]) -> Iterator[list[Column]]:
    """The columns of each table that has those of several years, or of the two asked for."""
    tables: defaultdict[tuple[str, int], list[Column]] = defaultdict(list)
    for column in corpus.columns:
        if YEAR.fullmatch(column.name):
            tables[column.document, column.table].append(column)
    for years in tables.values():
        if len(years) >= FEWEST_YEARS or (asked and asked <= {column.name for column in years}):
            yield years


def _meant(
    years: Sequence[Column], topic: Sequence[tuple[str, ...]], regions: Set[str]
) -> Iterator[int]:
    """The rows, with a figure of each year, that a topic means; those of `regions`, if any."""
    first = years[0]
    for row, label in first.labels.items():
        own = frozenset(terms(label))
        of_regions = bool(regions) and regions == set(regions_in(label))
        named = of_regions or any(is_met(its, own) for its in topic)
        whole = all(is_met(its, own | first.said) for its in topic)
        if named and whole and all(row in column.values for column in years):
            yield row
