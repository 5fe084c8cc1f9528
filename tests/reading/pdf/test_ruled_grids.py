"""Rules and shades around cells make a table, with the text of each cell in its place."""

from __future__ import annotations

from collections import Counter
from dataclasses import astuple
from itertools import pairwise

import pytest
from drawn import (
    CELLS,
    TEXTS,
    XS,
    YS,
    level,
    paragraph,
    rows,
    ruled,
    sheet,
    tables,
    turned,
    turned_box,
    upright,
)
from hypothesis import given
from hypothesis import strategies as st

from sok.reading.pdf.grids import find_grids
from sok.records import Box


def test_rules_drawn_cell_by_cell_make_one_table() -> None:
    """Pieces of rules that touch are one table, with the text of each cell in its place."""
    assert tables(sheet(TEXTS, ruled(XS, YS))) == [CELLS]


@pytest.mark.parametrize(("before", "after"), [(2.0, 2.0), (4.5, 0.0)])
def test_broken_rules_are_whole(before: float, after: float) -> None:
    """Corners that are left open and dashes do not part a table."""
    across = [level(y, x0 + 2, x1 - 2) for y in YS for x0, x1 in pairwise(XS)]
    down = [upright(x, y0 + before, y1 - after) for x in XS for y0, y1 in pairwise(YS)]
    assert tables(sheet(TEXTS, [*across, *down])) == [CELLS]


def test_double_rules_are_one() -> None:
    """The white between the two lines of a double rule is no column and no row."""
    twice = [
        Box(r.x0 + off, r.y0 + off, r.x1 + off, r.y1 + off)
        for r in ruled(XS, YS)
        for off in (0.0, 2.0)
    ]
    assert tables(sheet(TEXTS, twice)) == [CELLS]


def test_thick_borders_are_rules() -> None:
    """Borders that are drawn as filled strips rule a table as lines do."""
    thick = [Box(r.x0 - 1, r.y0 - 1, r.x1 + 1, r.y1 + 1) for r in ruled(XS, YS)]
    assert tables(sheet(TEXTS, fills=thick)) == [CELLS]


def test_shaded_cells_make_a_table() -> None:
    """Cells that are filled, with white between them, are a table by their edges."""
    fills = [
        Box(x0 + 1, y0 + 1, x1 - 1, y1 - 1) for x0, x1 in pairwise(XS) for y0, y1 in pairwise(YS)
    ]
    assert tables(sheet(TEXTS, fills=fills)) == [CELLS]


def test_a_missing_rule_merges_cells() -> None:
    """A cell reaches over columns or rows where no rule parts them; each place is in one cell."""
    texts = rows([["Acceptans", ""], ["Skåne", "12"], ["", "140"]], (105, 205), 114, 20)
    ys = YS[:4]
    missing = (upright(200, 100, 120), level(140, 100, 200))
    tick = upright(200, 112, 120)  # too short to part the cells of the header
    page = sheet(texts, [tick, *(rule for rule in ruled(XS, ys) if rule not in missing)])
    (grid,) = find_grids(page)
    merged = {(c.row, c.column): (c.rows, c.columns) for c in grid.cells}
    assert merged == {(0, 0): (1, 2), (1, 0): (2, 1), (1, 1): (1, 1), (2, 1): (1, 1)}
    places = Counter(
        (cell.row + down, cell.column + along)
        for cell in grid.cells
        for down in range(cell.rows)
        for along in range(cell.columns)
    )
    assert places == {(row, column): 1 for row in range(3) for column in range(2)}


@given(st.lists(st.booleans(), min_size=24, max_size=24))
def test_each_place_is_in_one_cell(kept: list[bool]) -> None:
    """Whatever rules are missing, the cells of a grid cover its places once and its box."""
    cells = [[f"{row}{column}" for column in range(4)] for row in range(4)]
    xs, ys = [100.0 + 60 * n for n in range(5)], [100.0 + 30 * n for n in range(5)]
    sides = [rule for rule in ruled(xs, ys) if is_inner(rule)]
    frame = [rule for rule in ruled(xs, ys) if not is_inner(rule)]
    rules = [*frame, *(rule for rule, keep in zip(sides, kept, strict=True) if keep)]
    for grid in find_grids(sheet(rows(cells, [x + 5 for x in xs[:4]], 118, 30), rules)):
        places = [
            (cell.row + down, cell.column + along)
            for cell in grid.cells
            for down in range(cell.rows)
            for along in range(cell.columns)
        ]
        expected = [(row, column) for row in range(grid.rows) for column in range(grid.columns)]
        assert sorted(places) == expected
        areas = sum((c.box.x1 - c.box.x0) * (c.box.y1 - c.box.y0) for c in grid.cells)
        box = grid.box
        assert areas == pytest.approx((box.x1 - box.x0) * (box.y1 - box.y0))


def is_inner(rule: Box) -> bool:
    """Whether a rule is not on the frame of a table of four rows and columns."""
    x, y = (rule.x0 + rule.x1) / 2, (rule.y0 + rule.y1) / 2
    return 101 < x < 339 and 101 < y < 219


def test_a_last_row_without_upright_rules_belongs() -> None:
    """A level rule as wide as the table closes off one more row."""
    rules = [*ruled(XS, YS[:4]), level(180, 100, 300)]
    assert tables(sheet(TEXTS, rules)) == [CELLS]


def test_lines_between_upright_rules_are_rows() -> None:
    """Below a ruled header, a stack of short lines in all columns is a row for each line."""
    cells = [["Frekvens", "Fält", "Kraft"], *([f"{n} Hz", str(n), "-"] for n in range(5))]
    texts = [*rows(cells[:1], (105, 205, 305), 114), *rows(cells[1:], (105, 205, 305), 134)]
    assert tables(sheet(texts, ruled((*XS, 400), (100, 120, 200)))) == [cells]


def test_lines_of_wrapped_text_are_one_row() -> None:
    """Text that is broken for want of room stays in the row that its rules make."""
    texts = [*paragraph(105, 114, 18, 5), *paragraph(205, 114, 18, 5)]
    texts += [*paragraph(105, 184, 18, 5), *paragraph(205, 184, 18, 5)]
    (grid,) = find_grids(sheet(texts, ruled(XS, (100, 170, 240))))
    assert (grid.rows, grid.columns) == (2, 2)


@pytest.mark.parametrize("turn", [90, 270])
def test_a_turned_table_has_the_rows_of_its_reader(turn: int) -> None:
    """Where most text is turned, so are rows and columns; boxes stay those of the page."""
    page = sheet(TEXTS, ruled(XS, YS))
    (straight,) = find_grids(page)
    (grid,) = find_grids(turned(page, turn))
    assert (grid.rows, grid.columns) == (straight.rows, straight.columns)
    for cell, other in zip(grid.cells, straight.cells, strict=True):
        assert (cell.row, cell.column) == (other.row, other.column)
        assert astuple(cell.box) == pytest.approx(astuple(turned_box(other.box, page, turn)))
