"""What happens when the server starts, before the first visit."""

from __future__ import annotations

import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from sok.errors import SharingError
from sok.web.opening import shared_opening
from sok.web.person import way_in


def refuse_if_open() -> None:
    """End the program with a message and status 1 where strangers would be let in unasked."""
    try:
        way_in()
    except SharingError as error:
        sys.exit(str(error))


@asynccontextmanager
async def started(app: object) -> AsyncIterator[None]:
    """Open the index and load the model while the first visitor is still on the way."""
    shared_opening()
    yield
