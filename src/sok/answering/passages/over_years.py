"""A question for the year in which something was most, or for each year, to a row of a table.

The columns of such a table are years, and its rows are what they tell of.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from sok.answering.asked.against import asks_of_change
from sok.answering.asked.ranking import Order, order_asked, ranking_topic
from sok.answering.evidence.shares import is_met
from sok.answering.figures.each_year import FEWEST_YEARS
from sok.answering.searching.columns import Column
from sok.answering.searching.corpus import Corpus
from sok.answering.searching.reply import Reply
from sok.answering.searching.search import Search, evidence
from sok.answering.words.facets import YEAR
from sok.indexing.terms import terms
from sok.records import Form
from sok.tables import cell_span, whole_block

_WHEN = re.compile(r"\b(?:vilket|vilka) år\b|^\W*när\b", re.IGNORECASE)
_FIRST = {Order.MOST: "Högst", Order.LEAST: "Lägst"}
# Says that years are asked of, and not which row.
_YEARS = frozenset(terms("år åren utveckling förändring period"))


def over_years(corpus: Corpus, found: Search) -> Reply | None:
    """The row that a question asks the years of; the year with the most, or least, is marked.

    None if no row, or more than one, is called by a word of the question, or if what else it names
    is not said above the table.
    """
    query = found.query
    order = order_asked(query.standalone) if _WHEN.search(query.asked) else None
    if order not in _FIRST and not asks_of_change(query.standalone):
        return None
    said = ranking_topic(query.asking, corpus.index.chunk_terms.frequencies)
    topic = [its for its in said if its[0] not in _YEARS and not YEAR.fullmatch(its[0])]
    rows = [(row, years) for years in _by_table(corpus) for row in _meant(years, topic)]
    if len(rows) != 1:
        return None
    (row, years), *_ = rows
    document = corpus.index.documents[years[0].document]
    spans = (whole_block(document, row),)
    weighed = evidence(corpus, found, spans)
    if order not in _FIRST:
        return Reply(Form.SPANS, spans, weighed)
    pick = min if order is Order.LEAST else max
    chosen = pick(years, key=lambda column: column.values[row])
    mark = cell_span(document, row, chosen.place)
    lead = f"{_FIRST[order]} år {chosen.name}: {corpus.index.text(mark).strip()}."
    return Reply(Form.SPANS, spans, weighed, lead, (mark,))


def _by_table(corpus: Corpus) -> Iterator[list[Column]]:
    """The columns of each table that has those of several years."""
    tables: defaultdict[tuple[str, int], list[Column]] = defaultdict(list)
    for column in corpus.columns:
        if YEAR.fullmatch(column.name):
            tables[column.document, column.table].append(column)
    return (years for years in tables.values() if len(years) >= FEWEST_YEARS)


def _meant(years: Sequence[Column], topic: Sequence[tuple[str, ...]]) -> Iterator[int]:
    """The rows, with a figure of each year, that a topic means."""
    first = years[0]
    for row, label in first.labels.items():
        own = frozenset(terms(label))
        named = any(is_met(its, own) for its in topic)
        whole = all(is_met(its, own | first.said) for its in topic)
        if named and whole and all(row in column.values for column in years):
            yield row
