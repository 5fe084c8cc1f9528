"""Where a figure stands in a document, and what has been found that it measures."""

from __future__ import annotations

from dataclasses import dataclass

from sok.finding.subject_headings import innermost_heading
from sok.records import Block, Document
from sok.sentences import sentence_spans


@dataclass(frozen=True, slots=True)
class Subject:
    """What a figure measures.

    `plain` is the stretch of the sentence alone, `whole` what a share is a share of, `back` how
    many sentences before the figure's the words were found. `named` is who or what the figure
    stands beside, if that is not part of the text.
    """

    text: str
    plain: str
    whole: str = ""
    back: int = 0
    named: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """Sentence number `sentence` of block number `block`, and the sentences of that block."""

    document: Document
    block: int
    sentences: tuple[str, ...]
    sentence: int

    @property
    def text(self) -> str:
        """The sentence itself."""
        return self.sentences[self.sentence]

    @property
    def record(self) -> Block:
        """The block that the sentence stands in."""
        return self.document.blocks[self.block]

    @property
    def above(self) -> str:
        """What announces the list that the block is an item of, else the heading above it."""
        return self.record.lead.rstrip(" :") or innermost_heading(self.record)


def places(document: Document, block: int) -> tuple[tuple[int, Place], ...]:
    """The sentences of a block, each with the offset at which it begins."""
    text = document.blocks[block].text
    spans = sentence_spans(text)
    shown = tuple(text[start:end] for start, end in spans)
    return tuple(
        (start, Place(document, block, shown, number)) for number, (start, _) in enumerate(spans)
    )
