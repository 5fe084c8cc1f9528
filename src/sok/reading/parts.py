"""The headings of a document to those that are its parts, and the number that each begins with."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from sok.records import Block, Kind

# Where more than so many pages, and this share of them, begin with a heading, parts begin pages.
FEWEST_OPENED, MOST_OPENED = 2, 0.5
# A list of contents that names more of the headings than this says nothing of their levels.
MOST_LISTED = 0.5

_CONTENTS = re.compile(r"innehåll(?:sförteckning)?", re.IGNORECASE)
_PAGE = re.compile(r"[\s.]+\d{1,3}(?:\s+|$)")
_NUMBER = re.compile(r"(\d+(?:\.\d+)*)\.?\s")


def number_of(text: str) -> tuple[int, ...]:
    """The number that a heading begins with: (3, 1) for "3.1 Mål", () for none."""
    found = _NUMBER.match(text)
    return tuple(int(part) for part in found[1].split(".")) if found else ()


def openings(blocks: Sequence[Block]) -> frozenset[int]:
    """Places of the headings that are the parts of a document that numbers nothing.

    They are what its list of contents names, if that is but some of its headings, or else those
    that open pages, where MOST of the pages are opened so. What stands within a page is below.
    """
    heads = [place for place, block in enumerate(blocks) if block.kind is Kind.HEADING]
    if any(number_of(blocks[place].text) for place in heads):
        return frozenset()
    named = _in_contents(blocks)
    listed = [place for place in heads if blocks[place].text.casefold() in named]
    # One right below another is a part of it: the list is of several levels.
    are_parts = not any(after in listed for after in _right_below(blocks, listed))
    if are_parts and FEWEST_OPENED < len(listed) < MOST_LISTED * len(heads):
        return frozenset(listed)
    first: dict[int, int] = {}
    for place, block in enumerate(blocks):
        if block.kind is not Kind.FURNITURE:
            for run in block.runs:
                first.setdefault(run.page, place)
    opened = {place for place in first.values() if blocks[place].kind is Kind.HEADING}
    most = len(opened) > FEWEST_OPENED and len(opened) > MOST_OPENED * len(first)
    return frozenset(opened if most else ())


def _right_below(blocks: Sequence[Block], heads: Sequence[int]) -> Iterator[int]:
    """The places of the headings that follow at once on some headings."""
    texts = [place for place, block in enumerate(blocks) if block.kind is not Kind.FURNITURE]
    yield from (
        after
        for place, after in pairwise(texts)
        if place in heads and blocks[after].kind is Kind.HEADING
    )


def _in_contents(blocks: Sequence[Block]) -> frozenset[str]:
    """What a list of contents names, in lower case: the texts before its page numbers."""
    named: set[str] = set()
    for place, block in enumerate(blocks):
        if _CONTENTS.fullmatch(block.text):
            for below in takewhile(lambda one: one.kind is not Kind.HEADING, blocks[place + 1 :]):
                named.update(text.strip(" .").casefold() for text in _PAGE.split(below.text))
    return frozenset(named)
