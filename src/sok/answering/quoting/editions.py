"""What other editions of the quoted reports say in the same places."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from sok.answering.asked.question import Query
from sok.answering.quoting.quotes import quote
from sok.answering.searching.spans import overlap
from sok.answering.words.facets import YEAR
from sok.indexing.manifest import Relation
from sok.indexing.store import Index
from sok.records import Document, Form, Quote, Sentence, Span

# Of two sentences that say one thing of different years, more than half of the words stand in
# the same order; neighbours under one heading share a third at most.
_ALIKE = 0.6
# Quotes of other editions in one answer: as many as an answer of passages has of its own.
_MOST = 3
# Forms of which each quote is a sentence on its own. A list or table is not put beside another.
_QUOTED = frozenset({Form.SPANS, Form.AMOUNT})

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Editions:
    """What other editions add to an answer: quotes that differ from its own, and remarks."""

    quotes: tuple[Quote, ...] = ()
    notes: tuple[str, ...] = ()


def other_editions(index: Index, query: Query, form: Form, quotes: Sequence[Quote]) -> Editions:
    """The counterparts of the quotes in other editions, where these say something else.

    A question that names the year of an edition is about that one alone.
    """
    if not any(entry.related for entry in index.manifest.documents):
        return Editions()
    found: list[Quote] = []
    notes: list[str] = []
    quoted = list(dict.fromkeys(one.span.document for one in quotes))
    for place, name in enumerate(quoted):
        own = index.documents[name]
        for other in _editions(index, own, query):
            if other.name in quoted[:place]:
                continue  # the two have been compared
            parts = [one for one in quotes if one.span.document == name]
            made = _differing(index, parts, other) if form in _QUOTED else None
            if made is not None or other.name not in quoted:
                notes += _notes(own, other, made)
            found += [one for one in made or () if not _is_quoted(one, [*quotes, *found])]
    return Editions(tuple(found[:_MOST]), tuple(dict.fromkeys(notes)))


def _editions(index: Index, own: Document, query: Query) -> Iterator[Document]:
    entry = next(one for one in index.manifest.documents if one.name == own.name)
    names = [other.name for other in entry.related if other.relation is Relation.EDITION]
    asked = {int(year) for year in YEAR.findall(query.standalone)}
    for name in names:
        other = index.documents[name]
        if own.metadata.year not in asked or other.metadata.year in asked:
            yield other


def _differing(index: Index, quotes: Sequence[Quote], other: Document) -> list[Quote] | None:
    """The counterparts that say something else; None if not one has a counterpart."""
    theirs = [one for one in index.sentences if one.span.document == other.name]
    pairs = [
        (sentence, match)
        for sentence in _sentences(index, quotes)
        if (match := _counterpart(index, sentence.span, theirs)) is not None
    ]
    if not pairs:
        return None
    return [
        quote(other, match.span)
        for sentence, match in pairs
        if _words(index.text(match.span)) != _words(index.text(sentence.span))
    ]


def _sentences(index: Index, quotes: Sequence[Quote]) -> list[Sentence]:
    return [one for one in index.sentences if any(overlap(one.span, q.span) for q in quotes)]


def _counterpart(index: Index, span: Span, theirs: Sequence[Sentence]) -> Sentence | None:
    """The sentence most like this one under the same heading, if it is like it at all."""
    heading = _heading(index, span)
    matcher = SequenceMatcher(autojunk=False)
    matcher.set_seq2(_words(index.text(span)))
    best, likeness = None, _ALIKE
    for sentence in theirs:
        if _heading(index, sentence.span) == heading:
            matcher.set_seq1(_words(index.text(sentence.span)))
            if matcher.quick_ratio() >= likeness and (ratio := matcher.ratio()) >= likeness:
                best, likeness = sentence, ratio
    return best


def _heading(index: Index, span: Span) -> str:
    """The innermost heading above, without the numbers that change between editions."""
    headings = index.documents[span.document].blocks[span.block].headings
    return re.sub(r"[\d\W]+", " ", headings[-1]).strip().casefold() if headings else ""


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def _is_quoted(one: Quote, quotes: Sequence[Quote]) -> bool:
    return any(overlap(one.span, other.span) for other in quotes)


def _notes(own: Document, other: Document, made: list[Quote] | None) -> Iterator[str]:
    """A remark on another edition, unless it says the same."""
    if made is None:
        yield f"Det finns också en upplaga från {_when(other)}; svaret är ur den från {_when(own)}."
    elif made:
        yield (
            f"Upplagorna skiljer sig åt: först citeras den från {_when(own)}, sedan den från "
            f"{_when(other)}."
        )


def _when(document: Document) -> str:
    return str(document.metadata.year or document.name)
