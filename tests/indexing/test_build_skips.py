"""A file that cannot be indexed is skipped and named; where none can, that is said."""

from __future__ import annotations

import os
import unicodedata
from pathlib import Path

import pytest
from fakes import FakeEncoder, fake_document, read_fake
from indexing.builds import FIRST, built

from sok.errors import CorpusError, ReadingError
from sok.indexing.build import build_index
from sok.indexing.store import load_index
from sok.records import Document
from sok.settings import Settings


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
