"""A query and its vector to scores of all chunks and sentences: dense and lexical, fused.

Scores are standardised over the corpus (mean 0, deviation 1) and summed. A chunk's score also
counts its best sentence, and what the question asks for. The best of them are scored once more,
mostly by how each token of the question is met.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sok.answering.asked.question import Query
from sok.answering.words.definitions import defines, defines_just
from sok.answering.words.facets import Facet, Facets
from sok.indexing.encoder import Encoding, Vectors
from sok.indexing.store import Index

Scores = NDArray[np.float32]

# Weight of the dense score; the rest is lexical. Chunks alone, on tests/cases/questions.jsonl:
# hit@1 0.80 and MRR 0.86 so; 0.77 and 0.84 with 0.5; 0.73 and 0.82 by reciprocal rank fusion.
DENSE_WEIGHT = 0.75
# Weight of a chunk's best sentence beside the chunk's own score.
SENTENCE_WEIGHT = 0.5
# Chunks that are scored once more, token by token, and the weights of that score, of the nearness
# they were found by and of what they gain. A regression (of which chunk holds the evidence) on
# the questions that are tuned on gave nearness and gains 0.4 and 1 to 0.5 for tokens, and as good
# as the same on the report and on other PDFs; as written here the sum has about the spread of
# nearness alone. Evidence in the first chunk: 0.67 to 0.71 on PDFs, 0.86 to 0.89 on
# questions.jsonl and 0.81 to 0.85 on fresh_tune.jsonl, from 1, 1 and 0.5. Gains of 1.5 instead of
# 2 find as much, and answer no question for examples or lists otherwise than it is meant.
RESCORED = 30
TOKEN_WEIGHT = 1.0
NEAR_WEIGHT = 0.8
GAIN_WEIGHT = 1.5
# What a text gains by holding a kind of thing that is asked for, in standard deviations.
FACET_GAIN = {
    Facet.AMOUNT: 1.0,
    Facet.BARRED: 3.0,
    Facet.COUNT: 0.3,
    Facet.DATE: 0.4,
    Facet.EXAMPLE: 1.6,
    Facet.FORCE: 4.0,
    Facet.LIST: 1.2,
    Facet.RANKING: 0.6,
    Facet.REASON: 1.2,
    Facet.USE: 3.0,
}
# What a list gains by having as many items as the question says there are.
ITEMS_GAIN = 1.0
REGION_GAIN = 1.0
# What a text gains by saying the meaning of what is to be defined.
DEFINES_GAIN = 1.0
# What it gains besides if that is all it says the meaning of, and no kind of it: an entry of a list
# of terms says little else of the question.
JUST_GAIN = 3.0
# What a field gains whose label the question says: "Vad ersätter planen?" "Ersätter: ...".
LABEL_GAIN = 1.0
# Texts of fewer words than this say little by themselves and lose up to SHORT_LOSS; not fields,
# which say all they have to.
SHORT_WORDS = 12
SHORT_LOSS = 1.0


@dataclass(frozen=True, slots=True)
class Scored:
    """The scores of all texts of one kind: fused, and the cosine and BM25 behind them."""

    fused: Scores
    dense: Scores
    lexical: Scores


def score_chunks(
    index: Index, query: Query, encoding: Encoding, gain: Scores, sentences: Scored
) -> Scored:
    """The scores of all chunks, of which each gains `gain`; `sentences` are those of all."""
    numbers, cosines = index.chunk_vectors.search(encoding.vector, len(index.chunks))
    dense = np.empty(len(index.chunks), dtype=np.float32)
    dense[numbers] = cosines
    own = _fuse(dense, index.chunk_terms.scores(query.terms))
    best = best_sentences(index, sentences.fused, own.fused)
    near = own.fused + SENTENCE_WEIGHT * best
    tokens = _token_scores(index, encoding, near + gain)
    fused = NEAR_WEIGHT * near + GAIN_WEIGHT * gain + TOKEN_WEIGHT * tokens
    return Scored(fused, own.dense, own.lexical)


def _token_scores(index: Index, encoding: Encoding, fused: Scores) -> Scores:
    """The best chunks' scores token by token, standardised among them; the others get the least."""
    best = np.argsort(-fused, kind="stable")[:RESCORED]
    scores = standardised(index.chunk_tokens.scores(encoding, best.tolist()))
    every = np.full(len(fused), scores.min(), dtype=np.float32)
    every[best] = scores
    return every


def score_sentences(index: Index, query: Query, vector: Vectors) -> Scored:
    """The scores of all sentences."""
    return _fuse(index.sentence_vectors @ vector, index.sentence_terms.scores(query.terms))


def best_sentences(index: Index, scores: Scores, fallback: Scores) -> Scores:
    """For each chunk the score of its best sentence, or `fallback` where none is its own."""
    best = np.full(len(index.chunks), -np.inf, dtype=np.float32)
    np.maximum.at(best, [sentence.chunk for sentence in index.sentences], scores)
    return np.where(np.isfinite(best), best, fallback)


def gains(query: Query, facets: Facets) -> Scores:
    """What each text gains or loses by its kind."""
    loose = np.array([not label for label in facets.labels], dtype=np.float32)
    gain = -SHORT_LOSS * loose * np.clip(1 - facets.words / SHORT_WORDS, 0, 1)
    said = [bool(label) and label <= frozenset(query.terms) for label in facets.labels]
    gain = gain + LABEL_GAIN * np.array(said, dtype=np.float32)
    for facet in query.asks:
        gain = gain + FACET_GAIN[facet] * facets.flags[facet]
    if query.items:
        gain = gain + ITEMS_GAIN * (facets.items == query.items)
    if query.defined:
        told = [
            defines(query.defined, things)
            + JUST_GAIN * defines_just(query.terms, query.defined, things)
            for things in facets.defined
        ]
        gain = gain + DEFINES_GAIN * np.array(told, dtype=np.float32)
    if query.regions:
        named = [len(query.regions & regions) for regions in facets.regions]
        gain = gain + REGION_GAIN * np.array(named, dtype=np.float32)
    return gain.astype(np.float32)


def _fuse(dense: Scores, lexical: Scores) -> Scored:
    fused = DENSE_WEIGHT * standardised(dense) + (1 - DENSE_WEIGHT) * standardised(lexical)
    return Scored(fused, dense, lexical)


def standardised(scores: Scores) -> Scores:
    """Scores with mean 0 and standard deviation 1 (all 0 where they are equal)."""
    deviation = float(scores.std())
    return (scores - scores.mean()) / deviation if deviation > 0 else np.zeros_like(scores)
