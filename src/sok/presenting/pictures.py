"""A figure to its picture, cut out of the page of its PDF file."""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from sok.errors import CorpusError
from sok.presenting.drawn import drawn
from sok.reading.pdf.drawing import draw_part
from sok.records import Quote, QuotedFigure

# Pixels to the point: 144 to the inch, which is sharp on a screen and small enough to send.
SCALE = 2.0


def picture(folder: Path, quoted: QuotedFigure) -> bytes:
    """The figure as a PNG, or its whole page where it was not found on that.

    The file is the one in `folder`. Raises CorpusError if it is gone, is not the one that was
    indexed, has no pages to show, or takes too long to draw.
    """
    name = quoted.caption.span.document
    data = indexed_bytes(folder, name, quoted.caption.sha256)
    return drawn(name, quoted.page, draw_part, data, quoted.pdf, SCALE, quoted.figure.box)


def pictures(figures: Iterable[QuotedFigure], folder: Path | None) -> dict[Quote, bytes]:
    """The pictures by the quotes of their captions; those that cannot be drawn are left out.

    Without a folder of documents none can.
    """
    found: dict[Quote, bytes] = {}
    for quoted in figures:
        # Text files have no pages to draw.
        if folder is not None and quoted.pdf:
            with suppress(CorpusError):
                found[quoted.caption] = picture(folder, quoted)
    return found


def indexed_bytes(folder: Path, name: str, sha256: str) -> bytes:
    """The bytes of the file with that name, however its å, ä and ö are written.

    Raises CorpusError if it is gone or is not the one that was indexed, which `sha256` tells.
    """
    data = _read(folder, name)
    if hashlib.sha256(data).hexdigest() != sha256:
        raise CorpusError(
            f"{name} har ändrats sedan indexet byggdes, så bilden kan inte visas. "
            "Kör `sok index` så byggs det om."
        )
    return data


def _read(folder: Path, name: str) -> bytes:
    """The bytes of the file with that name, however its å, ä and ö are written."""
    try:
        for path in folder.iterdir():
            if unicodedata.normalize("NFC", path.name) == name:
                return path.read_bytes()
    except OSError as error:
        raise CorpusError(
            f"{name} går inte att läsa ({error.strerror}), så bilden kan inte visas."
        ) from error
    raise CorpusError(f"{name} finns inte längre i {folder}, så bilden kan inte visas.")
