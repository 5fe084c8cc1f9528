"""The corpus with a document more, another or less: its files and its index, or neither."""

from __future__ import annotations

import hashlib
import tomllib
import unicodedata
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from sok.causes import cause
from sok.errors import CorpusError, LibraryError, ReadingError
from sok.indexing.build import BuildReport, Progress, Read, build_index
from sok.indexing.encoder import Encoder
from sok.indexing.fresh import CorpusFile, list_corpus
from sok.library.limited import check_size, read_limited
from sok.library.metadata_file import SWEDISH, Fields, check_fields, edited
from sok.library.names import safe_name, same_name, same_stem, shown_name
from sok.library.staging import Staging, changing
from sok.reading.metadata import FIELDS, UNKNOWN_PUBLISHER, metadata_path
from sok.records import Document
from sok.settings import Settings

# What a new edition has of its own; the rest of what was confirmed holds for it too.
_OF_ONE_EDITION = ("year", "first_page")


def _quiet(_step: str, _share: float) -> None:
    return


@dataclass(frozen=True, slots=True)
class Means:
    """What it takes to change a corpus: where it is, the model, the reader, whom to tell."""

    settings: Settings
    encoder: Encoder
    progress: Progress = _quiet
    read: Read = read_limited


@dataclass(frozen=True, slots=True)
class Change:
    """What came of a change: the document as it now is (None if removed), and the build.

    `notes` are Swedish sentences on what the person should know.
    """

    name: str
    document: Document | None
    report: BuildReport
    notes: tuple[str, ...] = ()


def add_document(means: Means, name: str, data: bytes) -> Change:
    """Put a document with these bytes in the corpus under a safe name, and index it alone.

    Raises LibraryError, ReadingError or what building raises; all is then as it was.
    """
    name = _new_name(means.settings.corpus, name, data)
    # A metadata file may have been put there beforehand.
    return _exchange(means, name, data, _metadata_text(means.settings.corpus / name), ())


def replace_document(means: Means, old: str, name: str, data: bytes) -> Change:
    """Put a new edition in the place of the document `old`, which may have another name.

    Title, publisher and language stay where they were confirmed, the title unless it names the
    old year; year and first page are guessed anew. Raises as `add_document`, or CorpusError.
    """
    former = find_file(means.settings, old)
    name = _new_name(means.settings.corpus, name, data, former)
    said = _metadata_text(former.path)
    fields = _fields(former.path, said)
    dropped = [field for field in _OF_ONE_EDITION if field in fields]
    if "year" in fields and str(fields["year"]) in str(fields.get("title", "")):
        dropped.append("title")
    kept = edited(metadata_path(former.path).name, said, {}, dropped) if said.strip() else ""
    removed = (*_files_of(means.settings.corpus, former), metadata_path(Path(name)).name)
    change = _exchange(means, name, data, kept, removed)
    notes = _notes_of_edition(former.name, [name for name in FIELDS if name in fields], dropped)
    return replace(change, notes=notes)


def confirm_metadata(means: Means, name: str, said: Fields) -> Change:
    """Write what is known of a document in the metadata file beside it, and index it anew.

    Raises CorpusError, LibraryError, ReadingError or what building raises; all is as it was.
    """
    check_fields(said)
    file = find_file(means.settings, name)
    text = edited(metadata_path(file.path).name, _metadata_text(file.path), said)
    return _exchange(means, file.path.name, _bytes(file.path), text, ())


def confirm_guesses(means: Means, name: str) -> Change:
    """Write all that is guessed of a document in its metadata file, but for what is not known.

    Raises as `confirm_metadata`.
    """
    about = means.read(find_file(means.settings, name).path).metadata
    guessed = {field: getattr(about, field) for field in about.guessed}
    unknown = (None, "", UNKNOWN_PUBLISHER)
    said = {field: value for field, value in guessed.items() if value not in unknown}
    return confirm_metadata(means, name, said)


