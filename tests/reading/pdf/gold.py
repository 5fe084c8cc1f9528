"""The hand-checked pages of real PDFs (`tests/cases/pdfs`), beside what is read from the files."""

from __future__ import annotations

import csv
import os
import re
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Any
from unicodedata import normalize

import pytest

from sok.reading.document import read_document
from sok.records import Block, Document, Kind, Page
from sok.tables import BETWEEN

CASES = Path(__file__).parents[2] / "cases" / "pdfs"
FOLDER = os.environ.get("SOK_PDFS", "")
needs_pdfs = pytest.mark.skipif(not FOLDER, reason="SOK_PDFS names no folder of PDFs")
FILES = tuple(f"{path.stem}.pdf" for path in sorted(CASES.glob("*.toml")))

_RAISED = re.compile("[⁰¹²³⁴⁵⁶⁷⁸⁹]+")
_MARK = re.compile(r"^(?:\d+|\*+)\s*")


@dataclass(slots=True)
class Tally:
    """What agrees with the gold and what does not; `extra` is what the gold does not have."""

    right: int = 0
    missing: list[str] = field(default_factory=list)
    extra: list[str] = field(default_factory=list)

    def add(self, where: str, wanted: Counter[str], found: Counter[str]) -> None:
        """Count texts against each other, each as often as it stands."""
        self.right += (wanted & found).total()
        self.missing += [f"{where}: {text}" for text in (wanted - found).elements()]
        self.extra += [f"{where}: {text}" for text in (found - wanted).elements()]

    def see(self, where: str, is_right: bool) -> None:
        """Count one thing that was looked for."""
        self.right += is_right
        self.missing += [] if is_right else [where]

    @property
    def share(self) -> float:
        """How much of what was looked for was found."""
        return self.right / (self.right + len(self.missing))

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.right / (2 * self.right + len(self.missing) + len(self.extra))


@dataclass(frozen=True, slots=True)
class GoldPage:
    """A page as a person read it (`wanted`), and the blocks that were read from it."""

    file: str
    document: Document
    wanted: dict[str, Any]

    @property
    def where(self) -> str:
        """File and page, for messages."""
        return f"{self.file} p. {self.wanted['pdf']}"

    @property
    def place(self) -> int:
        """The page's place in the document."""
        return int(self.wanted["pdf"]) - 1

    @property
    def blocks(self) -> list[Block]:
        """The blocks with text on the page, in order."""
        return blocks_of(self.document, self.place)

    def texts(self, *kinds: Kind) -> list[str]:
        """The texts of the blocks of these kinds that begin on the page."""
        return [b.text for b in self.blocks if b.kind in kinds and b.runs[0].page == self.place]

    def running(self) -> list[str]:
        """The texts of all blocks but furniture."""
        return [block.text for block in self.blocks if block.kind is not Kind.FURNITURE]


@cache
def document(file: str) -> Document:
    """A file of the folder, read once."""
    return read_document(Path(FOLDER) / file)


def rows(name: str) -> list[dict[str, str]]:
    """The rows of a table of the gold."""
    with (CASES / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def gold_pages() -> Iterator[GoldPage]:
    """All pages that a person has read."""
    for path in sorted(CASES.glob("*.toml")):
        case = tomllib.loads(path.read_text("utf-8"))
        for page in case["page"]:
            yield GoldPage(case["file"], document(case["file"]), page)


def blocks_of(read: Document, place: int) -> list[Block]:
    """The blocks of a document with text on the page at this place."""
    return [block for block in read.blocks if any(run.page == place for run in block.runs)]


def printed(page: Page) -> str:
    """What reading says is printed on a page as its number."""
    return str(page.number) if page.label is None else page.label


def plain(text: str) -> str:
    """The text as the gold writes it: raised signs on the line, each white space one space."""
    return " ".join(normalize("NFKC", text).split())


def squeezed(text: str) -> str:
    """The text without white space and raised digits."""
    return "".join(normalize("NFKC", _RAISED.sub("", text)).split())


def readings(text: str) -> tuple[str, str]:
    """The text without raised digits, and with them: marks of footnotes, or exponents."""
    return plain(_RAISED.sub("", text)), plain(text)


def holds(texts: Iterable[str], wanted: str) -> bool:
    """Whether a text has the wanted one in it, word for word."""
    sought = plain(wanted)
    return any(sought in reading for text in texts for reading in readings(text))


def without_mark(footnote: str) -> str:
    """A footnote of the gold without its mark."""
    return _MARK.sub("", footnote)


def found_cells(page: GoldPage) -> tuple[Counter[str], Counter[str]]:
    """The cells of the page's gold tables, and those of the tables read that are most like them."""
    cells = [table["cells"] for table in page.wanted.get("table", [])]
    tables = [_filled([map(plain, row) for row in table]) for table in cells]
    wanted = sum(tables, Counter[str]())
    read = [_filled(group) for group in _tables(page)]
    # What a raised digit is, mark or exponent, only the gold tells.
    read = [Counter(_as_written(cell, wanted) for cell in one.elements()) for one in read]
    like = {
        max(range(len(read)), key=lambda n: (read[n] & table).total()) for table in tables if read
    }
    return wanted, sum((read[number] for number in like), Counter[str]())


def _tables(page: GoldPage) -> Iterator[list[list[str]]]:
    """The rows of each table read from the page, as cells."""
    for is_row, group in groupby(page.blocks, key=lambda block: block.kind is Kind.ROW):
        if is_row:
            yield [block.text.split(BETWEEN) for block in group]


def _filled(table: Iterable[Iterable[str]]) -> Counter[str]:
    return Counter(cell for row in table for cell in row if cell.strip())


def _as_written(cell: str, wanted: Counter[str]) -> str:
    return next((text for text in readings(cell) if text in wanted), plain(cell))
