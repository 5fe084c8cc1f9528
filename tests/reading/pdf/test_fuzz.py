"""Whatever the bytes are: a document or one clear sentence, in time, and no process lost."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from io import BytesIO
from pathlib import Path
from random import Random

import pytest
from fpdf import FPDF
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from made_pdf import FONT, drawn_line, pdf_of_objects, stream
from PIL import Image
from reading.pdf.mutations import FAULTS, mutated

from sok.errors import ReadingError
from sok.reading import read_document
from sok.reading.guarded import Limits, Worker
from sok.records import Document

# A page of these files is read in a hundredth of a second and 60 MB. On a busy machine it takes
# ten times as long; what takes a minute hangs.
LIMITS = Limits(seconds=60, memory=2**30)
# Files read in one run of the tests: some fifteen seconds.
EXAMPLES = 300


@cache
def files() -> tuple[bytes, ...]:
    """Small files with text, a table, pictures, bookmarks, labels, a form and encryption."""
    return (_by_hand(), _by_program(packed=False), _by_program(packed=True), _encrypted())


def _by_hand() -> bytes:
    form = b"/Type/XObject/Subtype/Form/BBox[0 0 600 800]/Resources<</Font<</F1 3 0 R>>>>"
    return pdf_of_objects(
        b"<</Type/Catalog/Pages 2 0 R/PageLabels<</Nums[0<</S/r>> 1<</S/D/P(A)>>]>>"
        b"/Outlines 7 0 R>>",
        b"<</Type/Pages/Count 2/Kids[4 0 R 4 0 R]/MediaBox[0 0 600 800]>>",
        FONT,
        b"<</Type/Page/Parent 2 0 R/Contents 5 0 R"
        b"/Resources<</Font<</F1 3 0 R>>/XObject<</X 6 0 R>>>>>>",
        stream(
            drawn_line("Hej.")
            + b" q 1 0 0 1 0 -50 cm /X Do Q 9 9 m 50 50 l 70 80 90 90 20 20 c S 0 0 99 3 re f"
        ),
        stream(drawn_line("Formulär"), form),
        b"<</Type/Outlines/First 8 0 R/Last 8 0 R>>",
        b"<</Title(Hit)/Dest[4 0 R/Fit]>>",
    )


def _by_program(packed: bool) -> bytes:
    made = FPDF()
    made.set_compression(packed)
    made.set_font("helvetica", size=12)
    for heading in ("Stöd till företag", "Stöd till skolor"):
        made.add_page()
        made.start_section(heading)
        made.multi_cell(0, text=f"{heading}. Regionerna ansvarar för stöd i sina län. " * 8)
        with made.table() as table:
            for cells in (("Region", "Belopp"), ("Skåne", "287,8"), ("Åland", "12")):
                row = table.row()
                for cell in cells:
                    row.cell(cell)
    picture = BytesIO()
    Image.effect_noise((30, 30), 50).save(picture, "JPEG")
    made.image(picture, 10, 200, 50)
    return bytes(made.output())


def _encrypted() -> bytes:
    made = FPDF()
    made.set_encryption("ägaren", "")
    made.add_page()
    made.set_font("times", size=12)
    made.cell(text="Stöd till företag.")
    return bytes(made.output())


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    """The process that reads them all; a file that ends it is found out."""
    worker = Worker(LIMITS)
    yield worker
    worker.close()


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where each file is written."""
    return tmp_path_factory.mktemp("fuzz") / "rapport.pdf"


def read(worker: Worker, path: Path, data: bytes) -> Document | str:
    """What reading a file with these bytes gives: a document, or the message."""
    path.write_bytes(data)
    try:
        return worker.call(path.name, read_document, path)
    except ReadingError as error:
        return str(error)


@pytest.mark.parametrize("place", range(len(files())))
def test_the_files_can_be_read(worker: Worker, path: Path, place: int) -> None:
    """Without faults each of them is a document; the test below would else prove little."""
    document = read(worker, path, files()[place])
    assert isinstance(document, Document)
    assert "Stöd" in document.pages[0].text or "Hej" in document.pages[0].text


@settings(
    max_examples=EXAMPLES,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    st.sampled_from(range(len(files()))),
    st.lists(st.sampled_from(range(len(FAULTS))), min_size=1, max_size=6),
    st.integers(0, 2**32),
)
def test_any_file_is_read_or_refused(
    worker: Worker, path: Path, place: int, faults: list[int], seed: int
) -> None:
    """A file with faults is a document, or refused by its name: no crash, no hang, no bug."""
    found = read(worker, path, mutated(files()[place], faults, Random(seed)))
    if isinstance(found, str):
        assert "rapport.pdf" in found
        assert "avbröts" not in found, "the process was lost, or a limit passed"
