"""What stands at the edges of pages to the numbers printed on them.

A page number is a number at an edge that goes on from page to page with the PDF's own.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from sok.reading.pdf.edges import Spot, is_at_edge, spots
from sok.reading.pdf.fragments import Fragment

# So many pages must agree on how printed and PDF numbers differ; in a file of fewer pages, one.
FEWEST_AGREEING = 2

_NUMBER = re.compile(
    r"(?:[-–—|]\s*)?(?:sida|sid\.?|s\.|page)?:?\s*[-–—|]?\s*(\d{1,4})\s*[-–—|]?"
    r"(?:\s*(?:av|/|of|\()\s*\d{1,4}\)?\s*[-–—|]?)?",
    re.IGNORECASE,
)
_GLUED = re.compile(r"(?:(\d{1,4})\s+\D.*|.*\D\s+(\d{1,4}))")
_ROMAN = re.compile(r"[ivxlc]+", re.IGNORECASE)
_ROMAN_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


@dataclass(frozen=True, slots=True)
class Folio:
    """What may be a page's number: the number of its fragment, its value and how it is printed."""

    fragment: int
    value: int
    text: str
    roman: bool

    def offset(self, page: int) -> tuple[bool, int]:
        """How far it is from the place of its page, counted from 0."""
        return self.roman, self.value - page


def find_folios(
    heights: Sequence[float],
    pages: Sequence[Sequence[Fragment]],
    furniture: Sequence[Collection[int]],
) -> list[Folio | None]:
    """The number that each page prints, None where it prints none.

    `furniture` are the numbers of the fragments that repeat from page to page.
    """
    found = [
        list(_candidates(height, fragments, edge))
        for height, fragments, edge in zip(heights, pages, furniture, strict=True)
    ]
    return _with_lone_roman(_chosen(found), found, pages)


def numbers_of(folios: Sequence[Folio | None]) -> list[int | None]:
    """The printed number of each page: those that print none count on with their neighbours.

    Where the pages before and after differ, or the count would begin below 1, there is none.
    """
    offsets = [one.value - at if one and not one.roman else None for at, one in enumerate(folios)]
    numbers: list[int | None] = []
    for page, own in enumerate(offsets):
        before = next((o for o in reversed(offsets[:page]) if o is not None), None)
        after = next((o for o in offsets[page + 1 :] if o is not None), None)
        around = {o for o in (before, after) if o is not None}
        offset = own if own is not None else around.pop() if len(around) == 1 else None
        numbers.append(page + offset if offset is not None and page + offset >= 1 else None)
    return numbers


def _candidates(
    height: float, fragments: Sequence[Fragment], furniture: Collection[int]
) -> Iterator[Folio]:
    """What may be the page's number."""
    for number, one in enumerate(fragments):
        if not is_at_edge(height, one):
            continue
        text = one.text.strip()
        if found := _NUMBER.fullmatch(text):
            yield Folio(number, int(found[1]), found[1], False)
        elif _ROMAN.fullmatch(text):
            yield Folio(number, _roman(text), text, True)
        elif number in furniture and (glued := _GLUED.fullmatch(text)):
            digits = glued[1] or glued[2]
            yield Folio(number, int(digits), digits, False)


def _roman(text: str) -> int:
    values = [_ROMAN_VALUES[letter] for letter in text.lower()]
    return sum(
        -value if value < max(values[place:]) else value for place, value in enumerate(values)
    )


def _chosen(folios: Sequence[Sequence[Folio]]) -> list[Folio | None]:
    """Of each page the candidate whose distance to the PDF's number most pages share."""
    votes = Counter(
        offset
        for page, candidates in enumerate(folios)
        for offset in {one.offset(page) for one in candidates}
    )
    fewest = min(FEWEST_AGREEING, len(folios))
    chosen: list[Folio | None] = []
    for page, candidates in enumerate(folios):
        good = [one for one in candidates if votes[one.offset(page)] >= fewest]
        chosen.append(max(good, key=lambda one: votes[one.offset(page)], default=None))
    return chosen


def _with_lone_roman(
    chosen: Sequence[Folio | None],
    folios: Sequence[Sequence[Folio]],
    pages: Sequence[Sequence[Fragment]],
) -> list[Folio | None]:
    """The numbers with a Roman one that no other agrees with, if it stands where others do."""
    taken = Counter(
        spot for page, one in enumerate(chosen) if one for spot in spots(pages[page][one.fragment])
    )
    return [
        one or next((f for f in candidates if f.roman and _stands(pages[page], f, taken)), None)
        for page, (one, candidates) in enumerate(zip(chosen, folios, strict=True))
    ]


def _stands(fragments: Sequence[Fragment], folio: Folio, taken: Counter[Spot]) -> bool:
    return any(taken[spot] >= FEWEST_AGREEING for spot in spots(fragments[folio.fragment]))
