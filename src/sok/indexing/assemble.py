"""Documents in memory become an Index in memory: chunks, vectors and terms, side by side."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from time import perf_counter

import numpy as np

from sok.errors import CorpusError
from sok.indexing.dense import DenseIndex, checked
from sok.indexing.encoder import Encoder, Encoding, Vectors
from sok.indexing.fresh import CorpusFile, code_fingerprint
from sok.indexing.legible import page_groups
from sok.indexing.lexical import LexicalIndex
from sok.indexing.manifest import FORMAT, Entry, Manifest, Related, Skipped
from sok.indexing.pieces import Pieces, joined
from sok.indexing.relations import related
from sok.indexing.store import Index
from sok.indexing.tokens import TokenIndex
from sok.records import Document, Initiative, Statistic

# Texts per call of the encoder: about a second's work, so that progress is seen to move.
BATCH = 32


@dataclass(frozen=True, slots=True)
class Source:
    """A file of the corpus, the document read from it, and what was found in that.

    `reused` says that the old index had it all.
    """

    file: CorpusFile
    document: Document
    statistics: tuple[Statistic, ...]
    initiatives: tuple[Initiative, ...]
    reused: bool


@dataclass(frozen=True, slots=True)
class Embedded:
    """What an encoder made of texts: of chunks with their tokens, of sentences as wholes."""

    chunks: dict[str, Encoding]
    sentences: dict[str, Vectors]

    def __or__(self, other: Embedded) -> Embedded:
        """Both together."""
        return Embedded(self.chunks | other.chunks, self.sentences | other.sentences)

    def __len__(self) -> int:
        return len(self.chunks) + len(self.sentences)


def known_texts(old: Index | None, encoder_name: str) -> Embedded:
    """What `old` has, if this encoder made it."""
    if old is None or old.manifest.encoder != encoder_name:
        return Embedded({}, {})
    vectors = old.chunk_vectors.vectors
    return Embedded(
        {
            chunk.indexed: old.chunk_tokens.encoding(number, vectors[number])
            for number, chunk in enumerate(old.chunks)
        },
        {part.indexed: old.sentence_vectors[n] for n, part in enumerate(old.sentences)},
    )


def embed(
    pieces: Sequence[Pieces],
    known: Embedded,
    encoder: Encoder,
    progress: Callable[[float], None],
) -> tuple[Embedded, float]:
    """What the encoder makes of the texts that are not `known`, and its seconds.

    `progress` gets the share done.
    """
    chunks = {chunk.indexed for made, _ in pieces for chunk in made} - known.chunks.keys()
    sentences = {part.indexed for _, made in pieces for part in made} - known.sentences.keys()
    new = Embedded({}, {})
    seconds = 0.0
    for batch in _batches(chunks):
        progress(len(new) / (len(chunks) + len(sentences)))
        before = perf_counter()
        new.chunks.update(zip(batch, encoder.encode_tokens(batch, "passage"), strict=True))
        seconds += perf_counter() - before
    for batch in _batches(sentences):
        progress(len(new) / (len(chunks) + len(sentences)))
        before = perf_counter()
        new.sentences.update(zip(batch, encoder.encode(batch, "passage"), strict=True))
        seconds += perf_counter() - before
    return new, seconds


def _batches(texts: Collection[str]) -> Iterator[list[str]]:
    """The texts by length: those of like length in a batch waste least on padding."""
    ordered = sorted(texts, key=lambda text: (len(text), text))
    return (ordered[start : start + BATCH] for start in range(0, len(ordered), BATCH))


def assemble(
    sources: Sequence[Source],
    skipped: Sequence[Skipped],
    pieces: Sequence[Pieces],
    embedded: Embedded,
    encoder_name: str,
    ocr: bool,
) -> Index:
    """The whole index in memory: `pieces` are those of `sources`, embedded.

    `ocr` says whether pages that are pictures were read. Raises CorpusError if the documents
    hold no text.
    """
    chunks, sentences = joined(pieces)
    if not chunks:
        raise CorpusError("Dokumenten innehåller ingen text att söka i.")
    chunk_texts = [chunk.indexed for chunk in chunks]
    sentence_texts = [sentence.indexed for sentence in sentences]
    encodings = [embedded.chunks[text] for text in chunk_texts]
    chunk_vectors = np.stack([encoding.vector for encoding in encodings])
    sentence_vectors = np.stack([embedded.sentences[text] for text in sentence_texts])
    statistics = tuple(figure for source in sources for figure in source.statistics)
    initiatives = tuple(example for source in sources for example in source.initiatives)
    relations = related([source.document for source in sources])
    entries = [
        _entry(source, len(made), others)
        for source, (made, _), others in zip(sources, pieces, relations, strict=True)
    ]
    manifest = Manifest(
        format=FORMAT,
        build="",
        created=datetime.now(UTC).isoformat(timespec="seconds"),
        code=code_fingerprint(),
        encoder=encoder_name,
        ocr=ocr,
        dimension=chunk_vectors.shape[1],
        chunks=len(chunks),
        sentences=len(sentences),
        statistics=len(statistics),
        initiatives=len(initiatives),
        documents=tuple(entries),
        skipped=tuple(skipped),
        files={},
    )
    return Index(
        manifest=manifest,
        documents={source.document.name: source.document for source in sources},
        chunks=chunks,
        sentences=sentences,
        chunk_vectors=DenseIndex(chunk_vectors, len(chunks)),
        chunk_tokens=TokenIndex.build(encodings),
        sentence_vectors=checked(sentence_vectors, len(sentences)),
        chunk_terms=LexicalIndex.build(chunk_texts),
        sentence_terms=LexicalIndex.build(sentence_texts),
        statistics=statistics,
        initiatives=initiatives,
    )


def _entry(source: Source, chunks: int, others: tuple[Related, ...]) -> Entry:
    document = source.document
    return Entry(
        name=document.name,
        sha256=source.file.sha256,
        metadata_sha256=source.file.metadata_sha256,
        pages=len(document.pages),
        blocks=len(document.blocks),
        chunks=chunks,
        metadata=document.metadata,
        related=others,
        groups=page_groups(document.pages),
    )
