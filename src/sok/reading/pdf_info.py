"""What a PDF file says of itself, and how large its first words are, by way of pypdf."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

from pypdf import PdfReader

_MARK = b"%PDF-"

# pypdf reports each oddity that it mends; what it cannot mend, it raises.
logging.getLogger("pypdf").setLevel(logging.CRITICAL)


@dataclass(frozen=True, slots=True)
class FileMetadata:
    """The fields of a file's own metadata, "" or None where it has none.

    `created` is the year in which the file was made.
    """

    title: str = ""
    author: str = ""
    created: int | None = None


@dataclass(frozen=True, slots=True)
class SizedText:
    """A piece of text of a page, and the size of its letters in points."""

    text: str
    size: float


def file_metadata(path: Path) -> FileMetadata:
    """What the file says of itself; nothing for a file that is no PDF or cannot be read."""
    # A damaged file fails in as many ways as there are parsers in it: it then says nothing.
    with suppress(Exception):
        info = _reader(path.read_bytes()).metadata
        created = _created(info)
        return FileMetadata(_field(info, "title"), _field(info, "author"), created)
    return FileMetadata()


def page_count(data: bytes) -> int:
    """The number of pages of a PDF file with these bytes, 0 if it is none or cannot be read."""
    with suppress(Exception):
        return len(_reader(data).pages)
    return 0


def sized_texts(path: Path, pages: int) -> tuple[tuple[SizedText, ...], ...]:
    """The pieces of text of the first pages in the file's order; none where it is no PDF."""
    with suppress(Exception):
        reader = _reader(path.read_bytes())
        return tuple(tuple(_pieces(page)) for page in reader.pages[:pages])
    return ()


def _reader(data: bytes) -> PdfReader:
    if not data.startswith(_MARK):
        raise ValueError("no PDF")
    reader = PdfReader(BytesIO(data))
    if reader.is_encrypted:
        reader.decrypt("")
    return reader


def _field(info: Any, name: str) -> str:
    return " ".join(str(getattr(info, name, None) or "").replace("\0", "").split())


def _created(info: Any) -> int | None:
    with suppress(Exception):
        return int(info.creation_date.year)
    return None


def _pieces(page: Any) -> Iterator[SizedText]:
    found: list[SizedText] = []

    def keep(text: str, current: Any, matrix: Any, font: Any, size: float) -> None:
        # The letters' height: their nominal size as the two matrices stretch it.
        scale = abs(current[3] * matrix[3]) or abs(current[1] * matrix[2]) or 1.0
        found.append(SizedText(text, round(size * scale, 1)))

    page.extract_text(visitor_text=keep)
    yield from found
