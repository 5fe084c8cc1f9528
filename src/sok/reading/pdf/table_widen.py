"""Rows of a ruled table that lack upright rules: the level rule above or below has its ends."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sok.reading.pdf.table_lattice import NARROWEST, Lattice, Part
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
        row = len(lattice.ys) - 1
        parts = (Part(row, column) for column in range(len(lattice.xs) - 1))
        lattice = replace(lattice, ys=(*lattice.ys, y), parts=(*lattice.parts, *parts))
    for y in (y for y in reversed(wide) if y < lattice.ys[0] - NARROWEST):
        if not _fits(lattice, y, lattice.ys[0], lines):
            break
        parts = (Part(0, column) for column in range(len(lattice.xs) - 1))
        lower = (replace(part, row=part.row + 1) for part in lattice.parts)
        lattice = replace(lattice, ys=(y, *lattice.ys), parts=(*parts, *lower))
    return lattice


def _spans(line: Line, lattice: Lattice) -> bool:
    start, end = lattice.xs[0], lattice.xs[-1]
    return abs(line.start - start) <= SAME_ENDS and abs(line.end - end) <= SAME_ENDS


def _fits(lattice: Lattice, top: float, bottom: float, lines: Sequence[TextLine]) -> bool:
    """Whether the text between two heights is in several columns and crosses no edge of them."""
    boxes = [
        piece.box
        for line in lines
        if top < line.baseline - line.size / 4 < bottom
        for piece in line.pieces
        if lattice.xs[0] <= (piece.box.x0 + piece.box.x1) / 2 <= lattice.xs[-1]
    ]
    inner = lattice.xs[1:-1]
    crossed = any(box.x0 < x < box.x1 for box in boxes for x in inner)
    return not crossed and len({sum(x <= box.x0 for x in inner) for box in boxes}) > 1
