"""What can be wrong with a PDF file as a whole, said before any page of it is read."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from sok.errors import ReadingError
from sok.reading.pdf.kinds import is_cut_off, is_pdf, kind_of
from sok.reading.pdf.pdfium import lacks_password, open_pdf, page_sizes
from sok.reading.pdf.streams import grows_beyond
from sok.settings import PAGE_LIMIT

# Bytes that one packed stream may grow to (pictures aside), and all of a file's. In 19 reports the
# largest grows to 0.6 MB, and all of one to 5 MB. PDFium takes twice the size, and a second for
# 500 MB.
STREAM_LIMIT = 100 * 10**6
STREAMS_LIMIT = 1_000 * 10**6
# Points: 5 metres, the largest page that programs for PDF agree upon. Plans and posters are less.
SIDE_LIMIT = 14_400
_POINTS_PER_METRE = 72 / 0.0254

_AGAIN = "Hämta den på nytt eller använd en annan fil."


@dataclass(frozen=True, slots=True)
class Skipped:
    """A page that is not to be read: its number from 1, and why in Swedish."""

    number: int
    reason: str


@dataclass(frozen=True, slots=True)
class Opening:
    """A file that can be read: how many pages it lists, and which of them are to be left out."""

    pages: int
    skipped: tuple[Skipped, ...]


def check_name(path: Path, data: bytes) -> None:
    """Raise ReadingError for a file without contents, or whose name says what it is not."""
    named_pdf = path.suffix.lower() == ".pdf"
    if not data.strip(b"\0\t\n\f\r "):
        raise ReadingError(f"Filen {path.name} är tom. {_AGAIN}")
    if named_pdf and not is_pdf(data):
        kind = kind_of(data)
        if kind:
            raise ReadingError(
                f"Filen {path.name} är ingen PDF utan {kind}. Spara dokumentet som PDF och "
                "använd den filen."
            )
        raise ReadingError(f"Filen {path.name} är ingen PDF, fast den heter så. {_AGAIN}")
    if not named_pdf and is_pdf(data):
        raise ReadingError(
            f"Filen {path.name} är en PDF. Byt dess namn till {path.stem}.pdf så läses den."
        )


def check_pdf(path: Path, data: bytes) -> Opening:
    """The pages of the file with these bytes, none of which is read.

    Raises ReadingError when the file is empty, no PDF, cut off, damaged, locked, made to grow
    without end, has more than PAGE_LIMIT pages or none that can be read.
    """
    check_name(path, data)
    if is_cut_off(data):
        raise ReadingError(f"Filen {path.name} är avklippt: slutet saknas. {_AGAIN}")
    if grows_beyond(data, STREAM_LIMIT, STREAMS_LIMIT):
        raise ReadingError(
            f"Filen {path.name} packas upp till orimligt mycket data (mer än "
            f"{STREAM_LIMIT // 10**6} MB i en del eller {STREAMS_LIMIT // 10**6} MB i allt) och "
            "lästes inte. Spara om den, till exempel genom att skriva ut den till PDF."
        )
    sizes = _sizes(path, data)
    if len(sizes) > PAGE_LIMIT:
        raise ReadingError(
            f"Filen {path.name} har för många sidor ({len(sizes)}, högst {PAGE_LIMIT}). "
            "Dela upp den i flera filer."
        )
    skipped = tuple(
        Skipped(number, reason) for number, size in enumerate(sizes, 1) if (reason := _wrong(size))
    )
    if len(skipped) == len(sizes):
        raise ReadingError(
            f"Ingen sida i filen {path.name} går att läsa: sida 1 {skipped[0].reason}. "
            "Spara om filen, till exempel genom att skriva ut den till PDF."
        )
    return Opening(len(sizes), skipped)


def _sizes(path: Path, data: bytes) -> tuple[tuple[float, float] | None, ...]:
    try:
        with open_pdf(data) as pages:
            # A list of a million pages is a few bytes long.
            return page_sizes(pages) if len(pages) <= PAGE_LIMIT else (None,) * len(pages)
    except ValueError as error:
        if lacks_password(error):
            raise ReadingError(
                f"Filen {path.name} är låst med lösenord eller certifikat. Spara en olåst "
                "kopia och använd den."
            ) from error
        raise ReadingError(f"Filen {path.name} är skadad och går inte att öppna. {_AGAIN}") from (
            error
        )


def _wrong(size: tuple[float, float] | None) -> str:
    """Why a page of this size is not read, "" if it is."""
    if size is None:
        return "saknas, fast den står i filens sidlista"
    width, height = size
    if not (0 < width <= SIDE_LIMIT and 0 < height <= SIDE_LIMIT):
        return (
            f"är orimligt stor ({width / _POINTS_PER_METRE:.0f} × "
            f"{height / _POINTS_PER_METRE:.0f} meter)"
        )
    return ""
