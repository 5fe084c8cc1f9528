"""Fragments of all pages to furniture (running heads and feet) and the numbers printed on pages.

Furniture is what stands in the same place on several pages, figures aside. A page number is a
number at an edge that goes on from page to page with the PDF's own.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sok.reading.pdf.fragments import Fragment

# Shares of the page's height in which running heads and feet, and page numbers, stand.
HEAD, FOOT = 0.13, 0.86
# Furniture stands on at least so many pages, and on this share of them.
FEWEST_REPEATS = 3
REPEAT_SHARE = 0.1
# Points by which furniture may move up and down from page to page.
SAME_PLACE = 4.0
# Text that stands amid pages this often, against the times at their edges, is no furniture.
AMID_SHARE = 0.4
# So many pages must agree on how printed and PDF numbers differ; in a file of fewer pages, one.
FEWEST_AGREEING = 2

_DIGITS = re.compile(r"\d+")
# Of a statute, never furniture: "2 kap.", "13 §".
_STATUTE = re.compile(r"\d+\s?[a-z]?\s?(?:kap\.|§)")
_FOLIO = re.compile(
    r"(?:sida|sid\.?|s\.|page)?\s*[-–—|]?\s*(\d{1,4})\s*[-–—|]?"
    r"(?:\s*(?:av|/|of|\()\s*\d{1,4}\)?)?",
    re.IGNORECASE,
)
_GLUED = re.compile(r"(?:(\d{1,4})\s+\D.*|.*\D\s+(\d{1,4}))")
_ROMAN = re.compile(r"[ivxlc]+", re.IGNORECASE)
_ROMAN_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


@dataclass(frozen=True, slots=True)
class Margins:
    """Of one page: the numbers of the fragments that are furniture, and the printed number.

    `printed` is None where none is known; `label` is what is printed if that is no figure.
    """

    furniture: frozenset[int]
    printed: int | None
    label: str | None = None


# A side, a type size, the baseline and the x of that side in whole points, and a font.
_Spot = tuple[str, float, int, int, str]


@dataclass(frozen=True, slots=True)
class _Place:
    page: int
    fragment: int
    height: float


@dataclass(frozen=True, slots=True)
class _Folio:
    fragment: int
    value: int
    text: str
    roman: bool

    def offset(self, page: int) -> tuple[bool, int]:
        return self.roman, self.value - page


def find_margins(
    heights: Sequence[float], pages: Sequence[Sequence[Fragment]]
) -> tuple[Margins, ...]:
    """The margins of each page: its height in points and its fragments."""
    repeated = _repeated(heights, pages)
    folios = [
        list(_folios(height, fragments, edge))
        for height, fragments, edge in zip(heights, pages, repeated, strict=True)
    ]
    chosen = _with_lone_roman(_chosen(folios), folios, pages)
    numbers = _filled(
        [one.value - at if one and not one.roman else None for at, one in enumerate(chosen)]
    )
    return tuple(
        Margins(
            furniture=frozenset(edge | ({one.fragment} if one else set())),
            printed=None if one and one.roman else number,
            label=one.text if one and one.roman else None,
        )
        for edge, one, number in zip(repeated, chosen, numbers, strict=True)
    )


def _at_edge(height: float, fragment: Fragment) -> bool:
    share = fragment.baseline / height
    return share < HEAD or share > FOOT


def _shape(fragment: Fragment) -> tuple[str, float]:
    """What furniture has in common: its words, figures aside if it has any words, and its size."""
    text = fragment.text
    shape = _DIGITS.sub("#", text) if any(map(str.isalpha, text)) else text
    return shape, round(fragment.style.size)


def _repeated(heights: Sequence[float], pages: Sequence[Sequence[Fragment]]) -> list[set[int]]:
    """For each page the fragments at its edges that other pages have in the same place.

    What stands amid the text as often is a heading of the text, which a page may begin with.
    """
    places: defaultdict[tuple[str, float], list[_Place]] = defaultdict(list)
    amid: Counter[tuple[str, float]] = Counter()
    for page, (height, fragments) in enumerate(zip(heights, pages, strict=True)):
        for number, one in enumerate(fragments):
            if not any(map(str.isalnum, one.text)) or _STATUTE.match(one.text):
                continue
            if _at_edge(height, one):
                places[_shape(one)].append(_Place(page, number, one.baseline))
            else:
                amid[_shape(one)] += 1
    found: list[set[int]] = [set() for _ in pages]
    fewest = min(max(FEWEST_REPEATS, REPEAT_SHARE * len(pages)), max(2, len(pages) - 1))
    for shape, same in places.items():
        for place in same:
            level = {other.page for other in same if abs(other.height - place.height) <= SAME_PLACE}
            if len(level) >= fewest and amid[shape] < AMID_SHARE * len(level):
                found[place.page].add(place.fragment)
    standing = Counter(
        spot
        for page, numbers in enumerate(found)
        for spot in {spot for n in numbers for spot in _spots(pages[page][n])}
    )
    taken = {spot for spot, count in standing.items() if count >= fewest}
    for page, (height, fragments) in enumerate(zip(heights, pages, strict=True)):
        for number, one in enumerate(fragments):
            if _at_edge(height, one) and not _STATUTE.match(one.text) and taken & set(_spots(one)):
                found[page].add(number)
    return found


def _spots(one: Fragment) -> Iterator[_Spot]:
    """The places that a line is set at, to the left, right or middle, with its type.

    Running heads change with the chapter, their place does not.
    """
    middle = (one.box.x0 + one.box.x1) / 2
    for side, x in (("left", one.box.x0), ("right", one.box.x1), ("middle", middle)):
        yield side, one.style.size, round(one.baseline), round(x), one.style.font


def _folios(height: float, fragments: Sequence[Fragment], furniture: set[int]) -> Iterator[_Folio]:
    """What may be the page's number."""
    for number, one in enumerate(fragments):
        if not _at_edge(height, one):
            continue
        text = one.text.strip()
        if found := _FOLIO.fullmatch(text):
            yield _Folio(number, int(found[1]), found[1], False)
        elif _ROMAN.fullmatch(text):
            yield _Folio(number, _roman(text), text, True)
        elif number in furniture and (glued := _GLUED.fullmatch(text)):
            digits = glued[1] or glued[2]
            yield _Folio(number, int(digits), digits, False)


