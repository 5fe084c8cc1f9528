"""Documents are replaced, removed and described, one change at a time, and the index follows."""

from __future__ import annotations

import unicodedata

import pytest
from library.made import ABOUT, NEW, files, indexed, texts_of

from sok.errors import CorpusError, IndexLocked, LibraryError
from sok.indexing.fresh import list_corpus
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
