"""What of a document is searched and quoted."""

from __future__ import annotations

from dataclasses import dataclass

from sok.records.documents import Span


@dataclass(frozen=True, slots=True)
class Chunk:
    """A unit of retrieval: what is shown (`spans`) and what is indexed (`indexed`) differ.

    `indexed` also holds the headings and the list's lead, `spans` are the shown text alone.
    """

    spans: tuple[Span, ...]
    indexed: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A unit of quotation: one sentence or list item, and the number of the chunk it is in."""

    span: Span
    chunk: int
    indexed: str
