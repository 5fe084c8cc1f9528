"""Fragments of all pages to furniture: running heads and feet, and the numbers of pages.

Furniture is what stands in the same place on several pages, figures aside, and no row of a table;
titles of chapters too, that stand in one place.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from sok.reading.pdf.edges import FOOT, HEAD, is_at_edge, spots
from sok.reading.pdf.folios import find_folios, numbers_of
from sok.reading.pdf.fragments import Fragment, usual_size
from sok.reading.pdf.grids import Grid

# Furniture stands on at least so many pages, and on this share of them.
FEWEST_REPEATS = 3
REPEAT_SHARE = 0.1
# Points by which furniture may move up and down from page to page.
SAME_PLACE = 4.0
# The title of a chapter is this much larger than the same words as a running head.
TITLE_SIZE = 1.3
# Text that stands amid pages this often, against the times at their edges, is no furniture.
AMID_SHARE = 0.4
# Points by which the parts of a running head that is set in columns may be off each other's line.
SAME_LINE = 1.0
# Baselines of running text are this far apart at most, in type sizes; a running head is farther
# from the text, 8.8 where the lines of text are 1.2 and headings 1.7.
CLOSE = 2.0

_DIGITS = re.compile(r"\d+")
# Of a statute, never furniture: "2 kap.", "13 §".
_STATUTE = re.compile(r"\d+\s?[a-z]?\s?(?:kap\.|§)")

# Of each page the numbers of fragments.
_Numbers = list[set[int]]


@dataclass(frozen=True, slots=True)
class Margins:
    """Of one page: the numbers of the fragments that are furniture, and the printed number.

    `printed` is None where none is known; `label` is what is printed if that is no figure.
    """

    furniture: frozenset[int]
    printed: int | None
    label: str | None = None


@dataclass(frozen=True, slots=True)
class _Place:
    page: int
    fragment: int
    height: float


def find_margins(
    heights: Sequence[float],
    pages: Sequence[Sequence[Fragment]],
    grids: Sequence[Sequence[Grid]],
) -> tuple[Margins, ...]:
    """The margins of each page: its height in points, its fragments and its tables."""
    edges = [
        {number for number, one in enumerate(fragments) if _may_be(one, height, tables)}
        for height, fragments, tables in zip(heights, pages, grids, strict=True)
    ]
    found = zip(_repeated(heights, pages, edges), _titles(pages, edges), strict=True)
    repeated = _with_places(pages, edges, [same | titles for same, titles in found])
    chosen = find_folios(heights, pages, repeated)
    return tuple(
        Margins(
            furniture=frozenset(edge | ({one.fragment} if one else set())),
            printed=None if one and one.roman else number,
            label=one.text if one and one.roman else None,
        )
        for edge, one, number in zip(repeated, chosen, numbers_of(chosen), strict=True)
    )


def _may_be(one: Fragment, height: float, tables: Sequence[Grid]) -> bool:
    """Whether a line at an edge may be furniture, which a row of a table amid the page is not."""
    return (
        is_at_edge(height, one)
        and any(map(str.isalnum, one.text))
        and not _STATUTE.match(one.text)
        and not any(_is_in(one, height, grid) for grid in tables)
    )


def _is_in(one: Fragment, height: float, grid: Grid) -> bool:
    """Whether a line is part of a table that is more than a running head or foot set as one."""
    box = grid.box
    x, y = (one.box.x0 + one.box.x1) / 2, (one.box.y0 + one.box.y1) / 2
    inside = box.x0 <= x <= box.x1 and box.y0 <= y <= box.y1
    amid = box.y1 > HEAD * height and box.y0 < FOOT * height
    return inside and amid and min(grid.rows, grid.columns) > 1


def _shape(fragment: Fragment) -> tuple[str, float]:
    """What furniture has in common: its words, figures aside if it has any words, and its size."""
    text = fragment.text
    shape = _DIGITS.sub("#", text) if any(map(str.isalpha, text)) else text
    return shape, round(fragment.style.size)


def _fewest(pages: int) -> float:
    """On how many of the pages of a document something must stand to be furniture."""
    return min(max(FEWEST_REPEATS, REPEAT_SHARE * pages), max(2, pages - 1))


def _repeated(
    heights: Sequence[float], pages: Sequence[Sequence[Fragment]], edges: _Numbers
) -> _Numbers:
    """For each page the fragments at its edges that other pages have in the same place.

    What stands amid the text as often is a heading of the text, which a page may begin with.
    """
    places: defaultdict[tuple[str, float], list[_Place]] = defaultdict(list)
    amid: Counter[tuple[str, float]] = Counter()
    for page, (height, fragments) in enumerate(zip(heights, pages, strict=True)):
        for number, one in enumerate(fragments):
            if number in edges[page]:
                places[_shape(one)].append(_Place(page, number, one.baseline))
            elif not is_at_edge(height, one):
                amid[_shape(one)] += 1
    found: _Numbers = [set() for _ in pages]
    for shape, same in places.items():
        for place in same:
            level = {other.page for other in same if abs(other.height - place.height) <= SAME_PLACE}
            if len(level) >= _fewest(len(pages)) and amid[shape] < AMID_SHARE * len(level):
                found[place.page].add(place.fragment)
    return found


def _titles(pages: Sequence[Sequence[Fragment]], edges: _Numbers) -> _Numbers:
    """For each page what stands at its edges where others have the title of a chapter too.

    A title is set larger elsewhere, and as a running head smaller than the text.
    """
    text_size = usual_size(chain.from_iterable(pages))
    sizes: defaultdict[str, float] = defaultdict(float)
    for fragments in pages:
        for one in fragments:
            sizes[one.text.casefold()] = max(sizes[one.text.casefold()], one.style.size)
    found: _Numbers = [
        {
            n
            for n in edge
            if page[n].style.size < text_size
            and sizes[page[n].text.casefold()] > TITLE_SIZE * page[n].style.size
        }
        for page, edge in zip(pages, edges, strict=True)
    ]
    places = Counter(
        spot
        for page, numbers in zip(pages, found, strict=True)
        for spot in {spot for number in numbers for spot in spots(page[number])}
    )
    return [
        {n for n in numbers if max(places[s] for s in spots(page[n])) >= _fewest(len(pages))}
        for page, numbers in zip(pages, found, strict=True)
    ]


def _with_places(pages: Sequence[Sequence[Fragment]], edges: _Numbers, found: _Numbers) -> _Numbers:
    """With what repeats, what is set in its place elsewhere, or stands beside it."""
    standing = Counter(
        spot
        for page, numbers in enumerate(found)
        for spot in {spot for n in numbers for spot in spots(pages[page][n])}
    )
    taken = {spot for spot, count in standing.items() if count >= _fewest(len(pages))}
    return [
        own
        | {n for n in edge if taken & set(spots(fragments[n]))}
        | set(_beside(fragments, edge, own))
        for fragments, edge, own in zip(pages, edges, found, strict=True)
    ]


def _beside(fragments: Sequence[Fragment], edge: set[int], found: set[int]) -> Iterator[int]:
    """What stands at the edge on one line with what repeats, as the other parts of its head.

    A head may also stand in the margin, beside the first line of the text: that goes on below.
    """
    lines = [fragments[number].baseline for number in found]
    for number in edge - found:
        baseline = fragments[number].baseline
        is_beside = any(abs(line - baseline) <= SAME_LINE for line in lines)
        if is_beside and not _goes_on(fragments, edge, found, number):
            yield number


def _goes_on(fragments: Sequence[Fragment], edge: set[int], found: set[int], number: int) -> bool:
    """Whether a line is followed by others, each close to the last, till they leave the edge."""
    while number in edge:
        one = fragments[number]
        close = [
            (other.baseline, place)
            for place, other in enumerate(fragments)
            if 0 < other.baseline - one.baseline <= CLOSE * one.style.size
            and min(one.box.x1, other.box.x1) > max(one.box.x0, other.box.x0)
        ]
        if not close or min(close)[1] in found:
            return False
        number = min(close)[1]
    return True
