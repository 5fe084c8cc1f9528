"""Drawn paths become rules, fills and drawings."""

from __future__ import annotations

import pytest

from sok.reading.pdf.dashes import dashed_rules
from sok.reading.pdf.paths import Path, Shapes, add_path
from sok.records import Box

SQUARE = ((10.0, 10.0), (60.0, 10.0), (60.0, 40.0), (10.0, 40.0), (10.0, 10.0))


def sorted_in(path: Path) -> Shapes:
    """The shapes that one path makes."""
    shapes = Shapes()
    add_path(shapes, path)
    return shapes


def test_a_stroked_box_is_four_rules() -> None:
    """Each edge is a rule of its own, so that tables drawn in boxes are grids."""
    shapes = sorted_in(Path(SQUARE, curved=False, stroked=True, filled=False))
    assert len(shapes.rules) == 4 and not shapes.fills
    assert Box(10, 10, 60, 10) in shapes.rules and Box(60, 10, 60, 40) in shapes.rules


def test_a_filled_box_is_a_fill() -> None:
    """An area of colour has no edges that are drawn."""
    shapes = sorted_in(Path(SQUARE, curved=False, stroked=False, filled=True))
    assert shapes.fills == [Box(10, 10, 60, 40)] and not shapes.rules


def test_a_thin_filled_box_is_a_rule() -> None:
    """Word draws the lines of its tables as boxes of half a point."""
    thin = ((10.0, 10.0), (60.0, 10.0), (60.0, 10.5), (10.0, 10.5))
    assert sorted_in(Path(thin, False, False, True)).rules == [Box(10, 10, 60, 10.5)]


def test_curves_and_slopes_are_drawings() -> None:
    """A diagram's lines are no edges of a table."""
    slope = ((10.0, 10.0), (60.0, 40.0))
    assert sorted_in(Path(slope, False, True, False)).drawings == [Box(10, 10, 60, 40)]
    assert sorted_in(Path(SQUARE, True, True, True)).drawings == [Box(10, 10, 60, 40)]


def test_a_box_with_round_corners_is_one() -> None:
    """Straight lines make most of its sides; a leaf that touches its sides in points is none."""
    corners = ((14, 10), (56, 10), (60, 14), (60, 36), (56, 40), (14, 40), (10, 36), (10, 14))
    box = tuple((float(x), float(y)) for x, y in (*corners, corners[0]))
    assert sorted_in(Path(box, True, False, True)).fills == [Box(10, 10, 60, 40)]
    assert sorted_in(Path(box, True, True, False)).frames == [Box(10, 10, 60, 40)]
    leaf = ((35.0, 10.0), (60.0, 25.0), (35.0, 40.0), (10.0, 25.0), (35.0, 10.0))
    assert sorted_in(Path(leaf, True, False, True)).drawings == [Box(10, 10, 60, 40)]


def test_a_dot_is_no_rule() -> None:
    """What is too short to be a line of a table is a piece of one at most."""
    dot = ((10.0, 10.0), (11.0, 10.0))
    assert sorted_in(Path(dot, False, True, False)) == Shapes(dashes=[Box(10, 10, 11, 10)])


def dashes(length: float, step: float, count: int) -> list[Box]:
    """Pieces of a level line."""
    return [Box(10 + step * n, 20, 10 + step * n + length, 20.5) for n in range(count)]


@pytest.mark.parametrize(("length", "step"), [(3.0, 5.0), (1.0, 2.0), (0.5, 3.0)])
def test_dashes_and_dots_in_a_row_are_a_rule(length: float, step: float) -> None:
    """Short pieces at even steps are one line, level or upright, in any order."""
    pieces = dashes(length, step, 20)
    (rule,) = dashed_rules(reversed(pieces))
    assert rule == Box(10, 20, pieces[-1].x1, 20.5)
    upright = [Box(one.y0, one.x0, one.y1, one.x1) for one in pieces]
    assert list(dashed_rules(upright)) == [Box(20, 10, 20.5, pieces[-1].x1)]


def test_pieces_that_make_no_rule() -> None:
    """A few dashes, pieces at uneven steps, and dots far apart are no line."""
    uneven = [Box(x, 20, x + 1, 20.5) for x in (10, 12, 19, 20.5, 27, 28.5, 33, 40, 41.5, 47)]
    assert not [*dashed_rules(dashes(3, 5, 5)), *dashed_rules(uneven), *dashed_rules([])]
    assert not list(dashed_rules(dashes(1, 12, 20)))


def test_what_is_cut_off_does_not_show() -> None:
    """Of a path that is cut to a box only what lies in that is drawn: areas, and single edges."""
    clip = Box(0, 0, 30, 100)
    shown = sorted_in(Path(SQUARE, False, True, True, clip))
    assert shown.fills == [Box(10, 10, 30, 40)]
    edges = {Box(10, 10, 30, 10), Box(10, 40, 30, 40), Box(10, 10, 10, 40)}
    assert set(shown.rules) == edges
    assert sorted_in(Path(SQUARE, False, False, True, Box(60, 0, 90, 90))) == Shapes()
    assert sorted_in(Path(SQUARE, True, False, True, clip)).drawings == [Box(10, 10, 30, 40)]
