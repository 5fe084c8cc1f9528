"""A question for the figure of a year, region or thing to the row of a table that is that one's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from sok.answering.evidence.shares import is_met
from sok.answering.figures.meant import years_in
from sok.answering.passages.columns_asked import of_years
from sok.answering.searching.columns import MONEY, Column
from sok.answering.searching.corpus import Corpus
from sok.answering.searching.reply import Reply
from sok.answering.searching.search import Search, evidence
from sok.answering.words.measures import Measure, measures_asked, wants_figure
from sok.answering.words.synonyms import said_otherwise
from sok.answering.words.wording import FIGURES, topical_words
from sok.indexing.terms import terms, words_of
from sok.records import Form
from sok.regions import regions_in, without_regions
from sok.tables import cell_span, whole_block

# Verbs of those who are counted, of whom a column need not say it: "Elever i sfi".
_TAKES_PART = frozenset(terms("läste läser gick går deltog deltar fanns finns hade studerade var"))
_SHARE = frozenset(terms("andel procent procentenheter"))
Words = list[tuple[str, ...]]
# A column of figures, the block of one of its rows, and what is asked for beside that.
Cell = tuple[Column, int, Words]
# What kind of place it is says nothing of the figure.
_KIND = frozenset(terms("län region"))


def looked_up(corpus: Corpus, found: Search) -> Reply | None:
    """The row of whatever a question asks a figure of, in the column that it means.

    All that the question names must be said by the column's name, and what is not by the table's
    caption. None if no column, or more than one, is so.
    """
    query = found.query
    if not wants_figure(query.asked):
        return None
    years = years_in(query)
    said = (its for _, its in topical_words(without_regions(query.asking), FIGURES))
    topic = [its for its in said if its[0] not in _TAKES_PART.union(years, _KIND)]
    rows = (one for one in _rows(corpus, found, years, topic) if _measures(one[0], query.asked))
    meant = _meant([*rows], years)
    if len(meant) != 1:
        return None
    (column, row, _), *_ = meant
    document = corpus.index.documents[column.document]
    spans = (whole_block(document, row),)
    mark = cell_span(document, row, column.place)
    lead = f"I kolumnen ”{column.name}”: {corpus.index.text(mark).strip()}."
    return Reply(Form.SPANS, spans, evidence(corpus, found, spans), lead, (mark,))


def _measures(column: Column, question: str) -> bool:
    """Whether a column may be in the measure that a question names: no number is one of kronor."""
    asked = measures_asked(question)
    is_share = not column.said.isdisjoint(_SHARE)
    is_money = column.own.issuperset(MONEY)
    if Measure.COUNT in asked:
        return not (is_money or is_share)
    return Measure.MONEY not in asked or is_money or not is_share


def _meant(rows: Sequence[Cell], years: list[str]) -> list[Cell]:
    """Those of which a column says most of what is asked for; money of the year, if nothing is.

    "Hur mycket fick Skåne 2024?" names nothing but whose it is and when.
    """
    says = [_says(column, topic, years) for column, _, topic in rows]
    most = max(says, default=0)
    return [one for one, share in zip(rows, says, strict=True) if most and share == most]


def _rows(corpus: Corpus, found: Search, years: list[str], topic: Words) -> Iterator[Cell]:
    """The rows of the one year or region asked of, or of what is named, each with its columns.

    Of a region, or a thing whose year is named, those of the year that is asked for, which the
    table must name.
    """
    regions = set(found.query.regions)
    dated = of_years(corpus.columns, years, found.query.standalone)
    for column in dated if regions else corpus.columns:
        names_years = column.said.union(column.own).issuperset(years)
        if regions and not names_years:
            continue
        for row, label in column.labels.items():
            is_year = not regions and [label] == years
            if is_year or (len(regions) == 1 and set(regions_in(label)) == regions):
                yield column, row, topic
            elif years and not regions and names_years and column in dated:
                rest = _without(label, topic)
                if len(rest) < len(topic):
                    yield column, row, rest


def _without(label: str, topic: Words) -> Words:
    """A topic without the words of a row's label, if it says all of them."""
    said = frozenset(chain(*topic))
    its = words_of(label)
    if not its or not all(is_met(one, said) for one in its):
        return topic
    own = frozenset(chain(*its))
    return [one for one in topic if not is_met(one, own)]


def _says(column: Column, topic: Words, years: list[str]) -> int:
    """How much of what is asked for a column's name says, its year too.

    0 if its table's caption does not say the rest; where nothing is asked for, but a year, if it
    is not of money in that.
    """
    if not topic:
        return int(column.name in years and column.own.issuperset(MONEY))
    own = column.own | said_otherwise((its[0] for its in topic), column.own)
    is_whole = all(is_met(its, own | column.said) for its in topic)
    return is_whole * (sum(is_met(its, own) for its in topic) + (column.name in years))
