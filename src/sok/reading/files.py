"""The bytes of a file to its raw pages."""

from __future__ import annotations

import codecs
from pathlib import Path

from charset_normalizer import from_bytes

from sok.errors import ReadingError

PAGE_SEPARATOR = "\f"

# Below this share of letters, digits, white space and common signs a decoding is a wrong guess:
# Swedish prose lies above 0.99, binary data read as Latin-1 below 0.8.
READABLE_SHARE = 0.95

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SIGNS = frozenset(" \t\r\n\f.,;:!?()[]/%&+-–—…'\"’”“»«•*§=<>#@|_°€$")


def read_pages(path: Path, data: bytes) -> tuple[str, ...]:
    """The raw text of each page of a text file whose bytes are `data`, line ends as line feeds.

    UTF-8, UTF-16 and Latin-1 (with its Windows variant) are recognised; pages are what form
    feeds separate, and a trailing form feed ends the last page.
    Raises ReadingError when the file is empty or no text.
    """
    text = _decode(path, data).replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        raise ReadingError(f"Filen {path.name} är tom. Byt ut den eller ta bort den ur mappen.")
    pages = text.split(PAGE_SEPARATOR)
    return tuple(pages[:-1] if len(pages) > 1 and not pages[-1].strip() else pages)


def _decode(path: Path, data: bytes) -> str:
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            candidates = [encoding]
            break
    else:
        candidates = ["utf-8", *_guessed(data)]
    for encoding in candidates:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if _is_readable(text):
            return text
    raise ReadingError(
        f"Filen {path.name} är inte läsbar text (UTF-8, UTF-16 eller Latin-1). "
        "Spara om den som UTF-8 eller ta bort den ur mappen."
    )


def _guessed(data: bytes) -> list[str]:
    """UTF-16 without a mark shows by its zero bytes; other one-byte Swedish is Windows Latin-1."""
    if b"\0" in data:
        best = from_bytes(data, cp_isolation=["utf_16_le", "utf_16_be"]).best()
        return [best.encoding] if best else []
    return ["cp1252", "latin-1"]


def _is_readable(text: str) -> bool:
    good = sum(character.isalnum() or character in _SIGNS for character in text)
    return good >= READABLE_SHARE * len(text) and "\0" not in text
