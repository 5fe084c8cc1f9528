"""Documents added, replaced, described and removed: all of it, or nothing."""

from __future__ import annotations

import os
import shutil
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from fakes import FakeEncoder

from sok.answering.engine import open_engine
from sok.errors import CorpusError, IndexLocked, LibraryError, ReadingError
from sok.indexing.build import build_index
from sok.indexing.fresh import check_fresh, list_corpus
from sok.indexing.lock import hold
from sok.indexing.store import load_index
from sok.library.changes import (
    Means,
    add_document,
    confirm_guesses,
    confirm_metadata,
    remove_document,
    replace_document,
)
from sok.library.staging import Staging, recover
from sok.reading import read_document
from sok.settings import Settings

FIRST = "Hälsa\n\nRegionen satsar på hälsa.\n"
SECOND = "Trafik\n\nRegionen bygger spår och vägar.\n"
NEW = b"Energi\n\nKommunen bygger vindkraft i havet.\n"
ABOUT = (
    '# Kontrollerat\ntitle = "Hälsa 2020"\npublisher = "Boverket"\nyear = 2020\nlanguage = "sv"\n'
)


@pytest.fixture
def means(tmp_path: Path) -> Means:
    """A corpus of two indexed documents, one of them with metadata."""
    settings = Settings(corpus=tmp_path / "corpus", index=tmp_path / "index")
    settings.corpus.mkdir()
    (settings.corpus / "a.txt").write_text(FIRST, "utf-8")
    (settings.corpus / "a.toml").write_text(ABOUT, "utf-8")
    (settings.corpus / "b.txt").write_text(SECOND, "utf-8")
    build_index(settings, FakeEncoder(), read_document)
    return Means(settings, FakeEncoder(), reader=read_document)


def files(settings: Settings) -> dict[str, bytes]:
    """All that lies in the corpus folder, hidden files too."""
    return {
        path.relative_to(settings.corpus).as_posix(): path.read_bytes()
        for path in settings.corpus.rglob("*")
        if path.is_file()
    }


def indexed(settings: Settings) -> list[str]:
    """The names of the documents in the index, which must be that of the corpus."""
    check_fresh(settings, "fake")
    return list(load_index(settings.index).documents)


def texts_of(means: Means) -> list[str]:
    """What has been embedded by these means."""
    assert isinstance(means.encoder, FakeEncoder)
    return means.encoder.texts


def test_a_new_document_alone_is_indexed(means: Means) -> None:
    """What was there is neither read nor embedded again."""
    change = add_document(means, "Ny å.txt", NEW)
    assert change.report.read == ("Ny å.txt",)
    assert indexed(means.settings) == ["Ny å.txt", "a.txt", "b.txt"]
    assert texts_of(means) and not any("hälsa" in text.lower() for text in texts_of(means))
    assert set(files(means.settings)) == {"a.txt", "a.toml", "b.txt", "Ny å.txt"}


def test_progress_names_the_file(means: Means) -> None:
    """From its reading to the end."""
    told: list[tuple[str, float]] = []
    with_progress = Means(
        means.settings, means.encoder, lambda step, share: told.append((step, share)), means.read
    )
    add_document(with_progress, "c.txt", NEW)
    assert told[0] == ("Läser c.txt", 0.0)
    assert told[-1] == ("Indexet är klart", 1.0)


def test_a_metadata_file_put_there_before_is_read(means: Means) -> None:
    """Whichever of the two comes first."""
    (means.settings.corpus / "c.toml").write_text('title = "Vindkraft"\n', "utf-8")
    change = add_document(means, "c.txt", NEW)
    assert change.document and change.document.metadata.title == "Vindkraft"
    assert load_index(means.settings.index).documents["c.txt"].metadata.title == "Vindkraft"


def test_the_first_document_of_an_empty_folder(tmp_path: Path) -> None:
    """An empty corpus is where every corpus begins."""
    settings = Settings(corpus=tmp_path / "corpus", index=tmp_path / "index")
    settings.corpus.mkdir()
    add_document(Means(settings, FakeEncoder(), reader=read_document), "a.txt", NEW)
    assert indexed(settings) == ["a.txt"]


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("../c.txt", NEW, "är en sökväg"),
        ("a.txt", NEW, "Det finns redan ett dokument a.txt."),
        ("A.TXT", NEW, "Det finns redan ett dokument a.txt."),
        ("a.pdf", NEW, "a.pdf och a.txt skulle få samma metadatafil"),
        ("c.txt", SECOND.encode(), "c.txt har samma innehåll som b.txt"),
        ("c" * 300 + ".txt", NEW, "är för långt"),
    ],
)
def test_what_cannot_be_added_changes_nothing(
    means: Means, name: str, data: bytes, message: str
) -> None:
    """A name or contents that are there already, or no name at all."""
    before = files(means.settings)
    with pytest.raises(LibraryError, match=message):
        add_document(means, name, data)
    assert files(means.settings) == before
    assert indexed(means.settings) == ["a.txt", "b.txt"]


