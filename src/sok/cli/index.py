"""`sok index`: the corpus into the index."""

from __future__ import annotations

import sys
from argparse import Namespace
from dataclasses import replace

from sok.answering.engine import rebuild
from sok.cli.progress import Progress
from sok.indexing.build import BuildReport
from sok.reading.pdf.ocr import check_ocr
from sok.settings import from_environment


def run(arguments: Namespace) -> int:
    """Bring the index up to date, and tell what was done; skipped files are named on stderr."""
    settings = from_environment()
    if arguments.ocr:
        check_ocr()
        settings = replace(settings, ocr=True)
    report = rebuild(settings, Progress(), force=arguments.force)
    for skipped in report.skipped:
        print(f"Överhoppad fil: {skipped.name}. {skipped.reason}", file=sys.stderr)
    print(_summary(report))
    return 0


def _summary(report: BuildReport) -> str:
    documents = len(report.read) + len(report.reused)
    seconds = f"{report.seconds:.1f}".replace(".", ",")
    return (
        f"Indexet är klart efter {seconds} s: {documents} dokument ({len(report.read)} lästa, "
        f"{len(report.reused)} oförändrade), {len(report.skipped)} överhoppade filer, "
        f"{report.embedded} nya vektorer."
    )
