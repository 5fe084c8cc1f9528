"""PDF files: text out of what has text, and one clear message for what has none."""

from __future__ import annotations

from pathlib import Path

import pytest
from made_pdf import drawn_line, pdf_of_contents, pdf_of_lines

from sok.errors import ReadingError
from sok.reading import read_document
from sok.reading.pdf import leaves, pdfium
from sok.reading.pdf.glyphs import Sheet
from sok.reading.pdf.pdfium import Pages
from sok.records import Document, Legibility


def read(folder: Path, data: bytes, name: str = "rapport.pdf") -> Document:
    """The document that these bytes make."""
    path = folder / name
    path.write_bytes(data)
    return read_document(path)


def test_pages_are_read_in_order_with_their_printed_numbers(tmp_path: Path) -> None:
    """Each page keeps its text, å, ä and ö included, and counts from `first_page`."""
    (tmp_path / "rapport.toml").write_text("first_page = 7", encoding="utf-8")
    document = read(tmp_path, pdf_of_lines("Stödet ökade på Åland.", "Det andra året sjönk det."))
    assert [(page.number, page.pdf, page.text.strip()) for page in document.pages] == [
        (7, 1, "Stödet ökade på Åland."),
        (8, 2, "Det andra året sjönk det."),
    ]
    assert next(block.text for block in document.blocks) == "Stödet ökade på Åland."


def test_a_page_that_prints_no_number_has_the_files_own(tmp_path: Path) -> None:
    """It is known by its place in the file, and its label says that nothing is printed."""
    document = read(tmp_path, pdf_of_lines("Ett.", "Två."))
    assert [(page.number, page.label) for page in document.pages] == [(1, ""), (2, "")]


def test_a_page_without_text_keeps_its_place(tmp_path: Path) -> None:
    """A picture page in the middle does not move the numbers of those after it."""
    document = read(tmp_path, pdf_of_lines("Ett.", "", "Tre."))
    assert [page.text.strip() for page in document.pages] == ["Ett.", "", "Tre."]


def test_a_file_of_blank_pages_is_named(tmp_path: Path) -> None:
    """A PDF that shows nothing is not taken for a scanned one."""
    with pytest.raises(ReadingError, match=r"^Filen blank\.pdf har ingen text, sidorna är tomma\."):
        read(tmp_path, pdf_of_lines("", ""), "blank.pdf")


@pytest.mark.parametrize(
    "data", [b"%PDF-1.4\n", pdf_of_lines("Text.")[:60], b"%PDF-" + b"\xff" * 900]
)
def test_a_damaged_file_is_named(tmp_path: Path, data: bytes) -> None:
    """A PDF that is cut off or overwritten gives one message, never another error."""
    with pytest.raises(ReadingError, match=r"^Filen trasig\.pdf är (avklippt|skadad)"):
        read(tmp_path, data, "trasig.pdf")


def test_a_page_that_cannot_be_read_is_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It keeps its place and says why; the pages around it are read."""

    def read_sheet(pages: Pages, number: int) -> Sheet:
        if number == 2:
            raise ValueError("Failed to load page.")
        return pdfium.read_sheet(pages, number)

    monkeypatch.setattr(leaves, "read_sheet", read_sheet)
    document = read(tmp_path, pdf_of_lines("Ett.", "Två.", "Tre."))
    assert [(page.text.strip(), page.legibility, page.left_out) for page in document.pages] == [
        ("Ett.", Legibility.WHOLE, ""),
        ("", Legibility.LEFT_OUT, "är skadad"),
        ("Tre.", Legibility.WHOLE, ""),
    ]


def test_a_page_that_is_listed_and_lacks_is_left_out(tmp_path: Path) -> None:
    """What was found wrong before reading is kept with the page, beside the others."""
    kids = b"<</Type/Pages/Count 3/Kids[4 0 R 99 0 R 6 0 R]>>"
    document = read(tmp_path, pdf_of_contents(drawn_line("Ett."), drawn_line("Tre."), pages=kids))
    assert [page.left_out for page in document.pages] == [
        "",
        "saknas, fast den står i filens sidlista",
        "",
    ]


def test_a_file_without_a_readable_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is refused as a damaged file, and not as a scanned one."""

    def fail(pages: Pages, number: int) -> Sheet:
        raise ValueError("Failed to load page.")

    monkeypatch.setattr(leaves, "read_sheet", fail)
    with pytest.raises(ReadingError, match=r"^Ingen sida i filen .* går att läsa: sida 1 är skad"):
        read(tmp_path, pdf_of_lines("Ett."))
