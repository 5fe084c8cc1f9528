"""What a PDF file says of itself; a file that says nothing is no error."""

from __future__ import annotations

from pathlib import Path

import pytest
from made_pdf import typeset_pdf

from sok.reading.pdf_info import FileMetadata, SizedLine, file_metadata, sized_lines


def put(folder: Path, data: bytes) -> Path:
    """A file with these bytes."""
    path = folder / "a.pdf"
    path.write_bytes(data)
    return path


def test_fields_of_a_file(tmp_path: Path) -> None:
    """Title, author and the year the file was made, white space made even."""
    path = put(
        tmp_path, typeset_pdf(["Text"], title="Öar  och\nskär", author="Boverket", created=2019)
    )
    assert file_metadata(path) == FileMetadata("Öar och skär", "Boverket", 2019)


def test_letters_have_their_sizes(tmp_path: Path) -> None:
    """In points, in the order of the file, and of the pages asked for alone."""
    path = put(tmp_path, typeset_pdf([("Stor", 30), ("Liten", 9)], ["Nästa"], ["Sista"]))
    assert sized_lines(path, 2) == (
        (SizedLine("Stor", 30.0), SizedLine("Liten", 9.0)),
        (SizedLine("Nästa", 11.0),),
    )


def test_pages_without_text_are_passed_by(tmp_path: Path) -> None:
    """A cover that is a picture says nothing; what comes after it does."""
    path = put(tmp_path, typeset_pdf([], ["Försätt"], ["Text"]))
    assert [lines[0].text for lines in sized_lines(path, 2)] == ["Försätt", "Text"]


def test_a_file_with_an_empty_password_is_read(tmp_path: Path) -> None:
    """Most encrypted reports only forbid printing; one that is locked says nothing."""
    locked = typeset_pdf(["Text"], title="Öar", password="hemligt")
    assert file_metadata(put(tmp_path, locked)) == FileMetadata()


@pytest.mark.parametrize("data", [b"", b"Text", b"%PDF-1.7\ntrasig", b"\x00" * 99])
def test_what_is_no_pdf_says_nothing(tmp_path: Path, data: bytes) -> None:
    """Whether a file can be read is for the reading to say."""
    path = put(tmp_path, data)
    assert file_metadata(path) == FileMetadata()
    assert sized_lines(path, 2) == ()


def test_a_missing_file_says_nothing(tmp_path: Path) -> None:
    """As above."""
    assert file_metadata(tmp_path / "borta.pdf") == FileMetadata()
