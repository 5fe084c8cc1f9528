"""A table of a document as a sheet for CSV and Excel, numbers as numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sok.presenting.findings_table import Cell, Table, ocr_cell
from sok.presenting.grids import grid_of_table
from sok.records import QuotedTable

_SOURCE = ("Sida", "OCR", "Dokument")
# A number as Swedish prints it: "75 000", "12,5", with any dash for a minus. One with a leading
# zero is a code, and one with a point may be a section's.
_NUMBER = re.compile(r"[-\u2212–]?(?:0|[1-9]\d*|[1-9]\d{0,2}(?:[ \u00a0\u202f]\d{3})+)(?:,\d+)?")
_MINUS = re.compile(r"^[\u2212–]")
# Digits that Excel keeps of a number: a longer one is a code.
_MOST_DIGITS = 15
_SPACES = re.compile(r"[ \u00a0\u202f]")
# Excel takes no more characters for a sheet's name, and none of these signs.
_LONGEST_NAME = 31
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\']")


def table_sheet(quoted: QuotedTable, number: int) -> Table:
    """The table, its rows with their page and document; `number` names it if nothing else does."""
    grid = grid_of_table(quoted)
    body = [quote for quote in quoted.rows if quote.row and not quote.row.is_header]
    width = len(grid.rows[0])
    names = grid.columns or tuple(f"Kolumn {place}" for place in range(1, width + 1))
    rows = tuple(
        (*map(_cell, cells), quote.page, ocr_cell(quote), quote.span.document)
        for cells, quote in zip(grid.rows, body or quoted.rows, strict=True)
    )
    return Table(_name(quoted, number), (*names, *_SOURCE), rows)


def told_apart(tables: Sequence[Table]) -> list[Table]:
    """The sheets with a name of its own each, as a workbook needs."""
    seen: set[str] = set()
    made = []
    for number, table in enumerate(tables, start=1):
        name = table.name
        if name.casefold() in seen:
            tail = f" ({number})"
            name = name[: _LONGEST_NAME - len(tail)] + tail
        seen.add(name.casefold())
        made.append(Table(name, table.columns, table.rows))
    return made


def _cell(text: str) -> Cell:
    if not text:
        return None
    if not _NUMBER.fullmatch(text) or sum(map(str.isdigit, text)) > _MOST_DIGITS:
        return text
    plain = _MINUS.sub("-", _SPACES.sub("", text)).replace(",", ".")
    return float(plain) if "." in plain else int(plain)


def _name(quoted: QuotedTable, number: int) -> str:
    caption = quoted.caption.text if quoted.caption else ""
    named = _NOT_IN_NAMES.sub(" ", quoted.table.label or caption).strip()
    return named[:_LONGEST_NAME].strip() or f"Tabell {number}"