def remove_document(means: Means, name: str) -> Change:
    """Take a document, its metadata file and its part of the index away.

    Raises CorpusError, or LibraryError for the last document; all is then as it was.
    """
    file = find_file(means.settings, name)
    if len(list_corpus(means.settings.corpus)) == 1:
        raise LibraryError(
            f"{file.name} är det enda dokumentet och kan inte tas bort. Lägg till ett annat först, "
            "eller ersätt det."
        )
    with changing(means.settings) as staging:
        staging.apply(_files_of(means.settings.corpus, file))
        report = build_index(means.settings, means.encoder, means.read, means.progress)
    return Change(file.name, None, report)


def find_file(settings: Settings, name: str) -> CorpusFile:
    """The file of the corpus with just that name; CorpusError if there is none."""
    wanted = unicodedata.normalize("NFC", name)
    for file in list_corpus(settings.corpus):
        if file.name == wanted:
            return file
    raise CorpusError(f"Det finns inget dokument {shown_name(name)} i {settings.corpus}.")


def _exchange(means: Means, name: str, data: bytes, said: str, removed: tuple[str, ...]) -> Change:
    """Read the document where nothing depends on it yet, then move it in and index it."""
    with changing(means.settings) as staging:
        document = _staged(means, staging, name, data, said)

        def read(path: Path) -> Document:
            return document if path.name == name else means.read(path)

        staging.apply(removed)
        report = build_index(means.settings, means.encoder, read, means.progress)
    return Change(document.name, document, report)


def _staged(means: Means, staging: Staging, name: str, data: bytes, said: str) -> Document:
    means.progress(f"Läser {name}", 0.0)
    path = staging.put(name, data)
    if said:
        staging.put(metadata_path(path).name, said.encode("utf-8"))
    return means.read(path)


def _new_name(corpus: Path, name: str, data: bytes, former: CorpusFile | None = None) -> str:
    """The name as it will be; LibraryError or ReadingError if it, or its contents, are there."""
    check_size(shown_name(name), len(data))
    name = safe_name(name)
    digest = hashlib.sha256(data).hexdigest()
    for file in _files(corpus):
        if file.sha256 == digest:
            raise LibraryError(f"{name} har samma innehåll som {file.name}, som redan finns.")
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


def _files_of(corpus: Path, file: CorpusFile) -> tuple[str, ...]:
    """The names of a document's file and of its metadata file, if no other has that too."""
    others = [one for one in _files(corpus) if one.path != file.path]
    beside = metadata_path(file.path)
    is_own = beside.exists() and not any(metadata_path(one.path) == beside for one in others)
    return (file.path.name, beside.name) if is_own else (file.path.name,)


def _metadata_text(document: Path) -> str:
    path = metadata_path(document)
    try:
        return path.read_text(encoding="utf-8") if path.exists() else ""
    except (OSError, UnicodeDecodeError) as error:
        raise ReadingError(
            f"Metadatafilen {path.name} går inte att läsa: {error}. Rätta den eller ta bort den."
        ) from error


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise ReadingError(
            f"Filen {path.name} kunde inte öppnas ({cause(error)}). "
            "Kontrollera att den finns och får läsas."
        ) from error


def _fields(document: Path, text: str) -> Mapping[str, object]:
    """What a metadata file says; ReadingError if it is no TOML."""
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ReadingError(
            f"Metadatafilen {metadata_path(document).name} går inte att läsa: {error}. "
            "Rätta den eller ta bort den."
        ) from error


def _notes_of_edition(
    former: str, said: Collection[str], dropped: Collection[str]
) -> tuple[str, ...]:
    """What a new edition has from the one before, and what is a guess again."""
    kept = [SWEDISH[field] for field in said if field not in dropped]
    guessed = [SWEDISH[field] for field in said if field in dropped]
    notes = []
    if kept:
        notes.append(f"Detta är kvar från {former}: {', '.join(kept)}.")
    if guessed:
        notes.append(f"Detta är gissat på nytt ur den nya upplagan: {', '.join(guessed)}.")
    return tuple(notes)
