"""The file of a font to what it says of its looks."""

from __future__ import annotations

import struct
from dataclasses import dataclass

_KINDS = (b"\0\1\0\0", b"true", b"OTTO")
_HEADER = 12
_ENTRY = 16
# Where a table "head" keeps its style, and the bits that say bold and italic (OpenType 1.9).
_STYLE = 44
_BOLD, _ITALIC = 1, 2


@dataclass(frozen=True, slots=True)
class FontStyle:
    """Whether a font is bold and italic."""

    bold: bool
    italic: bool


def mac_style(data: bytes) -> FontStyle | None:
    """What the table "head" of a TrueType or OpenType file says, None if there is none."""
    if data[:4] not in _KINDS or len(data) < _HEADER:
        return None
    (count,) = struct.unpack_from(">H", data, 4)
    for number in range(count):
        at = _HEADER + number * _ENTRY
        if len(data) < at + _ENTRY:
            return None
        tag, _, start, _ = struct.unpack_from(">4sIII", data, at)
        if tag == b"head" and len(data) >= start + _STYLE + 2:
            (style,) = struct.unpack_from(">H", data, start + _STYLE)
            return FontStyle(bool(style & _BOLD), bool(style & _ITALIC))
    return None
