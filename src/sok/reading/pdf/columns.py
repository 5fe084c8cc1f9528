"""Items of a page to regions in the order of reading.

A region is a column (or the whole width) with lines one above the other. White strips between
columns decide: as long as one stays open from line to line, what stands left of it is read
before what stands right. Rows of a list or a table of contents have such strips too, but little
text on one side; they are read line by line.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sok.reading.pdf.notes import are_notes, notes_of
from sok.reading.pdf.rows import Item, Region, lines_of
from sok.reading.pdf.strips import Band, Strip, bands_of, best_columns

# Points by which a note may stand lower than the line that it begins with.
_LOWER = 1.0


def arrange(
    items: Sequence[Item], columns: bool = True, known: Strip | None = None
) -> Iterator[Region]:
    """The regions of a page in the order of reading; without `columns` all is read line by line.

    A `known` strip parts the columns of another section of the page.
    """
    bands = bands_of(items)
    found = best_columns(bands, known) if columns else None
    if found is None:
        yield from lines_of(items)
        return
    above, below = bands[: found.first], bands[found.last + 1 :]
    if above:
        yield from arrange(_items(above), known=found.section or known)
    if are_notes(found.left, found.right):
        yield from _with_notes(found.left, found.right)
    else:
        yield from arrange(found.left)
        yield from arrange(found.right)
    if below:
        yield from arrange(_items(below), known=found.section or known)


def _items(bands: Sequence[Band]) -> list[Item]:
    return [item for band in bands for item in band.items]


def _with_notes(left: Sequence[Item], right: Sequence[Item]) -> Iterator[Region]:
    """Each note, then the text beside it."""
    tops = [min(item.box.y0 for item in note) for note in notes_of(left)]
    above = [item for item in right if item.box.y0 < tops[0] - _LOWER]
    if above:
        yield from arrange(above)
    for note, top, end in zip(notes_of(left), tops, [*tops[1:], float("inf")], strict=True):
        yield from lines_of(note)
        text = [item for item in right if top - _LOWER <= item.box.y0 < end - _LOWER]
        if text:
            yield from arrange(text)
