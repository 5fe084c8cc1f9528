"""An engine opens over a whole index of the corpus as it is, and else says what to do."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from time import sleep

import pytest
from answering.conftest import SettingsFor
from answering.waters import QUESTIONS, WATER, timeless
from fakes import FakeEncoder, read_fake

from sok.answering.engine import open_engine, rebuild
from sok.errors import (
    CorpusError,
    IndexDamaged,
    IndexMissing,
    IndexStale,
    QuestionError,
    UnusableIndex,
)
from sok.indexing import model
from sok.indexing.build import build_index
from sok.indexing.manifest import read_manifest
from sok.settings import Settings


def test_no_question_is_an_error_before_the_model_is_loaded(built: Settings) -> None:
    """Who types nothing need not wait."""
    encoder = FakeEncoder()
    with pytest.raises(QuestionError):
        open_engine(built, encoder).ask("  ")
    assert encoder.texts == []


def test_the_model_is_loaded_once_and_when_needed(
    built: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Opening loads nothing; of several first questions one loads and the others wait."""
    name = read_manifest(built.index).encoder
    loaded: list[Settings] = []

    def load(settings: Settings) -> FakeEncoder:
        loaded.append(settings)
        sleep(0.05)
        return FakeEncoder()

    monkeypatch.setattr(model, "encoder_name", lambda settings: name)
    monkeypatch.setattr(model, "load_encoder", load)
    engine = open_engine(built)
    assert not engine.ready
    assert loaded == []
    with ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(engine.ask, [QUESTIONS[0]] * 4))
    assert loaded == [built]
    assert engine.ready
    assert len({timeless(answer) for answer in answers}) == 1


def test_an_index_that_was_never_built_is_missing(settings_for: SettingsFor) -> None:
    """Opening says so, and builds nothing by itself."""
    settings = settings_for(WATER)
    with pytest.raises(IndexMissing, match="sok index"):
        open_engine(settings, FakeEncoder())
    assert not settings.index.exists()


@pytest.mark.parametrize("change", ["changed", "added", "removed"])
def test_an_index_of_another_corpus_is_stale(built: Settings, change: str) -> None:
    """A document that was changed, added or removed is named, and `sok index` mends it."""
    if change == "changed":
        (built.corpus / "b.txt").write_text("Annat.", "utf-8")
    elif change == "added":
        (built.corpus / "c.txt").write_text("Nytt.", "utf-8")
    else:
        (built.corpus / "b.txt").unlink()
    name = "c.txt" if change == "added" else "b.txt"
    with pytest.raises(IndexStale, match=name):
        open_engine(built, FakeEncoder())
    build_index(built, FakeEncoder(), read_fake)
    assert open_engine(built, FakeEncoder()).ask(QUESTIONS[0]).answered


def test_an_index_made_by_another_model_is_refused(built: Settings) -> None:
    """Its vectors mean nothing to this one; both models are named."""
    with pytest.raises(IndexStale, match="gjort med modellen fake, inte annan"):
        open_engine(built, FakeEncoder(name="annan"))


def test_an_index_made_by_another_model_is_refused_before_loading_one(
    built: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The settings alone tell the model's name."""
    monkeypatch.setattr(model, "load_encoder", lambda settings: pytest.fail("loaded"))
    with pytest.raises(IndexStale, match="gjort med modellen fake"):
        open_engine(built)


def test_every_damaged_file_is_noticed(built: Settings) -> None:
    """One byte changed, the end cut off or the file gone: opening refuses, a build mends."""
    data = built.index / read_manifest(built.index).build
    files = [built.index / "manifest.json", *(p for p in data.rglob("*") if p.is_file())]
    assert len(files) > 4
    for path in files:
        whole = path.read_bytes()
        for broken in (whole[:-1] + bytes([whole[-1] ^ 1]), whole[: len(whole) // 2], None):
            if broken is None:
                path.unlink()
            else:
                path.write_bytes(broken)
            with pytest.raises(UnusableIndex):
                open_engine(built, FakeEncoder())
        path.write_bytes(whole)
    assert open_engine(built, FakeEncoder()).ask(QUESTIONS[0]).answered


def test_a_damaged_index_is_rebuilt(built: Settings) -> None:
    """The error is IndexDamaged, and the next build needs no force."""
    data = built.index / read_manifest(built.index).build
    (data / "texts.json").write_text("{}", "utf-8")
    with pytest.raises(IndexDamaged, match="sok index"):
        open_engine(built, FakeEncoder())
    build_index(built, FakeEncoder(), read_fake)
    assert open_engine(built, FakeEncoder()).ask(QUESTIONS[0]).answered


def test_a_corpus_that_is_gone_is_said(tmp_path: Path, built: Settings) -> None:
    """The index could still answer, but from documents that nobody can open."""
    with pytest.raises(CorpusError, match="borta"):
        open_engine(replace(built, corpus=tmp_path / "borta"), FakeEncoder())


def test_rebuild_reads_real_files(settings_for: SettingsFor) -> None:
    """From text files to an answer, twice: the second build has nothing to do."""
    settings = settings_for("Vatten\n\nSjöar ger dricksvatten till \n42 hushåll i Skåne.\n")
    stages: list[str] = []
    report = rebuild(settings, lambda stage, share: stages.append(stage), encoder=FakeEncoder())
    assert report.read == ("a.txt",)
    assert stages[-1] == "Indexet är klart"
    answer = open_engine(settings, FakeEncoder()).ask("Vad ger dricksvatten till hushåll?")
    assert answer.quotes[0].text == "Sjöar ger dricksvatten till 42 hushåll i Skåne."
    again = rebuild(settings, encoder=FakeEncoder())
    assert (again.read, again.reused, again.embedded) == ((), ("a.txt",), 0)
    assert rebuild(settings, force=True, encoder=FakeEncoder()).read == ("a.txt",)
