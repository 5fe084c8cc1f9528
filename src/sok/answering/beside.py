"""What was told in the answer before to how near each text stands to it.

Who asks on asks of what was just read: the answer mostly stands in the same paragraph, or near it
under the same heading.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from sok.answering.rank import Scores
from sok.answering.spans import is_shown
from sok.indexing.store import Index
from sok.records import Span

# How near a text is to what was told: in or beside its paragraph, or under the same heading.
BESIDE, SAME_HEADING = 1.0, 0.5
# An answer from more places than these points to none of them.
MOST_PLACES = 3


def closeness(index: Index, told: Sequence[Span]) -> dict[tuple[str, int], float]:
    """How near the blocks of documents stand to what was told; those that do not are left out."""
    near: dict[tuple[str, int], float] = {}
    places = {
        (span.document, index.documents[span.document].blocks[span.block].headings) for span in told
    }
    if len(places) > MOST_PLACES:
        return near
    for span in told:
        blocks = index.documents[span.document].blocks
        headings = blocks[span.block].headings
        for number, block in enumerate(blocks):
            if block.headings == headings:
                beside = abs(number - span.block) <= 1
                place = (span.document, number)
                near[place] = max(near.get(place, 0.0), BESIDE if beside else SAME_HEADING)
    return near


def nearness(index: Index, told: Sequence[Span], texts: Sequence[Sequence[Span]]) -> Scores:
    """How near each text, made of spans, stands to what was told."""
    near = closeness(index, told)
    return np.array(
        [
            max((near.get((s.document, s.block), 0.0) for s in spans), default=0.0)
            for spans in texts
        ],
        dtype=np.float32,
    )


def was_told(told: Sequence[Span], spans: Sequence[Span]) -> Scores:
    """1 for each span that was told, 0 for the others."""
    return np.array([is_shown(span, told) for span in spans], dtype=np.float32)
