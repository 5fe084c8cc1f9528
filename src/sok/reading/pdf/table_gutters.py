"""Lines of text to regions that white gutters part into columns."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import inf

from sok.reading.pdf.table_text import WIDE_GAP, Piece, TextLine, line_of

# In type sizes, from line to line: more white than this parts a table from what follows.
FARTHEST = 4.0
# A gutter that so many lines have text on both sides of is no accident: the table ends before a
# line that runs across it.
SURE = 2
# A running head or page number at the side stands beside one of so many first or last lines.
BESIDE = 2
# A line this much farther off than the lines of a paragraph are from each other is apart.
LOOSE = 1.3


@dataclass(frozen=True, slots=True)
class Gutter:
    """White from `x0` to `x1`, with text on both sides in `lines` lines."""

    x0: float
    x1: float
    lines: int

    @property
    def middle(self) -> float:
        return (self.x0 + self.x1) / 2


@dataclass(frozen=True, slots=True)
class Region:
    """Lines of text and the gutters that none of them crosses, at least one."""

    lines: tuple[TextLine, ...]
    gutters: tuple[Gutter, ...]

    @property
    def columns(self) -> int:
        return len(self.gutters) + 1

    def column(self, piece: Piece) -> int:
        """The number of the column that a piece stands in."""
        return sum(gutter.middle <= piece.box.x0 for gutter in self.gutters)

    def placed(self) -> list[dict[int, list[Piece]]]:
        """For each line its pieces by column."""
        found: list[dict[int, list[Piece]]] = []
        for line in self.lines:
            found.append({})
            for piece in line.pieces:
                found[-1].setdefault(self.column(piece), []).append(piece)
        return found


def grow(lines: Sequence[TextLine], first: int) -> Region | None:
    """The region that begins with a line of several pieces and goes on while gutters run through.

    Trailing lines stay only as near as lines of a paragraph are to each other.
    """
    gutters = narrowed((Gutter(-inf, inf, 0),), lines[first])
    end = first + 1
    while end < len(lines) and _near(lines[end - 1], lines[end]):
        after = narrowed(gutters, lines[end])
        if _lost(gutters, after) or not any(gutter.lines for gutter in after):
            break
        gutters, end = after, end + 1
    end = _trimmed(lines, first, end)
    begin = _extended(lines, first, end, gutters)
    return fitted(lines[begin:end])


def fitted(lines: Sequence[TextLine]) -> Region | None:
    """The region of all these lines; None if no gutter runs through them."""
    gutters: tuple[Gutter, ...] = (Gutter(-inf, inf, 0),)
    for line in lines:
        gutters = narrowed(gutters, line)
    inner = tuple(gutter for gutter in gutters if gutter.lines)
    if not inner:
        return None
    inside = tuple(filter(None, map(_pruned(lines, inner), lines)))
    return Region(tuple(lines), inner) if inside == tuple(lines) else fitted(inside)


def _pruned(
    lines: Sequence[TextLine], gutters: Sequence[Gutter]
) -> Callable[[TextLine], TextLine | None]:
    """Leaves out what stands beside a first or last line alone: running heads, page numbers."""
    left, right = -inf, inf
    if _is_beside([line.pieces[0].box.x0 < gutters[0].x1 for line in lines]):
        left = gutters[0].x1
    elif _is_beside([line.pieces[-1].box.x1 > gutters[-1].x0 for line in lines]):
        right = gutters[-1].x0

    def prune(line: TextLine) -> TextLine | None:
        pieces = tuple(p for p in line.pieces if left <= p.box.x0 and p.box.x1 <= right)
        return line_of(pieces) if pieces else None

    return prune


def _is_beside(there: Sequence[bool]) -> bool:
    """Whether only one of the first and one of the last lines is there; the others are not."""
    first, last = sum(there[:BESIDE]), sum(there[-BESIDE:])
    return len(there) > 2 * BESIDE and first < 2 and last < 2 and sum(there) == first + last


def narrowed(gutters: Sequence[Gutter], line: TextLine) -> tuple[Gutter, ...]:
    """What one more line leaves of gutters."""
    left, right = line.pieces[0].box.x0, line.pieces[-1].box.x1
    found = []
    for gutter in gutters:
        start = gutter.x0
        for piece in line.pieces:
            if piece.box.x1 > start and piece.box.x0 < gutter.x1:
                found.append((start, piece.box.x0, gutter.lines))
                start = piece.box.x1
        found.append((start, gutter.x1, gutter.lines))
    return tuple(
        Gutter(x0, x1, count + (left < x0 and x1 < right))
        for x0, x1, count in found
        if x1 - x0 >= WIDE_GAP * line.size
    )


def pitch(lines: Sequence[TextLine]) -> float:
    """The least distance between lines that follow each other, at least a type size."""
    steps = (lower.baseline - upper.baseline for upper, lower in pairwise(lines))
    return min((step for step in steps if step >= lines[0].size), default=FARTHEST * lines[0].size)


def _near(upper: TextLine, lower: TextLine) -> bool:
    return lower.baseline - upper.baseline <= FARTHEST * max(upper.size, lower.size)


def _lost(before: Sequence[Gutter], after: Sequence[Gutter]) -> bool:
    """Whether a gutter that was sure is gone."""
    return any(
        gutter.lines >= SURE
        and not any(gutter.x0 <= kept.x0 and kept.x1 <= gutter.x1 for kept in after)
        for gutter in before
    )


def _trimmed(lines: Sequence[TextLine], first: int, end: int) -> int:
    """The end of the lines that belong to those with several pieces."""
    several = (number for number in range(first, end) if len(lines[number].pieces) > 1)
    last = max(several, default=first)
    apart = LOOSE * pitch(lines[first:end])
    kept = last + 1
    while kept < end and lines[kept].baseline - lines[kept - 1].baseline <= apart:
        kept += 1
    return kept


def _extended(lines: Sequence[TextLine], first: int, end: int, gutters: Sequence[Gutter]) -> int:
    """The first of the lines above that begin the upper row outside the first column."""
    apart = LOOSE * pitch(lines[first:end])
    inner = [gutter for gutter in gutters if gutter.lines]
    while first and inner:
        line = lines[first - 1]
        near = lines[first].baseline - line.baseline <= apart
        if not near or line.pieces[0].box.x0 < inner[0].x1 or _lost(inner, narrowed(inner, line)):
            break
        first -= 1
    return first
