"""What a PDF says of its own parts: bookmarks, and the numbers printed on its pages.

The numbers are read by way of pypdf: a list of them that leads back to itself ends PDFium, and
the program with it.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from sok.reading.pdf.labels import Numbering, page_labels
from sok.reading.pdf.pdfium import open_pdf, read_bookmarks
from sok.reading.pdf_info import reader_of

# More bookmarks than the longest reports have headings (a thousand) are a fault.
MOST_ENTRIES = 10_000
# Ways of numbering in one file, and steps to find them: some reports number each appendix anew.
MOST_NUMBERINGS = 1_000
# Levels of headings; the sixth is rare in print.
DEEPEST = 12
# Characters of a title or label that are kept: a heading of four lines, "Bilaga 12 s. 345".
LONGEST_TITLE = 400
LONGEST_LABEL = 40


@dataclass(frozen=True, slots=True)
class Entry:
    """A bookmark: `level` from 1, `page` its place in the file from 1, None if it leads nowhere."""

    title: str
    level: int
    page: int | None


@dataclass(frozen=True, slots=True)
class Structure:
    """The bookmarks in order, and for each page what is printed on it, "" if the file is silent."""

    outline: tuple[Entry, ...] = ()
    labels: tuple[str, ...] = ()


def read_structure(data: bytes) -> Structure:
    """The structure of a PDF with these bytes: nothing where it has none or cannot be opened."""
    try:
        with open_pdf(data) as pages:
            marks = read_bookmarks(pages, MOST_ENTRIES, DEEPEST)
            count = len(pages)
    except ValueError:
        return Structure()
    entries = (Entry(_plain(title, LONGEST_TITLE), level, page) for title, level, page in marks)
    return Structure(
        tuple(entry for entry in entries if entry.title),
        tuple(_plain(label, LONGEST_LABEL) for label in page_labels(_numberings(data), count)),
    )


def _numberings(data: bytes) -> tuple[Numbering, ...]:
    """How the file numbers its pages; nothing where it does not say, or not so that it is clear."""
    # A damaged file fails in as many ways as there are parsers in it: it then says nothing.
    with suppress(Exception):
        catalogue: Any = reader_of(data).trailer["/Root"]
        return tuple(_numbers(catalogue.get("/PageLabels")))
    return ()


def _numbers(root: Any) -> Iterator[Numbering]:
    """The leaves of a tree whose branches may lead back to it."""
    waiting, left = [root], MOST_NUMBERINGS
    while waiting and left:
        node, left = waiting.pop(), left - 1
        node = node.get_object() if node is not None else {}
        waiting.extend(reversed(node.get("/Kids", ())[:MOST_NUMBERINGS]))
        pairs = node.get("/Nums", ())[: 2 * MOST_NUMBERINGS]
        for first, how in zip(pairs[::2], pairs[1::2], strict=False):
            ways = how.get_object()
            yield Numbering(
                first=int(first) + 1,
                style=str(ways.get("/S", "")).removeprefix("/"),
                prefix=str(ways.get("/P", "")),
                start=int(ways.get("/St", 1)),
            )


def _plain(text: str, length: int) -> str:
    """One line of what can be printed: titles are broken like the headings they repeat."""
    signs = (sign if sign.isprintable() else " " for sign in text[: 4 * length])
    return " ".join("".join(signs).split())[:length]
