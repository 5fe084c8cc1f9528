"""PDF files made by tests, byte by byte: what no program would write is to be read too."""

from __future__ import annotations

import zlib

FONT = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"
SIZE = b"[0 0 600 800]"


def pdf(*objects: bytes, trailer: bytes = b"") -> bytes:
    """A file of these objects, numbered from 1; the first is the catalogue."""
    body, places = b"%PDF-1.7\n%\xe5\xe4\xf6\xff\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(body))
        body += b"%d 0 obj\n%b\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    return body + (
        b"xref\n0 %d\n0000000000 65535 f \n%btrailer\n<</Size %d/Root 1 0 R%b>>\n"
        b"startxref\n%d\n%%%%EOF\n" % (size, table, size, trailer, len(body))
    )


def stream(content: bytes, more: bytes = b"") -> bytes:
    """An object with contents, and more entries for its dictionary."""
    return b"<</Length %d%b>>\nstream\n%b\nendstream" % (len(content), more, content)


def drawn(text: str) -> bytes:
    """What a page does to show a line of text."""
    return b"BT /F1 12 Tf 50 700 Td (%b) Tj ET" % text.encode("cp1252")


def a_pdf(
    *contents: bytes,
    size: bytes = SIZE,
    pages: bytes | None = None,
    catalogue: bytes = b"",
    page: bytes = b"",
    packed: bytes = b"",
) -> bytes:
    """A file with a page for each of these contents, and what tests put into its parts.

    `pages` takes the place of the list of pages, whose objects are 4, 6, 8 and so on.
    """
    kids = b" ".join(b"%d 0 R" % (4 + 2 * number) for number in range(len(contents)))
    objects = [
        b"<</Type/Catalog/Pages 2 0 R%b>>" % catalogue,
        pages or b"<</Type/Pages/Count %d/Kids[%b]>>" % (len(contents), kids),
        FONT,
    ]
    for number, content in enumerate(contents):
        parts = b"/MediaBox%b/Resources<</Font<</F1 3 0 R>>>>%b" % (size, page)
        parts += b"/Contents %d 0 R" % (5 + 2 * number)
        objects += [b"<</Type/Page/Parent 2 0 R%b>>" % parts, stream(content, packed)]
    return pdf(*objects)


def blanks(megabytes: int) -> bytes:
    """So much white space, packed to a thousandth."""
    packer = zlib.compressobj(9)
    piece = b" " * 10**6
    return b"".join(packer.compress(piece) for _ in range(megabytes)) + packer.flush()
