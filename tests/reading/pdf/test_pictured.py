"""Pages that are pictures are read where that is asked for, and only those."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from made_pdf import typeset_pdf
from pictured import needs_ocr, picture_pdf

from sok.answering.quoting.quotes import quote
from sok.answering.words.references import page_reference
from sok.errors import ReadingError
from sok.reading import read_document
from sok.reading.pdf import ocr, pictured
from sok.reading.pdf.drawing import draw_marked, draw_part
from sok.reading.pdf.glyphs import Sheet
from sok.reading.pdf.leaves import read_leaves
from sok.reading.pdf.locating import boxes_of
from sok.reading.pdf.pdfium import open_pdf
from sok.reading.pdf.pictured import read_pictures
from sok.reading.pdf.reading import read_pdf
from sok.records import Document, Legibility, Page, Span

LINES = ["Fyren vid Hammarön lyser varje natt under hela året.", "Den leder båtarna hem."]
TYPED = ["Detta är en vanlig sida med text som kan läsas."]


def read(folder: Path, data: bytes, with_ocr: bool = True) -> Document:
    """The document that these bytes make."""
    path = folder / "bild.pdf"
    path.write_bytes(data)
    return read_document(path, with_ocr)


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
        read(tmp_path, data, with_ocr=False)


@needs_ocr
def test_pictures_without_text(tmp_path: Path) -> None:
    """That nothing was found in them is said, without the advice that was followed."""
    with pytest.raises(ReadingError, match=r"hittades ingen text\. Använd en fil med text\.$"):
        read(tmp_path, picture_pdf([]))


@pytest.mark.parametrize("kind", Legibility)
def test_only_what_cannot_be_read_otherwise_is(
    monkeypatch: pytest.MonkeyPatch, kind: Legibility
) -> None:
    """Pictures and garbled pages are; a page read in part would lose what is right."""
    read_anew = kind in {Legibility.IMAGE, Legibility.GARBLED}
    monkeypatch.setattr(pictured, "ocr_sheet", lambda sheet, png: sheet)
    with open_pdf(typeset_pdf(TYPED)) as pages:
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


@needs_ocr
def test_text_from_a_picture_is_marked_on_it() -> None:
    """The picture is read again, and each line of the quote has its rectangle."""
    data = picture_pdf(LINES)
    with open_pdf(data) as pages:
        page = read_pdf(data, ocr=True).pages[0]
        first, second = boxes_of(pages, page, [(0, len(page.text))])
    # The lines stand 90 and 108 points below the upper edge, from 70 points on.
    assert first.x0 == pytest.approx(70, abs=3) and first.y0 < 85 < 90 < first.y1 < 96
    assert second.y0 < 103 < 108 < second.y1
    picture = draw_marked(data, page, [(0, 4)], 1.0)
    assert picture is not None and picture != draw_part(data, 1, 1.0, None)


def test_without_ocr_such_text_cannot_be_marked(monkeypatch: pytest.MonkeyPatch) -> None:
    """The message says what to install, also from another process."""
    page = Page(1, "Fyren", 1, "", Legibility.OCR, (0,))
    monkeypatch.setattr(ocr, "_program", lambda: None)
    with pytest.raises(ReadingError, match="programmet Tesseract saknas"):
        draw_marked(picture_pdf(LINES), page, [(0, 4)], 1.0)


def test_a_page_that_is_not_as_it_was_is_not_marked() -> None:
    """No marks are better than wrong ones; a page that is not there has no picture."""
    page = Page(1, "Fyren", 1, "", order=(0,))
    assert draw_marked(typeset_pdf(TYPED), page, [(0, 4)], 1.0) is None
    assert draw_part(typeset_pdf(TYPED), 2, 1.0, None) is None
