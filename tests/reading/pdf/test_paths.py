"""Drawn paths become rules, fills and drawings."""

from __future__ import annotations

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


def test_a_dot_is_nothing() -> None:
    """What is too short to be a line of a table is left out."""
    dot = ((10.0, 10.0), (11.0, 10.0))
    assert sorted_in(Path(dot, False, True, False)) == Shapes()
