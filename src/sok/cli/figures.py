"""`sok figures`: the figures, diagrams and maps of the documents, and their pictures."""

from __future__ import annotations

import re
from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

from sok.answering.quoting.quoted_tables import quoted_figure
from sok.cli.files import write_whole
from sok.cli.findings import documents_asked_for
from sok.errors import UsageError
from sok.presenting.answer_json import json_line
from sok.presenting.pictures import picture
from sok.presenting.tables_json import figures_object
from sok.presenting.tables_text import figures_text
from sok.records import QuotedFigure
from sok.settings import Settings, from_environment


def run(arguments: Namespace) -> int:
    """Show the figures, or with --png write their pictures and name the files."""
    settings = from_environment()
    documents = documents_asked_for(arguments, settings)
    figures = [quoted_figure(d, number) for d in documents for number in range(len(d.figures))]
    if arguments.png is not None:
        _write(settings, arguments.png, figures)
    else:
        print(json_line(figures_object(figures)) if arguments.json else figures_text(figures))
    return 0


def _write(settings: Settings, folder: str, figures: Sequence[QuotedFigure]) -> None:
    """A file for each figure, named by its document, its place in that and its label."""
    try:
        Path(folder).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(
            f"Mappen {folder} går inte att skapa ({error.strerror}). Välj en annan efter --png."
        ) from error
    if not figures:
        print(figures_text(figures))
    for number, quoted in enumerate(figures, start=1):
        stem = quoted.caption.span.document.rpartition(".")[0]
        label = "-".join(re.findall(r"\w+", quoted.figure.label.lower()))
        name = "-".join(part for part in (stem, str(number), label) if part)
        path = str(Path(folder) / f"{name}.png")
        write_whole(path, picture(settings.corpus, quoted))
        print(path)
