"""Lists of tables and figures as plain text, for a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from sok.answering.words.references import page_reference
from sok.presenting.grids import UNTITLED, grid_of_table, grid_text
from sok.records import Quote, QuotedFigure, QuotedTable

_PATH = " › "
_INDENT = "   "


def tables_text(tables: Sequence[QuotedTable]) -> str:
    """Each table with its number in the list, caption, unit, place and rows, by document."""
    if not tables:
        return "Inga tabeller hittades."
    parts = [f"Tabeller: {len(tables)}"]
    numbered = enumerate(tables, start=1)
    for source, group in groupby(numbered, lambda one: _source(_first(one[1]))):
        parts.append(source)
        parts += [_table(number, quoted) for number, quoted in group]
    return "\n\n".join(parts)


def figures_text(figures: Sequence[QuotedFigure]) -> str:
    """Each figure with its caption and the page of the picture, by document."""
    if not figures:
        return "Inga figurer hittades."
    parts = [f"Figurer: {len(figures)}"]
    for source, group in groupby(figures, lambda one: _source(one.caption)):
        parts.append(source)
        parts += ["\n".join(_figure(quoted)) for quoted in group]
    return "\n\n".join(parts)


def _table(number: int, quoted: QuotedTable) -> str:
    first = _first(quoted)
    pages = [page for quote in (first, *quoted.rows) for page in quote.pages]
    lines = [f"{number}. {quoted.caption.text if quoted.caption else UNTITLED}"]
    if quoted.table.unit:
        lines.append(f"{_INDENT}Enhet: {quoted.table.unit}")
    lines.append(f"{_INDENT}{_PATH.join([page_reference(pages), *first.headings])}")
    lines += [f"{_INDENT}{line}" for line in grid_text(grid_of_table(quoted)).splitlines()]
    return "\n".join(lines)


def _figure(quoted: QuotedFigure) -> Iterator[str]:
    yield quoted.caption.text
    yield f"{_INDENT}{_PATH.join([page_reference([quoted.page]), *quoted.caption.headings])}"
    if quoted.figure.box is None:
        yield f"{_INDENT}Bildens läge på sidan är inte känt."


def _first(quoted: QuotedTable) -> Quote:
    return quoted.caption or quoted.rows[0]


def _source(quote: Quote) -> str:
    return f"{quote.title} ({quote.span.document})"
