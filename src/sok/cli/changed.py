"""What the commands that change the corpus share: the means, and how they tell what came of it."""

from __future__ import annotations

import re

from sok.answering.words.references import page_reference
from sok.cli.progress import Progress
from sok.indexing.model import LazyEncoder
from sok.library.changes import Change, Means
from sok.library.metadata_file import SWEDISH
from sok.library.staging import recover
from sok.settings import Settings

# What shells take as it stands.
_PLAIN = re.compile(r"[\w.,+-]+")


def means_of(settings: Settings) -> Means:
    """The means of the settings; the model is loaded when there is something to index.

    A change that was cut off is undone, so that its documents have their names again.
    """
    recover(settings)
    return Means(settings, LazyEncoder(settings), Progress())


def print_change(change: Change, said: str) -> None:
    """Print what was done, what the document is taken for, and which of that is guessed."""
    print(said)
    if change.document is not None:
        about = change.document.metadata
        numbers = [page.number for page in change.document.pages]
        print(f"  {about.title}")
        print(f"  {about.publisher} {about.year or 'okänt år'}, {page_reference(numbers)}")
        if about.guessed:
            guessed = ", ".join(SWEDISH[field] for field in about.guessed)
            print(f"  Gissat: {guessed}. {' '.join(about.reasons)}".rstrip())
            print(
                f"  Stämmer det? Kör `sok confirm {_typed(change.name)}`, eller rätta med dess val."
            )
    for note in change.notes:
        print(f"  {note}")


def _typed(name: str) -> str:
    """The name as it can be typed as the one argument of a command."""
    written = name if _PLAIN.fullmatch(name) else f'"{name}"'
    return f"-- {written}" if name.startswith("-") else written
