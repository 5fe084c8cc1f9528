"""A small encoder and a small reader whose results can be worked out by hand.

The encoder makes a bag of words of a text: two texts are as alike as the words they share, so
a test knows which chunk must win. The reader takes files in a notation of its own:

    # Heading             (## one level down), blocks are separated by blank lines,
    Running text.         pages by form feeds
    - An item             of a list that the paragraph before it announces, if it ends in ":"
    | A box
    > A pull quote
    @ Page furniture
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from sok.errors import ReadingError
from sok.indexing.encoder import Encoding
from sok.records import Block, Document, Kind, Metadata, Page, Run

# Wide enough that words of a test do not share a place by chance.
DIMENSION = 512
_MARKS = {
    "#": Kind.HEADING,
    "-": Kind.ITEM,
    "|": Kind.BOX,
    ">": Kind.PULL_QUOTE,
    "@": Kind.FURNITURE,
}


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
    path: tuple[str, ...] = ()
    lead = ""
    for page, raw in enumerate(texts):
        for match in re.finditer(r"(?:(?P<mark>#+|[-|>@]) )?(?P<text>\S.*?)\s*(?:\n\s*\n|\Z)", raw):
            mark, shown = match["mark"] or "", match["text"]
            kind = _MARKS.get(mark[:1], Kind.PARAGRAPH)
            level = len(mark) if kind is Kind.HEADING else 0
            if kind is Kind.HEADING:
                path = path[: level - 1]
            elif kind in {Kind.PARAGRAPH, Kind.BOX}:
                lead = shown if shown.endswith(":") else ""
            runs = (Run(0, page, match.start("text"), len(shown)),)
            above = lead if kind is Kind.ITEM else ""
            blocks.append(Block(kind, shown, runs, path, level, above))
            if kind is Kind.HEADING:
                path, lead = (*path, shown), ""
    pages = tuple(Page(number, raw) for number, raw in enumerate(texts, start=1))
    return Document(name, sha256, Metadata(title, "", None, "sv", 1), pages, tuple(blocks))
