"""Building: only what is new is done, and nothing that goes wrong costs the old index."""

from __future__ import annotations

import os
import threading
import unicodedata
from dataclasses import replace
from itertools import groupby
from operator import itemgetter
from pathlib import Path

import numpy as np
import pytest
from fakes import FakeEncoder, fake_document, read_fake

from sok.errors import CorpusError, IndexLocked, IndexNotWritten, ReadingError
from sok.indexing.build import BuildReport, build_index
from sok.indexing.store import load_index
from sok.records import Document, Initiative, Kind, Span, Statistic
from sok.settings import Settings

FIRST = "# Hälsa\n\nRegionen satsar på hälsa. Det kostar 28,6 miljoner.\n"
SECOND = "# Trafik\n\nInsatserna är:\n\n- bussar\n\n- tåg\n"


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """A corpus of two documents and no index."""
    made = Settings(corpus=tmp_path / "corpus", index=tmp_path / "index")
    made.corpus.mkdir()
    (made.corpus / "a.txt").write_text(FIRST, "utf-8")
    (made.corpus / "b.txt").write_text(SECOND, "utf-8")
    return made


def built(
    settings: Settings, encoder: FakeEncoder | None = None, force: bool = False
) -> tuple[BuildReport, list[str]]:
    """What a build reports, and the texts it embedded."""
    encoder = encoder or FakeEncoder()
    report = build_index(settings, encoder, read_fake, force=force)
    return report, encoder.texts


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


def test_sentences_of_all_documents_know_their_chunk(settings: Settings) -> None:
    """Chunk numbers run through the whole index, not through one document."""
    built(settings)
    index = load_index(settings.index)
    for sentence in index.sentences:
        spans = index.chunks[sentence.chunk].spans
        assert sentence.span.document == spans[0].document
        assert index.text(sentence.span) in "\n".join(map(index.text, spans))


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


