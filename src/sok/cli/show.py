"""`sok show`: a page of a document as it was read, and what was repaired in it."""

from __future__ import annotations

import unicodedata
from argparse import Namespace

from sok.errors import CorpusError, UnusableIndex
from sok.indexing.fresh import CorpusFile, code_fingerprint, list_corpus
from sok.indexing.manifest import read_manifest
from sok.indexing.texts import read_texts
from sok.presenting.page_text import page_text, repairs_text
from sok.reading import read_document
from sok.records import Document
from sok.settings import Settings, from_environment

# Hex digits: fewer than this are more likely a name than the beginning of a hash.
_SHORTEST_HASH = 4


def run(arguments: Namespace) -> int:
    """Print the page, and with --repairs what was changed between the file and what is shown."""
    settings = from_environment()
    document = _document(settings, _find(settings, arguments.document))
    place = _place(document, arguments.page)
    print(page_text(document, place))
    if arguments.repairs:
        print(f"\n{repairs_text(document, place)}")
    return 0


def _find(settings: Settings, wanted: str) -> CorpusFile:
    """The one file of that name, stem or beginning of hash; CorpusError if there is not just one.

    A whole name goes before a stem, and a stem before a hash.
    """
    files = list_corpus(settings.corpus)
    key = unicodedata.normalize("NFC", wanted).casefold()
    by_hash = key if len(key) >= _SHORTEST_HASH else " "
    found = (
        [file for file in files if file.name.casefold() == key]
        or [file for file in files if file.name.rpartition(".")[0].casefold() == key]
        or [file for file in files if file.sha256.startswith(by_hash)]
    )
    if len(found) == 1:
        return found[0]
    if found:
        names = ", ".join(file.name for file in found)
        raise CorpusError(f"{wanted} kan vara flera dokument. Skriv hela namnet: {names}.")
    names = ", ".join(file.name for file in files)
    raise CorpusError(f"Det finns inget dokument {wanted} i {settings.corpus}. Där finns: {names}.")


def _document(settings: Settings, file: CorpusFile) -> Document:
    """The document from the index if that is up to date with the file, else read anew."""
    try:
        manifest = read_manifest(settings.index)
        keys = [entry.key for entry in manifest.documents]
        if file.key in keys and manifest.code == code_fingerprint():
            return read_texts(settings.index, manifest).documents[keys.index(file.key)]
    except UnusableIndex:
        pass  # the file itself says the same
    return read_document(file.path)


def _place(document: Document, number: int) -> int:
    """The place of the printed page in the document; CorpusError with what there is."""
    numbers = [page.number for page in document.pages]
    if number not in numbers:
        raise CorpusError(
            f"{document.name} har ingen sida {number}. Sidorna är {numbers[0]}–{numbers[-1]}."
        )
    return numbers.index(number)
