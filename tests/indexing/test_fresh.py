"""Whether the index was made from what is there now."""

from __future__ import annotations

import ast
import hashlib
from dataclasses import replace
from pathlib import Path

import pytest
from fakes import FakeEncoder, read_fake

import sok
from sok.errors import CorpusError, IndexMissing, IndexStale
from sok.indexing import fresh
from sok.indexing.build import build_index
from sok.indexing.fresh import check_fresh, list_corpus
from sok.reading import read_document
from sok.settings import Settings


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """A corpus of two documents with their index."""
    made = Settings(corpus=tmp_path / "corpus", index=tmp_path / "index")
    made.corpus.mkdir()
    for name in ("a.txt", "b.txt"):
        (made.corpus / name).write_text(f"Detta är {name}.", "utf-8")
    build_index(made, FakeEncoder(), read_fake)
    return made


def staleness(settings: Settings, encoder: str = "fake") -> str:
    """What a stale index says of itself."""
    with pytest.raises(IndexStale) as raised:
        check_fresh(settings, encoder)
    return str(raised.value)


def test_a_fresh_index_is_left_alone(settings: Settings) -> None:
    """Other files beside the documents, and a document only touched, make no difference."""
    (settings.corpus / ".gitkeep").touch()
    (settings.corpus / "notes.json").touch()
    (settings.corpus / "folder").mkdir()
    (settings.corpus / "a.txt").touch()
    check_fresh(settings, "fake")


def test_no_index(tmp_path: Path) -> None:
    """That there is none is said before anything is said of the corpus."""
    with pytest.raises(IndexMissing):
        check_fresh(Settings(corpus=tmp_path / "none", index=tmp_path / "index"), "fake")


def test_an_emptied_corpus(settings: Settings) -> None:
    """An index without documents behind it is not merely stale: there is nothing to build."""
    for path in settings.corpus.iterdir():
        path.unlink()
    with pytest.raises(CorpusError, match="är tom"):
        check_fresh(settings, "fake")


def test_documents_that_came_changed_and_went_are_named(settings: Settings) -> None:
    """One sentence says what differs, and what to do."""
    (settings.corpus / "a.txt").write_text("Nytt.", "utf-8")
    (settings.corpus / "b.txt").rename(settings.corpus / "å.txt")
    assert staleness(settings) == (
        "Indexet är inaktuellt (tillagt: å.txt; ändrat: a.txt; borttaget: b.txt). "
        "Kör `sok index` så byggs det om."
    )


def test_a_change_of_one_byte_is_noticed(settings: Settings) -> None:
    """Contents count, not size or time."""
    (settings.corpus / "a.txt").write_text("Detta är c.txt.", "utf-8")
    assert "ändrat: a.txt" in staleness(settings)


def test_changed_metadata_is_noticed(settings: Settings) -> None:
    """The title is part of an answer, so it is part of the document."""
    (settings.corpus / "a.toml").write_text("Titel", "utf-8")
    assert "ändrat: a.txt" in staleness(settings)


def test_another_model_is_noticed(settings: Settings) -> None:
    """Both are named."""
    assert "gjort med modellen fake, inte another" in staleness(settings, "another")


def test_other_code_is_noticed(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    """Texts that an earlier version made may not be what this one would make."""
    monkeypatch.setattr(fresh, "code_fingerprint", lambda: "another")
    assert "annan version av sok" in staleness(settings)


def test_many_names_are_counted(settings: Settings) -> None:
    """A message stays short, however many documents came."""
    for number in range(1, 6):
        (settings.corpus / f"c{number}.txt").write_text("Nytt.", "utf-8")
    assert "tillagt: c1.txt, c2.txt, c3.txt och 2 till)" in staleness(settings)


def test_hashes_are_those_of_the_bytes(settings: Settings) -> None:
    """They can be compared with what any other tool says."""
    (settings.corpus / "a.toml").write_bytes(b"x")
    first, second = list_corpus(settings.corpus)
    assert first.sha256 == hashlib.sha256("Detta är a.txt.".encode()).hexdigest()
    assert first.metadata_sha256 == hashlib.sha256(b"x").hexdigest()
    assert second.metadata_sha256 == ""


def test_all_code_that_makes_texts_is_fingerprinted() -> None:
    """Reading, finding and indexing use nothing of what is left out but messages and settings."""
    package = Path(sok.__file__).parent
    used = {
        node.module.split(".")[1]
        for layer in ("reading", "finding", "indexing")
        for path in (package / layer).rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("sok.")
    }
    assert {"records", "finding"} <= used
    assert used.isdisjoint({"reading", "finding", "indexing"} & fresh._NO_SAY)
    assert used & fresh._NO_SAY <= {"causes", "errors", "settings"}


def test_a_corpus_elsewhere_is_the_same(settings: Settings, tmp_path: Path) -> None:
    """Where the folder lies does not matter, only what is in it."""
    moved = tmp_path / "moved"
    settings.corpus.rename(moved)
    check_fresh(replace(settings, corpus=moved), "fake")


def test_a_link_to_what_is_gone_counts_as_a_document(settings: Settings) -> None:
    """It was put there to be searched, so it is named as unreadable and not passed over."""
    link = settings.corpus / "c.txt"
    try:
        link.symlink_to(settings.corpus / "borta.txt")
    except OSError:
        pytest.skip("this system lets nobody but administrators make links")
    assert [file.name for file in list_corpus(settings.corpus)] == ["a.txt", "b.txt", "c.txt"]
    report = build_index(settings, FakeEncoder(), read_document)
    assert [skip.reason for skip in report.skipped] == [
        "Filen c.txt kunde inte öppnas (finns inte). Kontrollera att den finns och får läsas."
    ]


def test_the_same_model_with_other_prompts_is_another(settings: Settings) -> None:
    """The message says what differs, without the marks by which programs know it."""
    message = staleness(settings, "fake (0a1b-1), query='fråga: '")
    assert "gjort med modellen fake med andra vikter eller inledande ord" in message
    assert "0a1b" not in message
