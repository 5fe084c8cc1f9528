"""A question that ranks or compares to the rows of a table that tell, by the column asked for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from sok.answering.asked.against import direction_asked, says_more
from sok.answering.asked.contenders import kind_asked, order_wanted, wants_regions
from sok.answering.asked.ranking import (
    AGAINST_TIME,
    PLACES,
    Order,
    other_end,
    place_asked,
    ranking_topic,
)
from sok.answering.asked.wants import Need
from sok.answering.evidence.shares import met
from sok.answering.figures.meant import years_in
from sok.answering.passages.changed_rows import told_change
from sok.answering.passages.columns_asked import (
    counts,
    in_measure,
    is_alone,
    is_best,
    is_of_changes,
    is_of_kind,
    is_opposite,
    of_changes,
    of_years,
    says,
)
from sok.answering.searching.columns import MONEY, Column
from sok.answering.searching.corpus import Corpus
from sok.answering.searching.reply import Reply
from sok.answering.searching.search import Search, evidence
from sok.answering.words.naming import verbs_by_place
from sok.indexing.terms import terms
from sok.records import Form
from sok.regions import regions_in
from sok.tables import cell_span, whole_block

# Where it stands says nothing of what is compared.
_TABLE = frozenset(terms("tabell tabellen diagram diagrammet lista listan"))
_REST = re.compile(r"(?:övriga|andra|resten|resterande|annat)\b", re.IGNORECASE)
# Rows that are quoted where one of all is asked for: it, and those that come next; all of so few.
MOST_ROWS, ALL_ROWS = 8, 12


def changed_rows(corpus: Corpus, found: Search) -> Reply | None:
    """The rows that a column of changes puts in order; None if no such column is asked of."""
    columns = [column for column in corpus.columns if is_of_changes(column)]
    return compared_rows(replace(corpus, columns=tuple(columns)), found) if columns else None


def compared_rows(corpus: Corpus, found: Search, all_of_kind: bool = False) -> Reply | None:
    """The rows that a question compares, in order; None if no one column is what it asks of.

    The column's name, or that and its caption, must say all nouns of the question, else they with
    the headings above the table. With `all_of_kind` only what names the kind of all rows, by the
    first column, or those that it holds against each other is answered.
    """
    order = order_wanted(found.query) or _of_two_years(found)
    if order is None or Need.REASON in found.query.needs:
        return None
    may_be = partial(_may_be, corpus, found, order, all_of_kind)
    made = may_be(with_headings=False) or may_be(with_headings=True)
    best = max((share for _, _, share in made), default=0.0)
    meant = [(column, rows) for column, rows, share in made if share == best]
    # "Egna medel" is meant by its whole name, and not "Statliga medel".
    asked = frozenset(terms(found.query.standalone))
    called = [one for one in meant if asked.issuperset(terms(one[0].name))]
    meant = called if len(called) == 1 else meant
    return _reply(corpus, found, *meant[0], order) if len(meant) == 1 else None


def _may_be(
    corpus: Corpus, found: Search, order: Order, all_of_kind: bool, with_headings: bool
) -> list[tuple[Column, list[int], float]]:
    """The columns that may be meant, each with its rows and the share of the topic in its name."""
    question = found.query.standalone
    of_change = direction_asked(question) and order is not Order.SPLIT
    dated = of_changes if of_change else of_years
    columns = in_measure(dated(corpus.columns, years_in(found.query), question), question)
    return [
        (column, rows, met(topic, column.own, corpus.index.chunk_terms))
        for column in columns
        if (rows := _rows(found, column, order))
        and ((whole := _are_named(found, column, rows, order)) or not all_of_kind)
        and (
            (topic := _topic(found, column, rows))
            or whole
            or is_best(corpus, found, column)
            or is_alone(corpus, found, column)
        )
        and (says(found, column, columns, topic, with_headings) or counts(corpus, found, column))
    ]


def _of_two_years(found: Search) -> Order | None:
    """How one year is held against another: "större 2023 än 2024"; None if it is not."""
    is_held = len(years_in(found.query)) > 1 and AGAINST_TIME.search(found.query.standalone)
    return Order.SPLIT if is_held else None


def _are_named(found: Search, column: Column, rows: Sequence[int], order: Order) -> bool:
    """Whether a question names the rows that it wants: all by their kind, or each by its own."""
    return _wants_all(found, column, order) or _names_all(found, column, rows)


def _names_all(found: Search, column: Column, rows: Sequence[int]) -> bool:
    """Whether a question holds the rows against each other by what the table calls them."""
    asked = frozenset(terms(found.query.standalone))
    named = all(asked.issuperset(terms(column.labels[row])) for row in rows)
    return named and len(rows) > 1 and says_more(found.query.standalone)


def _reply(
    corpus: Corpus, found: Search, column: Column, rows: Sequence[int], order: Order
) -> Reply | None:
    """The rows in the place asked for, then others, with a lead that names the first."""
    document, wanted = corpus.index.documents[column.document], order
    if is_opposite(column, found.query.standalone):
        order = other_end(order)
    sign = 1 if order is Order.LEAST else -1
    ordered = sorted(rows, key=lambda row: sign * column.values[row])
    values = list(dict.fromkeys(column.values[row] for row in ordered))
    place = place_asked(found.query.standalone)
    if place >= len(values):
        return None
    asked = [row for row in ordered if column.values[row] == values[place]]
    others = [row for row in ordered if row not in asked]
    if len(rows) > ALL_ROWS and not _wants_all(found, column, order):
        others = others[: max(MOST_ROWS - len(asked), 0)]
    spans = tuple(whole_block(document, row) for row in (*asked, *others))
    weighed = evidence(corpus, found, spans)
    if not (weighed.years and weighed.names):
        return None
    if column.before is not None:
        lead, marks = told_change(corpus, found.query.standalone, column, wanted, asked)
        return Reply(Form.SPANS, spans, weighed, lead, marks) if lead else None
    marks = tuple(cell_span(document, row, column.place) for row in asked)
    named = " och ".join(column.labels[row] for row in asked)
    end = f"{PLACES[place]}{'lägst' if order is Order.LEAST else 'högst'}"
    figure = corpus.index.text(marks[0]).strip()
    lead = f"{end[:1].upper()}{end[1:]} i kolumnen ”{column.name}”: {named}, {figure}."
    return Reply(Form.SPANS, spans, weighed, lead, marks)


def _topic(found: Search, column: Column, rows: Sequence[int]) -> list[tuple[str, ...]]:
    """The nouns of a question that say what is compared: neither the rows nor their kind.

    So do other words that the column is called by: "nya". Money is, where nothing else is named.
    """
    some = len(rows) < len(_single(column)) or _names_all(found, column, rows)
    labels = frozenset(terms(" ".join(column.labels[row] for row in rows))) if some else frozenset()
    verbs = verbs_by_place(found.query.standalone)
    # "Förbrukade" is what the column "Andel förbrukat" is of.
    said = " ".join(
        word
        for word in found.query.standalone.split()
        if word.lower() not in verbs or not column.own.isdisjoint(terms(word))
    )
    topic = [its for its in ranking_topic(said, column.own) if its[0] not in _TABLE]
    kind = {kind_asked(found.query)} if is_of_kind(found, column) else set()
    named = [its for its in topic if (labels | column.first | kind).isdisjoint(its[:1])]
    return named or [(term,) for term in terms(found.query.standalone) if term in MONEY]


def _rows(found: Search, column: Column, order: Order) -> list[int]:
    """The rows to compare: those that the question names, or all if they are of the kind asked for.

    That is what the first column is called, or regions.
    """
    asked, regions = frozenset(terms(found.query.standalone)), found.query.regions
    named = [
        row
        for row, label in column.labels.items()
        if (regions.intersection(regions_in(label)) if regions else asked.issuperset(terms(label)))
    ]
    if len(named) > 1 and len(named) >= len(regions):
        return named
    if _wants_all(found, column, order):
        return list(column.labels) if order is Order.SPLIT else _single(column)
    if order is Order.SPLIT or named or regions:
        return []
    single = _single(column)
    of_regions = all(regions_in(column.labels[row]) for row in single)
    is_meant = of_regions and wants_regions(found.query)
    return single if is_of_kind(found, column) or is_meant else []


def _single(column: Column) -> list[int]:
    """The rows of one thing each: what several have together is not that of one.

    Of regions, if most are: "Gemensamma projekt" beside them is none.
    """
    single = [row for row, label in column.labels.items() if not _REST.match(label)]
    of_regions = [row for row in single if regions_in(column.labels[row])]
    return of_regions if 2 * len(of_regions) > len(single) else single


def _wants_all(found: Search, column: Column, order: Order) -> bool:
    """Whether all things of the kind in the first column are asked for: "på olika ändamål"."""
    asked = frozenset(terms(found.query.standalone))
    is_one = order is not Order.SPLIT and is_of_kind(found, column)
    return bool(column.first) and column.first <= asked and not (is_one or found.query.regions)
