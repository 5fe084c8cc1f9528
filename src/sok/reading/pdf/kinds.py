"""What a file is by its bytes, whatever its name says."""

from __future__ import annotations

import re

MARK = b"%PDF-"

# Programs look for the mark so far into a file: some servers and mail systems put lines before it.
_MARK_WITHIN = 1024
_BLANKS = b"\xef\xbb\xbf\0\t\n\f\r "
_OBJECT = re.compile(rb"\d\s+\d+\s+obj\b")

# The first bytes of what is most often saved with the wrong ending, and its name to a Swede.
_BEGINNINGS: tuple[tuple[bytes, str], ...] = (
    (b"PK\x03\x04", "en Office-fil eller ett zip-arkiv"),
    (b"\xd0\xcf\x11\xe0", "en äldre Office-fil"),
    (b"{\\rtf", "ett RTF-dokument"),
    (b"\x89PNG", "en bild (PNG)"),
    (b"\xff\xd8\xff", "en bild (JPEG)"),
    (b"II*\0", "en bild (TIFF)"),
    (b"MM\0*", "en bild (TIFF)"),
    (b"%!PS", "en PostScript-fil"),
)
_WEB_PAGE = re.compile(rb"<(!doctype\s+html|html|head|body)\b", re.IGNORECASE)


def is_pdf(data: bytes) -> bool:
    """Whether the bytes are those of a PDF, whole or not.

    A text that only speaks of the mark has no objects.
    """
    if data.lstrip(_BLANKS).startswith(MARK):
        return True
    return MARK in data[:_MARK_WITHIN] and _OBJECT.search(data) is not None


def kind_of(data: bytes) -> str:
    """What bytes that are no PDF are, in Swedish ("en bild (PNG)"), "" where nothing shows it."""
    for beginning, kind in _BEGINNINGS:
        if data.startswith(beginning):
            return kind
    return "en webbsida (HTML)" if _WEB_PAGE.search(data[:_MARK_WITHIN]) else ""


def is_cut_off(data: bytes) -> bool:
    """Whether a PDF ends in the middle.

    Its last part says where its tables begin. In a file made for the web there is such a part
    near the beginning too, and after that more objects.
    """
    end = data.rfind(b"startxref")
    return end < 0 or _OBJECT.search(data, end) is not None
