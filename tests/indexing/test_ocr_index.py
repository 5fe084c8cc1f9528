"""An index in which pictures were read remembers it, and reads no document again without need."""

from __future__ import annotations

from pathlib import Path

import pytest
from fakes import FakeEncoder
from made_pdf import typeset_pdf
from pictured import needs_ocr, picture_pdf

from sok.answering.engine import Engine, rebuild
from sok.errors import IndexStale, UsageError
from sok.indexing.build import build_index
from sok.indexing.fresh import check_fresh, uses_ocr
from sok.indexing.manifest import MANIFEST, read_manifest
from sok.indexing.store import load_index
from sok.library.changes import Means, add_document, remove_document
from sok.reading import read_document
from sok.reading.pdf import ocr
from sok.settings import Settings

TYPED = ["Detta är en vanlig sida med text som kan läsas."]
PICTURE = ["Fyren vid Hammarön lyser varje natt under hela året."]


@pytest.fixture
def plain(tmp_path: Path) -> Settings:
    """A corpus of a typed file, one with a picture and one of pictures alone, indexed without."""
    made = Settings(corpus=tmp_path / "corpus", index=tmp_path / "index")
    made.corpus.mkdir()
    (made.corpus / "a.pdf").write_bytes(typeset_pdf(TYPED))
    (made.corpus / "b.pdf").write_bytes(picture_pdf(PICTURE, typed=TYPED))
    (made.corpus / "c.pdf").write_bytes(picture_pdf(["Hamnen öppnar klockan sju."]))
    build_index(made, FakeEncoder(), read_document)
    return made


@pytest.fixture
def wanting(plain: Settings) -> Settings:
    """The same settings with OCR asked for."""
    return Settings(corpus=plain.corpus, index=plain.index, ocr=True)


@needs_ocr
def test_what_has_pictures_is_read_again(plain: Settings, wanting: Settings) -> None:
    """And nothing else; a file of pictures alone becomes a document."""
    report = rebuild(wanting, encoder=FakeEncoder())
    assert (report.read, report.reused, report.skipped) == (("b.pdf", "c.pdf"), ("a.pdf",), ())
    quotes = Engine(load_index(plain.index), FakeEncoder()).ask("När öppnar hamnen?").passages
    assert any("klockan sju" in passage.text for passage in quotes)


@needs_ocr
def test_the_index_remembers(plain: Settings, wanting: Settings) -> None:
    """It is not stale for those who do not ask for OCR, and what is added is read so too."""
    rebuild(wanting, encoder=FakeEncoder())
    check_fresh(plain, "fake")
    assert rebuild(plain, encoder=FakeEncoder()).read == ()
    means = Means(plain, FakeEncoder())
    added = add_document(means, "d.pdf", picture_pdf(["Bryggan är stängd."]))
    assert added.document is not None and added.document.blocks[0].text == "Bryggan är stängd."
    assert read_manifest(plain.index).ocr


@needs_ocr
def test_force_forgets(plain: Settings, wanting: Settings) -> None:
    """A build from nothing does what is asked of it now."""
    rebuild(wanting, encoder=FakeEncoder())
    report = rebuild(plain, force=True, encoder=FakeEncoder())
    assert [skipped.name for skipped in report.skipped] == ["c.pdf"]
    assert not read_manifest(plain.index).ocr


def test_an_index_without_ocr_is_stale_where_it_is_asked_for(
    plain: Settings, wanting: Settings
) -> None:
    """The reason is said in words."""
    check_fresh(plain, "fake")
    with pytest.raises(IndexStale, match=r"\(gjort utan OCR\)"):
        check_fresh(wanting, "fake")


def test_an_index_of_another_version_remembers_too(plain: Settings, wanting: Settings) -> None:
    """What was chosen stays chosen when the program is renewed; no index has chosen nothing."""
    build_index(wanting, FakeEncoder(), read_document)
    path = plain.index / MANIFEST
    path.write_text(path.read_text("utf-8").replace('"format": ', '"format": 1'), "utf-8")
    assert uses_ocr(plain) and not uses_ocr(plain, force=True)
    path.write_text("{", "utf-8")
    assert not uses_ocr(plain)
    path.unlink()
    assert not uses_ocr(plain)


def test_without_tesseract_nothing_is_built(
    monkeypatch: pytest.MonkeyPatch, plain: Settings, wanting: Settings
) -> None:
    """One sentence says what to install, and the old index stands."""
    monkeypatch.setattr(ocr, "_program", lambda: None)
    before = read_manifest(plain.index)
    with pytest.raises(UsageError, match="programmet Tesseract saknas"):
        rebuild(wanting, encoder=FakeEncoder())
    assert read_manifest(plain.index) == before


def test_without_tesseract_a_document_can_be_removed(
    monkeypatch: pytest.MonkeyPatch, wanting: Settings
) -> None:
    """What needs no reading needs no program for it."""
    build_index(wanting, FakeEncoder(), read_document)
    (wanting.corpus / "c.pdf").unlink()
    monkeypatch.setattr(ocr, "_program", lambda: None)
    remove_document(Means(wanting, FakeEncoder()), "b.pdf")
    assert [entry.name for entry in read_manifest(wanting.index).documents] == ["a.pdf"]
