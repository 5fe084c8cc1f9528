"""Lines of a text whose pieces stand in columns -> the rows of a table.

A table that was extracted as text keeps its columns as wide gaps, or as tabs. Lines are one if
their gaps stand below each other and what stands in them is figures, terms and their meanings,
or below a caption.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, zip_longest

from sok.reading.captions import TABLE, label_kind
from sok.reading.lines import Line
from sok.reading.shapes import is_apart
from sok.reading.table_signs import Row, has_column, has_figures, has_terms, is_text, is_value

# Fewer rows are a letterhead or a signature, unless they have a caption.
LEAST_ROWS, LEAST_CAPTIONED = 3, 2

# What stands together: a gap of one space is one between words.
_PIECE = re.compile(r"\S(?:[^\S\t\n]?\S)*")

_Extent = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Aligned:
    """The rows of a table; `first` and `last` are the places of its lines on the page."""

    first: int
    last: int
    rows: tuple[Row, ...]


def find_aligned(lines: Sequence[Line]) -> tuple[Aligned, ...]:
    """The tables among the lines of a page, in order; a blank line does not part them."""
    found = (_table(lines, first, last) for first, last in _regions(lines))
    return tuple(table for table in found if table)


def _regions(lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """The first and last place of each run of lines with gaps, with no two others between."""
    wide: list[int] = []
    beside: set[int] = set()  # where what stands beside the first cell begins
    for place, line in enumerate(lines):
        starts = [start for start, _ in _pieces(line)]
        is_below = bool(starts) and wide[-1:] == [place - 1]
        # A caption may have a wide gap after its number, and so may a heading.
        if len(starts) > 1 and label_kind(line.bare) != TABLE and not is_apart(line):
            wide.append(place)
            beside = set(starts[1:])
        elif is_below and (beside.issuperset(starts) or _hangs(lines[place - 1], line)):
            wide.append(place)  # a cell goes on
    first = None
    for place, following in pairwise([*wide, len(lines) + 2]):
        first = place if first is None else first
        if following - place > 2 or (following - place == 2 and _parts(lines[place + 1])):
            yield first, place
            first = None


def _parts(line: Line) -> bool:
    """Whether a line between two with gaps parts them: it ends a sentence."""
    return line.bare.endswith((".", ":"))


def _hangs(above: Line, line: Line) -> bool:
    """Whether a line says more of a row's first cell: it is set in below that, and no sentence."""
    (start, _), *others = _pieces(line)
    (before, _), *beside = _pieces(above)
    return bool(beside) and not others and start > before and not _parts(line)


def _table(lines: Sequence[Line], first: int, last: int) -> Aligned | None:
    caption = _is_captioned(lines, first)
    inside = [line for line in lines[first : last + 1] if line.bare]
    placed = _placed(inside)
    least = LEAST_CAPTIONED if caption else LEAST_ROWS
    if not placed or len(placed) < least or is_text(placed):
        return None
    hanging = [False, *(_hangs(above, line) for above, line in pairwise(inside))]
    rows = tuple(_joined(placed, hanging))
    if not (caption or has_figures(placed) or has_terms(placed) or has_column(rows)):
        return None
    return Aligned(first, last, rows)


def _is_captioned(lines: Sequence[Line], first: int) -> bool:
    """Whether the text just above is the caption of a table, of two lines at most."""
    above = [line for line in lines[max(0, first - 4) : first] if line.bare][-2:]
    return any(label_kind(line.bare) == TABLE for line in above)


def _pieces(line: Line) -> list[_Extent]:
    return [found.span() for found in _PIECE.finditer(line.text)]


def _placed(lines: Sequence[Line]) -> list[Row]:
    """Each line's pieces in the columns that all have, none if there are no two such columns."""
    if all("\t" in line.bare for line in lines):
        rows = [_at_tabs(line) for line in lines]
        return rows if len({len(row) for row in rows}) == 1 else []
    figured = [line for line in lines if any(map(is_value, _texts(line)[1:]))]
    columns = _columns(figured if len(figured) > 1 else lines)
    return [_in_columns(line, columns) for line in lines] if len(columns) > 1 else []


