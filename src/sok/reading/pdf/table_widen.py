"""Rows of a ruled table that lack upright rules: the level rule above or below has its ends."""

from __future__ import annotations

from collections.abc import Sequence

from sok.reading.pdf.table_crossings import NARROWEST
from sok.reading.pdf.table_lattice import Lattice, with_first_row, with_last_row
from sok.reading.pdf.table_rules import Line
from sok.reading.pdf.table_text import TextLine

# Points. The ends of the rules of one table differ no more.
SAME_ENDS = 6.0


def widen(lattice: Lattice, level: Sequence[Line], lines: Sequence[TextLine]) -> Lattice:
    """The lattice with the rows above and below that level lines of its width close off."""
    wide = [line.at for line in level if _spans(line, lattice)]
    for y in (y for y in wide if y > lattice.ys[-1] + NARROWEST):
        if not _fits(lattice, lattice.ys[-1], y, lines):
            break
        lattice = with_last_row(lattice, y)
    for y in (y for y in reversed(wide) if y < lattice.ys[0] - NARROWEST):
        if not _fits(lattice, y, lattice.ys[0], lines):
            break
        lattice = with_first_row(lattice, y)
    return lattice


def _spans(line: Line, lattice: Lattice) -> bool:
    start, end = lattice.xs[0], lattice.xs[-1]
    return abs(line.start - start) <= SAME_ENDS and abs(line.end - end) <= SAME_ENDS


def _fits(lattice: Lattice, top: float, bottom: float, lines: Sequence[TextLine]) -> bool:
    """Whether the text between two heights is in several columns and crosses no edge of them."""
    boxes = [
        piece.box
        for line in lines
        if top < line.middle < bottom
        for piece in line.pieces
        if lattice.xs[0] <= (piece.box.x0 + piece.box.x1) / 2 <= lattice.xs[-1]
    ]
    columns = [lattice.column(box) for box in boxes]
    return None not in columns and len(set(columns)) > 1
