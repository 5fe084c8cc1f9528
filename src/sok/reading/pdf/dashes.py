"""Short pieces in a row to rules: so some programs draw dashed and dotted lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from statistics import median

from sok.reading.pdf.paths import around
from sok.records import Box

# Points. Pieces whose middles differ by no more across are on one line.
SAME_LINE = 0.6
# Points. Pieces of a line begin at even steps: so many of these differ by no more than this from
# the usual one, and none is longer.
EVEN, EVEN_SHARE = 0.6, 0.8
LONGEST_STEP = 8.0
TWICE = 0.2
# Fewer pieces, or a shorter line in points, are dots, dashes and signs that are drawn.
FEWEST = 6
SHORTEST = 20.0
# A piece so many times as long as it is thick shows which way its line runs; a dot does not.
LONG = 1.5


def dashed_rules(pieces: Iterable[Box]) -> Iterator[Box]:
    """The level and the upright lines that pieces make, each as one box."""
    whole = list(pieces)
    yield from _level(piece for piece in whole if not _is_upright(piece))
    turned = (_turned(piece) for piece in whole if not _is_level(piece))
    yield from map(_turned, _level(turned))


def _level(pieces: Iterable[Box]) -> Iterator[Box]:
    by_line = sorted(pieces, key=lambda piece: piece.y0 + piece.y1)
    first = 0
    for place in range(1, len(by_line) + 1):
        if place == len(by_line) or _middle(by_line[place]) - _middle(by_line[first]) > SAME_LINE:
            yield from _lines(sorted(by_line[first:place], key=lambda piece: piece.x0))
            first = place


def _lines(pieces: Sequence[Box]) -> Iterator[Box]:
    """The lines of pieces of one height: they end where a gap is longer than a step."""
    run = list(pieces[:1])
    for piece in pieces[1:]:
        if piece.x0 - run[-1].x0 > LONGEST_STEP:
            yield from _line(run)
            run = []
        run.append(piece)
    yield from _line(run)


def _line(run: Sequence[Box]) -> Iterator[Box]:
    box = around([(x, y) for piece in run for x, y in ((piece.x0, piece.y0), (piece.x1, piece.y1))])
    # What is drawn twice stands in the same place.
    steps = [step for one, other in pairwise(run) if (step := other.x0 - one.x0) > TWICE]
    if len(steps) < FEWEST or box.x1 - box.x0 < SHORTEST:
        return
    usual = median(steps)
    if sum(abs(step - usual) <= EVEN for step in steps) >= EVEN_SHARE * len(steps):
        yield box


def _middle(piece: Box) -> float:
    return (piece.y0 + piece.y1) / 2


def _turned(piece: Box) -> Box:
    """The piece with across and down exchanged."""
    return Box(piece.y0, piece.x0, piece.y1, piece.x1)


def _is_upright(piece: Box) -> bool:
    return piece.y1 - piece.y0 > LONG * (piece.x1 - piece.x0)


def _is_level(piece: Box) -> bool:
    return piece.x1 - piece.x0 > LONG * (piece.y1 - piece.y0)
