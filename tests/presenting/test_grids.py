"""Quoted rows as a grid, and a grid as lines of text."""

from __future__ import annotations

import pytest
from presenting.answers import ROW, TABLE
from web.fakes import a_quote

from sok.presenting.grids import Grid, grid_of, grid_of_table, grid_text, is_grid
from sok.records import QuotedTable, Table


def test_the_header_is_the_names_of_columns() -> None:
    """Whatever order they are quoted in, rows stand below their names, each as wide as they."""
    grid = grid_of(ROW.quotes)
    assert grid == Grid(
        "Tabell 1. Fångst i ton", ("Hav", "Sill", "Torsk"), (("Östersjön", "1 200", ""),)
    )


def test_a_header_alone_is_shown_as_it_is() -> None:
    """There are no rows that its names could stand above."""
    grid = grid_of(ROW.quotes[1:])
    assert grid.columns == () and grid.rows == (("Hav", "Sill", "Torsk"),)


def test_a_table_without_rows_is_no_grid() -> None:
    """It cannot be shown, and is never to be."""
    with pytest.raises(ValueError):
        grid_of_table(QuotedTable(Table("", None, (), 0, ""), None, ()))


def test_only_rows_make_a_grid() -> None:
    """A caption alone is a quote like others."""
    assert is_grid(TABLE.quotes) and not is_grid(TABLE.quotes[:1])
    assert not is_grid([a_quote("Öar.", 3)])


def test_a_grid_is_aligned() -> None:
    """Columns begin below each other, and a line parts names from rows."""
    grid = Grid("", ("Hav", "Sill"), (("Östersjön", "1 200"), ("", "7")))
    assert grid_text(grid).splitlines() == [
        "Hav        Sill",
        "----------------",
        "Östersjön  1 200",
        "           7",
    ]
    assert grid_text(Grid("", (), (("a", "b"),))) == "a  b"


def test_a_grid_that_is_too_wide_names_the_column_of_each_cell() -> None:
    """A row is one line then, and empty cells are left out."""
    long = "ord " * 30
    grid = Grid("", ("Hav", "Om", "År"), (("Östersjön", long.strip(), ""),))
    assert grid_text(grid) == f"Hav: Östersjön; Om: {long.strip()}"