def _at_tabs(line: Line) -> Row:
    """The cells of a line between its tabs."""
    starts = [0, *(found.end() for found in re.finditer("\t", line.text))]
    ends = [*(start - 1 for start in starts[1:]), len(line.text)]
    return tuple(_cell(line, cut) for cut in zip(starts, ends, strict=True))


def _texts(line: Line) -> list[str]:
    return [line.text[start:end] for start, end in _pieces(line)]


def _columns(lines: Sequence[Line]) -> list[_Extent]:
    """What of the width has text in any line, cut where no line has any."""
    columns: list[_Extent] = []
    for start, end in sorted(extent for line in lines for extent in _pieces(line)):
        if columns and start <= columns[-1][1]:
            columns[-1] = columns[-1][0], max(columns[-1][1], end)
        else:
            columns.append((start, end))
    return columns


def _in_columns(line: Line, columns: Sequence[_Extent]) -> Row:
    """A line's pieces, each in the column that it lies most in, else nearest to."""
    cuts: list[_Extent | None] = [None] * len(columns)
    for start, end in _pieces(line):
        shared = [min(end, right) - max(start, left) for left, right in columns]
        place = shared.index(max(shared))
        before = cuts[place]
        cuts[place] = (before[0] if before else start), end
    return tuple(_cell(line, cut) if cut else () for cut in cuts)


def _cell(line: Line, cut: _Extent) -> tuple[Line, ...]:
    text = line.text[slice(*cut)]
    return (Line(line.page, line.start + cut[0], text, ""),) if text.strip() else ()


def _joined(rows: Sequence[Row], hanging: Sequence[bool]) -> Iterator[Row]:
    """The rows, a label or other cells that go on on the next line made whole.

    What goes on is set in (`hanging`), begins in lower case, or has none of the figures that each
    row has.
    """
    valued = _valued(rows)
    before: Row | None = None
    for row, after, hangs in zip_longest(rows, rows[1:], hanging):
        if before is None:
            before = row
        elif _is_alone(before, 0) and _goes_on(row[0]):
            before = ((*before[0], *row[0]), *row[1:])
        elif hangs or _ends_label(row, after) or (not row[0] and _is_rest(before, row, valued)):
            before = tuple((*above, *below) for above, below in zip(before, row, strict=True))
        else:
            yield before
            before = row
    if before is not None:
        yield before


def _valued(rows: Sequence[Row]) -> list[int]:
    """The columns that have a figure in each row below the first that has a first cell."""
    whole = [row for row in rows[1:] if row[0] and any(row[1:])]
    places = range(1, len(rows[0]))
    return [at for at in places if whole and all(_is_figure(row[at]) for row in whole)]


def _is_figure(cell: tuple[Line, ...]) -> bool:
    return len(cell) == 1 and is_value(cell[0].bare)


def _is_rest(before: Row, row: Row, valued: Sequence[int]) -> bool:
    """Whether a row without a first cell goes on with the one before it."""
    rest = bool(valued) and not any(row[at] for at in valued)
    return rest or all(map(_goes_on_from, before, row))


def _ends_label(row: Row, after: Row | None) -> bool:
    """Whether a row only goes on with the label above it, and not with one that follows."""
    return _is_alone(row, 0) and _goes_on(row[0]) and not (after and _goes_on(after[0]))


def _is_alone(row: Row, place: int) -> bool:
    """Whether a row has text in no column but one."""
    return [bool(cell) for cell in row] == [at == place for at in range(len(row))]


def _goes_on_from(above: tuple[Line, ...], below: tuple[Line, ...]) -> bool:
    """Whether a cell is empty, or goes on with the one above it."""
    return not below or (bool(above) and _goes_on(below))


def _goes_on(cell: tuple[Line, ...]) -> bool:
    return bool(cell) and cell[0].bare[0].islower()
