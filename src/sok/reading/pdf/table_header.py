"""A header that a page ends with: one row between two rules that are drawn cell by cell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from sok.reading.pdf.table_lattice import Lattice, even
from sok.reading.pdf.table_text import TextLine
from sok.records import Box

# Points. Rules of neighbouring cells meet, and those above and below a cell are as long.
MEET = 1.5
# In type sizes: a header is no higher.
HIGHEST = 5.0
# Fewer columns are no table.
LEAST_COLUMNS = 2


def lone_headers(rules: Sequence[Box], lines: Sequence[TextLine]) -> Iterator[Lattice]:
    """The rows that stand alone between two rules, each in as many pieces as there are cells."""
    for upper, lower in pairwise(rule_rows(rules)):
        same = len(upper) == len(lower) and all(
            abs(one.x0 - other.x0) <= MEET and abs(one.x1 - other.x1) <= MEET
            for one, other in zip(upper, lower, strict=True)
        )
        lattice = even([*(rule.x0 for rule in upper), upper[-1].x1], [upper[0].y0, lower[0].y1])
        if same and len(upper) >= LEAST_COLUMNS and _is_full(lattice, lines):
            yield lattice


def rule_rows(rules: Sequence[Box]) -> list[list[Box]]:
    """Level rules that go on from each other, from the top."""
    rows: list[list[Box]] = []
    level = (rule for rule in rules if rule.x1 - rule.x0 > rule.y1 - rule.y0)
    for rule in sorted(level, key=lambda rule: (round(rule.y0), rule.x0)):
        last = rows[-1][-1] if rows else None
        if last and _are_same(last, rule):
            continue
        if last and abs(last.y0 - rule.y0) <= MEET and abs(last.x1 - rule.x0) <= MEET:
            rows[-1].append(rule)
        else:
            rows.append([rule])
    return rows


def _are_same(one: Box, other: Box) -> bool:
    """Whether two rules are one: some programs draw the foot of a cell and the head of the next."""
    sides = ((one.x0, other.x0), (one.x1, other.x1), (one.y0, other.y0))
    return all(abs(here - there) <= MEET for here, there in sides)


def _is_full(lattice: Lattice, lines: Sequence[TextLine]) -> bool:
    """Whether each cell has text, and none crosses an edge."""
    (top, bottom), xs = lattice.ys, lattice.xs
    inside = [line for line in lines if top < line.middle < bottom]
    pieces = [p for line in inside for p in line.pieces if xs[0] < p.box.x1 and p.box.x0 < xs[-1]]
    columns = {lattice.column(piece.box) for piece in pieces}
    if None in columns or len(columns) < len(xs) - 1:
        return False
    return bottom - top <= HIGHEST * max(piece.size for piece in pieces)
