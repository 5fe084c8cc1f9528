"""A small encoder and a small reader whose results can be worked out by hand.

The encoder makes a bag of words of a text: two texts are as alike as the words they share, so
a test knows which chunk must win. The reader takes files in a notation of its own:

    # Heading             (## one level down), blocks are separated by blank lines,
    Running text.         pages by form feeds
    - An item             of a list that the paragraph before it announces, if it ends in ":"
    | A box
    > A pull quote
    @ Page furniture
    * A footnote
    ^ Figur 1. A caption   of the figure on its page, or of the table whose rows follow:
    + A header row         cells stand two spaces apart, a last empty one is ~
    = A  row
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np

from sok.errors import ReadingError
from sok.indexing.encoder import Encoding
from sok.records import Block, Box, Document, Figure, Kind, Metadata, Page, Run, Table

# Wide enough that words of a test do not share a place by chance.
DIMENSION = 512
_MARKS = {
    "#": Kind.HEADING,
    "-": Kind.ITEM,
    "|": Kind.BOX,
    ">": Kind.PULL_QUOTE,
    "@": Kind.FURNITURE,
    "*": Kind.FOOTNOTE,
    "^": Kind.CAPTION,
    "+": Kind.ROW,
    "=": Kind.ROW,
}
_BLOCK = re.compile(r"(?:(?P<mark>#+|[-|>@*^+=]) )?(?P<text>(?(mark) *|)\S.*?)\s*(?:\n\s*\n|\Z)")
# Where the picture of every figure is said to be.
PICTURE = Box(50, 100, 250, 200)


@dataclass
class FakeEncoder:
    """Unit vectors that count the lower-case words of a text; the role makes no difference.

    `texts` is everything that has been encoded, `fail_at` the number of a text at which it
    breaks down.
    """

    name: str = "fake"
    fail_at: int | None = None
    texts: list[str] = field(default_factory=list)

    def encode(self, texts: Sequence[str], role: str) -> np.ndarray:
        """Float32 of shape (len(texts), DIMENSION)."""
        self.texts += texts
        if self.fail_at is not None and len(self.texts) > self.fail_at:
            raise KeyboardInterrupt
        vectors = np.zeros((len(texts), DIMENSION), np.float32)
        for row, text in zip(vectors, texts, strict=True):
            # A text without words has the first place, which no word has, to itself.
            for place in [_place(word) for word in re.findall(r"\w+", text.lower())] or [0]:
                row[place] += 1
        return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)

    def encode_tokens(self, texts: Sequence[str], role: str) -> list[Encoding]:
        """The vectors of `encode`, and each word as a token with a place to itself."""
        found = []
        for text, vector in zip(texts, self.encode(texts, role), strict=True):
            places = [_place(word) for word in re.findall(r"\w+", text.lower())]
            rows = np.eye(DIMENSION, dtype=np.float32)[places]
            found.append(Encoding(vector, np.array(places, np.int32), rows))
        return found


def _place(word: str) -> int:
    digest = hashlib.sha256(word.encode()).digest()
    return 1 + int.from_bytes(digest[:4], "big") % (DIMENSION - 1)


def read_fake(path: Path) -> Document:
    """The document that `path` describes; ReadingError if it is not UTF-8."""
    data = path.read_bytes()
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        raise ReadingError(f"{path.name} är inte UTF-8.") from None
    metadata = path.with_suffix(".toml")
    title = metadata.read_text("utf-8").strip() if metadata.exists() else path.stem
    return fake_document(text, name=path.name, sha256=hashlib.sha256(data).hexdigest(), title=title)


def fake_document(
    text: str, name: str = "a.txt", sha256: str = "0" * 64, title: str = "A"
) -> Document:
    """The document that `text` describes, its pages numbered from 1."""
    texts = text.split("\f")
    blocks: list[Block] = []
    marks: list[str] = []
    path: tuple[str, ...] = ()
    lead = ""
    for page, raw in enumerate(texts):
        for match in _BLOCK.finditer(raw):
            mark, shown = match["mark"] or "", match["text"]
            kind = _MARKS.get(mark[:1], Kind.PARAGRAPH)
            level = len(mark) if kind is Kind.HEADING else 0
            if kind is Kind.HEADING:
                path = path[: level - 1]
            elif kind in {Kind.PARAGRAPH, Kind.BOX}:
                lead = shown if shown.endswith((":", " ska")) else ""
            runs: tuple[Run, ...] = (Run(0, page, match.start("text"), len(shown)),)
            if kind is Kind.ROW:
                shown, runs = _row(shown, page, match.start("text"))
            above = lead if kind is Kind.ITEM else ""
            blocks.append(Block(kind, shown, runs, path, level, above))
            marks.append(mark)
            if kind is Kind.HEADING:
                path, lead = (*path, shown), ""
    pages = tuple(Page(number, raw) for number, raw in enumerate(texts, start=1))
    metadata = Metadata(title, "", None, "sv", 1)
    tables = _tables(marks, blocks)
    captions = {table.caption for table in tables}
    figures = tuple(
        Figure(_label(block.text), number, block.runs[0].page, PICTURE)
        for number, block in enumerate(blocks)
        if block.kind is Kind.CAPTION and number not in captions
    )
    return Document(name, sha256, metadata, pages, tuple(blocks), tables, figures)


def _row(written: str, page: int, start: int) -> tuple[str, tuple[Run, ...]]:
    """The text of a row and where its cells stand on the page."""
    text, runs = "", []
    for place, cell in enumerate(written.removesuffix("~").split("  ")):
        text += "\t" if place else ""
        if cell:
            runs.append(Run(len(text), page, start, len(cell)))
        text, start = text + cell, start + len(cell) + 2
    return text, tuple(runs)


def _tables(marks: Sequence[str], blocks: Sequence[Block]) -> tuple[Table, ...]:
    """A table for each stretch of rows, page furniture between them, that a header begins."""
    tables: list[Table] = []
    before, begins = -1, True
    for number, mark in enumerate(marks):
        if mark == "@":
            continue
        if mark in {"+", "="} and begins:
            caption = before if before >= 0 and marks[before] == "^" else None
            label = _label(blocks[caption].text) if caption is not None else ""
            tables.append(Table(label, caption, (), 0, ""))
        if mark in {"+", "="}:
            last = tables[-1]
            header = last.header + (mark == "+")
            tables[-1] = replace(last, rows=(*last.rows, number), header=header)
        before, begins = number, mark not in {"+", "="}
    return tuple(tables)


def _label(caption: str) -> str:
    found = re.match(r"\w+ \d[\d.]*(?<!\.)", caption)
    return found[0] if found else ""
