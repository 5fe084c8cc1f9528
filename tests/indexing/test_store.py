"""The index folder: what is written is read, and what is broken is noticed."""

from __future__ import annotations

import errno
import json
import shutil
from dataclasses import fields, replace
from pathlib import Path

import numpy as np
import pytest
from fakes import FakeEncoder, read_fake

from sok.errors import IndexDamaged, IndexMissing, IndexNotWritten, IndexStale
from sok.indexing import store
from sok.indexing.build import build_index
from sok.indexing.manifest import FORMAT, read_manifest
from sok.indexing.serial import to_json
from sok.indexing.store import Index, Texts, load_index, not_written, write_index
from sok.indexing.tokens import TokenIndex
from sok.records import Initiative, Span, Statistic
from sok.settings import Settings

STATISTIC = Statistic(
    28.6,
    "28,6 mnkr",
    "mnkr",
    "hälsa",
    "",
    None,
    2021,
    Span("a.txt", 1, 0, 3),
    Span("a.txt", 1, 0, 11),
)
INITIATIVE = Initiative("Åre", ("Skåne", "Kalmar"), "", "", "Åre", Span("a.txt", 1, 0, 11))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An index of one small document, with a statistic and an initiative."""
    monkeypatch.setattr("sok.indexing.build.find_statistics", lambda document: (STATISTIC,))
    monkeypatch.setattr("sok.indexing.build.find_initiatives", lambda document: (INITIATIVE,))
    (tmp_path / "corpus").mkdir()
    (tmp_path / "corpus" / "a.txt").write_text("# Åre\n\nDet är bra. Så är det.\n", "utf-8")
    settings = Settings(corpus=tmp_path / "corpus", index=tmp_path / "index")
    build_index(settings, FakeEncoder(), read_fake)
    return settings.index


def same(one: Index, other: Index) -> bool:
    """Whether two indexes hold the same documents, pieces, findings and vectors."""
    return (
        one.texts == other.texts
        and np.array_equal(one.chunk_vectors.vectors, other.chunk_vectors.vectors)
        and np.array_equal(one.sentence_vectors, other.sentence_vectors)
        and np.array_equal(one.chunk_tokens.tokens, other.chunk_tokens.tokens)
        and np.array_equal(one.chunk_tokens.vectors, other.chunk_tokens.vectors)
        and np.array_equal(one.chunk_tokens.starts, other.chunk_tokens.starts)
    )


def data_folders(folder: Path) -> list[str]:
    """The names of the builds that lie in the index folder."""
    return sorted(path.name for path in folder.iterdir() if path.is_dir())


def test_an_index_is_read_as_it_was_written(folder: Path) -> None:
    """Documents, pieces, findings, vectors and terms survive; spans lead back to the text."""
    index = load_index(folder)
    again = write_index(folder, index)
    assert same(index, again)
    assert same(index, load_index(folder))
    assert index.chunk_terms.scores(["bra"]).tolist() == again.chunk_terms.scores(["bra"]).tolist()
    assert index.text(Span("a.txt", 1, 0, 11)) == "Det är bra."
    assert (index.statistics, index.initiatives) == ((STATISTIC,), (INITIATIVE,))


def test_the_manifest_can_be_read_by_a_person(folder: Path) -> None:
    """It is indented JSON, å is written å, and it names documents, model, counts and files."""
    text = (folder / "manifest.json").read_text("utf-8")
    body = json.loads(text)
    assert '\n  "encoder": "fake"' in text
    assert body["documents"][0]["name"] == "a.txt"
    assert (body["chunks"], body["sentences"], body["dimension"]) == (1, 2, 512)
    assert (body["statistics"], body["initiatives"]) == (1, 1)
    files = {"texts.json", "sentences.npy", "chunks.faiss", "chunk_tokens/vectors.npy"}
    assert files < set(body["files"])


def test_only_the_newest_data_folder_is_kept(folder: Path) -> None:
    """A finished build removes those before it and what stopped builds left, nothing else."""
    (folder / "build-left-by-a-stopped-build").mkdir()
    (folder / "someone's own").mkdir()
    write_index(folder, load_index(folder))
    assert data_folders(folder) == [read_manifest(folder).build, "someone's own"]


def test_no_index(tmp_path: Path) -> None:
    """A folder that is missing, or empty, says how an index is built."""
    for folder in (tmp_path, tmp_path / "missing"):
        with pytest.raises(IndexMissing, match=r"inget index i .* Kör `sok index`"):
            load_index(folder)


def files_of(folder: Path) -> list[Path]:
    """Every file of the index but the lock, manifest first."""
    data = folder / read_manifest(folder).build
    return [folder / "manifest.json", *sorted(p for p in data.rglob("*") if p.is_file())]


@pytest.mark.parametrize("harm", ["cut off", "one bit changed", "emptied", "removed"])
def test_every_broken_file_is_noticed_and_named(folder: Path, harm: str) -> None:
    """Whichever file it is, loading says which one, and what to do."""
    for path in files_of(folder):
        data = path.read_bytes()
        middle = len(data) // 2
        changed = data[:middle] + bytes([data[middle] ^ 1]) + data[middle + 1 :]
        broken = {"cut off": data[:-3], "one bit changed": changed, "emptied": b""}.get(harm)
        if broken is None:
            path.unlink()
        else:
            path.write_bytes(broken)
        if harm == "removed" and path.name == "manifest.json":
            with pytest.raises(IndexMissing):
                load_index(folder)
        else:
            with pytest.raises(IndexDamaged) as raised:
                load_index(folder)
            assert str(path) in str(raised.value)
            assert "Kör `sok index`" in str(raised.value)
        path.write_bytes(data)
    load_index(folder)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"encoder": "fake"', '"encoder": "real"'),
        ('"chunks": 1', '"chunks": 2'),
        ('"name": "a.txt"', '"name": "b.txt"'),
        ('"checksum"', '"sum"'),
    ],
)
def test_an_edited_manifest_is_noticed(folder: Path, old: str, new: str) -> None:
    """A change that leaves it well formed is one too."""
    path = folder / "manifest.json"
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")
    with pytest.raises(IndexDamaged, match=r"manifest\.json"):
        load_index(folder)


@pytest.mark.parametrize("text", ["", "[]", "null", "{", "\x00", f'{{"format": {FORMAT}}}'])
def test_a_manifest_that_is_none_is_noticed(folder: Path, text: str) -> None:
    """Whatever lies in its place, the message is the same."""
    (folder / "manifest.json").write_text(text, "utf-8")
    with pytest.raises(IndexDamaged, match=r"manifest\.json"):
        load_index(folder)


def test_another_format_is_stale(folder: Path) -> None:
    """An index of an older or newer program is not broken, but must be made again."""
    path = folder / "manifest.json"
    text = path.read_text("utf-8")
    for other in (FORMAT - 1, FORMAT + 1):
        path.write_text(text.replace(f'"format": {FORMAT}', f'"format": {other}'), "utf-8")
        with pytest.raises(IndexStale, match="annan version av sok"):
            load_index(folder)


def test_an_array_cut_short_is_said_in_swedish(folder: Path) -> None:
    """A disk that fills in the middle of an array gives numbers alone, and they help nobody."""
    error = not_written(folder, OSError("5909760 requested and 2228096 written"))
    assert f"till {folder} (allt fick inte plats). Ett tidigare index är orört." in str(error)


@pytest.mark.parametrize("part", ["texts.json", "chunks.faiss", "tokens", "terms", "manifest"])
def test_a_full_disk_leaves_the_old_index(
    folder: Path, part: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Wherever writing stops, the message says why, nothing is left over and the old answers."""
    before = load_index(folder)

    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    write_bytes = Path.write_bytes
    with monkeypatch.context() as patch:
        if part == "terms":
            patch.setattr(type(before.chunk_terms), "save", full)
        elif part == "tokens":
            patch.setattr(type(before.chunk_tokens), "save", full)
        elif part == "manifest":
            patch.setattr("os.replace", full)
        else:
            patch.setattr(
                Path, "write_bytes", lambda p, d: full() if p.name == part else write_bytes(p, d)
            )
        with pytest.raises(IndexNotWritten, match=r"disken är full.*disken har plats"):
            write_index(folder, before)
    assert same(load_index(folder), before)
    assert data_folders(folder) == [before.manifest.build]


