"""Blocks to the same with paragraphs that count on by a word and a number made items of a list.

"Rekommendation 1: ...", "Rekommendation 2: ..." are a list, though each is set as a paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from sok.records import Block, Kind

# So many in a row are a list: two may be a sentence that goes on.
FEWEST = 3

_LABEL = re.compile(
    r"(?P<word>rekommendation|förslag|åtgärd|slutsats|lärdom|prioritering|princip|krav|råd|steg|"
    r"delmål|mål|punkt)\s+(?P<number>\d{1,2})\s*[:.–]\s*(?=\w)",
    re.IGNORECASE,
)
AT_EDGES = frozenset({Kind.FURNITURE, Kind.FOOTNOTE})


def with_numbered(blocks: Sequence[Block]) -> list[Block]:
    """The blocks; paragraphs labelled 1, 2, 3 and so on by one word are items."""
    return as_items(blocks, _runs(blocks))


def as_items(blocks: Sequence[Block], runs: Iterable[Sequence[int]]) -> list[Block]:
    """The blocks; those at the places of a run that is long enough are items."""
    items = {place for run in runs if len(run) >= FEWEST for place in run}
    return [
        replace(block, kind=Kind.ITEM) if place in items else block
        for place, block in enumerate(blocks)
    ]


def _runs(blocks: Sequence[Block]) -> Iterator[list[int]]:
    """The places of paragraphs in a row whose labels count on, from 1."""
    run: list[int] = []
    word, number = "", 0
    for place, block in enumerate(blocks):
        if block.kind in AT_EDGES:
            continue
        found = _LABEL.match(block.text) if block.kind is Kind.PARAGRAPH else None
        if found and run and (found["word"].lower(), int(found["number"])) == (word, number + 1):
            run.append(place)
        else:
            yield run
            run = [place] if found and found["number"] == "1" else []
        word, number = (found["word"].lower(), int(found["number"])) if found else ("", 0)
    yield run
