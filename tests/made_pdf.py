"""PDF files made by the tests that read them.

`pdf_of_lines` is enough for most. `typeset_pdf` has sizes of letters, and what a file says of
itself; `pdf_of_contents` and `pdf_of_objects` are byte by byte, for what no program would write.
"""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from datetime import UTC, datetime

from fpdf import FPDF

_RUNNING = "Regionen har använt sina medel till företag och vägar under flera år. "
FONT = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"
SIZE = b"[0 0 600 800]"

# A line of a page: its text (Latin-1) and the size of its letters in points.
SizedLine = tuple[str, float]


def pdf_of_lines(*pages: str) -> bytes:
    """A PDF with these lines of text, one page each; a page of "" has no text."""
    return pdf_of_contents(*(drawn_line(text) if text else b"" for text in pages))


def typeset_pdf(
    *pages: Sequence[SizedLine | str],
    title: str = "",
    author: str = "",
    created: int = 2024,
    password: str = "",
) -> bytes:
    """The bytes of a PDF with these lines on its pages; plain strings are set in 11 points."""
    made = FPDF()
    if password:
        made.set_encryption(owner_password="ägare", user_password=password)
    made.set_title(title)
    made.set_author(author)
    made.set_creation_date(datetime(created, 5, 1, tzinfo=UTC))
    for lines in pages:
        made.add_page()
        for line in lines:
            text, size = line if isinstance(line, tuple) else (line, 11.0)
            made.set_font("Helvetica", size=size)
            made.cell(0, size / 2, text, new_x="LMARGIN", new_y="NEXT")
    return bytes(made.output())


def captioned_pdf(table: str, rows: Sequence[Sequence[str]], figure: str, first: int) -> bytes:
    """A title page, a page with a ruled table below its caption, and one with a bar chart.

    The second and third page have the numbers `first` and the next printed at their foot.
    """
    made = FPDF()
    made.set_auto_page_break(True, margin=8)
    made.add_page()
    _write(made, "Trafik i Holmsund", size=24)
    _write(made, "Umeå kommun 2023")
    for caption, number in ((table, first), (figure, first + 1)):
        made.add_page()
        _write(made, _RUNNING * 6)
        _write(made, caption, style="B", size=10)
        if number == first:
            for place, row in enumerate(rows):
                made.set_font("Helvetica", "" if place else "B", 10)
                for cell in row:
                    made.cell(50, 7, cell, border=1)
                made.ln(7)
        else:
            top = made.get_y()
            for bar, height in enumerate((20, 28, 35, 44)):
                made.rect(30 + 25 * bar, top + 50 - height, 15, height, style="F")
            made.line(25, top + 50, 130, top + 50)
            made.set_y(top + 60)
        _write(made, _RUNNING * 4)
        made.set_y(-18)
        made.cell(0, 6, str(number), align="C")
    return bytes(made.output())


def _write(made: FPDF, text: str, *, style: str = "", size: float = 11) -> None:
    made.set_font("Helvetica", style, size)  # type: ignore[arg-type]
    made.multi_cell(0, size * 0.6, text, new_x="LMARGIN", new_y="NEXT")
    made.ln(4)


def pdf_of_contents(
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
    return pdf_of_objects(*objects)


def pdf_of_objects(*objects: bytes, trailer: bytes = b"") -> bytes:
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


def drawn_line(text: str) -> bytes:
    """What a page does to show a line of text."""
    return b"BT /F1 12 Tf 50 700 Td (%b) Tj ET" % text.encode("cp1252")


def packed_blanks(megabytes: int) -> bytes:
    """So much white space, packed to a thousandth."""
    packer = zlib.compressobj(9)
    piece = b" " * 10**6
    return b"".join(packer.compress(piece) for _ in range(megabytes)) + packer.flush()
