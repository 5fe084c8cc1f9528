"""`sok add`: a document into the corpus and the index, beside the others or in place of one."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from sok.causes import cause
from sok.cli.changed import means_of, print_change
from sok.cli.named import find_named
from sok.errors import UsageError
from sok.indexing.fresh import list_corpus
from sok.library.changes import add_document, replace_document
from sok.library.limited import check_size
from sok.settings import from_environment


def run(arguments: Namespace) -> int:
    """Add the file, and tell what it is taken for."""
    settings = from_environment()
    path = Path(arguments.file)
    data = _read(path)
    means = means_of(settings)
    if arguments.replace is None:
        change = add_document(means, path.name, data)
        print_change(change, f"{change.name} är tillagt och kan sökas.")
    else:
        files = list_corpus(settings.corpus)
        old = find_named(arguments.replace, files, str(settings.corpus)).name
        change = replace_document(means, old, path.name, data)
        print_change(change, f"{change.name} har ersatt {old} och kan sökas.")
    return 0


def _read(path: Path) -> bytes:
    try:
        check_size(path.name, path.stat().st_size)
        return path.read_bytes()
    except OSError as error:
        raise UsageError(
            f"Filen {path} går inte att öppna ({cause(error)}). Kontrollera namnet."
        ) from error
