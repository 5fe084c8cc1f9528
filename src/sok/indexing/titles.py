"""Headings that stand above all of a document, as its title does, and tell no texts apart."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from sok.records import Document, Kind

# The share of a document's texts that such a heading stands above: some stand before the title.
ABOVE_SHARE = 0.9
# Of fewer texts all may stand under one heading that is no title.
FEWEST_TEXTS = 20


def without_titles(document: Document) -> Document:
    """The document, its texts without the headings that stand above nearly all of them."""
    texts = [
        block
        for block in document.blocks
        if block.kind not in {Kind.HEADING, Kind.FURNITURE} and block.text.strip()
    ]
    if len(texts) < FEWEST_TEXTS:
        return document
    above = Counter(heading for block in texts for heading in set(block.headings))
    titles = {heading for heading, count in above.items() if count >= ABOVE_SHARE * len(texts)}
    return replace(
        document,
        blocks=tuple(
            replace(block, headings=tuple(h for h in block.headings if h not in titles))
            for block in document.blocks
        ),
    )
