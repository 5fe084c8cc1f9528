"""Text that fills its cell, parted where the rules above and below it are drawn cell by cell."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import inf

from sok.reading.pdf.table_header import MEET, rule_rows
from sok.reading.pdf.table_text import NARROW_GAP, Piece, TextLine, joined, line_of
from sok.records import Box

# Points. Rules farther from each other have no one row between them.
HIGHEST = 80.0


def parted_at_joints(
    lines: Sequence[TextLine], near: Sequence[TextLine], rows: Sequence[Sequence[Box]]
) -> list[TextLine]:
    """The lines, their pieces parted where two rules above meet just as two below do.

    So are those below a header that is ruled so, as far as they have white there. `near` are the
    same lines cut at narrow gaps (a word is never parted), `rows` the rules by `joined_rules`.
    """
    joints = list(_joints(near, rows))
    if not joints:
        return list(lines)
    heights = [line.baseline for line in near]
    found = []
    for line in lines:
        xs = [x for x, top, bottom in joints if top < line.middle < bottom]
        at = bisect_left(heights, line.baseline - MEET)
        words = (
            [
                piece
                for other in near[at:]
                if other.baseline <= line.baseline + MEET
                for piece in other.pieces
            ]
            if xs
            else []
        )
        pieces = [part for piece in line.pieces for part in _parted(piece, words, xs)]
        found.append(line_of(pieces, NARROW_GAP if xs else line.gap))
    return found


def joined_rules(rules: Sequence[Box]) -> list[list[Box]]:
    """The level rules that go on from each other, from the top."""
    return [row for row in rule_rows(rules) if len(row) > 1]


def _joints(
    near: Sequence[TextLine], rows: Sequence[Sequence[Box]]
) -> Iterator[tuple[float, float, float]]:
    """The x where rules meet, and the y above and below that they part text between."""
    for number, (upper, lower) in enumerate(pairwise(rows), start=2):
        top, bottom = upper[0].y0, lower[0].y0
        if bottom - top > HIGHEST:
            continue
        xs = [one.x0 for one in upper[1:] if _meet_at(one.x0, lower)]
        yield from ((x, top, bottom) for x in xs)
        below = [row for row in rows[number:] if row[0].x0 < lower[-1].x1]
        if not below or below[0][0].y0 - bottom > HIGHEST:
            end = _first_across(near, xs, lower, below[0][0].y0 if below else inf)
            yield from ((x, bottom, end) for x in xs)


def _meet_at(x: float, row: Sequence[Box]) -> bool:
    return any(abs(x - other.x0) <= MEET for other in row[1:])


def _first_across(
    near: Sequence[TextLine], xs: Sequence[float], row: Sequence[Box], end: float
) -> float:
    """The y of the first line below a row of rules with a word across one of `xs`, else `end`."""
    for line in near:
        inside = (word.box for word in line.pieces if row[0].x0 <= word.box.x0 <= row[-1].x1)
        across = any(box.x0 + MEET < x < box.x1 - MEET for box in inside for x in xs)
        if across and row[0].y0 < line.middle < end:
            return line.middle
    return end


def _parted(piece: Piece, words: Sequence[Piece], xs: Sequence[float]) -> Iterator[Piece]:
    """The parts of a piece; it is whole where one of its words crosses the joint."""
    within = [word for word in words if piece.box.x0 <= word.box.x0 and word.box.x1 <= piece.box.x1]
    cuts = [
        x
        for x in xs
        if piece.box.x0 + MEET < x < piece.box.x1 - MEET
        and not any(word.box.x0 + MEET < x < word.box.x1 - MEET for word in within)
    ]
    if not cuts or not within:
        yield piece
        return
    for left, right in pairwise([-inf, *sorted(cuts), inf]):
        part = [word for word in within if left < (word.box.x0 + word.box.x1) / 2 <= right]
        if part:
            whole = part[0]
            for word in part[1:]:
                whole = joined(whole, word)
            yield whole