@pytest.mark.parametrize(
    "data", [b"", b"   \n", b"\x00\x01\x02\xff" * 99, b"%PDF-1.7\ntrasig"], ids=repr
)
def test_what_cannot_be_read_changes_nothing(means: Means, data: bytes) -> None:
    """The message names the file, and the rest of the corpus is untouched."""
    before = files(means.settings)
    with pytest.raises(ReadingError, match=r"Filen c å\.pdf "):
        add_document(means, "c å.pdf", data)
    assert files(means.settings) == before
    assert indexed(means.settings) == ["a.txt", "b.txt"]


def test_names_in_two_code_points_are_found(means: Means) -> None:
    """A file that macOS put there is replaced under the name that people type."""
    apart = unicodedata.normalize("NFD", "öar.txt")
    (means.settings.corpus / apart).write_bytes(NEW)
    with pytest.raises(LibraryError, match=r"Det finns redan ett dokument öar\.txt"):
        add_document(means, "öar.txt", b"Annat om skog.")
    replace_document(means, "öar.txt", "öar.txt", b"Annat om skog.")
    assert [file.name for file in list_corpus(means.settings.corpus)] == [
        "a.txt", "b.txt", "öar.txt",
    ]  # fmt: skip


def test_a_new_edition_keeps_what_holds(means: Means) -> None:
    """Publisher and language stay; the year, and a title that names it, are guessed and said."""
    change = replace_document(means, "a.txt", "a 2022.txt", NEW + b"\n2022-03-01\n")
    assert change.document is not None
    about = change.document.metadata
    assert (about.publisher, about.year, about.title) == ("Boverket", 2022, "Energi")
    assert about.guessed == ("title", "year", "first_page")
    assert change.notes == (
        "Detta är kvar från a.txt: utgivare, språk.",
        "Detta är gissat på nytt ur den nya upplagan: titel, år.",
    )
    assert set(files(means.settings)) == {"a 2022.txt", "a 2022.toml", "b.txt"}
    assert files(means.settings)["a 2022.toml"].startswith(b"# Kontrollerat\n")
    assert indexed(means.settings) == ["a 2022.txt", "b.txt"]


def test_a_new_edition_may_have_the_same_name(means: Means) -> None:
    """It then stands where the old one stood."""
    (means.settings.corpus / "a.toml").write_text('title = "Hälsa"\nyear = 2020\n', "utf-8")
    change = replace_document(means, "a.txt", "a.txt", NEW)
    assert change.document and change.document.metadata.title == "Hälsa"
    assert files(means.settings)["a.txt"] == NEW
    assert files(means.settings)["a.toml"].decode() == 'title = "Hälsa"\n'
    assert indexed(means.settings) == ["a.txt", "b.txt"]


def test_a_document_goes_with_its_metadata(means: Means) -> None:
    """And out of the index, of which nothing is embedded again."""
    remove_document(means, "a.txt")
    assert set(files(means.settings)) == {"b.txt"}
    assert indexed(means.settings) == ["b.txt"]
    assert texts_of(means) == []


def test_the_last_document_stays(means: Means) -> None:
    """Without any there would be nothing to search."""
    remove_document(means, "a.txt")
    with pytest.raises(LibraryError, match=r"b\.txt är det enda dokumentet"):
        remove_document(means, "b.txt")
    assert indexed(means.settings) == ["b.txt"]


@pytest.mark.parametrize("name", ["c.txt", "../corpus/a.txt", "a.toml", "", "A.TXT"])
def test_what_is_not_there_cannot_be_changed(means: Means, name: str) -> None:
    """A name is the whole name of a document of the corpus."""
    for change in (
        lambda: remove_document(means, name),
        lambda: confirm_metadata(means, name, {"title": "T"}),
        lambda: replace_document(means, name, "d.txt", NEW),
    ):
        with pytest.raises(CorpusError, match="Det finns inget dokument"):
            change()


def test_what_is_confirmed_is_no_guess(means: Means) -> None:
    """It stands in the file beside the document, and in the index."""
    confirm_metadata(means, "b.txt", {"title": "Trafik i norr", "year": 2019})
    assert files(means.settings)["b.toml"].decode() == 'title = "Trafik i norr"\nyear = 2019\n'
    about = load_index(means.settings.index).documents["b.txt"].metadata
    assert (about.title, about.year) == ("Trafik i norr", 2019)
    assert about.guessed == ("publisher", "language", "first_page")


def test_all_guesses_are_confirmed_but_for_what_is_not_known(means: Means) -> None:
    """An unknown publisher stays unknown, and nothing that a person wrote is changed."""
    confirm_guesses(means, "b.txt")
    about = load_index(means.settings.index).documents["b.txt"].metadata
    assert about.guessed == ("publisher", "year")
    confirm_guesses(means, "a.txt")
    assert files(means.settings)["a.toml"].decode() == ABOUT + "first_page = 1\n"


