"""Files made to overrun PDFium cost themselves alone."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from made_pdf import FONT, drawn_line, pdf_of_objects, stream

from sok.errors import ReadingError
from sok.reading import read_document
from sok.reading.guarded import Limits, Worker, read_documents
from sok.reading.pdf.drawing import draw_part
from sok.records import Document

RESOURCES = b"/Resources<</Font<</F1 3 0 R>>/XObject<</X 6 0 R>>/Pattern<</P 7 0 R>>>>"
FORM = b"/Type/XObject/Subtype/Form/BBox[0 0 600 800]" + RESOURCES
TILES = b"/Type/Pattern/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 1 1]" + RESOURCES


def a_page(content: bytes, form: bytes = b"", tiles: bytes = b"") -> bytes:
    """A file with a page that can draw a form (X) and fill with a pattern (P)."""
    return pdf_of_objects(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count 1/Kids[4 0 R]/MediaBox[0 0 600 800]>>",
        FONT,
        b"<</Type/Page/Parent 2 0 R/Contents 5 0 R%b>>" % RESOURCES,
        stream(content),
        stream(form, FORM),
        stream(tiles, TILES + b"/XStep 0.001/YStep 0.001"),
    )


GOOD = a_page(drawn_line("Stödet ökade på Åland."))
# A form that draws itself, twice: PDFium asks for memory until there is none, and ends.
RECURSIVE = a_page(b"/X Do", form=b"/X Do /X Do")
# A pattern whose tiles are a thousandth of a point apart: some hundred thousand million of them.
FINE = a_page(b"/Pattern cs /P scn 0 0 500 500 re f", tiles=b"0 0 1 1 re f")


@pytest.fixture
def painter() -> Iterator[Worker]:
    """A process that draws pages, with little patience."""
    worker = Worker(Limits(seconds=4))
    yield worker
    worker.close()


@pytest.mark.skipif(sys.platform != "linux", reason="memory is limited on Linux")
def test_a_page_that_draws_itself(tmp_path: Path) -> None:
    """A page that takes all memory is refused, and the documents beside it are read."""
    paths = [tmp_path / f"{number}.pdf" for number in range(3)]
    for path, data in zip(paths, (GOOD, RECURSIVE, GOOD), strict=True):
        path.write_bytes(data)
    found = [*read_documents(paths, read_document, 2, Limits(memory=512 * 2**20))]
    assert isinstance(found[0], Document) and isinstance(found[2], Document)
    assert str(found[1]).startswith("Filen 1.pdf krävde mer än 512 MB minne att läsa och avbröts")


def test_a_page_that_takes_hours_to_draw(painter: Worker) -> None:
    """Its picture is given up in time, and the next one is drawn."""
    with pytest.raises(ReadingError, match=r"^Filen fin\.pdf tog mer än 4 sekunder"):
        painter.call("fin.pdf", draw_part, FINE, 1, 2.0, None)
    picture = painter.call("bra.pdf", draw_part, GOOD, 1, 1.0, None)
    assert picture is not None and picture.startswith(b"\x89PNG")
