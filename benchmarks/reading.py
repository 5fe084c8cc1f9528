"""How fast PDFs are read, and with how much memory: `SOK_PDFS=FOLDER python -m benchmarks.reading`.

Prints pages a second, from files to documents: in one process, and in one on each core as
`sok index` reads; and the most memory that reading a file of LONG pages takes.
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from time import perf_counter

from fpdf import FPDF

from benchmarks.processes import run_python
from sok.library.limited import read_all_limited, read_paged
from sok.records import Document

LONG = 1_000
# Lines on each page of the long file: a full page of running text.
LINES = 45
LINE = "Regionerna arbetar med utveckling i hela landet och följer upp sina insatser varje år."
READ = (
    "import sys; from pathlib import Path; from sok.reading import read_document; "
    "read_document(Path(sys.argv[1]))"
)


def main() -> None:
    """Print a line for each figure."""
    folder = Path(os.environ["SOK_PDFS"])
    paths = sorted(folder.glob("*.pdf"))
    started = perf_counter()
    pages = sum(len(read_paged(path).pages) for path in paths)
    alone = perf_counter() - started
    started = perf_counter()
    found = sum(len(d.pages) for d in read_all_limited(paths) if isinstance(d, Document))
    beside = perf_counter() - started
    print(f"{len(paths)} files, {pages} pages: {pages / alone:.1f} pages a second in one process")
    print(f"{found / beside:.1f} pages a second in a process on each of {os.cpu_count()} cores")
    with tempfile.TemporaryDirectory() as made:
        path = Path(made) / "lang.pdf"
        _write_long(path)
        run = run_python("-c", READ, str(path))
    speed = f"{LONG / run.seconds:.1f} pages a second"
    print(f"{LONG} pages in one file: {speed}, at most {run.megabytes:.0f} MB")


def _write_long(path: Path) -> None:
    pdf = FPDF()
    pdf.set_font("Times", size=11)
    for number in range(LONG):
        pdf.add_page()
        for line in range(LINES):
            pdf.cell(text=f"{number}.{line} {LINE}", new_x="LMARGIN", new_y="NEXT")
    pdf.output(str(path))


if __name__ == "__main__":
    main()
