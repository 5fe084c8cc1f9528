"""What a PDF file says of itself, and how large its first words are, by way of pypdf."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator, Mapping
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
class SizedLine:
    """A line without surrounding white space; `size` is that of its first letters in points.

    It is 0 where the file does not say.
    """

    text: str
    size: float


def file_metadata(path: Path) -> FileMetadata:
    """What the file says of itself; nothing for a file that is no PDF or cannot be read."""
    # A damaged file fails in as many ways as there are parsers in it: it then says nothing.
    with suppress(Exception):
        info = reader_of(path.read_bytes()).metadata
        created = _created(info)
        return FileMetadata(_field(info, "title"), _field(info, "author"), created)
    return FileMetadata()


def sized_lines(path: Path, pages: int) -> tuple[tuple[SizedLine, ...], ...]:
    """The lines of the first pages that have text, in the file's order; none if it is no PDF."""
    found: list[tuple[SizedLine, ...]] = []
    with suppress(Exception):
        for page in reader_of(path.read_bytes()).pages:
            if lines := tuple(_lines(page)):
                found.append(lines)
            if len(found) == pages:
                break
    return tuple(found)


def soft_hyphens(
    data: bytes, words: Mapping[int, Iterable[tuple[str, str]]]
) -> dict[int, frozenset[tuple[str, str]]]:
    """Of the `words` of each page (from 1) those in which the file has a soft hyphen.

    A word is what stands before and after its hyphen. None where pypdf cannot read the page.
    """
    found: dict[int, frozenset[tuple[str, str]]] = {}
    with suppress(Exception):
        reader = reader_of(data)
        for number, pairs in words.items():
            text = reader.pages[number - 1].extract_text()
            found[number] = frozenset(pair for pair in pairs if "\u00ad".join(pair) in text)
    return found


def reader_of(data: bytes) -> PdfReader:
    """The file with these bytes, opened with an empty password; raises what pypdf raises."""
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


def _lines(page: Any) -> Iterator[SizedLine]:
    """The lines as pypdf puts them together, each with the size of the piece that begins it."""
    letters: list[str] = []
    sizes: list[float] = []

    def keep(text: str, current: Any, matrix: Any, font: Any, size: float) -> None:
        # The letters' height: their nominal size as the two matrices stretch it.
        scale = abs(current[3] * matrix[3]) or abs(current[1] * matrix[2]) or 1.0
        bare = "".join(text.split())
        letters.append(bare)
        sizes.extend([round(size * scale, 1)] * len(bare))

    lines = [line.strip() for line in page.extract_text(visitor_text=keep).splitlines()]
    text = "".join(letters)
    done = 0
    for line in filter(None, lines):
        wanted = "".join(line.split())
        at = text.find(wanted, done)
        if at >= 0:
            done = at + len(wanted)
        else:
            at = text.find(wanted)
        yield SizedLine(line, sizes[at] if at >= 0 else 0.0)
