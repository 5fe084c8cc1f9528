"""The pages of a document to the groups of those that are not read whole."""

from __future__ import annotations

from collections.abc import Sequence

from sok.indexing.manifest import Entry, PageGroup
from sok.reading.pdf.pictured import FOR_OCR
from sok.records import Legibility, Page

# There is nothing to say of pages on which all is read, or nothing stands.
_PLAIN = frozenset({Legibility.WHOLE, Legibility.EMPTY})


def page_groups(pages: Sequence[Page]) -> tuple[PageGroup, ...]:
    """The pages of which there is something to say, those alike together, in their order."""
    groups: dict[tuple[Legibility, str], list[int]] = {}
    for page in pages:
        if page.legibility not in _PLAIN:
            groups.setdefault((page.legibility, page.left_out), []).append(page.pdf)
    return tuple(
        PageGroup(legibility, left_out, len(places), tuple(dict.fromkeys(places)))
        for (legibility, left_out), places in groups.items()
    )


def awaits_ocr(entry: Entry) -> bool:
    """Whether a document that was read without OCR would be read otherwise with it."""
    return any(group.legibility in FOR_OCR for group in entry.groups)
