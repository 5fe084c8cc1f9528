"""PDF files: text out of what has text, and one clear message for what has none."""

from __future__ import annotations

from pathlib import Path

import pytest
from pdfs import a_pdf

from sok.errors import ReadingError
from sok.reading import read_document
from sok.records import Document


def read(folder: Path, data: bytes, name: str = "rapport.pdf") -> Document:
    """The document that these bytes make."""
    path = folder / name
    path.write_bytes(data)
    return read_document(path)


def test_pages_are_read_in_order_with_their_printed_numbers(tmp_path: Path) -> None:
    """Each page keeps its text, å, ä and ö included, and counts from `first_page`."""
    (tmp_path / "rapport.toml").write_text("first_page = 7", encoding="utf-8")
    document = read(tmp_path, a_pdf("Stödet ökade på Åland.", "Det andra året sjönk det."))
    assert [(page.number, page.pdf, page.text.strip()) for page in document.pages] == [
        (7, 1, "Stödet ökade på Åland."),
        (8, 2, "Det andra året sjönk det."),
    ]
    assert next(block.text for block in document.blocks) == "Stödet ökade på Åland."


def test_a_page_that_prints_no_number_has_the_files_own(tmp_path: Path) -> None:
    """It is known by its place in the file, and its label says that nothing is printed."""
    document = read(tmp_path, a_pdf("Ett.", "Två."))
    assert [(page.number, page.label) for page in document.pages] == [(1, ""), (2, "")]


def test_a_page_without_text_keeps_its_place(tmp_path: Path) -> None:
    """A picture page in the middle does not move the numbers of those after it."""
    document = read(tmp_path, a_pdf("Ett.", "", "Tre."))
    assert [page.text.strip() for page in document.pages] == ["Ett.", "", "Tre."]


def test_a_scanned_file_is_named(tmp_path: Path) -> None:
    """A PDF of pictures alone gives a message that says so, with the file's name."""
    with pytest.raises(ReadingError, match=r"^Filen bild\.pdf har ingen text"):
        read(tmp_path, a_pdf("", ""), "bild.pdf")


@pytest.mark.parametrize("data", [b"%PDF-1.4\n", a_pdf("Text.")[:60], b"%PDF-" + b"\xff" * 900])
def test_a_damaged_file_is_named(tmp_path: Path, data: bytes) -> None:
    """A PDF that is cut off or overwritten gives one message, never another error."""
    with pytest.raises(ReadingError, match=r"^Filen trasig\.pdf är (avklippt|skadad)"):
        read(tmp_path, data, "trasig.pdf")
