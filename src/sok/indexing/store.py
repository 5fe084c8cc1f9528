"""The index on disk and in memory.

    index/manifest.json         how it was made; names the data folder that counts
    index/build-.../            one folder per build
        texts.json              documents, chunks, sentences, statistics and initiatives
        chunks.faiss            one vector per chunk
        chunk_tokens/           the tokens of the chunks, a vector each
        sentences.npy           one vector per sentence
        chunk_terms/            words of the chunks, and
        sentence_terms/         of the sentences, for lexical search

A build writes a folder of its own, reads it back, and then replaces the manifest. Whatever
stops it before that, the old index still answers.
"""

from __future__ import annotations

import secrets
import shutil
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from sok.causes import cause
from sok.errors import IndexDamaged, IndexNotWritten
from sok.indexing.dense import DenseIndex, checked
from sok.indexing.encoder import Vectors
from sok.indexing.lexical import LexicalIndex
from sok.indexing.manifest import (
    Manifest,
    check_files,
    damaged,
    read_manifest,
    sha256_of,
    write_manifest,
)
from sok.indexing.serial import from_json, to_json
from sok.indexing.texts import TEXTS, Texts
from sok.indexing.tokens import TokenIndex
from sok.records import Chunk, Document, Initiative, Sentence, Span, Statistic

_PREFIX = "build-"


@dataclass(frozen=True, slots=True)
class Index:
    """Everything search needs; vectors and terms have one row per chunk or sentence, in order.

    `documents` has their names as keys. `sentence_vectors` has shape (sentences, dimension).
    `statistics` and `initiatives` stand in the order of the documents.
    """

    manifest: Manifest
    documents: Mapping[str, Document]
    chunks: tuple[Chunk, ...]
    sentences: tuple[Sentence, ...]
    chunk_vectors: DenseIndex
    chunk_tokens: TokenIndex
    sentence_vectors: Vectors
    chunk_terms: LexicalIndex
    sentence_terms: LexicalIndex
    statistics: tuple[Statistic, ...]
    initiatives: tuple[Initiative, ...]

    def __post_init__(self) -> None:
        """Refuse parts that do not fit together: ValueError with both sizes."""
        for texts, vectors, terms in (
            (len(self.chunks), len(self.chunk_vectors), self.chunk_terms.size),
            (len(self.sentences), len(self.sentence_vectors), self.sentence_terms.size),
        ):
            if not texts == vectors == terms:
                raise ValueError(f"{texts} texts, {vectors} vectors, {terms} texts with terms")
        if len(self.chunk_tokens) != len(self.chunks):
            raise ValueError(f"{len(self.chunks)} chunks, tokens of {len(self.chunk_tokens)}")

    @property
    def texts(self) -> Texts:
        """The part of the index that is text."""
        return Texts(
            tuple(self.documents.values()),
            self.chunks,
            self.sentences,
            self.statistics,
            self.initiatives,
        )

    def text(self, span: Span) -> str:
        """The shown text of `span`."""
        return self.documents[span.document].blocks[span.block].text[span.start : span.end]


def load_index(folder: Path) -> Index:
    """The index in `folder`, its files checked against the manifest.

    Raises IndexMissing, IndexStale (another format) or IndexDamaged.
    """
    manifest = read_manifest(folder)
    try:
        return _load(folder, manifest)
    except IndexDamaged:
        # A build may have replaced the index between the two reads.
        newer = read_manifest(folder)
        if newer.build == manifest.build:
            raise
        return _load(folder, newer)


def write_index(folder: Path, index: Index) -> Index:
    """Write `index` as the one in `folder`, and return it as it was read back.

    Its manifest gets `build` and `files`. Raises IndexNotWritten if the disk is full or the
    folder not writable; the index that was there is then untouched.
    """
    data = folder / (_PREFIX + secrets.token_hex(8))
    try:
        data.mkdir(parents=True)
        _save(data, index)
        manifest = replace(index.manifest, build=data.name, files=_hashes(data))
        written = _load(folder, manifest)
        if written.texts != index.texts:
            raise damaged(data)
        write_manifest(folder, manifest)
    except BaseException as error:
        shutil.rmtree(data, ignore_errors=True)
        if isinstance(error, OSError):
            raise not_written(folder, error) from error
        raise
    for old in folder.glob(f"{_PREFIX}*"):
        if old.name != data.name:
            shutil.rmtree(old, ignore_errors=True)
    return written


def not_written(folder: Path, error: OSError) -> IndexNotWritten:
    """The error that says why nothing could be written to the index."""
    # An array that was cut short names two numbers of items, and no error of the system.
    reason = cause(error) if error.errno else "allt fick inte plats"
    return IndexNotWritten(
        f"Indexet kunde inte skrivas till {folder} ({reason}). Ett tidigare index är orört. "
        "Se till att mappen går att skriva i och att disken har plats, och kör `sok index` igen."
    )


def _save(data: Path, index: Index) -> None:
    (data / TEXTS).write_bytes(to_json(Texts, index.texts))
    (data / "chunks.faiss").write_bytes(index.chunk_vectors.to_bytes())
    index.chunk_tokens.save(data / "chunk_tokens")
    np.save(data / "sentences.npy", index.sentence_vectors, allow_pickle=False)
    index.chunk_terms.save(data / "chunk_terms")
    index.sentence_terms.save(data / "sentence_terms")


def _hashes(data: Path) -> dict[str, str]:
    files = sorted(path for path in data.rglob("*") if path.is_file())
    return {path.relative_to(data).as_posix(): sha256_of(path) for path in files}


def _load(folder: Path, manifest: Manifest) -> Index:
    check_files(folder, manifest)
    data = folder / manifest.build
    try:
        return _parse(data, manifest)
    except (OSError, RuntimeError, ValueError) as error:
        # The hashes are right, so a library that has changed its format cannot read it.
        raise damaged(data) from error


def _parse(data: Path, manifest: Manifest) -> Index:
    texts = from_json(Texts, (data / TEXTS).read_bytes())
    return Index(
        manifest=manifest,
        documents={document.name: document for document in texts.documents},
        chunks=texts.chunks,
        sentences=texts.sentences,
        chunk_vectors=DenseIndex.from_bytes((data / "chunks.faiss").read_bytes()),
        chunk_tokens=TokenIndex.load(data / "chunk_tokens"),
        sentence_vectors=checked(
            np.load(data / "sentences.npy", allow_pickle=False), len(texts.sentences)
        ),
        chunk_terms=LexicalIndex.load(data / "chunk_terms"),
        sentence_terms=LexicalIndex.load(data / "sentence_terms"),
        statistics=texts.statistics,
        initiatives=texts.initiatives,
    )
