"""Tables on a sheet."""

from __future__ import annotations

from dataclasses import dataclass

from sok.reading.pdf.glyphs import Sheet
from sok.records import Box


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: its place and extent in the grid."""

    box: Box
    row: int
    column: int
    rows: int
    columns: int


@dataclass(frozen=True, slots=True)
class Grid:
    """A table."""

    box: Box
    rows: int
    columns: int
    cells: tuple[Cell, ...]


def find_grids(sheet: Sheet) -> tuple[Grid, ...]:
    """The tables of a sheet."""
    return ()
