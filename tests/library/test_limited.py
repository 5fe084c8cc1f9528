"""A document is read within limits of size, pages and time, each with its message."""

from __future__ import annotations

from pathlib import Path

import pytest

from sok.errors import ReadingError
from sok.library import limited
from sok.library.limited import read_limited, read_paged
from sok.reading import read_document
from sok.reading.guarded import Limits


def test_what_is_read_is_what_reading_gives(tmp_path: Path) -> None:
    """The other process changes nothing, whatever letters the name and the text have."""
    path = tmp_path / "Åtgärder för öar.txt"
    path.write_text("Öar\n\nHär finns tre öar.\n\fSkär\n", "utf-8")
    assert read_limited(path) == read_document(path)


@pytest.mark.parametrize("name", ["trasig å.pdf", "borta.txt"])
def test_why_a_file_cannot_be_read_is_said(tmp_path: Path, name: str) -> None:
    """In the very words of the reading."""
    path = tmp_path / name
    if name.endswith("pdf"):
        path.write_bytes(b"%PDF-1.7\ntrasig")
    with pytest.raises(ReadingError) as here:
        read_document(path)
    with pytest.raises(ReadingError) as there:
        read_limited(path)
    assert str(there.value) == str(here.value)


def test_a_file_that_is_too_large_is_not_begun(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Size and limit are said in megabytes."""
    monkeypatch.setattr(limited, "FILE_LIMIT", 2**20)
    monkeypatch.setattr(limited, "read_documents", lambda *_: pytest.fail("begun"))
    path = tmp_path / "stor.txt"
    path.write_bytes(b"x" * (3 * 2**20))
    with pytest.raises(ReadingError, match=r"stor\.txt är för stor \(3 MB, högst 1 MB\)"):
        read_limited(path)


def test_too_many_pages_are_counted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Before any of them is read."""
    monkeypatch.setattr(limited, "PAGE_LIMIT", 3)
    path = tmp_path / "lang.txt"
    path.write_bytes(b"Sida\f" * 4)
    with pytest.raises(ReadingError, match=r"lang\.txt har för många sidor \(4, högst 3\)"):
        read_paged(path)


def test_what_does_not_end_is_ended(tmp_path: Path) -> None:
    """The limit is in seconds."""
    path = tmp_path / "seg.txt"
    path.write_text("Text.", "utf-8")
    with pytest.raises(ReadingError, match=r"seg\.txt tog mer än 0\.01 sekunder att läsa"):
        read_limited(path, Limits(seconds=0.01))
