"""Locks between processes, by way of filelock (this is the only user of it)."""

from __future__ import annotations

from contextlib import AbstractContextManager
from pathlib import Path

from filelock import FileLock


def hold(path: Path, wait: bool) -> AbstractContextManager[object]:
    """Take the lock whose file is `path`; it is released when the `with` block ends.

    The system releases it if the process dies. Raises TimeoutError if it is taken and `wait`
    is false, OSError if the file cannot be made.
    """
    return FileLock(path, timeout=-1 if wait else 0).acquire()
