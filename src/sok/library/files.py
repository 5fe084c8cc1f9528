"""The files of the corpus: finding one, the names it may have, and what stands beside it."""

from __future__ import annotations

import hashlib
import tomllib
import unicodedata
from collections.abc import Mapping
from pathlib import Path

from sok.causes import cause
from sok.errors import CorpusError, LibraryError, ReadingError
from sok.indexing.fresh import CorpusFile, list_corpus
from sok.library.limited import check_size
from sok.library.names import safe_name, same_name, same_stem, shown_name
from sok.reading.metadata import metadata_path
from sok.settings import Settings


def find_file(settings: Settings, name: str) -> CorpusFile:
    """The file of the corpus with just that name; CorpusError if there is none."""
    wanted = unicodedata.normalize("NFC", name)
    for file in list_corpus(settings.corpus):
        if file.name == wanted:
            return file
    raise CorpusError(f"Det finns inget dokument {shown_name(name)} i {settings.corpus}.")


def new_name(corpus: Path, name: str, data: bytes, former: CorpusFile | None = None) -> str:
    """The name as it will be; LibraryError or ReadingError if it, or its contents, are there."""
    check_size(shown_name(name), len(data))
    name = safe_name(name)
    digest = hashlib.sha256(data).hexdigest()
    for file in _files(corpus):
        if file.sha256 == digest:
            raise LibraryError(
                f"{name} har samma innehåll som {file.name}, som redan finns. Det räcker med den."
            )
        if former and file.path == former.path:
            continue
        if same_name(file.name, name):
            raise LibraryError(
                f"Det finns redan ett dokument {file.name}. Ersätt det eller byt namn på filen."
            )
        if same_stem(file.name, name):
            raise LibraryError(
                f"{name} och {file.name} skulle få samma metadatafil. Byt namn på filen."
            )
    return name


def _files(corpus: Path) -> tuple[CorpusFile, ...]:
    """The documents; none in a folder that is empty. CorpusError if there is no folder."""
    try:
        return list_corpus(corpus)
    except CorpusError:
        if not corpus.is_dir():
            raise
        return ()


def files_of(corpus: Path, file: CorpusFile) -> tuple[str, ...]:
    """The names of a document's file and of its metadata file, if no other has that too."""
    others = [one for one in _files(corpus) if one.path != file.path]
    beside = metadata_path(file.path)
    is_own = beside.exists() and not any(metadata_path(one.path) == beside for one in others)
    return (file.path.name, beside.name) if is_own else (file.path.name,)


def metadata_text(document: Path) -> str:
    """The text of the metadata file beside a document, "" if it has none; ReadingError."""
    path = metadata_path(document)
    try:
        return path.read_text(encoding="utf-8") if path.exists() else ""
    except (OSError, UnicodeDecodeError) as error:
        raise ReadingError(
            f"Metadatafilen {path.name} går inte att läsa: {error}. Rätta den eller ta bort den."
        ) from error


def contents_of(path: Path) -> bytes:
    """The bytes of a file; ReadingError if it cannot be opened."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise ReadingError(
            f"Filen {path.name} kunde inte öppnas ({cause(error)}). "
            "Kontrollera att den finns och får läsas."
        ) from error


def fields_of(document: Path, text: str) -> Mapping[str, object]:
    """What a metadata file says; ReadingError if it is no TOML."""
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ReadingError(
            f"Metadatafilen {metadata_path(document).name} går inte att läsa: {error}. "
            "Rätta den eller ta bort den."
        ) from error
