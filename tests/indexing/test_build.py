"""A first build: each text has its own vector, tokens and place, and the work is told of."""

from __future__ import annotations

from itertools import groupby
from operator import itemgetter

import numpy as np
from fakes import FakeEncoder, read_fake
from indexing.builds import SECOND, built

from sok.indexing.build import build_index
from sok.indexing.store import load_index
from sok.settings import Settings


def test_a_first_build_embeds_each_text_once(settings: Settings) -> None:
    """Chunks and sentences of all documents, each text once as a chunk and once as a sentence."""
    (settings.corpus / "c.txt").write_text(SECOND + "\nBussar går.\n", "utf-8")
    report, texts = built(settings)
    index = load_index(settings.index)
    assert report.read == ("a.txt", "b.txt", "c.txt")
    assert (report.reused, report.skipped, report.embedded) == ((), (), len(texts))
    chunks = {chunk.indexed for chunk in index.chunks}
    sentences = {sentence.indexed for sentence in index.sentences}
    assert len(chunks) < len(index.chunks) and len(sentences) < len(index.sentences)
    assert sorted(texts) == sorted([*chunks, *sentences])
    assert 0 <= report.model_seconds <= report.seconds


def test_vectors_stand_with_their_texts(settings: Settings) -> None:
    """Row n is the vector of text n, in whatever order they were embedded."""
    built(settings)
    index = load_index(settings.index)
    chunk_texts = [chunk.indexed for chunk in index.chunks]
    sentence_texts = [sentence.indexed for sentence in index.sentences]
    encode = FakeEncoder().encode
    np.testing.assert_array_equal(index.chunk_vectors.vectors, encode(chunk_texts, "passage"))
    np.testing.assert_array_equal(index.sentence_vectors, encode(sentence_texts, "passage"))


def test_tokens_stand_with_their_chunks(settings: Settings) -> None:
    """Chunk n has the vector and tokens of its own text, though most are reused."""
    built(settings)
    (settings.corpus / "0.txt").write_text("Detta är nytt och står först.", "utf-8")
    _, texts = built(settings)
    index = load_index(settings.index)
    assert index.chunks[0].indexed in texts and index.chunks[1].indexed not in texts
    wanted = FakeEncoder().encode_tokens([chunk.indexed for chunk in index.chunks], "passage")
    assert len(index.chunk_tokens) == len(wanted)
    vectors = np.stack([encoding.vector for encoding in wanted])
    np.testing.assert_array_equal(index.chunk_vectors.vectors, vectors)
    for number, encoding in enumerate(wanted):
        found = index.chunk_tokens.encoding(number, encoding.vector)
        np.testing.assert_array_equal(found.tokens, encoding.tokens)
        np.testing.assert_allclose(found.token_vectors, encoding.token_vectors, atol=1e-6)


def test_sentences_of_all_documents_know_their_chunk(settings: Settings) -> None:
    """Chunk numbers run through the whole index, not through one document."""
    built(settings)
    index = load_index(settings.index)
    for sentence in index.sentences:
        spans = index.chunks[sentence.chunk].spans
        assert sentence.span.document == spans[0].document
        assert index.text(sentence.span) in "\n".join(map(index.text, spans))


def test_progress_grows_to_the_whole(settings: Settings) -> None:
    """Each stage is told, and the share never falls and ends at 1, with nothing to do too."""
    told: list[tuple[str, float]] = []

    def progress(stage: str, share: float) -> None:
        told.append((stage, share))

    build_index(settings, FakeEncoder(), read_fake, progress)
    shares = [share for _, share in told]
    assert shares == sorted(shares)
    assert shares[-1] == 1
    assert [stage for stage, _ in groupby(told, key=itemgetter(0))] == [
        "Läser a.txt",
        "Läser b.txt",
        "Beräknar vektorer",
        "Skriver indexet",
        "Indexet är klart",
    ]
    build_index(settings, FakeEncoder(), read_fake, progress)
    assert told[len(shares) :] == [("Indexet är klart", 1.0)]