def _roman(text: str) -> int:
    values = [_ROMAN_VALUES[letter] for letter in text.lower()]
    return sum(
        -value if value < max(values[place:]) else value for place, value in enumerate(values)
    )


def _chosen(folios: Sequence[Sequence[_Folio]]) -> list[_Folio | None]:
    """Of each page the candidate whose distance to the PDF's number most pages share."""
    votes = Counter(
        offset
        for page, candidates in enumerate(folios)
        for offset in {one.offset(page) for one in candidates}
    )
    fewest = min(FEWEST_AGREEING, len(folios))
    chosen: list[_Folio | None] = []
    for page, candidates in enumerate(folios):
        good = [one for one in candidates if votes[one.offset(page)] >= fewest]
        chosen.append(max(good, key=lambda one: votes[one.offset(page)], default=None))
    return chosen


def _with_lone_roman(
    chosen: Sequence[_Folio | None],
    folios: Sequence[Sequence[_Folio]],
    pages: Sequence[Sequence[Fragment]],
) -> list[_Folio | None]:
    """The numbers with a Roman one that no other agrees with, if it stands where others do."""
    taken = Counter(
        spot for page, one in enumerate(chosen) if one for spot in _spots(pages[page][one.fragment])
    )
    return [
        one or next((f for f in candidates if f.roman and _stands(pages[page], f, taken)), None)
        for page, (one, candidates) in enumerate(zip(chosen, folios, strict=True))
    ]


def _stands(fragments: Sequence[Fragment], folio: _Folio, taken: Counter[_Spot]) -> bool:
    return any(taken[spot] >= FEWEST_AGREEING for spot in _spots(fragments[folio.fragment]))


def _filled(offsets: Sequence[int | None]) -> list[int | None]:
    """The printed number of each page: those that print none count on with their neighbours.

    Where the pages before and after differ, or the count would begin below 1, there is none.
    """
    numbers: list[int | None] = []
    for page, own in enumerate(offsets):
        before = next((o for o in reversed(offsets[:page]) if o is not None), None)
        after = next((o for o in offsets[page + 1 :] if o is not None), None)
        around = {o for o in (before, after) if o is not None}
        offset = own if own is not None else around.pop() if len(around) == 1 else None
        numbers.append(page + offset if offset is not None and page + offset >= 1 else None)
    return numbers
