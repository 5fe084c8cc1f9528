"""`sok remove`: a document out of the corpus and the index."""

from __future__ import annotations

from argparse import Namespace

from sok.cli.changed import means_of, print_change
from sok.cli.named import find_named
from sok.indexing.fresh import list_corpus
from sok.library.changes import remove_document
from sok.settings import from_environment


def run(arguments: Namespace) -> int:
    """Remove the document and its metadata file."""
    settings = from_environment()
    means = means_of(settings)
    files = list_corpus(settings.corpus)
    name = find_named(arguments.document, files, str(settings.corpus)).name
    change = remove_document(means, name)
    print_change(change, f"{change.name} är borttaget ur mappen och indexet.")
    return 0
