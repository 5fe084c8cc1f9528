"""`sok confirm`: what is guessed of a document becomes what is known of it."""

from __future__ import annotations

from argparse import Namespace

from sok.cli.changed import means_of, print_change
from sok.cli.named import find_named
from sok.indexing.fresh import list_corpus
from sok.library.changes import confirm_guesses, confirm_metadata
from sok.reading.metadata import FIELDS
from sok.settings import from_environment


def run(arguments: Namespace) -> int:
    """Write what the arguments say in the metadata file; without any, all that is guessed."""
    settings = from_environment()
    means = means_of(settings)
    files = list_corpus(settings.corpus)
    name = find_named(arguments.document, files, str(settings.corpus)).name
    given = {field: getattr(arguments, field) for field in FIELDS}
    said = {field: value for field, value in given.items() if value is not None}
    change = confirm_metadata(means, name, said) if said else confirm_guesses(means, name)
    print_change(change, f"Metadata för {change.name} är sparade.")
    return 0
