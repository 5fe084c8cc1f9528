"""What is a table, and what only looks like one."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import groupby, pairwise

from sok.reading.pdf.table_rows import Rows
from sok.reading.pdf.table_text import Piece

# Points. Edges of one column that differ no more than this are in line.
IN_LINE = 2.5
# So much of a column is in line.
ALIGNED = 0.65
# A column has text in at least so many of its rows.
FILLED = 0.15
# Points and shares: a column of running text is wide, and most of its lines are nearly full.
RUNNING_WIDTH = 100.0
FULL_LINE = 0.85
RUNNING_SHARE = 0.5
# So many texts under headings in each column stand side by side: a table has one header.
HEADED = 2

_MARKER = re.compile(
    r"[^\w\s]|[\ue000-\uf8ff]|o|\[\d{1,3}\]"  # bullets, signs of symbol fonts, references
    r"|\(?\d{1,3}(?:\.\d{1,2})*[.)]?|\(?[a-zåäö][.)]|\d+ ?(?:[a-z] )?§"
)
_LEADER = re.compile(r"(?:\. ?){4}")
_PAGE = re.compile(r"\d{1,3}")
# How bills set the law as it is beside the law as it is proposed.
_WORDINGS = re.compile(r"(?i)(?:nuvarande|föreslagen) lydelse")


def looks_like_text(rows: Rows) -> bool:
    """Whether it is running text in columns, a list, contents or two wordings of a law.

    Running text are short texts too, side by side and each under its heading.
    """
    region = rows.region
    firsts = [row[0][0].text for row in rows.cells if row[0]]
    running = sum(_is_running(rows, column) for column in range(region.columns))
    wordings = any(
        _WORDINGS.search(piece.text) for line in region.lines[:3] for piece in line.pieces
    )
    marked = region.columns == 2 and all(_MARKER.fullmatch(text) for text in firsts)
    headed = all(_headed(rows, column) >= HEADED for column in range(region.columns))
    return running > 1 or wordings or marked or headed or _is_contents(rows)


def is_filled(rows: Rows, least: int) -> bool:
    """Whether at least `least` rows, and each column in some, have text beside other text."""
    cells = rows.cells
    beside = sum(sum(bool(cell) for cell in row) > 1 for row in cells)
    counts = [sum(bool(row[column]) for row in cells) for column in range(len(cells[0]))]
    return beside >= least and min(counts) >= max(2, FILLED * len(cells))


def is_aligned(rows: Rows) -> bool:
    """Whether each column is in line at its left edge, right edge or middle."""
    sides: tuple[Callable[[Piece], float], ...] = (
        lambda piece: piece.box.x0,
        lambda piece: piece.box.x1,
        lambda piece: (piece.box.x0 + piece.box.x1) / 2,
    )
    columns = [
        [row[column][0] for row in rows.cells if row[column]]
        for column in range(rows.region.columns)
    ]
    return all(
        max(_share_in_line([*map(side, column)]) for side in sides) >= ALIGNED for column in columns
    )


def _share_in_line(places: Sequence[float]) -> float:
    """The largest share of values that are about the same."""
    return max(sum(abs(a - b) <= IN_LINE for b in places) for a in places) / len(places)


def _is_running(rows: Rows, column: int) -> bool:
    pieces = [place[column] for place in rows.lines if column in place]
    widths = [row[-1].box.x1 - row[0].box.x0 for row in pieces]
    widest = max(widths, default=0.0)
    full = sum(width >= FULL_LINE * widest for width in widths)
    return widest >= RUNNING_WIDTH and len(widths) > 2 and full >= RUNNING_SHARE * len(widths)


def _headed(rows: Rows, column: int) -> int:
    """How many texts of a column that end as sentences do stand under bold words."""
    cells = [place[column] for place in rows.lines if column in place]
    runs = [list(run) for _, run in groupby(cells, key=_is_bold)]
    return sum(
        _is_bold(head[-1])
        and not any(map(str.isdigit, "".join(piece.text for piece in head[-1])))
        and text[-1][-1].text[-1] in ".!?"
        for head, text in pairwise(runs)
    )


def _is_bold(cell: Sequence[Piece]) -> bool:
    return all(piece.bold for piece in cell)


def _is_contents(rows: Rows) -> bool:
    """Whether leaders lead to page numbers, or the last column is whole numbers that only grow."""
    cells = rows.cells
    pieces = [piece for line in rows.region.lines for piece in line.pieces]
    if sum(bool(_LEADER.search(piece.text)) for piece in pieces) >= len(cells) / 2:
        return True
    last = ["".join(piece.text for piece in row[-1]) for row in cells if row[-1]]
    if rows.region.columns > 3 or not all(_PAGE.fullmatch(text) for text in last):
        return False
    return all(int(one) <= int(other) for one, other in pairwise(last))
