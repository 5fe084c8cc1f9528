"""Rows at the ends of a table that no rule closes off: only their alignment shows them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from sok.reading.pdf.table_lattice import Lattice, with_first_row, with_last_row
from sok.reading.pdf.table_text import TextLine, line_of
from sok.records import Box

# In type sizes. The nearest line of such a row is no farther from the table.
REACH = 2.5
# In type sizes, from line to line within such a row.
PITCH = 1.4
# In type sizes, between lines of cells in one row that are not level.
HALF_PITCH = 0.9
# Points. Text of a column begins, ends or has its middle where other text of the column does.
IN_LINE = 2.5


def open_rows(lattice: Lattice, lines: Sequence[TextLine]) -> Lattice:
    """The lattice with a header above its first rule and rows below its last one.

    Of striped rows each other has no stripe, so that the first or last may be without.
    """
    lines = list(_across(lattice, lines))
    columns = _columns(lattice, lines)
    below = [line for line in lines if line.middle > lattice.ys[-1]]
    while row := _row(lattice, columns, below, lattice.ys[-1]):
        lattice = with_last_row(lattice, max(piece.box.y1 for line in row for piece in line.pieces))
        below = below[len(row) :]
    above = [line for line in reversed(lines) if line.middle < lattice.ys[0]]
    lattice, row = _header(lattice, columns, above)
    if row:
        return with_first_row(lattice, min(piece.box.y0 for line in row for piece in line.pieces))
    return lattice


def _header(
    lattice: Lattice, columns: Sequence[Sequence[Box]], above: Sequence[TextLine]
) -> tuple[Lattice, list[TextLine]]:
    """The lines of a header, from below, and the lattice with room for names that are wide.

    Names of unequal numbers of lines end together or begin together: that of the first column may
    stand in the lowest line or in the highest.
    """
    row = _row(lattice, columns, above, lattice.ys[0])
    while len(row) < len(above):
        line = above[len(row)]
        last = row[-1].middle if row else lattice.ys[0]
        named = [piece for one in row for piece in one.pieces if lattice.column(piece.box) == 0]
        moved = moved_edges(lattice, columns, [*row, line])
        if moved is None or last - line.middle > (PITCH if row else REACH) * line.size:
            break
        first = moved.column(line.pieces[0].box) == 0
        if (first and named) if row else len(line.pieces) == 1:
            break
        lattice, row = moved, [*row, line]
    return lattice, row


def moved_edges(
    lattice: Lattice, columns: Sequence[Sequence[Box]], lines: Sequence[TextLine]
) -> Lattice | None:
    """The lattice with its inner edges in the white between columns and lines that belong to them.

    None where a piece of the lines is in line with no column, or there is no white left.
    """
    whole = [list(column) for column in columns]
    for piece in (piece for line in lines for piece in line.pieces):
        places = [n for n, column in enumerate(columns) if _is_in_line(piece.box, column)]
        if len(places) != 1:
            return None
        whole[places[0]].append(piece.box)
    gaps = [
        (max(box.x1 for box in left), min(box.x0 for box in right))
        for left, right in pairwise(whole)
        if left and right
    ]
    if len(gaps) < len(whole) - 1 or any(start >= end for start, end in gaps):
        return None
    xs = (lattice.xs[0], *((start + end) / 2 for start, end in gaps), lattice.xs[-1])
    return replace(lattice, xs=xs)


def with_near_header(lattice: Lattice, lines: Sequence[TextLine]) -> Lattice:
    """The lattice with a header above it, a line of one name for each column, however near.

    The `lines` are cut at narrow gaps. Names may be wider than what stands below them.
    """
    lines = list(_across(lattice, lines))
    columns = _columns(lattice, lines)
    names = next((line for line in reversed(lines) if line.middle < lattice.ys[0]), None)
    if names is None or lattice.ys[0] - names.middle > REACH * names.size:
        return lattice
    boxes = [piece.box for piece in names.pieces]
    if len(boxes) != len(columns) or not all(map(_is_in_line, boxes, columns)):
        return lattice
    moved = moved_edges(lattice, columns, [names])
    return with_first_row(moved, min(box.y0 for box in boxes)) if moved else lattice


def _across(lattice: Lattice, lines: Sequence[TextLine]) -> Iterator[TextLine]:
    """The lines without what stands beside the table, in another column of the page."""
    for line in lines:
        inside = tuple(
            piece
            for piece in line.pieces
            if piece.box.x1 > lattice.xs[0] and piece.box.x0 < lattice.xs[-1]
        )
        if inside:
            yield line if inside == line.pieces else line_of(inside, line.gap)


def _columns(lattice: Lattice, lines: Sequence[TextLine]) -> list[list[Box]]:
    """The boxes of the pieces in each column."""
    found: list[list[Box]] = [[] for _ in lattice.xs[1:]]
    for line in lines:
        if lattice.ys[0] < line.middle < lattice.ys[-1]:
            for piece in line.pieces:
                column = lattice.column(piece.box)
                if column is not None:
                    found[column].append(piece.box)
    return found


def _row(
    lattice: Lattice, columns: Sequence[Sequence[Box]], lines: Sequence[TextLine], edge: float
) -> list[TextLine]:
    """The first of the lines away from an edge that make a row; none if they do not."""
    row: list[TextLine] = []
    for line in lines:
        places = [lattice.column(piece.box) for piece in line.pieces]
        fits = all(
            place is not None and _is_in_line(piece.box, columns[place])
            for place, piece in zip(places, line.pieces, strict=True)
        )
        reach = PITCH if row else REACH
        last = row[-1].middle if row else edge
        goes_on = 0 not in places or line.pieces[0].text[0].islower()
        if not fits or abs(line.middle - last) > reach * line.size:
            break
        if not (goes_on if row else len(places) > 1 or _is_beside(lattice, line, lines)):
            break
        row.append(line)
    return row


def _is_beside(lattice: Lattice, line: TextLine, lines: Sequence[TextLine]) -> bool:
    """Whether the next line is in other columns, and so near that the two are of one row.

    So cells stand whose text is in their middle, one of an even and one of an odd number of lines.
    """
    following = next(iter(lines[lines.index(line) + 1 :]), None)
    if following is None or abs(following.middle - line.middle) > HALF_PITCH * line.size:
        return False
    columns = {lattice.column(piece.box) for piece in line.pieces}
    return columns.isdisjoint(lattice.column(piece.box) for piece in following.pieces)


def _is_in_line(box: Box, others: Sequence[Box]) -> bool:
    return any(
        min(abs(box.x0 - other.x0), abs(box.x1 - other.x1)) <= IN_LINE
        or abs(box.x0 + box.x1 - other.x0 - other.x1) <= 2 * IN_LINE
        for other in others
    )
