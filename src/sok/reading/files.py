"""The bytes of a file to its raw pages."""

from __future__ import annotations

import codecs
from pathlib import Path
from unicodedata import category

from charset_normalizer import from_bytes

from sok.errors import ReadingError

PAGE_SEPARATOR = "\f"

# Above this share of control characters and unassigned code points a decoding is a wrong guess:
# text has none, binary data read as Latin-1 a tenth or more.
UNREADABLE_SHARE = 0.01
_UNREADABLE = frozenset({"Cc", "Cn", "Co", "Cs"})
# Bytes of any alphabet can be read as Latin-1. In Swedish nearly all letters are these; Russian
# or Greek read so has hardly one of them.
WESTERN_SHARE = 0.9
_WESTERN = frozenset("abcdefghijklmnopqrstuvwxyzåäöéèáàüøæ")
_ONE_BYTE = ("cp1252", "latin-1")
_BLANKS = frozenset("\t\n\r\f\v")

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def read_pages(path: Path, data: bytes) -> tuple[str, ...]:
    """The raw text of each page of a text file whose bytes are `data`, line ends as line feeds.

    UTF-8, UTF-16 and Latin-1 (with its Windows variant) are recognised; pages are what form
    feeds separate, and a trailing form feed ends the last page.
    Raises ReadingError when the file is empty or no text.
    """
    text = _decode(path, data).replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        raise ReadingError(f"Filen {path.name} är tom. Använd en annan fil.")
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
        if _is_readable(text) and (encoding not in _ONE_BYTE or _is_western(text)):
            return text
    raise ReadingError(
        f"Filen {path.name} är inte läsbar text (UTF-8, UTF-16 eller Latin-1). "
        "Spara om den som UTF-8."
    )


def _guessed(data: bytes) -> list[str]:
    """UTF-16 without a mark shows by its zero bytes; other one-byte Swedish is Windows Latin-1."""
    if b"\0" in data:
        best = from_bytes(data, cp_isolation=["utf_16_le", "utf_16_be"]).best()
        return [best.encoding] if best else []
    return list(_ONE_BYTE)


def _is_readable(text: str) -> bool:
    bad = sum(category(sign) in _UNREADABLE and sign not in _BLANKS for sign in text)
    return bad <= UNREADABLE_SHARE * len(text) and "\0" not in text


def _is_western(text: str) -> bool:
    letters = [sign for sign in text.lower() if sign.isalpha()]
    return sum(sign in _WESTERN for sign in letters) >= WESTERN_SHARE * len(letters)
