"""A document that is added is indexed alone; what cannot be added changes nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from fakes import FakeEncoder
from library.made import NEW, SECOND, files, indexed, texts_of

from sok.errors import LibraryError, ReadingError
from sok.indexing.store import load_index
from sok.library.changes import Means, add_document
from sok.reading import read_document
from sok.settings import Settings


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
