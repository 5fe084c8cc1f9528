"""Search for words within one document: whatever their case and hyphens, else in other forms."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sok.indexing.terms import terms, words
from sok.indexing.terms import word_terms as terms_of
from sok.records import Document, Kind, Span
from sok.web.source.places import pages_of

# Characters of a snippet before and after what was found: together about a line and a half.
_CONTEXT = 60
_HYPHENS = r"\-\u00ad\u2010\u2011"
_BREAK = re.compile(rf"[\s{_HYPHENS}]+")
_HYPHEN = rf"[{_HYPHENS}]?"
_BETWEEN = rf"[\s{_HYPHENS}]*"


@dataclass(frozen=True, slots=True)
class Hit:
    """A place that was found: its page (in `Document.pages`), and the text around it."""

    span: Span
    place: int
    before: str
    found: str
    after: str


@dataclass(frozen=True, slots=True)
class Found:
    """The hits in the order of the document; `is_exact` says that they have the words as typed."""

    hits: tuple[Hit, ...]
    is_exact: bool


def search_document(document: Document, wanted: str) -> Found:
    """All places that have the words as typed, case and hyphens aside.

    Where there is none, the words of blocks that have all of them in some form.
    """
    exact = tuple(_hits(document, _as_typed(document, wanted)))
    if exact:
        return Found(exact, True)
    return Found(tuple(_hits(document, _in_other_forms(document, wanted))), False)


def _as_typed(document: Document, wanted: str) -> Iterator[Span]:
    parts = [part for part in _BREAK.split(wanted) if part]
    if not parts:
        return
    written = _BETWEEN.join(_HYPHEN.join(map(re.escape, part)) for part in parts)
    pattern = re.compile(written, re.IGNORECASE)
    for number, block in enumerate(document.blocks):
        if block.kind is not Kind.FURNITURE:
            for match in pattern.finditer(block.text):
                yield Span(document.name, number, *match.span())


def _in_other_forms(document: Document, wanted: str) -> Iterator[Span]:
    # The first term of a word is its own; parts of a compound would find far too much.
    own = {its[0] for word, _, _ in words(wanted) if (its := terms_of(word))}
    for number, block in enumerate(document.blocks):
        if own and block.kind is not Kind.FURNITURE and own <= set(terms(block.text)):
            for word, start, end in words(block.text):
                if own.intersection(terms_of(word)):
                    yield Span(document.name, number, start, end)


def _hits(document: Document, spans: Iterator[Span]) -> Iterator[Hit]:
    for span in spans:
        pages = pages_of(document, span)
        if pages:
            text = document.blocks[span.block].text
            yield Hit(
                span,
                pages[0],
                _before(text, span.start),
                text[span.start : span.end],
                _after(text, span.end),
            )


def _before(text: str, at: int) -> str:
    start = max(0, at - _CONTEXT)
    cut = text[start:at]
    if start == 0:
        return cut
    # A word that is cut off is left out.
    return f"… {cut.partition(' ')[2] or cut}"


def _after(text: str, at: int) -> str:
    cut = text[at : at + _CONTEXT]
    if at + _CONTEXT >= len(text):
        return cut
    return f"{cut.rpartition(' ')[0] or cut} …"


def on_page(hits: Sequence[Hit], document: Document, place: int) -> tuple[Span, ...]:
    """The spans of the hits that stand on page `place`, whole or in part."""
    return tuple(hit.span for hit in hits if place in pages_of(document, hit.span))
