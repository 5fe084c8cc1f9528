"""The headings of a document to those that title one boxed example, or one list."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby, pairwise

from sok.places import places_in
from sok.reading.parts import number_of
from sok.records import Block, Kind
from sok.regions import regions_in

# Headings that name so many regions between them title examples of the regions' work; fewer
# only say what the document is about.
FEWEST_REGIONS = 3
_LIST_TITLE = re.compile(r"\s[–-]\s|\bexempel\b", re.IGNORECASE)
# "Exempel: Fyrar som lyser", "Exempel 2 – Bojar", "Ruta 3. En väg in", "FAKTA: Anslaget"
_EXAMPLE = re.compile(
    r"exempel(?: \d+)?(?::| [–-])\s+\w|(?:fakta)?ruta(?: \d+)?[.:]\s+\w|fakta:\s+\w", re.IGNORECASE
)
_DIGIT = re.compile(r"\d")
_BODY = re.compile(r"\b(?:region(?:en)?|kommun(?:en|er|erna)?)\b", re.IGNORECASE)


def find_labels(blocks: Sequence[Block]) -> frozenset[int]:
    """Places of headings that title one boxed example (they say so or name a place) or a list.

    Those set in capitals do if another beside them in capitals does.
    """
    texts = [place for place, block in enumerate(blocks) if block.kind is not Kind.FURNITURE]
    sure, examples, regions = set(), set(), set[str]()
    for place, following in pairwise(texts):
        block, kind = blocks[place], blocks[following].kind
        if block.kind is not Kind.HEADING:
            continue
        is_title = kind is Kind.PARAGRAPH and not block.text.endswith("?")
        named = regions_in(block.text) if is_title else ()
        regions.update(named)
        # Dates and addresses have figures.
        is_placed = is_title and bool(places_in(block.text)) and not _DIGIT.search(block.text)
        if named or is_placed:
            examples.add(place)
        signs = {Kind.ITEM: _LIST_TITLE.search, Kind.PARAGRAPH: _EXAMPLE.match}
        if kind in signs and signs[kind](block.text):
            sure.add(place)
    found = sure | examples if len(regions) >= FEWEST_REGIONS else sure
    return frozenset(found | _alike(blocks, found))


def _alike(blocks: Sequence[Block], labels: set[int]) -> set[int]:
    """Places of the headings in capitals between others on a page, if a label is among them."""
    heads = [place for place, block in enumerate(blocks) if block.kind is Kind.HEADING]
    alike: set[int] = set()
    for (in_capitals, _), group in groupby(heads, key=lambda place: _style(blocks[place])):
        row = set(group)
        if in_capitals and row & labels and not any(number_of(blocks[n].text) for n in row):
            alike |= {place for place in row if _is_whose(blocks, place)}
    return alike


def _is_whose(blocks: Sequence[Block], place: int) -> bool:
    """Whether the text below a heading says whose it tells of."""
    below = next((one.text for one in blocks[place + 1 :] if one.kind is Kind.PARAGRAPH), "")
    return bool(regions_in(below) or _BODY.search(below))


def _style(block: Block) -> tuple[bool, int]:
    """Whether a heading begins in capitals, and the page that it stands on."""
    return block.text[:4].isupper(), block.runs[0].page if block.runs else 0
