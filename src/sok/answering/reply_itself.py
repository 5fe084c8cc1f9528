"""A question about a document itself to what the document says of itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sok.answering.corpus import Corpus
from sok.answering.itself import SPEAKS, Aspect, OfItself, asked_of_itself
from sok.answering.question import Query, asked_as
from sok.answering.reply import Reply
from sok.answering.search import Search, evidence
from sok.answering.spans import is_shown, overlap
from sok.records import Document, Form, Kind, Span

# Paragraphs that are quoted at most: what a document is about it says in its first words.
MOST = 2


def of_itself(corpus: Corpus, found: Search, shown: Sequence[Span]) -> Reply | None:
    """What a document says of itself, if that is asked for and there is but one; else None."""
    asked = asked_of_itself(found.query.standalone)
    document = _only(corpus)
    if asked is None or document is None or asked.aspect is Aspect.CONCLUSIONS:
        return None
    told = [
        span
        for span in _speaking(corpus, document)
        if not is_shown(span, shown) and _tells(corpus, document, asked, span)
    ]
    if not told:
        return None
    chosen = tuple(told[:MOST])
    return Reply(Form.SPANS, chosen, evidence(corpus, found, chosen[:1]))


def with_conclusions(corpus: Corpus, query: Query) -> Query:
    """The query as one for conclusions, if it asks what the only document says in short."""
    asked = asked_of_itself(query.standalone)
    if asked is None or asked.aspect is not Aspect.CONCLUSIONS:
        return query
    document = _only(corpus)
    heads = (b.text for b in document.blocks if b.kind is Kind.HEADING) if document else ()
    concludes = any("slutsats" in head.lower() for head in heads)
    return asked_as(query, "Vilka slutsatser drar rapporten?") if concludes else query


def _only(corpus: Corpus) -> Document | None:
    """The document of an index that has but one: of several nobody can tell which is meant."""
    documents = [*corpus.index.documents.values()]
    return documents[0] if len(documents) == 1 else None


def _speaking(corpus: Corpus, document: Document) -> Iterator[Span]:
    """The paragraphs in which a document speaks of itself, from the sentence that does."""
    for number, block in enumerate(document.blocks):
        at = Span(document.name, number, 0, len(block.text))
        found = SPEAKS.search(block.text)
        if block.kind is not Kind.PARAGRAPH or not found or corpus.initiative_at(at) is not None:
            continue
        sentences = [s.span for s in corpus.index.sentences if overlap(s.span, at)]
        start = next((s.start for s in sentences if s.end > found.start()), 0)
        yield Span(document.name, number, start, len(block.text.rstrip()))


def _tells(corpus: Corpus, document: Document, asked: OfItself, span: Span) -> bool:
    """Whether what a document says of itself tells what is asked."""
    text = corpus.index.text(span)
    by_name = asked.aspect is Aspect.AUTHOR and document.metadata.publisher in text
    return by_name or bool(asked.told.search(text))
