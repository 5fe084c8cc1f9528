"""The bytes of a PDF file to its raw pages, by way of pypdf (the only user of it).

Text alone: neither columns nor tables are told apart, and a page's number is its place counted
from the metadata's `first_page`.
"""

from __future__ import annotations

import logging
from io import BytesIO
from pathlib import Path

from pypdf import PdfReader

from sok.errors import ReadingError

MARK = b"%PDF-"

# pypdf reports each oddity that it mends; what it cannot mend, it raises.
logging.getLogger("pypdf").setLevel(logging.CRITICAL)


def read_pdf_pages(path: Path, data: bytes) -> tuple[str, ...]:
    """The text of each page, "" for one without; raises ReadingError when the file has none."""
    try:
        reader = PdfReader(BytesIO(data))
        # Most encrypted reports only forbid printing: their password for reading is empty.
        locked = reader.is_encrypted and not reader.decrypt("")
        texts = () if locked else tuple(_text(page.extract_text()) for page in reader.pages)
    # A damaged PDF fails in as many ways as there are parsers in it; the cause stays attached.
    except Exception as error:
        raise ReadingError(
            f"Filen {path.name} är en skadad PDF och går inte att läsa. "
            "Hämta den på nytt eller ta bort den ur mappen."
        ) from error
    if locked:
        raise ReadingError(
            f"Filen {path.name} är låst med lösenord. Spara den utan lösenord eller ta bort den."
        )
    if not any(text.strip() for text in texts):
        raise ReadingError(
            f"Filen {path.name} har ingen text, sidorna är bilder (inskannade). "
            "Använd en fil med text eller ta bort den ur mappen."
        )
    return texts


def _text(extracted: str) -> str:
    """Text that can be written to a file: without half characters and page separators."""
    whole = extracted.encode("utf-8", "ignore").decode("utf-8")
    return whole.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n")
