"""A query to what the index holds for it: chunks and sentences with their scores."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from sok.answering.asked.question import Query
from sok.answering.asked.wants import Need
from sok.answering.evidence.among import is_of_later_year
from sok.answering.evidence.answerable import Evidence, weigh
from sok.answering.evidence.shares import said_shares
from sok.answering.searching.beside import gain_beside, news_for
from sok.answering.searching.called import called, without_names
from sok.answering.searching.corpus import Corpus
from sok.answering.searching.elsewhere import is_elsewhere, is_of_other_example, said_of
from sok.answering.searching.extract import distinct
from sok.answering.searching.rank import Scored, Scores, gains, score_chunks, score_sentences
from sok.answering.searching.rows import needs_met_by_rows, said_around
from sok.answering.searching.spans import overlap
from sok.answering.searching.topics import asks_what_is_done, topic_of
from sok.answering.words.synonyms import in_words_said
from sok.indexing.encoder import Encoder
from sok.indexing.fields import term_above
from sok.indexing.store import Index
from sok.indexing.terms import terms, words
from sok.records import Kind, Span

# Passages whose text can hold a name that the quotes lack.
NEAR = 3
# What a chunk gains if its document is called by a name of the question, or it says one itself:
# more than one that does not can make up for, since it tells of somebody else.
NAME_GAIN = 6.0
# What a chunk gains in the order by the share of the question's words that it says, in any words.
SAID_GAIN = 2.0


@dataclass(frozen=True, slots=True)
class Search:
    """What a query found: its chunks, best first, and the scores of all chunks and sentences.

    `ranked_by` are the scores by which chunks are in order, and `added` those of the sentences for
    what a query that goes on from an answer adds itself, None if it does not.
    """

    query: Query
    order: tuple[int, ...]
    ranked_by: Scores
    chunks: Scored
    sentences: Scored
    added: Scored | None = None

    @property
    def cosine(self) -> float:
        """How near the nearest of all texts is."""
        return float(max(self.chunks.dense.max(), self.sentences.dense.max()))


def search(corpus: Corpus, encoder: Encoder, query: Query, top: int) -> Search:
    """What the index holds for a query, with at least `top` chunks if there are so many."""
    index = corpus.index
    about, names = without_names(query, corpus.names)
    encoding = encoder.encode_tokens([about.standalone], "query")[0]
    sentences = score_sentences(index, about, encoding.vector)
    gain = gains(about, corpus.chunk_facets) + NAME_GAIN * called(index, names, corpus.names)
    added = None
    if query.told:
        added = _added_scores(index, encoder, query)
        news = news_for(index, query.told, added.fused)
        sentences = replace(sentences, fused=sentences.fused + news)
        gain = gain + gain_beside(index, query.told)
    if query.within:
        of = [chunk.spans[0].document in query.within for chunk in index.chunks]
        gain = gain + NAME_GAIN * np.array(of, np.float32)
    chunks = score_chunks(index, about, encoding, gain, sentences)
    ranked_by = chunks.fused + SAID_GAIN * said_shares(about.standalone, index.chunk_terms)
    best_first = np.argsort(-ranked_by, kind="stable").tolist()
    order = tuple(distinct(index, best_first, max(top, NEAR)))
    return Search(query, order, ranked_by, chunks, sentences, added)


def _added_scores(index: Index, encoder: Encoder, query: Query) -> Scored:
    """The scores of all sentences for what a follow-up adds, as if that were all."""
    added = _added_text(query)
    vector = encoder.encode_tokens([added], "query")[0].vector
    return score_sentences(index, replace(query, terms=tuple(terms(added))), vector)


def _added_text(query: Query) -> str:
    """What a follow-up adds: as it was typed if that is all of it, which is encoded anyhow."""
    typed = tuple(word for word, _, _ in words(query.question))
    return query.question if typed == query.added else " ".join(query.added)


def says_added(corpus: Corpus, found: Search, span: Span) -> float:
    """How near the best sentence of a span is to what a follow-up adds; 0 for other queries."""
    if found.added is None:
        return 0.0
    inside = (n for n, part in enumerate(corpus.index.sentences) if overlap(part.span, span))
    return max((float(found.added.fused[number]) for number in inside), default=0.0)


def encode_all(corpus: Corpus, encoder: Encoder, queries: Sequence[Query]) -> None:
    """Encode at once what is searched for, and the topics of examples, for one that remembers."""
    texts = [without_names(query, corpus.names)[0].standalone for query in queries]
    for query in queries:
        if query.told:
            texts.append(_added_text(query))
        if asks_what_is_done(query.standalone):
            topic = topic_of(query.standalone, corpus.index.chunk_terms.frequencies)
            said = corpus.initiative_terms
            texts += (in_words_said(text, said) for text in (topic.text, *topic.parts))
    encoder.encode_tokens(list(filter(None, texts)), "query")


def evidence(corpus: Corpus, found: Search, spans: Sequence[Span]) -> Evidence:
    """The evidence that spans, together, answer the query."""
    index = corpus.index
    quoted = "\n".join(_as_quoted(index, span) for span in spans)
    above = " ".join(dict.fromkeys(context(corpus, span) for span in spans))
    document = spans[0].document
    about = f"{above} {said_of(index.documents[document].metadata)}"
    query = found.query
    met = needs_met_by_rows(index, query.asked, spans) | _met_by_publisher(corpus, query, spans)
    query = replace(query, needs=query.needs - met)
    elsewhere = (
        is_elsewhere(corpus, query, document, about)
        or is_of_other_example(corpus, query, spans[0], above)
        or is_of_later_year(query.standalone, quoted, index.documents[document].metadata.year)
    )
    return weigh(query, found.cosine, quoted, about, index.chunk_terms, elsewhere)


def _as_quoted(index: Index, span: Span) -> str:
    """The text of a span, an item with what announces its list: it is quoted after that."""
    block = index.documents[span.document].blocks[span.block]
    said = [block.lead] if block.kind is Kind.ITEM and block.lead else []
    return "\n".join([*said, index.text(span)])


def _met_by_publisher(corpus: Corpus, query: Query, spans: Sequence[Span]) -> frozenset[Need]:
    """The view asked for, if it is that of who publishes the documents: they say nothing else."""
    names = (corpus.index.documents[span.document].metadata.publisher for span in spans)
    is_theirs = query.viewer <= frozenset(terms(" ".join(names)))
    return frozenset({Need.VIEW}) if is_theirs else frozenset()


def context(corpus: Corpus, span: Span) -> str:
    """The paragraph or row that a span stands in, with what stands above it."""
    document = corpus.index.documents[span.document]
    block = document.blocks[span.block]
    around = said_around(document, span.block)
    if term := term_above(document, span.block):
        around.append(corpus.index.text(term))
    return " ".join([*block.headings, block.lead, *around, block.text])
