"""Connections to SQLite: opened with our settings, checked, and brought up to date."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from sok.errors import KeepingError

# Seconds to wait for another writer, whose transaction takes milliseconds.
WAIT = 10.0
# Seconds between two tries to empty the log, which takes milliseconds.
_AGAIN = 0.02


def connect(path: Path) -> sqlite3.Connection:
    """A connection in which statements are alone in their transaction unless one is begun."""
    connection = sqlite3.connect(path, timeout=WAIT, isolation_level=None)
    connection.row_factory = sqlite3.Row
    # What is deleted is overwritten, not only forgotten.
    for pragma in ("foreign_keys = ON", "secure_delete = ON"):
        connection.execute(f"PRAGMA {pragma}")
    return connection


def is_damaged(path: Path) -> bool:
    """Whether SQLite finds fault with the file; one that cannot be opened at all is not judged."""
    with closing(connect(path)) as connection:
        try:
            return bool(connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok")
        except sqlite3.OperationalError:
            raise
        except sqlite3.DatabaseError:
            return True


def empty_log(connection: sqlite3.Connection) -> bool:
    """Move all that is written from the log into the file; whether nobody kept it from being done.

    SQLite waits for readers and writers, but not for another connection that is emptying the log
    (https://www.sqlite.org/c3ref/wal_checkpoint_v2.html), as each one does that is the last to
    close: for those the waiting is ours.
    """
    ends = time.monotonic() + WAIT
    while connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]:
        if time.monotonic() > ends:
            return False
        time.sleep(_AGAIN)
    return True


def migrate(
    connection: sqlite3.Connection, path: Path, migrations: Sequence[Sequence[str]]
) -> None:
    """Take the steps that the database lacks, each as a whole; KeepingError if it has more."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if version > len(migrations):
        raise KeepingError(
            f"Samtalen i {path} är sparade av en nyare version av sok. Uppdatera sok, eller välj "
            "en annan mapp med SOK_DATA."
        )
    connection.execute("PRAGMA journal_mode = WAL")
    for number, statements in enumerate(migrations[version:], start=version + 1):
        connection.execute("BEGIN IMMEDIATE")
        try:
            for statement in statements:
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {number}")
        except BaseException:
            connection.rollback()
            raise
        connection.commit()
