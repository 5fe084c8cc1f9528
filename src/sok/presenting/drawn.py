"""Pictures of pages from a process of its own, so that no page can hang or end the program."""

from __future__ import annotations

import atexit
from collections.abc import Callable
from typing import TypeVar

from sok.errors import CorpusError, ReadingError
from sok.reading.guarded import Limits, Worker
from sok.settings import DRAWING_SECONDS

Made = TypeVar("Made")

# One for the whole program; it is started by the first picture.
_worker = Worker(Limits(DRAWING_SECONDS, task="rita"))
atexit.register(_worker.close)


def drawn(name: str, page: int, draw: Callable[..., Made | None], *arguments: object) -> Made:
    """What `draw` (of `reading/pdf/drawing.py`) makes of these arguments: a PNG, or places on it.

    `name` is the file's and `page` the page's, for messages. Raises CorpusError where the page
    cannot be drawn, or takes more time or memory than the limits.
    """
    try:
        picture = _worker.call(name, draw, *arguments)
    except ReadingError as error:
        raise CorpusError(f"Sidan {page} i {name} kan inte visas som bild. {error}") from error
    if picture is None:
        raise CorpusError(
            f"Bilden på sidan {page} i {name} gick inte att visa. Öppna filen i stället."
        )
    return picture
