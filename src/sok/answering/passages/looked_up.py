"""A question for the figure of a year to the row of a table that is that year's."""

from __future__ import annotations

from sok.answering.evidence.shares import is_met
from sok.answering.figures.meant import years_in
from sok.answering.searching.columns import Column
from sok.answering.searching.corpus import Corpus
from sok.answering.searching.reply import Reply
from sok.answering.searching.search import Search, evidence
from sok.answering.words.measures import wants_figure
from sok.answering.words.synonyms import said_otherwise
from sok.answering.words.wording import FIGURES, topical_words
from sok.indexing.terms import terms
from sok.records import Form
from sok.tables import cell_span, whole_block

# Verbs of those who are counted, of whom a column need not say it: "Elever i sfi".
_TAKES_PART = frozenset(terms("läste läser gick går deltog deltar fanns finns hade studerade var"))


def looked_up(corpus: Corpus, found: Search) -> Reply | None:
    """The row of the year that a question asks a figure of, in the one column that it can mean.

    All that the question names must be said by the column's name, and what is not by the table's
    caption. None if no column, or more than one, is so; nor where a region is asked for.
    """
    query = found.query
    years = years_in(query)
    if len(years) != 1 or query.regions or not wants_figure(query.asked):
        return None
    said = (its for _, its in topical_words(query.asking, FIGURES))
    topic = [its for its in said if its[0] not in _TAKES_PART.union(years)]
    rows = [
        (_says(column, topic), column, row)
        for column in corpus.columns
        for row, label in column.labels.items()
        if label == years[0]
    ]
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


def _says(column: Column, topic: list[tuple[str, ...]]) -> int:
    """How much of a topic a column's name says; 0 if its table's caption does not say the rest."""
    own = column.own | said_otherwise((its[0] for its in topic), column.own)
    is_whole = all(is_met(its, own | column.said) for its in topic)
    return sum(is_met(its, own) for its in topic) if is_whole else 0
