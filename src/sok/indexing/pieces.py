"""What chunks and sentences are made with, whatever kind of block they are made of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sok.records import Chunk, Document, Sentence, Span

# Words in a chunk: one or two printed paragraphs, about one subject. Longer blocks are split at
# sentence ends into parts of about the same length.
CHUNK_WORDS = 120
# Words in a whole list or table: about as many as fit in the 512 tokens that the model reads.
LIST_WORDS = 250

Pieces = tuple[tuple[Chunk, ...], tuple[Sentence, ...]]


def joined(parts: Sequence[Pieces]) -> Pieces:
    """All pieces as one, the sentences' chunks counted on."""
    chunks: list[Chunk] = []
    sentences: list[Sentence] = []
    for more, quotable in parts:
        sentences += [replace(part, chunk=part.chunk + len(chunks)) for part in quotable]
        chunks += more
    return tuple(chunks), tuple(sentences)


def indexed_text(headings: Sequence[str], lead: str, shown: str) -> str:
    """What is indexed for `shown`: the headings above it, the list's lead, the text itself."""
    above = [*headings, lead] if lead and lead not in headings else headings
    return "\n".join([*above, shown])


def whole(document: Document, number: int) -> Span:
    """Block `number` without white space at its ends."""
    text = document.blocks[number].text
    end = len(text.rstrip())
    return Span(document.name, number, end - len(text[:end].lstrip()), end)


def shown_text(document: Document, span: Span) -> str:
    """The text of `span`."""
    return document.blocks[span.block].text[span.start : span.end]
