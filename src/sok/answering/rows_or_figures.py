"""A question that compares to figures of the text, or to the rows of a table that has more."""

from __future__ import annotations

import re

from sok.answering.asked.contenders import kind_asked, wants_regions
from sok.answering.asked.ranking import ranking_topic
from sok.answering.evidence.shares import is_met
from sok.answering.figures.reply_figures import compared
from sok.answering.passages.compared_rows import compared_rows
from sok.answering.searching.corpus import Corpus
from sok.answering.searching.reply import Reply
from sok.answering.searching.search import Search
from sok.answering.searching.series_told import FEWEST
from sok.answering.words.measures import Measure, measure_of, measures_asked
from sok.answering.words.synonyms import said_otherwise
from sok.indexing.terms import terms
from sok.regions import regions_in
from sok.tables import cells, row_at

_FIGURE = re.compile(r"\d[\d\s.,]*\d|\d")


def rows_or_figures(corpus: Corpus, found: Search) -> Reply | None:
    """The figures compared, or the rows of a table if it has more, or alone says what is compared.

    A list of regions may be of one part of what a table of all of them is of.
    """
    figures = compared(corpus, found)
    if figures is None:
        return compared_rows(corpus, found)
    rows = compared_rows(corpus, found)
    if rows is None:
        return figures
    says_topic = _says_topic(corpus, found, figures)
    has_more = len(rows.spans) > len(figures.statistics)
    if wants_regions(found.query) and _tells_of_several(corpus, found, figures) and says_topic:
        lack_first = _lack_first(corpus, figures, rows) and _are_some_of(corpus, figures, rows)
        return rows if has_more and lack_first else figures
    return rows if has_more or not says_topic else figures


def _says_topic(corpus: Corpus, found: Search, figures: Reply) -> bool:
    """Whether the quotes of figures say what is compared, and not only what stands above them.

    What kind of thing each row is need not be said: "vilket område".
    """
    rows = (corpus.index.statistics[number] for number in figures.statistics)
    said = frozenset(terms(" ".join(corpus.index.text(row.span) for row in rows)))
    kind = kind_asked(found.query)
    ranked = ranking_topic(found.query.standalone, frozenset())
    topic = [its for its in ranked if its[0] != kind]
    return all(is_met(its, said) or said_otherwise(its[:1], said) for its in topic)


def _lack_first(corpus: Corpus, figures: Reply, rows: Reply) -> bool:
    """Whether the first of the rows is of another region than the first of the figures."""
    first = corpus.index.statistics[figures.statistics[0]]
    return first.region not in regions_in(corpus.index.text(rows.spans[0]))


def _are_some_of(corpus: Corpus, figures: Reply, rows: Reply) -> bool:
    """Whether each of the figures stands in a row of its region, in the table of the rows."""
    document = corpus.index.documents[rows.spans[0].document]
    place = row_at(document, rows.spans[0].block)
    numbers = document.tables[place[0]].rows if place else ()
    texts = [document.blocks[number].text for number in numbers]
    told = (corpus.index.statistics[number] for number in figures.statistics)
    return all(
        any(one.region in regions_in(text) and _stands_in(one.printed, text) for text in texts)
        for one in told
    )


def _stands_in(printed: str, row: str) -> bool:
    figure = _FIGURE.search(printed)
    return figure is not None and figure[0] in cells(row)


def _tells_of_several(corpus: Corpus, found: Search, figures: Reply) -> bool:
    """Whether figures are more than two ends of what a table may have, in the measure asked for."""
    asked = measures_asked(found.query.standalone) & {Measure.MONEY, Measure.SHARE}
    measure = measure_of(corpus.index.statistics[figures.statistics[0]])
    return len(figures.statistics) > FEWEST and (not asked or measure in asked)
