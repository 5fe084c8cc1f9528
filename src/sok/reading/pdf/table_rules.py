"""Rules, broken and doubled as programs draw them, to whole straight lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from sok.records import Box

# Points. Pieces of one line differ so much across it: a border that a program draws cell by cell.
SAME_LINE = 1.5
# Points. Gaps along a line that still leave it one line: dashes, and corners left out.
JOINED = 5.0
# Points. Level rules are often broken between columns.
BROKEN = 20.0
# Points. A filled area no thicker than this is a thick border, not a shaded cell.
THICK_RULE = 5.0


@dataclass(frozen=True, slots=True)
class Line:
    """A straight line: `at` is its y if it is level and its x if upright, the others its ends."""

    at: float
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Lines:
    """The straight lines of a page, each kind sorted by `at`."""

    level: tuple[Line, ...]
    upright: tuple[Line, ...]


def thin(fills: Iterable[Box]) -> tuple[Box, ...]:
    """The fills that are drawn borders."""
    return tuple(fill for fill in fills if min(_width(fill), _height(fill)) <= THICK_RULE)


def edges(fill: Box) -> tuple[Box, Box, Box, Box]:
    """The four sides of a filled area, as rules."""
    return (
        Box(fill.x0, fill.y0, fill.x1, fill.y0),
        Box(fill.x0, fill.y1, fill.x1, fill.y1),
        Box(fill.x0, fill.y0, fill.x0, fill.y1),
        Box(fill.x1, fill.y0, fill.x1, fill.y1),
    )


def join_rules(rules: Iterable[Box]) -> Lines:
    """Whole lines from rules that are drawn in pieces."""
    level: list[Line] = []
    upright: list[Line] = []
    for rule in rules:
        if _width(rule) >= _height(rule):
            level.append(Line((rule.y0 + rule.y1) / 2, rule.x0, rule.x1))
        else:
            upright.append(Line((rule.x0 + rule.x1) / 2, rule.y0, rule.y1))
    return Lines(tuple(_joined(level)), tuple(_joined(upright)))


def wide(level: Iterable[Line]) -> list[Line]:
    """Level lines that go on at the same height after a gap as wide as one between columns."""
    found: list[Line] = []
    for line in sorted(level, key=lambda line: (line.at, line.start)):
        last = found[-1] if found else None
        if last and line.at - last.at <= SAME_LINE and 0 <= line.start - last.end <= BROKEN:
            found[-1] = Line(last.at, last.start, line.end)
        else:
            found.append(line)
    return found


def clusters(values: Iterable[float], reach: float) -> list[float]:
    """The means of values that lie within `reach` of the least of their cluster, in order."""
    found: list[list[float]] = []
    for value in sorted(values):
        if found and value - found[-1][0] <= reach:
            found[-1].append(value)
        else:
            found.append([value])
    return [sum(cluster) / len(cluster) for cluster in found]


def _joined(pieces: list[Line]) -> Iterator[Line]:
    pieces.sort(key=lambda piece: piece.at)
    first = 0
    for number in range(1, len(pieces) + 1):
        if number == len(pieces) or pieces[number].at - pieces[first].at > SAME_LINE:
            yield from _along(pieces[first:number])
            first = number


def _along(pieces: Sequence[Line]) -> Iterator[Line]:
    """Pieces of one height (or one x) to as few lines as they make."""
    at = sum(piece.at for piece in pieces) / len(pieces)
    start = end = None
    for piece in sorted(pieces, key=lambda piece: piece.start):
        if start is None or end is None:
            start, end = piece.start, piece.end
        elif piece.start - end <= JOINED:
            end = max(end, piece.end)
        else:
            yield Line(at, start, end)
            start, end = piece.start, piece.end
    if start is not None and end is not None:
        yield Line(at, start, end)


def _width(box: Box) -> float:
    return box.x1 - box.x0


def _height(box: Box) -> float:
    return box.y1 - box.y0
