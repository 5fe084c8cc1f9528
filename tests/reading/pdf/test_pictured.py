"""Pages that are pictures are read where that is asked for, and only those."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from made_pdf import a_pdf
from pictured import needs_ocr, picture_pdf

from sok.answering.quotes import quote
from sok.answering.references import page_reference
from sok.errors import ReadingError
from sok.reading import read_document
from sok.reading.pdf import pictured
from sok.reading.pdf.glyphs import Sheet
from sok.reading.pdf.leaves import read_leaves
from sok.reading.pdf.pdfium import open_pdf
from sok.reading.pdf.pictured import read_pictures
from sok.records import Document, Legibility, Span

LINES = ["Fyren vid Hammarön lyser varje natt under hela året.", "Den leder båtarna hem."]
TYPED = ["Detta är en vanlig sida med text som kan läsas."]


def read(folder: Path, data: bytes, ocr: bool = True) -> Document:
    """The document that these bytes make."""
    path = folder / "bild.pdf"
    path.write_bytes(data)
    return read_document(path, ocr)


@needs_ocr
def test_a_picture_is_read_and_marked_as_such(tmp_path: Path) -> None:
    """Its text can be quoted, and the reference of a quote says OCR; a typed page is as it was."""
    document = read(tmp_path, picture_pdf(LINES, typed=TYPED))
    assert [page.legibility for page in document.pages] == [Legibility.WHOLE, Legibility.OCR]
    typed, scanned = (block for block in document.blocks)
    assert (typed.text, scanned.text) == (TYPED[0], " ".join(LINES))
    quoted = quote(document, Span("bild.pdf", 1, 0, len(scanned.text)))
    assert page_reference(quoted.pages) == "PDF-sida\u00a02, OCR"
    assert "OCR" not in page_reference(quote(document, Span("bild.pdf", 0, 0, 5)).pages)


@needs_ocr
def test_a_file_of_pictures_alone_can_be_read(tmp_path: Path) -> None:
    """Without OCR it is refused, with the way to read it."""
    data = picture_pdf(LINES)
    assert read(tmp_path, data).blocks[0].text == " ".join(LINES)
    with pytest.raises(ReadingError, match=r"sidorna är bilder \(inskannade\).*`sok index --ocr`"):
        read(tmp_path, data, ocr=False)


@needs_ocr
def test_pictures_without_text(tmp_path: Path) -> None:
    """That nothing was found in them is said, without the advice that was followed."""
    with pytest.raises(ReadingError, match=r"i dem hittades ingen text\. Använd en fil med text e"):
        read(tmp_path, picture_pdf([]))


@pytest.mark.parametrize("kind", Legibility)
def test_only_what_cannot_be_read_otherwise_is(
    monkeypatch: pytest.MonkeyPatch, kind: Legibility
) -> None:
    """Pictures and garbled pages are; a page read in part would lose what is right."""
    read_anew = kind in {Legibility.IMAGE, Legibility.GARBLED}
    monkeypatch.setattr(pictured, "ocr_sheet", lambda sheet, png: sheet)
    with open_pdf(a_pdf(TYPED)) as pages:
        (leaf,) = read_leaves(pages, {})
        (found,) = read_pictures(pages, [replace(leaf, legibility=kind)])
    assert found.legibility is (Legibility.OCR if read_anew else kind)


def _fails(sheet: Sheet, png: bytes) -> Sheet:
    raise ValueError("no text after 120 seconds")


def _finds_nothing(sheet: Sheet, png: bytes) -> Sheet:
    return replace(sheet, glyphs=())


@pytest.mark.parametrize("ocr_sheet", [_fails, _finds_nothing])
def test_a_page_that_ocr_cannot_read_stays_a_picture(
    monkeypatch: pytest.MonkeyPatch, ocr_sheet: object
) -> None:
    """It is said to be unread as before, and costs no other page."""
    monkeypatch.setattr(pictured, "ocr_sheet", ocr_sheet)
    with open_pdf(picture_pdf(LINES)) as pages:
        leaves = read_leaves(pages, {})
        assert [leaf.legibility for leaf in leaves] == [Legibility.IMAGE]
        assert read_pictures(pages, leaves) == leaves
