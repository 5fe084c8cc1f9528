"""What was typed for a document to the one document that is meant."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from typing import TypeVar

from sok.errors import CorpusError
from sok.indexing.fresh import CorpusFile
from sok.records import Document

Named = TypeVar("Named", Document, CorpusFile)

# Hex digits: fewer than this are more likely a name than the beginning of a hash.
_SHORTEST_HASH = 4


def find_named(wanted: str, files: Sequence[Named], place: str) -> Named:
    """The one of `files` by its name, stem or beginning of hash, upper and lower case alike.

    A whole name goes before a stem, and a stem before a hash. Raises CorpusError, with the
    names there are in `place`, if there is not just one.
    """
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
    raise CorpusError(f"Det finns inget dokument {wanted} i {place}. Där finns: {names}.")
