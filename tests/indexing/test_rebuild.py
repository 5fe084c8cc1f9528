"""Building again: only what is new is read and embedded, and what is gone is gone."""

from __future__ import annotations

import unicodedata
from dataclasses import replace

import numpy as np
import pytest
from fakes import FakeEncoder
from indexing.builds import FIRST, built

from sok.indexing.store import load_index
from sok.settings import Settings


def test_a_rebuild_of_the_same_does_nothing(settings: Settings) -> None:
    """Nothing is read, embedded or written."""
    built(settings)
    before = (settings.index / "manifest.json").stat().st_mtime_ns
    report, texts = built(settings)
    assert (report.read, report.reused, report.embedded) == ((), ("a.txt", "b.txt"), 0)
    assert texts == []
    assert (settings.index / "manifest.json").stat().st_mtime_ns == before


def test_only_new_text_is_embedded(settings: Settings) -> None:
    """Of a document that has changed, what stands as before is not embedded again."""
    built(settings)
    (settings.corpus / "a.txt").write_text(FIRST + "\nDetta är nytt.\n", "utf-8")
    report, texts = built(settings)
    assert (report.read, report.reused) == (("a.txt",), ("b.txt",))
    # Once as a chunk, with its tokens, and once as a sentence.
    assert texts == ["Hälsa\nDetta är nytt."] * 2


def test_a_new_document(settings: Settings) -> None:
    """The others are neither read nor embedded again."""
    built(settings)
    (settings.corpus / "c.txt").write_text("Detta är nytt.", "utf-8")
    report, texts = built(settings)
    assert (report.read, report.reused) == (("c.txt",), ("a.txt", "b.txt"))
    assert texts == ["Detta är nytt."] * 2


def test_a_removed_document_is_gone(settings: Settings) -> None:
    """Nothing of it is left in any part of the index, and nothing is embedded."""
    built(settings)
    (settings.corpus / "a.txt").unlink()
    report, texts = built(settings)
    index = load_index(settings.index)
    assert (report.reused, texts, list(index.documents)) == (("b.txt",), [], ["b.txt"])
    assert {span.document for chunk in index.chunks for span in chunk.spans} == {"b.txt"}
    assert len(index.chunks) == len(index.chunk_vectors) == 3


def test_a_renamed_document_is_there_once_under_its_new_name(settings: Settings) -> None:
    """It is read again, for its name is part of it, but not embedded again."""
    built(settings)
    (settings.corpus / "a.txt").rename(settings.corpus / "å.txt")
    report, texts = built(settings)
    assert (report.read, texts) == (("å.txt",), [])
    assert list(load_index(settings.index).documents) == ["b.txt", "å.txt"]


def test_new_metadata_is_read(settings: Settings) -> None:
    """A metadata file that comes, changes or goes makes its document be read again."""
    built(settings)
    metadata = settings.corpus / "a.toml"
    for title in ("Ett", "Två"):
        metadata.write_text(title, "utf-8")
        report, texts = built(settings)
        assert (report.read, texts) == (("a.txt",), [])
        assert load_index(settings.index).documents["a.txt"].metadata.title == title
    metadata.unlink()
    built(settings)
    assert load_index(settings.index).documents["a.txt"].metadata.title == "a"


def test_another_encoder_embeds_everything(settings: Settings) -> None:
    """Vectors of two models are never mixed; the documents need no reading."""
    _, first = built(settings)
    report, texts = built(settings, FakeEncoder(name="another"))
    assert report.reused == ("a.txt", "b.txt")
    assert sorted(texts) == sorted(first)
    assert load_index(settings.index).manifest.encoder == "another"


def test_other_code_reads_everything_again(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Documents read by an earlier version are not trusted, vectors of equal texts are."""
    built(settings)
    for module in ("fresh", "build", "assemble"):
        monkeypatch.setattr(f"sok.indexing.{module}.code_fingerprint", lambda: "another")
    report, texts = built(settings)
    assert (report.read, texts) == (("a.txt", "b.txt"), [])


def test_force_does_everything_again(settings: Settings) -> None:
    """Nothing of the old index is used."""
    _, first = built(settings)
    report, texts = built(settings, force=True)
    assert report.read == ("a.txt", "b.txt")
    assert texts == first


def test_a_damaged_index_is_built_anew(settings: Settings) -> None:
    """Without being asked to, since what is broken cannot be reused."""
    built(settings)
    next(settings.index.glob("build-*/chunks.faiss")).write_bytes(b"")
    report, texts = built(settings)
    assert (report.read, len(texts)) == (("a.txt", "b.txt"), report.embedded)
    assert len(load_index(settings.index).documents) == 2


def test_tokens_that_are_reused_do_not_change(settings: Settings) -> None:
    """Packed, unpacked and packed again, they stay the same to the last digit."""

    class Uneven(FakeEncoder):
        def encode_tokens(self, texts, role):  # type: ignore[no-untyped-def]
            made = super().encode_tokens(texts, role)
            rows = [one.token_vectors + np.float32(0.02) for one in made]
            rows = [row / np.linalg.norm(row, axis=1, keepdims=True) for row in rows]
            return [replace(one, token_vectors=r) for one, r in zip(made, rows, strict=True)]

    built(settings, Uneven())
    before = load_index(settings.index).chunk_tokens
    (settings.corpus / "c.txt").write_text("Detta är nytt.", "utf-8")
    built(settings, Uneven())
    after = load_index(settings.index).chunk_tokens
    assert len(after) > len(before)
    np.testing.assert_array_equal(after.vectors[: len(before.vectors)], before.vectors)


def test_a_name_with_å_is_the_same_as_one_or_two_code_points(settings: Settings) -> None:
    """A corpus copied from a system that decomposes names is not taken for a new one."""
    one, two = "Åre.txt", unicodedata.normalize("NFD", "Åre.txt")
    assert one != two
    (settings.corpus / "a.txt").rename(settings.corpus / one)
    built(settings)
    (settings.corpus / one).rename(settings.corpus / two)
    report, texts = built(settings)
    assert (report.read, texts) == ((), [])
    assert one in load_index(settings.index).documents
