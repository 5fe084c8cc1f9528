"""What `sok statistics`, `initiatives`, `tables` and `figures` share: reading and showing.

They are read from the texts of the index alone. The engine would take longer to open than
there is to do.
"""

from __future__ import annotations

import io
import sys
from argparse import Namespace
from collections.abc import Iterable
from typing import Any

from sok.cli.files import write_whole
from sok.cli.named import find_named
from sok.cli.region import chosen_region
from sok.indexing.fresh import check_fresh
from sok.indexing.manifest import read_manifest
from sok.indexing.model import encoder_name
from sok.indexing.texts import Texts, read_texts
from sok.library.staging import recover
from sok.presenting.answer_json import json_line
from sok.presenting.findings_csv import csv_text
from sok.presenting.findings_table import Table
from sok.presenting.findings_xlsx import xlsx_bytes
from sok.records import Document
from sok.settings import Settings


def read_findings(settings: Settings) -> Texts:
    """The texts of the index; raises UnusableIndex if it is not up to date.

    A change of the corpus that was cut off is undone first.
    """
    recover(settings)
    check_fresh(settings, encoder_name(settings))
    return read_texts(settings.index, read_manifest(settings.index))


def by_name(documents: Iterable[Document]) -> dict[str, Document]:
    """Documents with their names as keys."""
    return {document.name: document for document in documents}


def region_asked_for(arguments: Namespace) -> str | None:
    """The region of --region, None if there is none; how it was read is told on stderr."""
    if arguments.region is None:
        return None
    region, note = chosen_region(arguments.region)
    if note:
        print(note, file=sys.stderr)
    return region


def documents_asked_for(arguments: Namespace, settings: Settings) -> tuple[Document, ...]:
    """The documents of the index, or the one of --document; raises CorpusError if that is none."""
    documents = read_findings(settings).documents
    if arguments.document is None:
        return documents
    return (find_named(arguments.document, documents, str(settings.corpus)),)


def show(arguments: Namespace, made: dict[str, Any], table: Table, text: str) -> None:
    """Print `made` as JSON, the table as CSV or the text, or write the table to a workbook."""
    if arguments.xlsx is not None:
        write_whole(arguments.xlsx, xlsx_bytes(table))
        print(f"{arguments.xlsx} är skriven (rader: {len(table.rows)}).")
    elif arguments.csv:
        print_as_it_is(csv_text(table))
    else:
        print(json_line(made) if arguments.json else text)


def print_as_it_is(text: str) -> None:
    """Windows would make two line ends of each that is CRLF already."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(newline="")
    print(text, end="")
