"""Pages of a PDF that are two printed pages side by side, to the two."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from sok.reading.pdf.edges import FOOT, HEAD
from sok.reading.pdf.fragments import Fragment
from sok.reading.pdf.leaves import Leaf
from sok.records import Box

# A sheet of two pages is wider than high by this; one of A4 lying down by as much, but that
# prints one number.
WIDE = 1.2
# So many of the wide pages must print two numbers in a row, and half of them.
FEWEST_SPREADS = 2

_NUMBER = re.compile(r"\d{1,4}")


def part_spreads(leaves: Sequence[Leaf]) -> list[tuple[int, Leaf]]:
    """The leaves with the place in the file of each, from 1; a spread is two, left then right."""
    wide = [leaf for leaf in leaves if leaf.width > WIDE * leaf.height]
    twice = sum(_prints_two(leaf) for leaf in wide)
    parts = twice >= FEWEST_SPREADS and 2 * twice >= len(wide)
    return [
        (number, part)
        for number, leaf in enumerate(leaves, 1)
        for part in (_halves(leaf) if parts and leaf.width > WIDE * leaf.height else (leaf,))
    ]


def _prints_two(leaf: Leaf) -> bool:
    """Whether two numbers in a row stand at the edges, one in each half."""
    edges = [one for one in leaf.fragments if _at_edge(leaf, one) and _NUMBER.fullmatch(one.text)]
    left = {int(one.text) for one in edges if _middle(one.box) < leaf.width / 2}
    right = {int(one.text) for one in edges if _middle(one.box) >= leaf.width / 2}
    return any(number + 1 in right for number in left)


def _at_edge(leaf: Leaf, one: Fragment) -> bool:
    return not HEAD <= one.baseline / leaf.height <= FOOT


def _middle(box: Box) -> float:
    return (box.x0 + box.x1) / 2


def _halves(leaf: Leaf) -> Iterator[Leaf]:
    half = leaf.width / 2
    for is_own in (lambda box: _middle(box) < half, lambda box: _middle(box) >= half):
        yield _half(leaf, is_own)


def _half(leaf: Leaf, is_own: Callable[[Box], bool]) -> Leaf:
    kept = [n for n, one in zip(leaf.numbers, leaf.fragments, strict=True) if is_own(one.box)]
    return replace(
        leaf,
        width=leaf.width / 2,
        fragments=tuple(one for one in leaf.fragments if is_own(one.box)),
        numbers=tuple(kept),
        grids=tuple(grid for grid in leaf.grids if is_own(grid.box)),
        rules=tuple(rule for rule in leaf.rules if is_own(rule)),
    )
