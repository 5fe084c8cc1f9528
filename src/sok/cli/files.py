"""Bytes to a file that a command was told to write: wholly, or not at all."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

from sok.causes import cause
from sok.errors import UsageError


def write_whole(name: str, data: bytes) -> None:
    """Put `data` in the file, in place of what was there; UsageError if it cannot be written.

    It is written beside first, so that whatever stops it leaves the old file as it was.
    """
    path = Path(name)
    beside = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        beside.write_bytes(data)
        os.replace(beside, path)
    except BaseException as error:
        beside.unlink(missing_ok=True)
        if isinstance(error, OSError):
            raise UsageError(
                f"Filen {name} går inte att skriva ({cause(error)}). Kontrollera att "
                "mappen finns och att filen inte är öppen i ett annat program."
            ) from error
        raise
