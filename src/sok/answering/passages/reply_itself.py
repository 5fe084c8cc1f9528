"""A question about a document itself to what the document says of itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sok.answering.asked.itself import (
    IN_SHORT,
    ISSUED,
    ON_COVER,
    SECTIONS,
    Aspect,
    OfItself,
    asked_of_itself,
    speaks,
)
from sok.answering.asked.question import Query, asked_as
from sok.answering.searching.corpus import Corpus
from sok.answering.searching.reply import Reply, distinct_spans, refusal
from sok.answering.searching.search import Search, evidence
from sok.answering.searching.sorts import last_part, names_in
from sok.answering.searching.spans import is_shown, overlap
from sok.answering.words.facets import DAY
from sok.records import Document, Form, Kind, Span

# The first lines of a document that may be of its cover, and how long one is at most (letters):
# enough for a long title, and for no paragraph.
COVER_LINES, COVER_LINE = 12, 200
# Paragraphs that are quoted at most: what a document is about it says in its first words.
MOST = 2


def of_itself(corpus: Corpus, found: Search, shown: Sequence[Span]) -> Reply | None:
    """What a document says of itself, if that is asked for and known of which; else None.

    A refusal where it says nothing of that, but others of the index might.
    """
    asked = asked_of_itself(found.query.standalone)
    document = _asked_of(corpus, found.query)
    if asked is None or document is None:
        return None
    told = _on_cover(document, asked) or _in_sections(corpus, document, asked)
    # What is said of a name or date elsewhere is said of other works.
    on_cover = ON_COVER if told else ON_COVER - {Aspect.YEAR}
    if asked.aspect not in on_cover | {Aspect.CONCLUSIONS}:
        speaking = _speaking(corpus, document)
        told += [span for span in speaking if asked.told.search(corpus.index.text(span))]
    chosen = tuple(span for span in distinct_spans(told) if not is_shown(span, shown))[:MOST]
    if chosen:
        return Reply(Form.SPANS, chosen, evidence(corpus, found, chosen[:1]))
    return refusal(corpus, found) if found.query.within or asked.aspect in ON_COVER else None


def with_conclusions(corpus: Corpus, query: Query) -> Query:
    """The query as one for conclusions, if it asks what a document that has them says in short."""
    asked = asked_of_itself(query.standalone)
    document = _asked_of(corpus, query)
    if asked is None or asked.aspect not in IN_SHORT or document is None:
        return query
    concludes = _concludes(document)
    return asked_as(query, "Vilka slutsatser drar rapporten?") if concludes else query


def _concludes(document: Document) -> bool:
    """Whether a document has a section with its conclusions."""
    heads = (block.text for block in document.blocks if block.kind is Kind.HEADING)
    return any("slutsats" in head.lower() for head in heads)


def _asked_of(corpus: Corpus, query: Query) -> Document | None:
    """The document that a query is of, or the only one: of several nobody can tell."""
    documents = corpus.index.documents
    names = [*(query.within or documents)]
    return documents[names[0]] if len(names) == 1 else None


def _on_cover(document: Document, asked: OfItself) -> list[Span]:
    """The first lines that tell what is asked: with a date, that of issue, or with the title."""
    if asked.aspect not in ON_COVER:
        return []
    lines = [
        (Span(document.name, number, 0, len(text)), text)
        for number, block in enumerate(document.blocks)
        if block.kind in {Kind.HEADING, Kind.PARAGRAPH}
        and len(text := block.text.rstrip()) <= COVER_LINE
        and not (text.endswith(".") and text[:1].isupper())  # a sentence may be of anything
    ][:COVER_LINES]
    if asked.aspect is Aspect.TITLE:
        title = document.metadata.title.casefold()
        said = [(span, text.rstrip(" .;:").casefold()) for span, text in lines]
        parts = [span for span, text in said if text == title or (" " in text and text in title)]
        return sorted(parts, key=lambda span: -span.end)[:1]
    told = [(span, text) for span, text in lines if asked.told.search(text)]
    issued = [span for span, text in told if ISSUED.search(text)]
    return issued or [span for span, text in told if DAY.search(text)]


def _in_sections(corpus: Corpus, document: Document, asked: OfItself) -> list[Span]:
    """The paragraphs of the sections whose heading says that they tell what is asked.

    Those in which the document speaks of itself, if any does.
    """
    heading = SECTIONS.get(asked.aspect)
    found = [
        Span(document.name, number, 0, len(block.text.rstrip()))
        for number, block in enumerate(document.blocks)
        if block.kind is Kind.PARAGRAPH
        and heading
        and block.headings
        and heading.search(block.headings[-1])
    ]
    speaking = [one for one in _speaking(corpus, document) if is_shown(one, found)]
    return speaking or found


def _speaking(corpus: Corpus, document: Document) -> Iterator[Span]:
    """The paragraphs in which a document speaks of itself, from the sentence that does."""
    names = names_in(document.metadata.title)
    of_itself = speaks(names, [*map(last_part, names)])
    for number, block in enumerate(document.blocks):
        at = Span(document.name, number, 0, len(block.text))
        found = of_itself.search(block.text)
        if block.kind is not Kind.PARAGRAPH or not found or corpus.initiative_at(at) is not None:
            continue
        sentences = [s.span for s in corpus.index.sentences if overlap(s.span, at)]
        start = next((s.start for s in sentences if s.end > found.start()), 0)
        yield Span(document.name, number, start, len(block.text.rstrip()))
