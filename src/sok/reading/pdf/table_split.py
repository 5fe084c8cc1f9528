"""Rows of a ruled table that hold several rows of text without rules between."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from sok.reading.pdf.table_lattice import Lattice, Part
from sok.reading.pdf.table_text import TextLine
from sok.records import Box

# So many lines at least are rows of their own: two may be a name that is broken.
LEAST_LINES = 4
# So many of the cells that the lines make have text.
FILLED = 0.7
# A line that fills less of its column than this was not broken for want of room.
SHORT = 0.6
# So many of the lines are short.
SHORT_SHARE = 0.6


def split_rows(lattice: Lattice, lines: Sequence[TextLine]) -> Lattice:
    """The lattice with its rows split where each holds a stack of short lines in all columns."""
    cuts = [_cuts(lattice, row, lines) for row in range(len(lattice.ys) - 1)]
    if not any(cuts):
        return lattice
    ys: list[float] = []
    first: list[int] = []
    for row, inner in enumerate(cuts):
        first.append(len(ys))
        ys.extend([lattice.ys[row], *inner])
    first.append(len(ys))
    parts: list[Part] = []
    for part in lattice.parts:
        start, end = first[part.row], first[part.row + part.rows]
        if part.rows == 1 and part.columns == 1:
            parts.extend(Part(row, part.column) for row in range(start, end))
        else:
            parts.append(Part(start, part.column, end - start, part.columns))
    parts.sort(key=lambda part: (part.row, part.column))
    return Lattice(lattice.xs, (*ys, lattice.ys[-1]), tuple(parts))


def _cuts(lattice: Lattice, row: int, lines: Sequence[TextLine]) -> list[float]:
    """The y between the lines of a row, if these are rows of their own."""
    columns = len(lattice.xs) - 1
    whole = sum(part.row == row and part.rows == part.columns == 1 for part in lattice.parts)
    if whole < columns or columns < 2:
        return []
    top, bottom = lattice.ys[row], lattice.ys[row + 1]
    inside = [line for line in lines if top < line.middle < bottom]
    cells = [_column(inside, left, right) for left, right in pairwise(lattice.xs)]
    heads = cells[0]
    if len(heads) < LEAST_LINES or not _is_stack(cells, lattice.xs):
        return []
    return [(one.y1 + other.y0) / 2 for one, other in pairwise(heads)]


def _column(lines: Sequence[TextLine], left: float, right: float) -> list[Box]:
    """The box around the text of each line between two edges."""
    boxes = []
    for line in lines:
        inside = [
            piece.box for piece in line.pieces if left < (piece.box.x0 + piece.box.x1) / 2 < right
        ]
        if inside:
            top, bottom = min(box.y0 for box in inside), max(box.y1 for box in inside)
            boxes.append(Box(inside[0].x0, top, inside[-1].x1, bottom))
    return boxes


def _is_stack(cells: Sequence[Sequence[Box]], xs: Sequence[float]) -> bool:
    """Whether columns have about as many lines as the first, most of them short."""
    filled = sum(min(len(cell), len(cells[0])) for cell in cells)
    short = sum(
        box.x1 - box.x0 < SHORT * (right - left)
        for cell, (left, right) in zip(cells, pairwise(xs), strict=True)
        for box in cell
    )
    enough = filled >= FILLED * len(cells) * len(cells[0])
    return enough and short >= SHORT_SHARE * sum(map(len, cells))
