"""The columns of figures of an index's tables, each with the value of every row that has one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sok.answering.words.facets import YEAR
from sok.finding.subject_headings import named_by
from sok.indexing.store import Index
from sok.indexing.table_chunks import caption_text
from sok.indexing.terms import terms, words_of
from sok.records import Document
from sok.regions import regions_in
from sok.tables import body_rows, cells, columns

# The share of a column's rows that have a number, if it is one of figures.
FIGURES = 0.5

_NUMBER = re.compile(r"[\u2212\u2013-]?\d[\d\s]*(?:[,.]\d+)?(?=\s*%?$)")
_KRONOR = re.compile(r"\b(?:kronor|kr|mnkr|mkr|mdkr|tkr)\b", re.IGNORECASE)
_OF_EACH = re.compile(r"(?:\bper\b|/)\s*[\d\s]*(?P<each>\w*)", re.IGNORECASE)
# Abbreviations in columns' names: "Kr/inv."
_SHORT = {"inv": "invånare", "pers": "person", "st": "styck"}
_OTHER = re.compile(r"%|\bandel|\bprocent\b|\b\w*antal\b", re.IGNORECASE)
# An average is no amount that is divided among the rows: "Medelbelopp (tkr)".
_AVERAGE = re.compile(
    r"\b(?:medel(?!stor|lång)\w+|\w*genomsnitt\w*|\w*snitt|median\w*)\b", re.IGNORECASE
)
# A caption says last what its figures are in: "Stöd efter län, miljoner kronor och procent".
_AT_END = re.compile(r",\s+|\s\(")
# What a column in kronor counts, whatever it is called.
MONEY = terms("pengar medel belopp kronor")
# What a column of shares is called, or its caption.
SHARE = frozenset(terms("andel procent"))
# What rows are of whose first cells are regions, if no header says it.
_REGIONS = frozenset(terms("region län"))
_MINUS = re.compile("^[\u2212\u2013]")
# A row of all others together; and one that is no row of one thing, be it their average.
OF_ALL = re.compile(r"(?:summa|totalt?|samtliga|alla|hela|riket|sverige)\b", re.IGNORECASE)
SUM = re.compile(rf"{OF_ALL.pattern}|(?:genomsnitt|medel\w*|median)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Column:
    """A column of figures, number `place` of table number `table` of its document.

    `labels` has the first cell of each row with a figure, by the row's block, and `values` the
    figure; sums are left out. `own` are the terms of the column's `name`, `first` those of the
    first column's (if regions stand below no header, of what they are called), and `said` both with
    those of the caption and the document's title; `above` has those of the headings that name but
    one thing. `of_each` are those of what a figure is per: of "elev" in "Kronor per elev". With
    `before` the values are how much the figures are greater than those in that place of their rows.
    """

    document: str
    table: int
    place: int
    name: str
    labels: dict[int, str]
    values: dict[int, float]
    own: frozenset[str]
    first: frozenset[str]
    said: frozenset[str]
    above: frozenset[str]
    of_each: frozenset[str]
    before: int | None = None


def find_columns(index: Index) -> tuple[Column, ...]:
    """The columns of figures of all tables with a header, in reading order."""
    return tuple(
        column
        for document in index.documents.values()
        for number in range(len(document.tables))
        for column in _of_table(document, number)
    )


def _of_table(document: Document, number: int) -> Iterator[Column]:
    table = document.tables[number]
    rows = {block: cells(document.blocks[block].text) for block in body_rows(table)}
    names = columns(document, table)
    first = frozenset(terms(names[0])) if names else frozenset[str]()
    if not first and _are_regions([row[0] for row in rows.values()]):
        first = _REGIONS
    caption = caption_text(document, table)
    headings = _single_words(document.blocks[table.rows[0]].headings)
    above = first.union(terms(f"{document.metadata.title} {caption}"))
    # What one of them is per is not what all are: "Bidrag per län, mnkr, samt kronor per båt".
    is_of_all = not any(map(_OF_EACH.search, names[1:]))
    is_exact = any("," in cell for row in rows.values() for cell in row[1:])
    for place, name in enumerate(names[1:], start=1):
        values = {
            block: value
            for block, row in rows.items()
            if place < len(row) and row[0] and not SUM.match(row[0])
            if (value := _value(row[place])) is not None
        }
        if name and len(values) > max(1, FIGURES * len(rows)):
            labels = {block: rows[block][0] for block in values}
            # Beside amounts with decimals whole numbers count something else: "Projekt 2023".
            whole = is_exact and not any("," in rows[block][place] for block in values)
            unit = table.unit or _AT_END.split(caption)[-1]
            own = frozenset([*terms(name), *_counted(name, "" if whole else unit)])
            said = above | own
            # "Elever per tjänst" has a column for each year; "per sektor" tells what the rows are.
            by_caption = is_of_all and YEAR.fullmatch(name)
            each = _OF_EACH.finditer(caption if by_caption else name)
            of_each = frozenset(terms(" ".join(map(_whole, each)))) - first
            yield Column(
                document.name,
                number,
                place,
                name,
                labels,
                values,
                own,
                first,
                said,
                headings,
                of_each,
            )


def _whole(each: re.Match[str]) -> str:
    """What a figure is per, in a whole word."""
    return _SHORT.get(each["each"].lower(), each["each"])


def _are_regions(labels: Sequence[str]) -> bool:
    """Whether most of the first cells of rows name a region each."""
    return 2 * sum(len(regions_in(label)) == 1 for label in labels) > len(labels)


def _single_words(headings: Sequence[str]) -> frozenset[str]:
    """The terms of headings that name one thing: "3 Elevhälsa: rätt hjälp"."""
    names = (words_of(named_by(heading)) for heading in headings)
    return frozenset(term for its in names if len(its) == 1 for term in its[0])


def _counted(name: str, unit: str) -> Sequence[str]:
    """What a column counts, in the words that people ask in; () if not an amount.

    The unit of the table is not that of a share, a number of things or what is per something, and
    an average is not what is asked for by those.
    """
    if _AVERAGE.search(name) or _OF_EACH.search(name) or _OTHER.search(name):
        return ()
    return MONEY if _KRONOR.search(f"{name} {unit}") else ()


def _value(cell: str) -> float | None:
    """The number that a cell is, None if it is none."""
    found = _NUMBER.match(cell)
    if found is None:
        return None
    return float(_MINUS.sub("-", "".join(found[0].split())).replace(",", "."))
