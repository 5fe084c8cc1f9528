"""A table as lines and edges: the places of its columns and rows, and its merged cells."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from sok.records import Box

# Points. Text reaches so far over the edge of its column: boxes are wider than ink.
SLACK = 2.0


@dataclass(frozen=True, slots=True)
class Part:
    """A cell: the first row and column that it covers, and how many."""

    row: int
    column: int
    rows: int = 1
    columns: int = 1


@dataclass(frozen=True, slots=True)
class Lattice:
    """The edges of columns (`xs`) and rows (`ys`), in points, and the cells between them."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    parts: tuple[Part, ...]

    def column(self, box: Box) -> int | None:
        """The column that a box is in, None if it crosses an edge or is outside."""
        first, last = bisect_right(self.xs, box.x0 + SLACK), bisect_left(self.xs, box.x1 - SLACK)
        return first - 1 if first == last and 0 < first < len(self.xs) else None

    def parts_at(self, places: Iterable[tuple[int, int]]) -> set[Part]:
        """The cells that cover these places, each a row and a column."""
        covering = {
            (part.row + down, part.column + along): part
            for part in self.parts
            for down in range(part.rows)
            for along in range(part.columns)
        }
        return {covering[place] for place in places}


def with_last_row(lattice: Lattice, bottom: float) -> Lattice:
    """The lattice and one row of single cells below."""
    row = len(lattice.ys) - 1
    parts = (Part(row, column) for column in range(len(lattice.xs) - 1))
    return replace(lattice, ys=(*lattice.ys, bottom), parts=(*lattice.parts, *parts))


def with_first_row(lattice: Lattice, top: float) -> Lattice:
    """The lattice and one row of single cells above."""
    parts = (Part(0, column) for column in range(len(lattice.xs) - 1))
    lower = (replace(part, row=part.row + 1) for part in lattice.parts)
    return replace(lattice, ys=(top, *lattice.ys), parts=(*parts, *lower))


def even(xs: Sequence[float], ys: Sequence[float]) -> Lattice:
    """A lattice without merged cells."""
    places = (Part(row, column) for row in range(len(ys) - 1) for column in range(len(xs) - 1))
    return Lattice(tuple(xs), tuple(ys), tuple(places))