@pytest.fixture
def searched(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The documents that were searched: an item is an initiative, its first letter a statistic."""
    names: list[str] = []

    def items(document: Document) -> list[Span]:
        names.append(document.name)
        return [
            Span(document.name, number, 0, len(block.text))
            for number, block in enumerate(document.blocks)
            if block.kind is Kind.ITEM
        ]

    def find_statistics(document: Document) -> tuple[Statistic, ...]:
        return tuple(
            Statistic(1.5, "1,5", "st", "", "", None, None, replace(span, end=1), span)
            for span in items(document)
        )

    def find_initiatives(document: Document) -> tuple[Initiative, ...]:
        return tuple(Initiative("", ("Skåne",), "", "", "", span) for span in items(document))

    monkeypatch.setattr("sok.indexing.build.find_statistics", find_statistics)
    monkeypatch.setattr("sok.indexing.build.find_initiatives", find_initiatives)
    return names


def found(settings: Settings) -> tuple[list[str], list[str]]:
    """The texts of the statistics and of the initiatives in the index."""
    index = load_index(settings.index)
    statistics = [index.text(statistic.span) for statistic in index.statistics]
    return statistics, [index.text(initiative.span) for initiative in index.initiatives]


def test_findings_of_all_documents_are_kept_in_order(
    settings: Settings, searched: list[str]
) -> None:
    """Those of the first document first, each in its own order; the manifest has their numbers."""
    (settings.corpus / "c.txt").write_text("Ting:\n\n- öar\n", "utf-8")
    built(settings)
    manifest = load_index(settings.index).manifest
    assert found(settings) == (["bussar", "tåg", "öar"], ["bussar", "tåg", "öar"])
    assert (manifest.statistics, manifest.initiatives) == (3, 3)


def test_findings_of_unchanged_documents_are_reused(
    settings: Settings, searched: list[str]
) -> None:
    """Only a new document is searched, and those of one that is gone go with it."""
    built(settings)
    searched.clear()
    (settings.corpus / "c.txt").write_text("Ting:\n\n- öar\n", "utf-8")
    built(settings)
    assert searched == ["c.txt", "c.txt"]
    assert found(settings) == (["bussar", "tåg", "öar"], ["bussar", "tåg", "öar"])
    (settings.corpus / "b.txt").unlink()
    built(settings)
    assert searched == ["c.txt", "c.txt"]
    assert found(settings) == (["öar"], ["öar"])


def test_findings_of_other_code_are_found_again(
    settings: Settings, searched: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What an earlier version took for a statistic may be none."""
    built(settings)
    searched.clear()
    for module in ("fresh", "build", "assemble"):
        monkeypatch.setattr(f"sok.indexing.{module}.code_fingerprint", lambda: "another")
    built(settings)
    assert searched == ["a.txt", "a.txt", "b.txt", "b.txt"]


def test_findings_add_no_vectors(settings: Settings, searched: list[str]) -> None:
    """What is embedded are chunks and sentences, findings or not."""
    _, texts = built(settings)
    index = load_index(settings.index)
    assert set(texts) == {piece.indexed for piece in (*index.chunks, *index.sentences)}


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


def test_an_unreadable_file_is_skipped_and_named(settings: Settings) -> None:
    """The others are indexed; the reason is kept; a rebuild has nothing to do."""
    (settings.corpus / "dålig.txt").write_bytes(b"\xff\xfe\xfa")
    report, _ = built(settings)
    assert report.read == ("a.txt", "b.txt")
    assert [(skip.name, skip.reason) for skip in report.skipped] == [
        ("dålig.txt", "dålig.txt är inte UTF-8.")
    ]
    again, texts = built(settings)
    assert (again.read, again.skipped, texts) == ((), report.skipped, [])


def test_a_file_that_cannot_be_opened_is_skipped_and_named(settings: Settings) -> None:
    """A refusal by the system is no reason to lose the other documents."""

    def read(path: Path) -> Document:
        if path.name == "b.txt":
            raise PermissionError(13, "Permission denied")
        return read_fake(path)

    report = build_index(settings, FakeEncoder(), read)
    assert [skip.reason for skip in report.skipped] == [
        "b.txt går inte att läsa (åtkomst nekas). Se till att den får läsas."
    ]


def test_a_bug_in_reading_is_not_hidden(settings: Settings) -> None:
    """Only what a user can mend is skipped; anything else shows its traceback."""

    def read(path: Path) -> Document:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        build_index(settings, FakeEncoder(), read)


def test_nothing_readable(settings: Settings) -> None:
    """The message gives the reasons, and the old index still answers."""
    built(settings)

    def read(path: Path) -> Document:
        raise ReadingError(f"{path.name} är trasig.")

    with pytest.raises(CorpusError, match=r"Inget dokument .*a\.txt är trasig\. b\.txt är"):
        build_index(settings, FakeEncoder(), read, force=True)
    assert len(load_index(settings.index).documents) == 2


def test_documents_without_text(settings: Settings) -> None:
    """Headings alone cannot be searched, and that is said."""
    with pytest.raises(CorpusError, match="ingen text"):
        build_index(settings, FakeEncoder(), lambda path: fake_document("# Rubrik"))


def test_an_empty_corpus(tmp_path: Path) -> None:
    """A missing folder and an empty one each say what to do."""
    settings = Settings(corpus=tmp_path / "corpus", index=tmp_path / "index")
    with pytest.raises(CorpusError, match=r"går inte att läsa .* Skapa den"):
        built(settings)
    settings.corpus.mkdir()
    (settings.corpus / "a.toml").touch()
    with pytest.raises(CorpusError, match=r"är tom\. Lägg minst ett dokument"):
        built(settings)


def test_a_copy_is_indexed_once(settings: Settings) -> None:
    """Equal contents under two names would give every answer twice."""
    (settings.corpus / "c.txt").write_text(FIRST, "utf-8")
    report, _ = built(settings)
    assert [skip.reason for skip in report.skipped] == [
        "c.txt har samma innehåll som a.txt. Ta bort den ena ur mappen."
    ]
    assert built(settings)[0].read == ()


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


@pytest.mark.skipif(os.name != "posix", reason="the file systems of Windows and macOS differ")
def test_two_names_that_look_the_same(settings: Settings) -> None:
    """Quotes could not tell them apart, so the second is skipped and named."""
    (settings.corpus / "Åre.txt").write_text("Ett.", "utf-8")
    (settings.corpus / unicodedata.normalize("NFD", "Åre.txt")).write_text("Två.", "utf-8")
    if len(list(settings.corpus.iterdir())) < 4:
        pytest.skip("this file system takes the two names for one")
    report, _ = built(settings)
    assert [skip.reason for skip in report.skipped] == [
        "Åre.txt finns två gånger, med å, ä eller ö skrivna olika. Ta bort den ena ur mappen."
    ]
    assert built(settings)[0].read == ()


@pytest.mark.skipif(os.name != "posix", reason="only Linux has such names")
def test_a_name_that_is_no_text(settings: Settings) -> None:
    """A Latin-1 file name cannot be cited, so the file is skipped; nothing else suffers."""
    try:
        (settings.corpus / os.fsdecode(b"\xe5.txt")).write_text("Ett.", "utf-8")
    except OSError:
        pytest.skip("this file system refuses such names")
    report, _ = built(settings)
    assert report.read == ("a.txt", "b.txt")
    assert [skip.reason for skip in report.skipped] == [
        "Filnamnet \ufffd.txt är inte giltig text. Byt namn på filen."
    ]
    assert built(settings)[0].read == ()


@pytest.mark.parametrize("stop_at", [0, 3])
def test_a_build_stopped_in_the_model_leaves_the_old_index(
    settings: Settings, stop_at: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The old index answers, and the next build is complete."""
    monkeypatch.setattr("sok.indexing.assemble.BATCH", 2)
    built(settings)
    before = load_index(settings.index)
    (settings.corpus / "c.txt").write_text(" ".join(f"Ny text {n}." for n in range(9)), "utf-8")
    with pytest.raises(KeyboardInterrupt):
        built(settings, FakeEncoder(fail_at=stop_at))
    assert load_index(settings.index).manifest == before.manifest
    assert built(settings)[0].read == ("c.txt",)
    assert len(load_index(settings.index).documents) == 3


def test_a_kill_while_writing_leaves_the_old_index(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A process that dies before the swap cleans nothing up; the next build does."""
    built(settings)
    before = load_index(settings.index)
    (settings.corpus / "c.txt").write_text("Ny text.", "utf-8")
    with monkeypatch.context() as patch:

        def die(*_: object) -> None:
            raise KeyboardInterrupt

        patch.setattr("sok.indexing.store.write_manifest", die)
        patch.setattr("shutil.rmtree", lambda *_, **__: None)
        with pytest.raises(KeyboardInterrupt):
            built(settings)
    assert len(list(settings.index.glob("build-*"))) == 2
    assert load_index(settings.index).manifest == before.manifest
    built(settings)
    assert len(list(settings.index.glob("build-*"))) == 1
    assert len(load_index(settings.index).documents) == 3


def test_two_builds_at_once(settings: Settings) -> None:
    """The second is told to wait, at once; the first finishes; then a third may build."""
    started, finish = threading.Event(), threading.Event()

    class Slow(FakeEncoder):
        def encode(self, texts, role):  # type: ignore[no-untyped-def]
            started.set()
            assert finish.wait(30)
            return super().encode(texts, role)

    first = threading.Thread(target=built, args=(settings, Slow()))
    first.start()
    assert started.wait(30)
    with pytest.raises(IndexLocked, match="byggs redan"):
        built(settings)
    finish.set()
    first.join(30)
    assert built(settings)[0].reused == ("a.txt", "b.txt")


def test_an_index_folder_that_cannot_be_made(settings: Settings, tmp_path: Path) -> None:
    """The message names the folder and what to see to."""
    (tmp_path / "a file").touch()
    with pytest.raises(IndexNotWritten, match=r"a file.*går att skriva i"):
        built(replace(settings, index=tmp_path / "a file" / "index"))


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
