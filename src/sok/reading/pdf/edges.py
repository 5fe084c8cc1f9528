"""The edges of pages, where running heads, running feet and page numbers stand."""

from __future__ import annotations

from collections.abc import Iterator

from sok.reading.pdf.fragments import Fragment

# Shares of the page's height in which running heads and feet, and page numbers, stand.
HEAD, FOOT = 0.13, 0.86

# A side, a type size, the baseline and the x of that side in whole points, and a font.
Spot = tuple[str, float, int, int, str]


def is_at_edge(height: float, fragment: Fragment) -> bool:
    """Whether a line stands at the head or foot of a page of this height."""
    share = fragment.baseline / height
    return share < HEAD or share > FOOT


def spots(one: Fragment) -> Iterator[Spot]:
    """The places that a line is set at, to the left, right or middle, with its type.

    Running heads change with the chapter, their place does not.
    """
    middle = (one.box.x0 + one.box.x1) / 2
    for side, x in (("left", one.box.x0), ("right", one.box.x1), ("middle", middle)):
        yield side, one.style.size, round(one.baseline), round(x), one.style.font
