"""A figure whose picture can be drawn."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

from made_pdf import pdf_of_lines
from presenting.answers import FIGURE

from sok.records import QuotedFigure


def in_file(folder: Path) -> QuotedFigure:
    """The figure as one of a PDF file, which is put in the folder, on pages of 600 times 800."""
    data = pdf_of_lines("Ett", "En karta")
    (folder / "karta.pdf").write_bytes(data)
    (quoted,) = FIGURE.figures
    span = replace(quoted.caption.span, document="karta.pdf")
    caption = replace(quoted.caption, span=span, sha256=hashlib.sha256(data).hexdigest())
    return replace(quoted, caption=caption, pdf=2)
