"""Documents in memory become an Index in memory: chunks, vectors and terms, side by side."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from time import perf_counter

import numpy as np

from sok.errors import CorpusError
from sok.indexing.chunks import Pieces
from sok.indexing.dense import DenseIndex, checked
from sok.indexing.encoder import Encoder, Vectors
from sok.indexing.fresh import CorpusFile, code_fingerprint
from sok.indexing.lexical import LexicalIndex
from sok.indexing.manifest import FORMAT, Entry, Manifest, Skipped
from sok.indexing.store import Index
from sok.records import Chunk, Document, Sentence

# Texts per call of the encoder: about a second's work, so that progress is seen to move.
BATCH = 32


@dataclass(frozen=True, slots=True)
class Source:
    """A file of the corpus and the document read from it; `reused` if the old index had it."""

    file: CorpusFile
    document: Document
    reused: bool


def texts_to_embed(pieces: Sequence[Pieces]) -> list[str]:
    """What is to be embedded: the text of each chunk, then of each sentence."""
    chunk_texts = [chunk.indexed for chunks, _ in pieces for chunk in chunks]
    return chunk_texts + [part.indexed for _, sentences in pieces for part in sentences]


def known_vectors(old: Index | None, encoder_name: str) -> dict[str, Vectors]:
    """The vectors of `old` by their text, if this encoder made them."""
    if old is None or old.manifest.encoder != encoder_name:
        return {}
    texts = texts_to_embed([(old.chunks, old.sentences)])
    vectors = np.concatenate([old.chunk_vectors.vectors, old.sentence_vectors])
    return dict(zip(texts, vectors, strict=True))


def embed(
    texts: Collection[str], encoder: Encoder, progress: Callable[[float], None]
) -> tuple[dict[str, Vectors], float]:
    """A vector for each of `texts`, and the encoder's seconds; `progress` gets the share done."""
    # Texts of like length in a batch waste least on padding.
    ordered = sorted(texts, key=lambda text: (len(text), text))
    vectors: dict[str, Vectors] = {}
    seconds = 0.0
    for start in range(0, len(ordered), BATCH):
        progress(start / len(ordered))
        batch = ordered[start : start + BATCH]
        before = perf_counter()
        rows = encoder.encode(batch, "passage")
        seconds += perf_counter() - before
        vectors.update(zip(batch, rows, strict=True))
    return vectors, seconds


def assemble(
    sources: Sequence[Source],
    skipped: Sequence[Skipped],
    pieces: Sequence[Pieces],
    vectors: Mapping[str, Vectors],
    encoder_name: str,
) -> Index:
    """The whole index in memory: `pieces` are those of `sources`, `vectors` those of their texts.

    Raises CorpusError if the documents hold no text.
    """
    chunks: list[Chunk] = []
    sentences: list[Sentence] = []
    for more, quotable in pieces:
        sentences += [replace(part, chunk=part.chunk + len(chunks)) for part in quotable]
        chunks += more
    if not chunks:
        raise CorpusError("Dokumenten innehåller ingen text att söka i.")
    chunk_texts = [chunk.indexed for chunk in chunks]
    sentence_texts = [sentence.indexed for sentence in sentences]
    chunk_vectors = np.stack([vectors[text] for text in chunk_texts])
    sentence_vectors = np.stack([vectors[text] for text in sentence_texts])
    entries = [_entry(source, len(made)) for source, (made, _) in zip(sources, pieces, strict=True)]
    manifest = Manifest(
        format=FORMAT,
        build="",
        created=datetime.now(UTC).isoformat(timespec="seconds"),
        code=code_fingerprint(),
        encoder=encoder_name,
        dimension=chunk_vectors.shape[1],
        chunks=len(chunks),
        sentences=len(sentences),
        documents=tuple(entries),
        skipped=tuple(skipped),
        files={},
    )
    return Index(
        manifest=manifest,
        documents={source.document.name: source.document for source in sources},
        chunks=tuple(chunks),
        sentences=tuple(sentences),
        chunk_vectors=DenseIndex(chunk_vectors, len(chunks)),
        sentence_vectors=checked(sentence_vectors, len(sentences)),
        chunk_terms=LexicalIndex.build(chunk_texts),
        sentence_terms=LexicalIndex.build(sentence_texts),
    )


def _entry(source: Source, chunks: int) -> Entry:
    document = source.document
    return Entry(
        name=document.name,
        sha256=source.file.sha256,
        metadata_sha256=source.file.metadata_sha256,
        pages=len(document.pages),
        blocks=len(document.blocks),
        chunks=chunks,
        metadata=document.metadata,
    )