@pytest.mark.parametrize("lost", [field.name for field in fields(Texts)])
def test_a_write_that_went_wrong_is_not_published(
    folder: Path, lost: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was written is read back before it counts, each kind of text by itself."""
    before = load_index(folder)
    texts = to_json(Texts, replace(before.texts, **{lost: ()}))
    write_bytes = Path.write_bytes
    with monkeypatch.context() as patch:
        patch.setattr(
            Path,
            "write_bytes",
            lambda path, data: write_bytes(path, texts if path.name == "texts.json" else data),
        )
        with pytest.raises(IndexDamaged):
            write_index(folder, before)
    assert same(load_index(folder), before)


def test_a_reader_that_a_build_overtakes_tries_again(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """If the data folder goes between manifest and data, the new manifest is followed."""
    old, manifest = load_index(folder), read_manifest(folder)
    write_index(folder, old)
    answers = iter([manifest, read_manifest(folder)])
    monkeypatch.setattr(store, "read_manifest", lambda _: next(answers))
    assert same(load_index(folder), old)


def test_an_index_in_memory_outlives_its_files(folder: Path) -> None:
    """A reader keeps the index it has when a build removes the folder it came from."""
    index = load_index(folder)
    shutil.rmtree(folder)
    assert index.sentence_vectors.shape == (2, 512)
    numbers, _ = index.chunk_vectors.search(index.sentence_vectors[0], 1)
    assert numbers.tolist() == [0]
    assert index.chunk_terms.scores(["bra"]).shape == (1,)


def test_parts_that_do_not_fit_together_are_refused(folder: Path) -> None:
    """An index with a chunk too few names both sizes."""
    index = load_index(folder)
    unit = index.chunk_vectors.vectors[0]
    with pytest.raises(ValueError, match="0 texts, 1 vectors"):
        replace(index, chunks=())
    with pytest.raises(ValueError, match="2 texts, 1 vectors"):
        replace(index, sentence_vectors=index.sentence_vectors[:1])
    with pytest.raises(ValueError, match="1 chunks, tokens of 2"):
        replace(index, chunk_tokens=TokenIndex.build([index.chunk_tokens.encoding(0, unit)] * 2))
