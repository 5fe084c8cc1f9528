"""What says that lines in columns are a table, and what that they only look like one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sok.reading.lines import Line
from sok.reading.rows import YEAR
from sok.reading.shapes import LEADER

# So much of what stands beside the first column of a table of figures is figures.
FIGURES = 0.6
# Characters. A term is no longer; and where several columns are wider it is running text.
TERM, RUNNING = 30, 30
# Where but one column is figures, so many columns and rows are all filled.
LEAST_COLUMNS, LEAST_FILLED = 3, 3

_FIGURE = re.compile(r"[^\w]*\d[\d\s.,:–-]*(?:%|procent|mnkr|mkr|tkr|kr)?\*?|[-–—.]+")
_MARKER = re.compile(r"[^\w\s]|\(?\d{1,2}(?:\.\d{1,2})*[.)]?|\(?[a-zåäö][.)]")
_PAGE = re.compile(r"\d{1,3}")

# A row: for each column the lines of its cell, none where it is empty.
Row = tuple[tuple[Line, ...], ...]


def is_value(text: str) -> bool:
    """Whether a cell is a figure, with its unit or without, or stands for one that is missing.

    The figures of `rows`, which tell a header from what is below it, have no unit.
    """
    return bool(_FIGURE.fullmatch(text))


def _told(rows: Sequence[Row], place: int) -> list[str]:
    """The texts of a column."""
    return [cell.bare for row in rows for cell in row[place]]


def is_text(rows: Sequence[Row]) -> bool:
    """Whether it is running text in columns, a list, or a table of contents."""
    columns = [_told(rows, place) for place in range(len(rows[0]))]
    long = sum(sum(map(len, column)) > RUNNING * len(column) for column in columns if column)
    firsts, lasts = columns[0], columns[-1]
    leads = any(LEADER.search(text) for column in columns for text in column)
    marked = bool(firsts) and all(map(_MARKER.fullmatch, firsts))
    return long > 1 or leads or marked or (_is_titles(columns[:-1]) and _are_pages(lasts))


def _is_titles(columns: Sequence[Sequence[str]]) -> bool:
    """Whether columns are titles, with numbers before them at most."""
    figures = any(map(is_value, columns[-1])) or any(map(YEAR.fullmatch, columns[0]))
    return len(columns) <= 2 and not figures


def _are_pages(texts: Sequence[str]) -> bool:
    """Whether texts are whole numbers that only grow."""
    numbers = [int(text) for text in texts if _PAGE.fullmatch(text)]
    return len(numbers) == len(texts) and numbers == sorted(numbers)


def has_figures(rows: Sequence[Row]) -> bool:
    """Whether what stands beside the first column is mostly figures, but for the header."""
    beside = [text for row in rows[1:] for cell in row[1:] for text in (line.bare for line in cell)]
    return sum(map(bool, map(is_value, beside))) >= FIGURES * max(len(beside), 1)


def has_column(rows: Sequence[Row]) -> bool:
    """Whether all rows fill three columns or more, and one is nothing but figures under a name."""
    header, *others = rows
    filled = len(header) >= LEAST_COLUMNS and len(others) >= LEAST_FILLED and all(map(all, rows))
    return filled and any(
        not is_value(header[place][0].bare) and all(map(is_value, _told(others, place)))
        for place in range(1, len(header))
    )


def has_terms(rows: Sequence[Row]) -> bool:
    """Whether each row is a term and what it means."""
    terms = _told(rows, 0)
    alone = sum(not (row[0] and row[-1]) for row in rows)
    short = all(len(term) <= TERM and not term.endswith((",", "-")) for term in terms)
    return len(rows[0]) == 2 and short and 2 * alone < len(rows)
