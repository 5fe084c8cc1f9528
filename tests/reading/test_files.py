"""Bytes to raw pages."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from sok.errors import ReadingError
from sok.reading import read_document
from sok.reading.files import read_pages

TEXT = "Stöd till små företag på Åland – 287,8 miljoner.\nÄven ”öar” får stöd.\n"


def pages(data: bytes) -> tuple[str, ...]:
    """The pages of a file with this content."""
    return read_pages(Path("rapport.txt"), data)


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"]
)
def test_encodings_are_recognised(encoding: str) -> None:
    """UTF-8, UTF-16 (with a mark or not) and Windows Latin-1 give the same text, without mark."""
    assert pages(TEXT.encode(encoding)) == (TEXT,)


def test_utf_16_with_a_mark_of_either_order() -> None:
    """The byte order mark decides, big or little end first."""
    for mark, encoding in ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")):
        assert pages(mark + TEXT.encode(encoding)) == (TEXT,)


def test_latin_1() -> None:
    """Latin-1 proper, without the signs that Windows adds."""
    text = "Små öar får stöd: «ja».\n"
    assert pages(text.encode("latin-1")) == (text,)


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_line_ends_are_made_alike(end: str) -> None:
    """Line ends of Windows and of old Macs become line feeds."""
    assert pages(f"En rad{end}till{end}\fSida två".encode()) == ("En rad\ntill\n", "Sida två")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ett\fTvå", ("Ett", "Två")),
        ("Ett\fTvå\f", ("Ett", "Två")),
        ("Ett\fTvå\f\n", ("Ett", "Två")),
        ("\fTvå", ("", "Två")),
        ("Ett\f\fTre", ("Ett", "", "Tre")),
        ("Bara en", ("Bara en",)),
    ],
)
def test_form_feeds_end_pages(text: str, expected: tuple[str, ...]) -> None:
    """Pages are what form feeds separate; the last one may end the file, empty pages count."""
    assert pages(text.encode()) == expected


@pytest.mark.parametrize("data", [b"", b" \n\t\r\n", b"\f\f", "\ufeff".encode()])
def test_an_empty_file_is_named(data: bytes) -> None:
    """A file with nothing to read is refused by name, with what to do."""
    with pytest.raises(ReadingError, match=r"rapport\.txt är tom.*annan fil"):
        pages(data)


@pytest.mark.parametrize(
    "data",
    [
        bytes(range(256)) * 20,
        b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n" + bytes([0, 1, 2, 200, 129]) * 200,
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes([0, 7, 255, 144]) * 300,
        b"PK\x03\x04" + bytes([20, 0, 8, 8, 8, 0, 143, 157]) * 300,
        b"\xff\xfe" + b"\x00\xd8" * 50,
        "Приватизация и рынок труда в регионах".encode("koi8-r") * 5,
    ],
    ids=["all bytes", "pdf", "png", "zip", "broken utf-16", "other alphabet"],
)
def test_what_is_no_swedish_text_is_named(data: bytes) -> None:
    """Binary files and alphabets that are not ours are refused by name, with what to do."""
    with pytest.raises(ReadingError, match=r"rapport\.txt är inte läsbar text.*UTF-8"):
        pages(data)


def test_a_file_that_cannot_be_opened_is_named(tmp_path: Path) -> None:
    """A missing file, or a folder with a document's name, is an error that names it."""
    folder = tmp_path / "mapp.txt"
    folder.mkdir()
    for path in (tmp_path / "borta.txt", folder):
        with pytest.raises(ReadingError, match=rf"{path.name} kunde inte öppnas"):
            read_document(path)


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read every file"
)
def test_a_file_without_permission_is_named(tmp_path: Path) -> None:
    """A file that may not be read is an error that names it."""
    path = tmp_path / "hemlig.txt"
    path.write_text("Text.", encoding="utf-8")
    path.chmod(0)
    with pytest.raises(ReadingError, match=r"hemlig\.txt kunde inte öppnas"):
        read_document(path)
