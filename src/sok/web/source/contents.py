"""The headings of a document as its table of contents, and which of them a page stands under."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from sok.records import Document, Kind, Span

# Entries that one looks through. A longer table of contents leaves out its deepest levels.
_MOST = 400

_NO_BODY = frozenset({Kind.HEADING, Kind.FURNITURE})


@dataclass(frozen=True, slots=True)
class Heading:
    """An entry: how deep it stands (from 0, each one level below an earlier one), and where.

    `place` is its page's in `Document.pages`, `block` its number in `Document.blocks`.
    """

    depth: int
    text: str
    place: int
    block: int


def contents(document: Document) -> tuple[Heading, ...]:
    """The headings in order, those of the deepest levels left out where they are too many."""
    found = [
        (number, block)
        for number, block in enumerate(document.blocks)
        if block.kind is Kind.HEADING and block.text.strip() and block.runs
    ]
    deepest = _deepest([block.level for _, block in found])
    entries: list[Heading] = []
    open_levels: list[int] = []
    for number, block in found:
        if block.level <= deepest:
            while open_levels and open_levels[-1] >= block.level:
                open_levels.pop()
            entries.append(
                Heading(len(open_levels), block.text.strip(), block.runs[0].page, number)
            )
            open_levels.append(block.level)
    return tuple(entries)


def current(
    document: Document, entries: Sequence[Heading], place: int, span: Span | None = None
) -> Heading | None:
    """The last entry above the span, or else above the text that page `place` begins with."""
    at = span.block if span is not None else _first_body(document, place)
    above = [entry for entry in entries if entry.block <= at]
    return above[-1] if above else None


def path_to(entries: Sequence[Heading], entry: Heading) -> tuple[Heading, ...]:
    """The entries that an entry stands under, outermost first, and itself."""
    path: list[Heading] = []
    for one in entries[: entries.index(entry) + 1]:
        path[one.depth :] = [one]
    return tuple(path)


def _first_body(document: Document, place: int) -> int:
    """The first block of text on a page; where there is none, the last on it or before it."""
    last = -1
    for number, block in enumerate(document.blocks):
        pages = [run.page for run in block.runs]
        if place in pages and block.kind not in _NO_BODY:
            return number
        if pages and min(pages) <= place:
            last = number
    return last


def _deepest(levels: Sequence[int]) -> int:
    """The deepest level that is shown."""
    count, shown = 0, 1
    for level, many in sorted(Counter(levels).items()):
        count += many
        if count > _MOST and level > min(levels):
            break
        shown = level
    return shown
