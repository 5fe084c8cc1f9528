"""Lines of text to regions that white gutters part into columns."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import inf

from sok.reading.pdf.table_text import Piece, TextLine, line_of

# A running head or page number at the side stands beside one of so many first or last lines.
BESIDE = 2


@dataclass(frozen=True, slots=True)
class Gutter:
    """White from `x0` to `x1`, with text on both sides in `lines` lines."""

    x0: float
    x1: float
    lines: int

    @property
    def middle(self) -> float:
        """The x of the edge between the columns on its sides."""
        return (self.x0 + self.x1) / 2


@dataclass(frozen=True, slots=True)
class Region:
    """Lines of text and the gutters that none of them crosses, at least one."""

    lines: tuple[TextLine, ...]
    gutters: tuple[Gutter, ...]

    @property
    def columns(self) -> int:
        """How many columns there are."""
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


def fitted(lines: Sequence[TextLine]) -> Region | None:
    """The region of all these lines; None if no gutter runs through them."""
    inner = _inner(lines)
    return Region(tuple(lines), inner) if inner else None


def fitted_inside(lines: Sequence[TextLine]) -> Region | None:
    """The same without what stands beside its ends alone: running heads, page numbers."""
    inner = _inner(lines)
    if not inner:
        return None
    inside = tuple(filter(None, map(_pruned(lines, inner), lines)))
    return Region(tuple(lines), inner) if inside == tuple(lines) else fitted_inside(inside)


def _inner(lines: Sequence[TextLine]) -> tuple[Gutter, ...]:
    gutters: tuple[Gutter, ...] = (Gutter(-inf, inf, 0),)
    for line in lines:
        gutters = narrowed(gutters, line)
    return tuple(gutter for gutter in gutters if gutter.lines)


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
        return line_of(pieces, line.gap) if pieces else None

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
        if x1 - x0 >= line.gap * line.size
    )
