"""A quote, as an address holds it, to all that it is of a table: its rows with the caption."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sok.records import Document, Span, Table
from sok.tables import BETWEEN, whole_block
from sok.web.addresses import REST
from sok.web.source.again import find_again, is_whole, pattern_of
from sok.web.source.places import pages_of


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a quote stands, in order; `lacking` is how many of its rows are not there."""

    spans: tuple[Span, ...]
    lacking: int = 0


def find_quote(document: Document, quote: str, near: int) -> Standing | None:
    """Where a quote stands word for word, that of a table with all its rows; None if nowhere.

    A table is quoted by its caption, or by lines that are some of its rows. Of several places it
    is the one nearest to page `near` (from 0).
    """
    span = find_again(document, quote, near)
    return Standing(_with_rows(document, span)) if span else _rows(document, quote, near)


def _rows(document: Document, text: str, near: int) -> Standing | None:
    """The rows of the table that says most of the lines, `REST` being all rows between two."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if len(lines) < 2:
        return None
    found = (_rows_in(document, table, lines) for table in document.tables)
    return max(
        (rows for rows in found if rows.spans and 2 * rows.lacking <= len(lines)),
        key=lambda rows: (-rows.lacking, -abs(pages_of(document, rows.spans[0])[0] - near)),
        default=None,
    )


def _with_rows(document: Document, span: Span) -> tuple[Span, ...]:
    """The span, and if it is of the caption of a table, also the table's rows."""
    tables = (table for table in document.tables if table.caption == span.block)
    return (span, *(row for table in tables for row in _whole(document, table.rows)))


def _rows_in(document: Document, table: Table, lines: Sequence[str]) -> Standing:
    spans: list[Span] = []
    rows, lacking, between = table.rows, 0, False
    for line in lines:
        if line == REST:
            between = True
            continue
        span = _row(document, rows, line)
        if span is None:
            lacking += 1
            continue
        place = rows.index(span.block)
        spans += _whole(document, rows[:place]) if between and spans else []
        spans.append(span)
        rows, between = rows[place + 1 :], False
    return Standing(tuple(spans), lacking)


def _row(document: Document, rows: Sequence[int], line: str) -> Span | None:
    """Where a line stands in one of the rows: the first that it is whole, or some cells of."""
    pattern = pattern_of(line)
    found = [
        Span(document.name, row, *match.span())
        for row in rows
        for match in (pattern.finditer(document.blocks[row].text) if pattern else ())
        if _is_cells(match)
    ]
    return min(found, key=lambda span: not is_whole(document, span), default=None)


def _is_cells(match: re.Match[str]) -> bool:
    """Whether what matched in a row begins and ends with a cell."""
    before, after = match.string[: match.start()], match.string[match.end() :]
    return before.rpartition(BETWEEN)[2].strip() == "" == after.partition(BETWEEN)[0].strip()


def _whole(document: Document, rows: Sequence[int]) -> list[Span]:
    """The rows that have text."""
    spans = (whole_block(document, row) for row in rows)
    return [span for span in spans if pages_of(document, span)]
