"""Lines that cross to lattices: the columns and rows of a ruled table, and its merged cells."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from sok.reading.pdf.table_lattice import Lattice, Part
from sok.reading.pdf.table_rules import Line, Lines, clusters

# Points. Lines that come this near to each other touch: corners are often left open.
TOUCHING = 3.0
# Points. No column or row is narrower: what lies closer is a doubled rule.
NARROWEST = 5.0
# A rule parts two cells if it runs along so much of their common side.
WALL = 0.5
# More places than this are a map or squared paper; the largest table in sight has some 300.
MOST_PLACES = 4000

# The number of the step along an edge, and of the edge, that a rule stands at.
Wall = tuple[int, int]


def find_lattices(lines: Lines) -> Iterator[Lattice]:
    """The lattices that lines form, at least two cells each."""
    for level, upright in _crossing(lines):
        ends = [end for line in level for end in (line.start, line.end)]
        xs = _with_ends([line.at for line in upright], min(ends), max(ends))
        ends = [end for line in upright for end in (line.start, line.end)]
        ys = _with_ends([line.at for line in level], min(ends), max(ends))
        if 1 < (len(xs) - 1) * (len(ys) - 1) <= MOST_PLACES:
            beside = _walls(upright, xs, ys)
            above = _walls(level, ys, xs)
            yield Lattice(tuple(xs), tuple(ys), _parts(beside, above, len(ys) - 1, len(xs) - 1))


def _with_ends(values: Sequence[float], first: float, last: float) -> list[float]:
    """The places of lines, and the ends of the lines that cross them where these stand out."""
    found = clusters(values, NARROWEST)
    if found[0] - first > NARROWEST:
        found.insert(0, first)
    if last - found[-1] > NARROWEST:
        found.append(last)
    return found


def _crossing(lines: Lines) -> Iterator[tuple[list[Line], list[Line]]]:
    """The groups of level and upright lines that touch each other."""
    heights = [line.at for line in lines.level]
    groups = _Groups(len(lines.level) + len(lines.upright))
    for number, upright in enumerate(lines.upright, len(lines.level)):
        first = bisect_left(heights, upright.start - TOUCHING)
        for other in range(first, bisect_right(heights, upright.end + TOUCHING)):
            level = lines.level[other]
            if level.start - TOUCHING <= upright.at <= level.end + TOUCHING:
                groups.join(number, other)
    found: defaultdict[int, tuple[list[Line], list[Line]]] = defaultdict(lambda: ([], []))
    for number, line in enumerate((*lines.level, *lines.upright)):
        found[groups.of(number)][number >= len(lines.level)].append(line)
    yield from (group for group in found.values() if group[0] and group[1])


class _Groups:
    """Numbers that are joined to groups, each named by one of its numbers."""

    def __init__(self, size: int) -> None:
        self.above = list(range(size))

    def of(self, number: int) -> int:
        above = self.above
        while above[number] != number:
            above[number] = above[above[number]]
            number = above[number]
        return number

    def join(self, one: int, other: int) -> None:
        self.above[self.of(one)] = self.of(other)


def _walls(lines: Sequence[Line], at: Sequence[float], along: Sequence[float]) -> set[Wall]:
    """The pieces of edges that lines cover."""
    covered: defaultdict[Wall, float] = defaultdict(float)
    for line in lines:
        across = min(range(len(at)), key=lambda number: abs(at[number] - line.at))
        for step, (start, end) in enumerate(pairwise(along)):
            both = min(end, line.end) - max(start, line.start)
            if both > 0:
                covered[step, across] += both / (end - start)
    return {place for place, share in covered.items() if share >= WALL}


def _parts(beside: set[Wall], above: set[Wall], rows: int, columns: int) -> tuple[Part, ...]:
    """The cells between walls; those that are no rectangles grow until they are."""
    groups = _Groups(rows * columns)
    for row in range(rows):
        for column in range(columns):
            if column and (row, column) not in beside:
                groups.join(row * columns + column, row * columns + column - 1)
            if row and (column, row) not in above:
                groups.join(row * columns + column, (row - 1) * columns + column)
    while True:
        parts = _around(groups, rows, columns)
        before = len(parts)
        for part in parts:
            first = part.row * columns + part.column
            for row in range(part.rows):
                for column in range(part.columns):
                    groups.join(first + row * columns + column, first)
        if len(_around(groups, rows, columns)) == before:
            return tuple(sorted(parts, key=lambda part: (part.row, part.column)))


def _around(groups: _Groups, rows: int, columns: int) -> list[Part]:
    """The rectangle around each group of places."""
    found: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
    for place in range(rows * columns):
        found[groups.of(place)].append(divmod(place, columns))
    parts = []
    for places in found.values():
        downs, alongs = [row for row, _ in places], [column for _, column in places]
        first, left = min(downs), min(alongs)
        parts.append(Part(first, left, max(downs) - first + 1, max(alongs) - left + 1))
    return parts
