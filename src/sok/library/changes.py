"""The corpus with a document more, another or less: its files and its index, or neither.

Each change first undoes one that was cut off, so that it sees the documents as they were.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from pathlib import Path

from sok.errors import LibraryError
from sok.indexing.build import BuildReport, Progress, Read, build_index
from sok.indexing.encoder import Encoder
from sok.indexing.fresh import list_corpus, uses_ocr
from sok.library.files import contents_of, fields_of, files_of, find_file, metadata_text, new_name
from sok.library.limited import read_limited
from sok.library.metadata_file import SWEDISH, Fields, check_fields, edited
from sok.library.staging import Staging, changing, recover
from sok.reading.metadata import FIELDS, UNKNOWN_PUBLISHER, metadata_path
from sok.records import Document
from sok.settings import Settings

# What a new edition has of its own; the rest of what was confirmed holds for it too.
_OF_ONE_EDITION = ("year", "first_page")


def _quiet(_step: str, _share: float) -> None:
    return


@dataclass(frozen=True, slots=True)
class Means:
    """What it takes to change a corpus: where it is, the model, whom to tell, the reader.

    Without a `reader` files are read within the limits of `read_limited`.
    """

    settings: Settings
    encoder: Encoder
    progress: Progress = _quiet
    reader: Read | None = None

    def read(self, path: Path) -> Document:
        """The document in a file, its pictures read if those of the index are."""
        if self.reader is not None:
            return self.reader(path)
        return read_limited(path, ocr=uses_ocr(self.settings))


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
    recover(means.settings)
    name = new_name(means.settings.corpus, name, data)
    # A metadata file may have been put there beforehand.
    return _exchange(means, name, data, metadata_text(means.settings.corpus / name), ())


def replace_document(means: Means, old: str, name: str, data: bytes) -> Change:
    """Put a new edition in the place of the document `old`, which may have another name.

    Title, publisher and language stay where they were confirmed, the title unless it names the
    old year; year and first page are guessed anew. Raises as `add_document`, or CorpusError.
    """
    recover(means.settings)
    former = find_file(means.settings, old)
    name = new_name(means.settings.corpus, name, data, former)
    said = metadata_text(former.path)
    fields = fields_of(former.path, said)
    dropped = [field for field in _OF_ONE_EDITION if field in fields]
    if "year" in fields and str(fields["year"]) in str(fields.get("title", "")):
        dropped.append("title")
    kept = edited(metadata_path(former.path).name, said, {}, dropped) if said.strip() else ""
    removed = (*files_of(means.settings.corpus, former), metadata_path(Path(name)).name)
    change = _exchange(means, name, data, kept, removed)
    notes = _notes_of_edition(former.name, [name for name in FIELDS if name in fields], dropped)
    return replace(change, notes=notes)


def confirm_metadata(means: Means, name: str, said: Fields) -> Change:
    """Write what is known of a document in the metadata file beside it, and index it anew.

    Raises CorpusError, LibraryError, ReadingError or what building raises; all is as it was.
    """
    check_fields(said)
    recover(means.settings)
    file = find_file(means.settings, name)
    text = edited(metadata_path(file.path).name, metadata_text(file.path), said)
    return _exchange(means, file.path.name, contents_of(file.path), text, ())


def confirm_guesses(means: Means, name: str) -> Change:
    """Write all that is guessed of a document in its metadata file, but for what is not known.

    Raises as `confirm_metadata`.
    """
    recover(means.settings)
    about = means.read(find_file(means.settings, name).path).metadata
    guessed = {field: getattr(about, field) for field in about.guessed}
    unknown = (None, "", UNKNOWN_PUBLISHER)
    said = {field: value for field, value in guessed.items() if value not in unknown}
    return confirm_metadata(means, name, said)


def remove_document(means: Means, name: str) -> Change:
    """Take a document, its metadata file and its part of the index away.

    Raises CorpusError, or LibraryError for the last document; all is then as it was.
    """
    recover(means.settings)
    file = find_file(means.settings, name)
    if len(list_corpus(means.settings.corpus)) == 1:
        raise LibraryError(
            f"{file.name} är det enda dokumentet och kan inte tas bort. Lägg till ett annat först, "
            "eller ersätt det."
        )
    with changing(means.settings) as staging:
        staging.apply(files_of(means.settings.corpus, file))
        report = build_index(means.settings, means.encoder, means.read, means.progress)
    return Change(file.name, None, report)


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
