"""A file to a Document in a process of its own, which can be ended and has a limit of memory.

A PDF can be made (or happen) to unpack without end. Here it costs its own reading alone.
`python -m sok.library.limited FILE` writes the document to standard output, as JSON.
"""

from __future__ import annotations

import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

from sok.errors import ReadingError
from sok.indexing.serial import from_json, to_json
from sok.reading import read_document
from sok.reading.files import PAGE_SEPARATOR
from sok.records import Document
from sok.settings import FILE_LIMIT, PAGE_LIMIT, READING_MEMORY, READING_SECONDS

# Statuses of the process: the document cannot be read, and reading it took too much memory.
_REFUSED, _NO_MEMORY = 3, 4
_MEGABYTE = 2**20


def read_limited(
    path: Path, seconds: float = READING_SECONDS, memory: int = READING_MEMORY
) -> Document:
    """The document in the file, as `read_document` gives it, within the limits of `settings`.

    `memory` counts bytes. Raises ReadingError also when the file is too large, has too many
    pages, or takes too long or too much memory to read.
    """
    check_size(path.name, _size(path))
    command = [sys.executable, "-m", "sok.library.limited", str(path), str(memory)]
    # The process finds the same modules as this one, however that was started.
    environment = os.environ | {
        "PYTHONPATH": os.pathsep.join(part or os.getcwd() for part in sys.path),
        "PYTHONIOENCODING": "utf-8",
    }
    try:
        done = subprocess.run(command, capture_output=True, timeout=seconds, env=environment)
    except subprocess.TimeoutExpired:
        raise ReadingError(
            f"Filen {path.name} tog mer än {seconds:g} sekunder att läsa och avbröts. "
            "Dela upp den eller spara om den, till exempel genom att skriva ut den till PDF."
        ) from None
    if done.returncode == 0:
        return from_json(Document, done.stdout)
    if done.returncode == _REFUSED:
        raise ReadingError(done.stdout.decode("utf-8"))
    if done.returncode == _NO_MEMORY or done.returncode < 0:
        raise ReadingError(
            f"Filen {path.name} krävde för mycket minne att läsa, eller är skadad. "
            "Dela upp den eller spara om den, till exempel genom att skriva ut den till PDF."
        )
    raise RuntimeError(done.stderr.decode("utf-8", "replace"))  # a bug: its traceback


def check_size(name: str, size: int) -> None:
    """Raise ReadingError if a file of so many bytes is too large."""
    if size > FILE_LIMIT:
        raise ReadingError(
            f"Filen {name} är för stor ({size / _MEGABYTE:.0f} MB, högst "
            f"{FILE_LIMIT // _MEGABYTE} MB). Minska bilderna i den eller dela upp den."
        )


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0  # reading it tells why


def _check_pages(path: Path) -> None:
    """Raise ReadingError if a text file has too many pages; of PDF files reading says so."""
    try:
        pages = path.read_bytes().count(PAGE_SEPARATOR.encode())
    except OSError:
        return  # reading it tells why
    if pages > PAGE_LIMIT and path.suffix.lower() != ".pdf":
        raise ReadingError(
            f"Filen {path.name} har för många sidor ({pages}, högst {PAGE_LIMIT}). "
            "Dela upp den i flera filer."
        )


def _limit_memory(size: int) -> None:
    """Give this process no more than `size` bytes, where the system can (not on Windows)."""
    if find_spec("resource") is None:
        return
    import resource

    _, most = resource.getrlimit(resource.RLIMIT_AS)
    allowed = size if most == resource.RLIM_INFINITY else min(size, most)
    resource.setrlimit(resource.RLIMIT_AS, (allowed, most))


def _main(path: Path, memory: int) -> int:
    """Read the file and write the document; the status says how that went."""
    _limit_memory(memory)
    try:
        _check_pages(path)
        data = to_json(Document, read_document(path))
    except ReadingError as error:
        data = str(error).encode("utf-8", "replace")
        sys.stdout.buffer.write(data)
        return _NO_MEMORY if isinstance(error.__cause__, MemoryError) else _REFUSED
    except MemoryError:
        return _NO_MEMORY
    sys.stdout.buffer.write(data)
    return 0


if __name__ == "__main__":
    sys.exit(_main(Path(sys.argv[1]), int(sys.argv[2])))
