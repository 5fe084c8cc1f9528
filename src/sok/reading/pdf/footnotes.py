"""The lines of a page to its running text and, from the foot of each column, the footnotes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sok.reading.pdf.layout import GridRow, TextLine
from sok.reading.pdf.styles import LARGER, Type
from sok.records import Box

# Footnotes stand in the lower part of a page, from this share of its height.
FOOT = 0.4
# A rule above footnotes is of this length in points, and at most this far above the first.
RULE_LEAST, RULE_MOST = 40.0, 300.0
RULE_DISTANCE = 30.0
# Points: sizes that differ by no more are one.
SAME_SIZE = 0.2
# Shares of the type size: the items of a list are no farther apart.
NEAR_ABOVE = 2.5

_MARK = re.compile(
    r"(?P<mark>[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}|\d{1,3}(?=[.)]?\s+[A-ZÅÄÖ])|\*{1,3}(?!\)))[.)]?\s*(?=\S)"
)
_STOPPED = re.compile(r"\d{1,3}[.)]")
_RAISED = re.compile(r"[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}")
_TO_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def footnote_places(
    parts: Sequence[TextLine | GridRow], kind: Type, height: float, rules: Sequence[Box]
) -> frozenset[int]:
    """The places of the lines that are footnotes, at the foot of the page or of each column.

    They are set smaller than the text, begin with a mark, and that mark stands raised in the
    text above or a short rule parts the two.
    """
    found: set[int] = set()
    for start, end in _columns(parts):
        found.update(range(_start(parts, (start, end), kind, height, rules), end))
    return frozenset(found)


def _columns(parts: Sequence[TextLine | GridRow]) -> Iterator[tuple[int, int]]:
    """From where to where parts stand one below another.

    A column ends where the next is higher, and where a box begins or ends.
    """
    start, last = 0, None
    for place, part in enumerate(parts):
        if isinstance(part, TextLine):
            if last is not None and (part.box.y1 < last.box.y0 or part.ground != last.ground):
                yield start, place
                start = place
            last = part
    yield start, len(parts)


def _start(
    parts: Sequence[TextLine | GridRow],
    column: tuple[int, int],
    kind: Type,
    height: float,
    rules: Sequence[Box],
) -> int:
    """The place of the first line of the footnotes at the end of a column, its end if none."""
    first, end = column
    start = end
    for place in range(end - 1, first - 1, -1):
        part = parts[place]
        if not isinstance(part, TextLine) or part.baseline < FOOT * height:
            break
        if part.style.size > kind.size / LARGER + SAME_SIZE:
            break
        if begins_footnote(part) and _is_marked(part, parts[:place], rules):
            start = place
    return end if _goes_on_above(parts, start, end) else start


def _goes_on_above(parts: Sequence[TextLine | GridRow], start: int, end: int) -> bool:
    """Whether numbers with a stop, as lists have too, go on with small print above them."""
    if not 0 < start < end:
        return False
    note, above = parts[start], parts[start - 1]
    if not isinstance(note, TextLine) or not isinstance(above, TextLine):
        return False
    near = 0 < note.baseline - above.baseline <= NEAR_ABOVE * note.style.size
    same = abs(note.style.size - above.style.size) <= SAME_SIZE
    return near and same and _STOPPED.match(note.line.bare) is not None


def begins_footnote(line: TextLine, first: TextLine | None = None) -> bool:
    """Whether a line begins with a footnote's mark, set as that of the page's `first` is."""
    if first is not None and _RAISED.match(first.line.bare):
        return _RAISED.match(line.line.bare) is not None
    return _MARK.match(line.line.bare) is not None


def mark_of(line: TextLine) -> str:
    """The raised mark that a footnote begins with, as it stands in the text; "" for none."""
    found = _MARK.match(line.line.bare)
    return found["mark"].translate(_TO_RAISED) if found else ""


def _is_marked(line: TextLine, above: Sequence[TextLine | GridRow], rules: Sequence[Box]) -> bool:
    mark = mark_of(line)
    lines = [part for part in above if isinstance(part, TextLine)]
    cells = [one for part in above if isinstance(part, GridRow) for c in part.cells for one in c]
    raised = any(mark in _RAISED.findall(one.line.text) for one in [*lines, *cells])
    return raised or any(_is_above(rule, line) for rule in rules)


def _is_above(rule: Box, line: TextLine) -> bool:
    length, distance = rule.x1 - rule.x0, line.box.y0 - rule.y1
    in_column = rule.x0 < line.right and rule.x1 > line.left
    return in_column and RULE_LEAST <= length <= RULE_MOST and -2 <= distance <= RULE_DISTANCE
