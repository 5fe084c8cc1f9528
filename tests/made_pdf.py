"""Small PDF files, made by the test that reads them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from fpdf import FPDF

# A line of a page: its text (Latin-1) and the size of its letters in points.
SizedLine = tuple[str, float]


def a_pdf(
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
