"""The marks of lists that have begun, to the mark of an item that goes on with one of them.

A list goes on over the lists within it, over tables and over the end of a page.
"""

from __future__ import annotations

from collections.abc import Sequence

from sok.reading.lines import Line
from sok.reading.list_marks import list_mark

# The last mark of each list that is open, the outermost first; "" is one that may begin.
Marks = tuple[str, ...]


def item_mark(lines: Sequence[Line], marks: Marks, lead: bool) -> str:
    """The mark that makes the first of the lines an item of an open list or a new one, or ""."""
    found = (list_mark(lines, None, last, lead) for last in reversed(marks or ("",)))
    return next((mark for mark in found if mark), "")


def with_mark(marks: Marks, mark: str) -> Marks:
    """The open lists behind an item with this mark: those within its list are closed."""
    kinds = [_kind(open_mark) for open_mark in marks]
    outer = marks[: kinds.index(_kind(mark))] if _kind(mark) in kinds else marks
    return (*outer, mark)


def interrupted(marks: Marks) -> Marks:
    """The lists that may go on below a heading: the last that counts, or a new one."""
    numbers = [mark for mark in marks if _kind(mark) == "number"]
    return ("", numbers[-1]) if numbers else ()


def _kind(mark: str) -> str:
    if not mark:
        return ""
    if mark[0].isdigit():
        return "number"
    return "letter" if mark[0].isalpha() else mark
