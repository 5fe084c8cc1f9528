"""What can be done to the documents from the page, each as a task that says what came of it."""

from __future__ import annotations

from sok.answering.engine import rebuild
from sok.indexing.build import Progress
from sok.library.changes import (
    Change,
    Means,
    add_document,
    confirm_metadata,
    remove_document,
    replace_document,
)
from sok.library.metadata_file import Fields
from sok.web.opening import Opening
from sok.web.work import Task

_GUESSED = "Uppgifter om dokumentet är gissade: bekräfta eller rätta dem nedan."


def adding(opening: Opening, name: str, data: bytes) -> Task:
    """Add a document."""

    def task(progress: Progress) -> str:
        change = add_document(_means(opening, progress), name, data)
        return _said(f"{change.name} är tillagt och kan sökas.", change)

    return task


def replacing(opening: Opening, old: str, name: str, data: bytes) -> Task:
    """Put a new edition in the place of the document `old`."""

    def task(progress: Progress) -> str:
        change = replace_document(_means(opening, progress), old, name, data)
        return _said(f"{change.name} har ersatt {old} och kan sökas.", change)

    return task


def confirming(opening: Opening, name: str, said: Fields) -> Task:
    """Write what is known of a document."""

    def task(progress: Progress) -> str:
        confirm_metadata(_means(opening, progress), name, said)
        return f"Uppgifterna om {name} är sparade."

    return task


def removing(opening: Opening, name: str) -> Task:
    """Remove a document."""

    def task(progress: Progress) -> str:
        remove_document(_means(opening, progress), name)
        return f"{name} är borttaget."

    return task


def updating(opening: Opening) -> Task:
    """Bring the index up to date with the files that lie in the folder."""

    def task(progress: Progress) -> str:
        rebuild(opening.settings, progress, encoder=opening.encoder)
        return "Indexet är uppdaterat."

    return task


def _means(opening: Opening, progress: Progress) -> Means:
    return Means(opening.settings, opening.encoder, progress)


def _said(done: str, change: Change) -> str:
    guessed = change.document is not None and change.document.metadata.guessed
    return "\n".join([done, *change.notes, *([_GUESSED] if guessed else [])])
