"""A wish to have an answer explained to what stands beside it in its section."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sok.answering.answerable import is_met
from sok.answering.corpus import Corpus
from sok.answering.naming import own_nouns
from sok.answering.reply import Reply
from sok.answering.search import Search, evidence
from sok.answering.spans import is_shown
from sok.answering.wishes import wishes_to_read_on
from sok.indexing.terms import terms, word_terms
from sok.records import Document, Form, Kind, Span

# Paragraphs that are quoted at most.
MOST = 2
_OF_TEXT = frozenset({Form.SPANS, Form.LIST})
# A figure's section is about what the figure is of, and need not say more of the question.
_OF_FIGURES = frozenset({Form.AMOUNT, Form.COMPARISON})


def reading_on(corpus: Corpus, found: Search, reply: Reply, shown: Sequence[Span]) -> Reply | None:
    """What stands beside an answer and speaks of what the question is about.

    None if nothing does, or no such wish was made.
    """
    if not wishes_to_read_on(found.query.question):
        return None
    if reply.form not in _OF_TEXT | _OF_FIGURES:
        return None
    index = corpus.index
    asked = [word_terms(noun) for noun in own_nouns(found.query.asking)]
    beside = [
        span
        for span in _beside(index.documents[reply.spans[0].document], reply.spans)
        if not is_shown(span, shown)
        and corpus.initiative_at(span) is None
        and (reply.form in _OF_FIGURES or _says_any(asked, index.text(span)))
    ]
    if not beside:
        return None
    return Reply(Form.SPANS, tuple(beside[:MOST]), evidence(corpus, found, beside[:1]))


def _says_any(asked: Sequence[tuple[str, ...]], text: str) -> bool:
    """Whether a text says one of the words asked about, each given by its terms."""
    said = frozenset(terms(text))
    return any(is_met(its, said) for its in asked)


def _beside(document: Document, quoted: Sequence[Span]) -> Iterator[Span]:
    """The paragraphs of the section of the first quote: what follows it, then what is before."""
    first = quoted[0].block
    last = max(span.block for span in quoted if _same_section(document, span, quoted[0]))
    for number in (*range(last + 1, len(document.blocks)), *range(first - 1, -1, -1)):
        block = document.blocks[number]
        text = block.text.rstrip()
        is_whole = block.kind is Kind.PARAGRAPH and not text.endswith(":")
        if is_whole and block.headings == document.blocks[first].headings:
            yield Span(document.name, number, 0, len(text))


def _same_section(document: Document, one: Span, other: Span) -> bool:
    above = [document.blocks[span.block].headings for span in (one, other)]
    return one.document == other.document and above[0] == above[1]
