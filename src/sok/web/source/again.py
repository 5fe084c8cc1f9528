"""A quote, as an address holds it, to where a document has it now, or what is most like it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from sok.records import Block, Document, Kind, Span
from sok.sentences import sentence_spans
from sok.web.source.places import pages_of

# Of two wordings of one sentence more than half of the words stand in the same order, as
# `answering/quoting/editions.py` has it of two editions.
ALIKE = 0.6
# What has a third of the words in common, in order, may be on the same matter; less is chance.
RELATED = 0.35
# Words of a quote that are compared: comparing takes time in the square of them.
_MOST_WORDS = 400

_WORD = re.compile(r"\w+")
# Programs that a quote passes through break its lines anew, and make tabs of a row to spaces.
_SPACE = r"\s+"


@dataclass(frozen=True, slots=True)
class Similar:
    """Where the text stands that is most like a quote; `likeness` is 0 to 1."""

    span: Span
    likeness: float


def find_again(document: Document, text: str, near: int) -> Span | None:
    """Where a text, white space aside, stands word for word; nearest to page `near` (from 0).

    On one page a block that says nothing else, as a row or a caption, goes before a sentence.
    """
    pattern = pattern_of(text)
    if pattern is None:
        return None
    spans = [
        Span(document.name, number, *match.span())
        for number, block in _blocks(document)
        for match in pattern.finditer(block.text)
    ]
    standing = [span for span in spans if pages_of(document, span)]
    return min(standing, key=lambda span: _fit(document, span, near), default=None)


def pattern_of(text: str) -> re.Pattern[str] | None:
    """What matches the text however its white space is; None if it has no words."""
    words = text.split()
    return re.compile(_SPACE.join(map(re.escape, words))) if words else None


def is_whole(document: Document, span: Span) -> bool:
    """Whether a span is all that its block says."""
    return span.end - span.start >= len(document.blocks[span.block].text.strip())


def most_similar(document: Document, text: str, least: float = ALIKE) -> Similar | None:
    """The stretch of as many sentences that is most like a text, None if none is by `least`."""
    wanted = _words(text)[:_MOST_WORDS]
    if not wanted:
        return None
    matcher = SequenceMatcher(autojunk=False)
    matcher.set_seq2(wanted)
    found = None
    for span in _stretches(document, len(sentence_spans(text))):
        block = document.blocks[span.block]
        matcher.set_seq1(_words(block.text[span.start : span.end])[: 2 * _MOST_WORDS])
        if matcher.real_quick_ratio() >= least and matcher.quick_ratio() >= least:
            likeness = matcher.ratio()
            if likeness >= least and (found is None or likeness > found.likeness):
                found, least = Similar(span, likeness), likeness
    return found


def _stretches(document: Document, sentences: int) -> Iterator[Span]:
    """So many sentences in a row, or whole blocks that have fewer."""
    for number, block in _blocks(document):
        if block.kind is Kind.ROW:
            yield Span(document.name, number, 0, len(block.text))
            continue
        spans = sentence_spans(block.text)
        for first in range(max(1, len(spans) - sentences + 1) if spans else 0):
            last = min(first + sentences, len(spans)) - 1
            yield Span(document.name, number, spans[first][0], spans[last][1])


def _blocks(document: Document) -> Iterator[tuple[int, Block]]:
    for number, block in enumerate(document.blocks):
        if block.kind is not Kind.FURNITURE:
            yield number, block


def _fit(document: Document, span: Span, near: int) -> tuple[int, bool]:
    distance = min(abs(place - near) for place in pages_of(document, span))
    return distance, not is_whole(document, span)


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())
