"""PDF files: text out of what has text, and one clear message for what has none."""

from __future__ import annotations

from pathlib import Path

import pytest
from pdfs import a_pdf

from sok.errors import ReadingError
from sok.reading import read_document
from sok.reading.pdf.text import read_pdf_pages


def test_pages_are_read_in_order_with_their_printed_numbers(tmp_path: Path) -> None:
    """Each page keeps its text, å, ä and ö included, and counts from `first_page`."""
    path = tmp_path / "rapport.pdf"
    path.write_bytes(a_pdf("Stödet ökade på Åland.", "Det andra året sjönk det."))
    path.with_suffix(".toml").write_text("first_page = 7", encoding="utf-8")
    document = read_document(path)
    assert [(page.number, page.text.strip()) for page in document.pages] == [
        (7, "Stödet ökade på Åland."),
        (8, "Det andra året sjönk det."),
    ]
    assert next(block.text for block in document.blocks) == "Stödet ökade på Åland."


def test_a_page_without_text_keeps_its_place(tmp_path: Path) -> None:
    """A picture page in the middle does not move the numbers of those after it."""
    pages = read_pdf_pages(tmp_path / "x.pdf", a_pdf("Ett.", "", "Tre."))
    assert [page.strip() for page in pages] == ["Ett.", "", "Tre."]


def test_a_scanned_file_is_named(tmp_path: Path) -> None:
    """A PDF of pictures alone gives a message that says so, with the file's name."""
    with pytest.raises(ReadingError, match=r"^Filen bild\.pdf har ingen text"):
        read_pdf_pages(tmp_path / "bild.pdf", a_pdf("", ""))


@pytest.mark.parametrize("data", [b"%PDF-1.4\n", a_pdf("Text.")[:60], b"%PDF-" + b"\xff" * 900])
def test_a_damaged_file_is_named(tmp_path: Path, data: bytes) -> None:
    """A PDF that is cut off or overwritten gives one message, never another error."""
    with pytest.raises(ReadingError, match=r"^Filen trasig\.pdf (är en skadad PDF|har ingen text)"):
        read_pdf_pages(tmp_path / "trasig.pdf", data)
