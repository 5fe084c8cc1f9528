"""The file of a font to what it says of its looks and its glyphs."""

from __future__ import annotations

import struct
from dataclasses import dataclass

_KINDS = (b"\0\1\0\0", b"true", b"OTTO")
_HEADER = 12
_ENTRY = 16
# Where a table "head" keeps its style, and the bits that say bold and italic (OpenType 1.9).
_STYLE = 44
_BOLD, _ITALIC = 1, 2
# Where a table "maxp" has the number of glyphs.
_COUNT = 4


@dataclass(frozen=True, slots=True)
class FontStyle:
    """Whether a font is bold and italic."""

    bold: bool
    italic: bool


def mac_style(data: bytes) -> FontStyle | None:
    """What the table "head" of a TrueType or OpenType file says, None if there is none."""
    at = _table(data, b"head", _STYLE + 2)
    if at is None:
        return None
    (style,) = struct.unpack_from(">H", data, at + _STYLE)
    return FontStyle(bool(style & _BOLD), bool(style & _ITALIC))


def glyph_count(data: bytes) -> int:
    """How many glyphs the table "maxp" of a TrueType or OpenType file says it has, 0 if none."""
    at = _table(data, b"maxp", _COUNT + 2)
    return 0 if at is None else int(struct.unpack_from(">H", data, at + _COUNT)[0])


def _table(data: bytes, name: bytes, length: int) -> int | None:
    """Where a table of at least this length begins, None if the file has none."""
    if data[:4] not in _KINDS or len(data) < _HEADER:
        return None
    (count,) = struct.unpack_from(">H", data, 4)
    for number in range(count):
        at = _HEADER + number * _ENTRY
        if len(data) < at + _ENTRY:
            return None
        tag, _, start, _ = struct.unpack_from(">4sIII", data, at)
        if tag == name and len(data) >= start + length:
            return int(start)
    return None
