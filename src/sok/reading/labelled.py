"""Blocks to the same with paragraphs that each begin with a name of their own made items of a list.

"Tillsammans - Alla bidrar ...", "Nära verksamheten - Arbetet ska ..." are a list of what the
paragraph before them announces, though each is set as a paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sok.reading.numbered import AT_EDGES, as_items
from sok.records import Block, Kind
from sok.regions import regions_in

# What announces several things: "några principer", "de tre delarna", a colon at the end.
_ANNOUNCES = re.compile(
    r":\s*$|\b(?:följande|nedan\w*|dessa|några|flera|olika|två|tre|fyra|fem|sex|sju|åtta|nio|tio)\b",
    re.IGNORECASE,
)
_LABEL = re.compile(r"(?P<label>[A-ZÅÄÖ][a-zà-ÿ][^.:!?\n–]{1,60}?)(?: [-–]|:) (?=[A-ZÅÄÖ])")


def with_labelled(blocks: Sequence[Block]) -> list[Block]:
    """The blocks; paragraphs in a row that each have a label, below one that has none, are items.

    What is told of a region each is no list of this kind, but examples.
    """
    return as_items(blocks, _runs(blocks))


def _runs(blocks: Sequence[Block]) -> Iterator[list[int]]:
    """The places of paragraphs in a row with labels that differ, behind one that announces them."""
    run: list[int] = []
    labels: set[str] = set()
    is_announced = False
    for place, block in enumerate(blocks):
        if block.kind in AT_EDGES:
            continue
        label = _label(block)
        if label and is_announced and label not in labels:
            run.append(place)
            labels.add(label)
            continue
        yield run
        run, labels = [], set()
        is_paragraph = block.kind is Kind.PARAGRAPH and not label
        is_announced = is_paragraph and bool(_ANNOUNCES.search(block.text))
    yield run


def _label(block: Block) -> str:
    found = _LABEL.match(block.text) if block.kind is Kind.PARAGRAPH else None
    return found["label"] if found and not regions_in(found["label"]) else ""
