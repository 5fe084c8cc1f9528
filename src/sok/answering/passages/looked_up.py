"""A question for the figure of a year or a region to the row of a table that is that one's."""

from __future__ import annotations

from collections.abc import Iterator

from sok.answering.evidence.shares import is_met
from sok.answering.figures.meant import years_in
from sok.answering.passages.columns_asked import of_years
from sok.answering.searching.columns import Column
from sok.answering.searching.corpus import Corpus
from sok.answering.searching.reply import Reply
from sok.answering.searching.search import Search, evidence
from sok.answering.words.measures import wants_figure
from sok.answering.words.synonyms import said_otherwise
from sok.answering.words.wording import FIGURES, topical_words
from sok.indexing.terms import terms
from sok.records import Form
from sok.regions import regions_in, without_regions
from sok.tables import cell_span, whole_block

# Verbs of those who are counted, of whom a column need not say it: "Elever i sfi".
_TAKES_PART = frozenset(terms("läste läser gick går deltog deltar fanns finns hade studerade var"))
# What kind of place it is says nothing of the figure.
_KIND = frozenset(terms("län region"))


def looked_up(corpus: Corpus, found: Search) -> Reply | None:
    """The row of the year or region that a question asks a figure of, in the column that it means.

    All that the question names must be said by the column's name, and what is not by the table's
    caption. None if no column, or more than one, is so.
    """
    query = found.query
    if not wants_figure(query.asked):
        return None
    years = years_in(query)
    said = (its for _, its in topical_words(without_regions(query.asking), FIGURES))
    topic = [its for its in said if its[0] not in _TAKES_PART.union(years, _KIND)]
    rows = [(_says(column, topic), column, row) for column, row in _rows(corpus, found, years)]
    most = max((says for says, _, _ in rows), default=0)
    meant = [(column, row) for says, column, row in rows if says == most]
    if not most or len(meant) != 1:
        return None
    (column, row), *_ = meant
    document = corpus.index.documents[column.document]
    spans = (whole_block(document, row),)
    mark = cell_span(document, row, column.place)
    lead = f"I kolumnen ”{column.name}”: {corpus.index.text(mark).strip()}."
    return Reply(Form.SPANS, spans, evidence(corpus, found, spans), lead, (mark,))


def _rows(corpus: Corpus, found: Search, years: list[str]) -> Iterator[tuple[Column, int]]:
    """The rows of the one year or region asked of, each with its columns.

    Of a region those of the year that is asked for too, which the table must name.
    """
    regions = set(found.query.regions)
    columns = of_years(corpus.columns, years, found.query.standalone) if regions else corpus.columns
    for column in columns:
        if regions and not column.said.union(column.own).issuperset(years):
            continue
        for row, label in column.labels.items():
            is_year = not regions and [label] == years
            if is_year or (len(regions) == 1 and set(regions_in(label)) == regions):
                yield column, row


def _says(column: Column, topic: list[tuple[str, ...]]) -> int:
    """How much of a topic a column's name says; 0 if its table's caption does not say the rest."""
    own = column.own | said_otherwise((its[0] for its in topic), column.own)
    is_whole = all(is_met(its, own | column.said) for its in topic)
    return sum(is_met(its, own) for its in topic) if is_whole else 0
