"""The engine: an index and a model, and a question to an answer made of quotes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from time import perf_counter

import numpy as np

from sok.answering.answerable import Evidence, weigh
from sok.answering.compose import answer_text
from sok.answering.extract import choose_spans, distinct, merge_parts
from sok.answering.facets import find_facets
from sok.answering.question import Query, understand
from sok.answering.quotes import quote
from sok.answering.rank import Scored, score_chunks, score_sentences
from sok.indexing.build import BuildReport, Progress, build_index
from sok.indexing.encoder import Encoder
from sok.indexing.fresh import check_fresh
from sok.indexing.model import LazyEncoder
from sok.indexing.spelling import Speller
from sok.indexing.store import Index, load_index
from sok.reading import read_document
from sok.records import Answer, Document, Form, Passage, Quote, Span
from sok.settings import Settings, from_environment

# Passages whose text can hold a name that the quotes lack.
NEAR = 3


@dataclass(frozen=True, slots=True)
class Found:
    """What a query found: chunks best first, their scores, the spans chosen, the best evidence."""

    query: Query
    chunks: tuple[int, ...]
    scores: Scored
    spans: tuple[Span, ...]
    evidence: Evidence

    @property
    def answered(self) -> bool:
        """Whether the evidence is enough to answer."""
        return self.evidence.is_enough


class Engine:
    """Answers questions from one index; safe to share between threads."""

    def __init__(self, index: Index, encoder: Encoder) -> None:
        """Answer from `index`; `encoder` must be the one whose name is in its manifest."""
        self.index = index
        self._encoder = encoder
        self._speller = Speller(index.chunk_terms.vocabulary)
        self._chunk_facets = find_facets(index, [chunk.spans for chunk in index.chunks])
        self._sentence_facets = find_facets(index, [[part.span] for part in index.sentences])

    @property
    def documents(self) -> tuple[Document, ...]:
        """The documents that are searched."""
        return tuple(self.index.documents.values())

    @property
    def ready(self) -> bool:
        """Whether the model is loaded, so that a question is answered at once."""
        return not isinstance(self._encoder, LazyEncoder) or self._encoder.ready

    def warm(self) -> None:
        """Load the model unless it is; raises ModelError. Other threads wait for the first."""
        if isinstance(self._encoder, LazyEncoder):
            self._encoder.load()

    def ask(self, question: str, history: Sequence[str] = (), top: int = 8) -> Answer:
        """The answer to a question that may go on from earlier ones, with `top` passages.

        Raises QuestionError when there is nothing to search for, ModelError when the model
        cannot be loaded, IndexDamaged when a quote does not stand on its page.
        """
        started = perf_counter()
        found = self.find(understand(question, history, self._speller), top)
        query = found.query
        quotes = tuple(self._quote(span) for span in found.spans) if found.answered else ()
        merged = merge_parts(self.index, found.chunks)
        passages = tuple(
            self._passage(rank, float(found.scores.fused[chunk]), spans)
            for rank, (chunk, spans) in enumerate(merged, start=1)
        )
        return Answer(
            question=question,
            standalone=query.standalone,
            answered=found.answered,
            text=answer_text(quotes, len(self.index.documents)),
            quotes=quotes,
            passages=passages,
            terms=query.terms,
            seconds=perf_counter() - started,
            form=Form.SPANS if found.answered else Form.REFUSAL,
        )

    def find(self, queries: Sequence[Query], top: int) -> Found:
        """What the index holds for the first reading that it answers, else for the likeliest."""
        found = self._find(queries[0], top)
        for query in queries[1:]:
            if found.answered:
                break
            other = self._find(query, top)
            found = other if other.answered else found
        return found

    def _find(self, query: Query, top: int) -> Found:
        index = self.index
        vector = self._encoder.encode([query.standalone], "query")[0]
        sentences = score_sentences(index, query, vector)
        chunks = score_chunks(index, query, vector, self._chunk_facets, sentences)
        order = distinct(index, np.argsort(-chunks.fused, kind="stable").tolist(), max(top, NEAR))
        candidates = choose_spans(
            index, query, order, chunks.fused, sentences.fused, self._sentence_facets
        )
        cosine = float(max(chunks.dense.max(), sentences.dense.max()))
        near = " ".join(index.chunks[chunk].indexed for chunk in order[:NEAR])
        weighed = [self._weigh(query, cosine, spans, near) for spans in candidates]
        best = max(weighed, key=lambda evidence: (evidence.is_enough, evidence.weight))
        enough = [spans for spans, one in zip(candidates, weighed, strict=True) if one.is_enough]
        if enough and len(enough[0]) > 1:
            enough = enough[:1]  # a whole list, which nothing is added to
        quoted = tuple(span for spans in enough for span in spans)
        return Found(query, tuple(order[:top]), chunks, quoted, best)

    def _weigh(self, query: Query, cosine: float, spans: Sequence[Span], near: str) -> Evidence:
        """The evidence that one candidate for the answer gives."""
        quoted = " ".join(self.index.text(span) for span in spans)
        context = " ".join(dict.fromkeys(self._context(span) for span in spans))
        year = self.index.documents[spans[0].document].metadata.year
        about = f"{context} {year}" if year else context
        return weigh(query, cosine, quoted, about, near, self.index.chunk_terms)

    def _context(self, span: Span) -> str:
        """The paragraph that a span stands in, with what stands above it."""
        block = self.index.documents[span.document].blocks[span.block]
        return " ".join([*block.headings, block.lead, block.text])

    def _quote(self, span: Span) -> Quote:
        return quote(self.index.documents[span.document], span)

    def _passage(self, rank: int, score: float, spans: Sequence[Span]) -> Passage:
        return Passage(rank, score, tuple(self._quote(span) for span in spans))


def open_engine(settings: Settings | None = None, encoder: Encoder | None = None) -> Engine:
    """The engine over the index of the settings (else of the environment's).

    The model is loaded by the first question or by `Engine.warm`. Raises IndexMissing,
    IndexStale or IndexDamaged when the index cannot be used as it is.
    """
    settings = settings or from_environment()
    encoder = encoder or LazyEncoder(settings)
    check_fresh(settings, encoder.name)
    return Engine(load_index(settings.index), encoder)


def rebuild(
    settings: Settings,
    progress: Progress | None = None,
    force: bool = False,
    encoder: Encoder | None = None,
) -> BuildReport:
    """Bring the index up to date with the corpus; raises CorpusError, IndexLocked or others."""
    return build_index(settings, encoder or LazyEncoder(settings), read_document, progress, force)
