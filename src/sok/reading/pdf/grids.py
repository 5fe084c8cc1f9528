"""Where the tables of a page are, and their cells."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from sok.reading.pdf.glyphs import Sheet
from sok.reading.pdf.table_aligned import LEAST_ROWS, aligned_lattices, narrow_lattices
from sok.reading.pdf.table_banded import banded_lattices
from sok.reading.pdf.table_crossings import find_lattices
from sok.reading.pdf.table_header import lone_headers
from sok.reading.pdf.table_joints import joined_rules, parted_at_joints
from sok.reading.pdf.table_lattice import Lattice
from sok.reading.pdf.table_open import open_rows, with_near_header
from sok.reading.pdf.table_rules import Lines, edges, join_rules, thin, wide
from sok.reading.pdf.table_split import split_rows
from sok.reading.pdf.table_text import NARROW_GAP, TextLine, line_of, text_lines
from sok.reading.pdf.table_turned import Turn, main_turn, turned_back, upright
from sok.reading.pdf.table_widen import widen
from sok.records import Box

# A filled area of more than this share of the page's width and height is its background.
BACKGROUND = 0.8
# More lines than this are a drawing; the fullest table in sight has some 100.
MOST_LINES = 1000
# So many of a table's rows and of its columns have text.
FILLED = 0.5


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: its place from 0, and the `rows` and `columns` that it covers."""

    box: Box
    row: int
    column: int
    rows: int
    columns: int


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: each of its `rows` times `columns` places is in exactly one cell."""

    box: Box
    rows: int
    columns: int
    cells: tuple[Cell, ...]


def find_grids(sheet: Sheet) -> tuple[Grid, ...]:
    """The tables of a page, from the top.

    Where most text is turned, rows and columns are those of a reader who turns the page.
    """
    turn = main_turn(sheet)
    lattices = _lattices(upright(sheet, turn) if turn else sheet)
    place = turned_back(sheet, turn) if turn else None
    found = sorted(lattices, key=lambda lattice: lattice.ys[0])
    return tuple(_grid(lattice, place) for lattice in found)


def _lattices(sheet: Sheet) -> list[Lattice]:
    """Rules are believed first, then shades, then level rules alone, and last mere alignment."""
    lines = text_lines(sheet.glyphs)
    # Cutting lines again costs as much as all else: it is for figures, and where rules meet.
    figures = sum(line.pieces[-1].text[-1].isdigit() for line in lines) >= LEAST_ROWS
    joined = joined_rules(sheet.rules)
    near = text_lines(sheet.glyphs, NARROW_GAP) if figures or joined else []
    lines = parted_at_joints(lines, near, joined)
    rules = [rule for rule in (*sheet.rules, *thin(sheet.fills)) if _is_on(rule, sheet)]
    found = list(_ruled(join_rules(rules), sheet, lines))
    shades = [fill for fill in _outside(sheet.fills, found) if _is_shade(fill, sheet)]
    strokes = [*_outside(rules, found), *(edge for shade in shades for edge in edges(shade))]
    if strokes:
        marks = join_rules(strokes)
        if shades:
            found.extend(open_rows(lattice, lines) for lattice in _ruled(marks, sheet, lines))
        found.extend(banded_lattices(_text_outside(lines, found), marks.level))
    found.extend(lone_headers(_outside(rules, found), _text_outside(lines, found)))
    uprights = [rule for rule in rules if rule.y1 - rule.y0 > rule.x1 - rule.x0]
    drawn = (*sheet.drawings, *sheet.pictures, *uprights)
    aligned = list(aligned_lattices(_text_outside(lines, found), sheet.height, drawn))
    found = [
        with_near_header(lattice, _text_outside(near, _others(found, lattice))) for lattice in found
    ]
    near = _text_outside(near, found)
    for lattice in narrow_lattices(near, sheet.height, drawn):
        same = [one for one in aligned if _overlap(one, lattice)]
        # Where wide gaps part some of the rows alone, the others are of the same table.
        if all(len(one.xs) == len(lattice.xs) for one in same) and len(lattice.ys) > sum(
            len(one.ys) for one in same
        ):
            aligned = [one for one in aligned if one not in same] + [lattice]
    return [*found, *aligned]


def _others(found: Sequence[Lattice], lattice: Lattice) -> list[Lattice]:
    return [other for other in found if other is not lattice]


def _overlap(one: Lattice, other: Lattice) -> bool:
    return (
        one.ys[0] < other.ys[-1]
        and other.ys[0] < one.ys[-1]
        and (one.xs[0] < other.xs[-1] and other.xs[0] < one.xs[-1])
    )


def _is_on(box: Box, sheet: Sheet) -> bool:
    """Whether any of it is on the page: printers' marks lie outside."""
    return box.x1 > 0 and box.y1 > 0 and box.x0 < sheet.width and box.y0 < sheet.height


def _is_shade(fill: Box, sheet: Sheet) -> bool:
    across, down = (fill.x1 - fill.x0) / sheet.width, (fill.y1 - fill.y0) / sheet.height
    return _is_on(fill, sheet) and min(across, down) < BACKGROUND


def _ruled(marks: Lines, sheet: Sheet, lines: Sequence[TextLine]) -> Iterator[Lattice]:
    """The lattices of lines that have text in most rows and columns."""
    if len(marks.level) + len(marks.upright) > MOST_LINES:
        return
    level = wide(marks.level)
    for lattice in find_lattices(marks):
        if min(len(lattice.xs), len(lattice.ys)) > 2 and _is_filled(lattice, sheet):
            yield split_rows(widen(lattice, level, lines), lines)


def _is_filled(lattice: Lattice, sheet: Sheet) -> bool:
    (x0, *xs, x1), (y0, *ys, y1) = lattice.xs, lattice.ys
    places: set[tuple[int, int]] = set()
    for glyph in sheet.glyphs:
        box = glyph.box
        x, y = (box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2
        if x0 < x < x1 and y0 < y < y1 and glyph.drawn:
            places.add((bisect_right(ys, y), bisect_right(xs, x)))
    cells = lattice.parts_at(places)
    rows, columns = {part.row for part in cells}, {part.column for part in cells}
    enough = min(len(rows) / (len(ys) + 1), len(columns) / (len(xs) + 1)) >= FILLED
    return enough and min(len(rows), len(columns)) >= 2


def _outside(boxes: Iterable[Box], found: Sequence[Lattice]) -> list[Box]:
    return [box for box in boxes if not any(_holds(lattice, box) for lattice in found)]


def _text_outside(lines: Sequence[TextLine], found: Sequence[Lattice]) -> list[TextLine]:
    kept = []
    for line in lines:
        pieces = tuple(
            piece
            for piece in line.pieces
            if not any(_holds(lattice, piece.box) for lattice in found)
        )
        if pieces:
            kept.append(line_of(pieces, line.gap))
    return kept


def _holds(lattice: Lattice, box: Box) -> bool:
    x, y = (box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2
    return lattice.xs[0] <= x <= lattice.xs[-1] and lattice.ys[0] <= y <= lattice.ys[-1]


def _grid(lattice: Lattice, place: Turn | None) -> Grid:
    xs, ys = lattice.xs, lattice.ys
    cells = []
    for part in lattice.parts:
        right, lower = part.column + part.columns, part.row + part.rows
        box = Box(xs[part.column], ys[part.row], xs[right], ys[lower])
        box = place(box) if place else box
        cells.append(Cell(box, part.row, part.column, part.rows, part.columns))
    around = Box(xs[0], ys[0], xs[-1], ys[-1])
    return Grid(place(around) if place else around, len(ys) - 1, len(xs) - 1, tuple(cells))
