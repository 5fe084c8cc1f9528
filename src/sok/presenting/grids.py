"""Quoted rows of a table to the grid that they are shown as, and that as lines of text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sok.records import Quote, QuotedTable
from sok.tables import paired

# What stands in the place of a caption.
UNTITLED = "Tabell utan rubrik"
# Characters of a terminal; a wider grid is written with the names of its columns in each row.
_WIDEST = 100
_GAP = "  "


@dataclass(frozen=True, slots=True)
class Grid:
    """A caption (`title`, "" if none), the names of columns, and rows of as many cells each.

    `columns` are empty where the table has no header.
    """

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def is_grid(quotes: Iterable[Quote]) -> bool:
    """Whether any of the quotes is a table's row."""
    return any(quote.row for quote in quotes)


def grid_of(quotes: Sequence[Quote]) -> Grid:
    """The rows among the quotes, which are of one table; a header is the names of columns."""
    rows = [quote.row for quote in quotes if quote.row]
    body = [row for row in rows if not row.is_header]
    # A header alone is shown as it is.
    shown = body or rows
    names = next((row.columns for row in body if any(row.columns)), ())
    width = max(len(names), *(len(row.cells) for row in shown))
    return Grid(
        title=rows[0].caption,
        columns=_wide(names, width) if names else (),
        rows=tuple(_wide(row.cells, width) for row in shown),
    )


def grid_of_table(table: QuotedTable) -> Grid:
    """The whole table; ValueError if it has no row with text."""
    if not table.rows:
        raise ValueError("a table without rows")
    return grid_of(table.rows)


def grid_text(grid: Grid) -> str:
    """The rows in aligned columns, or if those are too wide each cell after its column's name."""
    lines = [grid.columns, *grid.rows] if grid.columns else [*grid.rows]
    widths = [max(len(line[place]) for line in lines) for place in range(len(lines[0]))]
    if sum(widths) + len(_GAP) * (len(widths) - 1) > _WIDEST:
        return "\n".join(paired(grid.columns, row) for row in grid.rows)
    aligned = [_aligned(line, widths) for line in lines]
    if grid.columns:
        aligned.insert(1, "-" * max(map(len, aligned)))
    return "\n".join(aligned)


def _aligned(cells: Sequence[str], widths: Sequence[int]) -> str:
    padded = (cell.ljust(width) for cell, width in zip(cells, widths, strict=True))
    return _GAP.join(padded).rstrip()


def _wide(cells: Sequence[str], width: int) -> tuple[str, ...]:
    return (*cells, *("" for _ in range(width - len(cells))))