def test_one_change_at_a_time(means: Means) -> None:
    """Another program that changes, or builds, is waited for."""
    taken = hold(means.settings.index / "library.lock", wait=False)
    with taken, pytest.raises(LibraryError, match="ändras redan av ett annat program"):
        add_document(means, "c.txt", NEW)
    before = files(means.settings)
    with hold(means.settings.index / "lock", wait=False), pytest.raises(IndexLocked):
        add_document(means, "c.txt", NEW)
    assert files(means.settings) == before


Changing = Callable[[Means], object]
CHANGES: dict[str, Changing] = {
    "add": lambda means: add_document(means, "c.txt", NEW),
    "replace": lambda means: replace_document(means, "a.txt", "c.txt", NEW),
    "replace in place": lambda means: replace_document(means, "a.txt", "a.txt", NEW),
    "confirm": lambda means: confirm_metadata(means, "a.txt", {"title": "Annan"}),
    "remove": lambda means: remove_document(means, "a.txt"),
}


class Power(BaseException):
    """The power goes."""


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), Power()], ids=repr)
def test_a_failure_half_way_leaves_all_as_it_was(
    means: Means, monkeypatch: pytest.MonkeyPatch, change: Changing, error: BaseException
) -> None:
    """Whichever step of moving files fails, corpus and index are as they were."""
    before = files(means.settings)
    move = os.replace
    for fails_at in range(20):
        steps = iter(range(20))

        def replace(source: Path, target: Path, steps=steps, fails_at=fails_at) -> None:  # type: ignore[no-untyped-def]
            if next(steps, None) == fails_at:
                raise error
            move(source, target)

        monkeypatch.setattr(os, "replace", replace)
        try:
            change(means)
        except (LibraryError, Power, Exception) as caught:
            monkeypatch.setattr(os, "replace", move)
            assert isinstance(caught, Power) or "Se till att mappen går att skriva i" in str(caught)
            assert files(means.settings) == before
            assert indexed(means.settings) == ["a.txt", "b.txt"]
        else:
            assert fails_at > 1, "no step failed"
            return
    pytest.fail("never succeeded")


@pytest.mark.parametrize("change", ["add", "replace", "replace in place"])
def test_a_failing_model_leaves_all_as_it_was(means: Means, change: str) -> None:
    """The index is built last, and the files go back if it is not."""
    before = files(means.settings)
    broken = Means(means.settings, FakeEncoder(fail_at=0), reader=read_document)
    with pytest.raises(KeyboardInterrupt):
        CHANGES[change](broken)
    assert files(means.settings) == before
    assert indexed(means.settings) == ["a.txt", "b.txt"]


@pytest.mark.parametrize("moved", [True, False])
def test_a_change_that_was_cut_off_is_undone_later(means: Means, moved: bool) -> None:
    """A process that is killed undoes nothing: the next one that changes or indexes does."""
    before = files(means.settings)
    staging = Staging(means.settings.corpus)
    staging.put("a.txt", b"Ny upplaga.")
    staging.put("c.txt", NEW)
    if moved:
        staging.apply(["b.txt"])
        assert set(files(means.settings)) != set(before)
    recover(means.settings)
    assert files(means.settings) == before
    assert [path.name for path in means.settings.corpus.iterdir() if path.is_dir()] == []


@pytest.mark.parametrize("change", CHANGES)
def test_the_next_change_undoes_one_that_was_cut_off(means: Means, change: str) -> None:
    """What was half moved in or out neither stands in its way nor stays."""
    staging = Staging(means.settings.corpus)
    staging.put("c.txt", NEW)
    staging.apply(["a.txt", "b.txt"])
    CHANGES[change](means)
    assert "c.txt" not in files(means.settings) or "c.txt" in indexed(means.settings)
    assert not (means.settings.corpus / ".sok-change").exists()
    assert indexed(means.settings)


def test_who_asks_undoes_a_change_that_was_cut_off(means: Means) -> None:
    """An index that was current before the change is so again, and answers."""
    before = files(means.settings)
    staging = Staging(means.settings.corpus)
    staging.put("c.txt", NEW)
    staging.apply(["b.txt"])
    engine = open_engine(means.settings, FakeEncoder())
    assert [document.name for document in engine.documents] == ["a.txt", "b.txt"]
    assert files(means.settings) == before


def test_a_change_that_goes_on_is_not_undone(means: Means) -> None:
    """Indexing beside it leaves its files alone."""
    Staging(means.settings.corpus).put("c.txt", NEW)
    with hold(means.settings.index / "library.lock", wait=False):
        recover(means.settings)
        assert (means.settings.corpus / ".sok-change" / "new" / "c.txt").exists()


def test_a_half_written_change_is_no_document(means: Means) -> None:
    """What is on its way in is not listed, nor indexed."""
    Staging(means.settings.corpus).put("c.txt", NEW)
    assert [file.name for file in list_corpus(means.settings.corpus)] == ["a.txt", "b.txt"]
    shutil.rmtree(means.settings.corpus / ".sok-change")
