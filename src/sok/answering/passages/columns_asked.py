"""A question that ranks rows to the columns of tables by whose figures it may want them ranked."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Sequence

from sok.answering.asked.against import FALL, asks_of_change, direction_asked
from sok.answering.asked.contenders import kind_asked
from sok.answering.asked.ranking import order_asked
from sok.answering.evidence.shares import is_met
from sok.answering.figures.meant import years_in
from sok.answering.searching.columns import MONEY, SHARE, SUM, Column
from sok.answering.searching.corpus import Corpus
from sok.answering.searching.differences import differences
from sok.answering.searching.search import Search
from sok.answering.words.facets import YEAR
from sok.answering.words.measures import (
    Measure,
    asks_of_each,
    each_asked,
    measures_asked,
    names_no_measure,
)
from sok.answering.words.synonyms import said_otherwise
from sok.answering.words.wording import without_last
from sok.indexing.terms import terms

# Passages among which a table that is meant without a word for it must be.
FIRST = 3
_NUMBER = frozenset(terms("antal"))
# Columns that tell what has changed, and those of them whose figures are larger the more it fell.
_CHANGE = re.compile(r"\b(?:ökning|minskning|tillväxt|(?:för)?ändring|utveckling)\b", re.I)
_DECREASE = re.compile(r"\bminskning\b", re.IGNORECASE)
# A group of such a kind is the same as one: "åldersgrupp", but not "kommungrupp".
_SORTS = frozenset(terms("grupp kategori klass intervall"))
_GROUPED = frozenset(terms("ålder yrke inkomst"))
_MANY = re.compile(r"\b(?:flest|färst|många)\b", re.IGNORECASE)
# What comes first need not be the largest: "vilka steg tas först".
_IN_TIME = re.compile(r"\b(?:först|sist|senast)\w*", re.IGNORECASE)


def says(
    found: Search,
    column: Column,
    columns: Sequence[Column],
    topic: Sequence[Sequence[str]],
    with_headings: bool,
) -> bool:
    """Whether a column, with its caption, says what is compared, and no other of its table does.

    `with_headings` those above the table may say some of it. What is per something is not that:
    "Timmar per elev" says nothing of how many pupils.
    """
    asked = found.query.standalone
    own = column.own if asks_of_each(asked) else column.own - column.of_each
    if not _is_per(column, asked):
        return False
    # A heading may say where it is, and not alone what is compared.
    some = any(is_met(its, column.said) for its in topic)
    said = column.said | column.above if with_headings and some else column.said
    if not all(is_met(its, said) or said_otherwise(its[:1], said) for its in topic):
        return False
    return any(is_met(its, own) for its in topic) or _is_the_one(found, column, columns)


def counts(corpus: Corpus, found: Search, column: Column) -> bool:
    """Whether a column is the number of what the table found is of: "Antal"."""
    is_asked = column.own == _NUMBER and bool(_MANY.search(found.query.standalone))
    return is_asked and is_best(corpus, found, column)


def of_years(columns: Sequence[Column], years: Collection[str], question: str) -> list[Column]:
    """The columns, but of a table with some for a year that is asked for only those.

    Where none is asked for, the latest is meant. Columns of changes are meant, and no others of
    their table, where a question asks what has changed most.
    """
    changes = [column for column in columns if is_of_changes(column)]
    others = [column for column in columns if column not in changes]
    asks_changes = bool(direction_asked(question)) or asks_of_change(question)
    tables = set(map(_table, changes if asks_changes else others))
    if asks_changes:
        others = [column for column in others if _table(column) not in tables]
    else:
        changes = [column for column in changes if _table(column) not in tables]
    return [*changes, *_of_years(others, years)]


def is_of_changes(column: Column) -> bool:
    """Whether a column tells what has changed."""
    return bool(_CHANGE.search(column.name))


def of_changes(columns: Sequence[Column], years: Collection[str], question: str) -> list[Column]:
    """The columns of changes, and what others tell of them from one year to another."""
    changes = [column for column in columns if is_of_changes(column)]
    tables = set(map(_table, changes))
    others = [column for column in columns if _table(column) not in tables]
    return [*changes, *differences(others, years, question)]


def in_measure(columns: Sequence[Column], question: str) -> list[Column]:
    """The columns, but of a table that has shares only those, where a share is asked for."""
    if measures_asked(question) != {Measure.SHARE}:
        return list(columns)
    shares = [column for column in columns if _is_share(column)]
    tables = set(map(_table, shares))
    return [column for column in columns if column in shares or _table(column) not in tables]


def _is_share(column: Column) -> bool:
    return "%" in column.name or not column.own.isdisjoint(SHARE)


def is_opposite(column: Column, question: str) -> bool:
    """Whether what has changed most as a question asks has the least figure of a column of changes.

    What has fallen most has, and of a column of decreases what has grown most.
    """
    change = direction_asked(question)
    is_decrease = bool(_DECREASE.search(column.name))
    is_of_change = column.before is not None or is_of_changes(column)
    return bool(change and is_of_change) and (change == FALL) != is_decrease


def _of_years(columns: Sequence[Column], years: Collection[str]) -> list[Column]:
    dated: defaultdict[tuple[str, int], list[str]] = defaultdict(list)
    for column in columns:
        dated[_table(column)] += filter(YEAR.fullmatch, column.own)
    kept = []
    for column in columns:
        its = dated[_table(column)]
        asked = set(its).intersection(years) or ({max(its)} if its and not years else set())
        own = set(filter(YEAR.fullmatch, column.own))
        # "Totalt" is of all years.
        of_all = bool(asked.intersection(years)) and bool(SUM.match(column.name))
        if not own.isdisjoint(asked) or not (of_all or (asked and own)):
            kept.append(column)
    return kept


def _is_the_one(found: Search, column: Column, columns: Sequence[Column]) -> bool:
    """Whether the caption alone may say what a column is of: no other of its table can be meant.

    It is the only one in the measure asked for; where none is, the one in kronor is meant: "Vem
    fick minst?"
    """
    if column.of_each and not asks_of_each(found.query.standalone):
        return False
    others = [
        one
        for one in columns
        if _table(one) == _table(column) and bool(one.of_each) == bool(column.of_each)
    ]
    measures = measures_asked(found.query.standalone)
    of_measure = SHARE if measures == {Measure.SHARE} else MONEY
    alike = [one for one in others if not one.own.isdisjoint(of_measure)]
    is_asked = measures == {Measure.MONEY} or names_no_measure(found.query.standalone)
    return len(others) == 1 or ([column] == alike and (of_measure is SHARE or is_asked))


def _is_per(column: Column, question: str) -> bool:
    """Whether a column is per what a question asks of, if that is per something: "per elev"."""
    each = terms(each_asked(question))
    return not each or not column.of_each.isdisjoint(each)


def is_best(corpus: Corpus, found: Search, column: Column) -> bool:
    """Whether a column's table, of the kind asked for, is among the passages found first.

    "I vilken årskurs var flest borta?" has no other noun than that.
    """
    table = corpus.index.documents[column.document].tables[column.table]
    spans = (corpus.index.chunks[chunk].spans[0] for chunk in found.order[:FIRST])
    blocks = {span.block for span in spans if span.document == column.document}
    is_there = not blocks.isdisjoint({table.caption, *table.rows})
    is_ranked = order_asked(_IN_TIME.sub("", found.query.standalone)) is not None
    return is_there and is_ranked and is_of_kind(found, column)


def is_alone(corpus: Corpus, found: Search, column: Column) -> bool:
    """Whether a column is of the year asked for, in the only table of the kind asked for.

    "Vilket område fick mest 2024?" names nothing else; what has grown since is not most in it, but
    told by how the columns of two years differ.
    """
    asked = found.query.standalone
    if column.before is None and (direction_asked(asked) or asks_of_change(asked)):
        return False
    of_kind = {_table(one) for one in corpus.columns if is_of_kind(found, one)}
    is_dated = column.before is not None or column.name in years_in(found.query)
    return is_dated and of_kind == {_table(column)}


def is_of_kind(found: Search, column: Column) -> bool:
    """Whether rows are of the kind asked for by the first column: "Ålder" of "åldersgrupp" too."""
    kind = kind_asked(found.query)
    grouped = _GROUPED.intersection(terms(without_last(kind, _SORTS)))
    return not column.first.isdisjoint({kind, *grouped})


def _table(column: Column) -> tuple[str, int]:
    return column.document, column.table
