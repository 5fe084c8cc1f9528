"""The database's file: opened, brought up to date, and laid aside where it is damaged.

Each operation has a connection of its own, so that any thread or process may have one. Readers see
what was whole when they began, and writers wait for each other (SQLite's write-ahead log).
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path
from threading import Lock

from sok.causes import cause
from sok.errors import KeepingError
from sok.indexing.lock import hold
from sok.keeping.connection import connect, empty_log, is_damaged, migrate
from sok.keeping.schema import MIGRATIONS

FILE = "samtal.sqlite3"
# What is asked is for its asker: the folder that is made here is closed to others.
_PRIVATE = 0o700
# Files that SQLite keeps beside the database.
_BESIDE = ("-wal", "-shm")
# What SQLite refuses that is no bug, by the beginning of its own name for it.
_REFUSALS = {
    "SQLITE_BUSY": "den används av ett annat program",
    "SQLITE_LOCKED": "den används av ett annat program",
    "SQLITE_FULL": "disken är full",
    "SQLITE_READONLY": "den är skrivskyddad",
    "SQLITE_CANTOPEN": "den går inte att öppna",
    "SQLITE_IOERR": "disken går inte att nå",
    "SQLITE_PERM": "åtkomst nekas",
    "SQLITE_AUTH": "åtkomst nekas",
}
# Of damage that is met while the server runs: the next conversation has a new file.
_DAMAGED = (
    "Samtalen i {path} går inte att läsa eller spara: filen är skadad. Den läggs åt sidan, och det "
    "som frågas härnäst i samtalet sparas inte. Börja ett nytt samtal för att spara igen."
)


class Database:
    """What is kept in a folder; `notice` says of a damaged file where it is now, "" if none was."""

    def __init__(self, folder: Path, migrations: Sequence[Sequence[str]] = MIGRATIONS) -> None:
        self.path = folder / FILE
        self.notice = ""
        self._migrations = migrations
        self._ready = False
        self._lock = Lock()

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """A connection whose changes are kept together when the block ends, or not at all.

        Raises KeepingError if the database cannot be read or written, or was made by a later
        version of the program. One that is found to be damaged is laid aside, which is an error
        of this block alone.
        """
        with self._translated(), closing(self._opened()) as connection:
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
            except BaseException:
                connection.rollback()
                raise
            connection.commit()

    def forget_deleted(self) -> None:
        """Leave nothing of what was deleted in the log beside the file; KeepingError if it must."""
        with self._translated(), closing(self._opened()) as connection:
            emptied = empty_log(connection)
        if not emptied:
            raise KeepingError(
                f"Det som togs bort finns kvar i loggen bredvid {self.path}, som används av ett "
                "annat program. Det försvinner när nästa samtal tas bort."
            )

    def _opened(self) -> sqlite3.Connection:
        with self._lock:
            if not self._ready:
                self._prepare()
                self._ready = True
        return connect(self.path)

    def _prepare(self) -> None:
        """Make the file or check it, and bring it up to date; one process at a time."""
        try:
            self.path.parent.mkdir(mode=_PRIVATE, parents=True, exist_ok=True)
            with hold(self.path.with_suffix(".lock"), wait=True):
                if self.path.exists() and is_damaged(self.path):
                    self._lay_aside()
                with closing(connect(self.path)) as connection:
                    migrate(connection, self.path, self._migrations)
        except OSError as error:
            raise self._error(cause(error)) from error

    def _lay_aside(self) -> None:
        """Rename the damaged file and those beside it, so that a new one can begin."""
        aside = self.path.with_stem(f"{self.path.stem}-skadad-{datetime.now():%Y-%m-%d-%H%M%S}")
        for ending in ("", *_BESIDE):
            beside = Path(f"{self.path}{ending}")
            if beside.exists():
                beside.rename(f"{aside}{ending}")
        self.notice = (
            "De sparade samtalen gick inte att läsa: filen är skadad. Den ligger kvar som "
            f"{aside.name} i {aside.parent}, och nya samtal sparas i en ny fil."
        )

    @contextmanager
    def _translated(self) -> Iterator[None]:
        """What SQLite says of the file, in Swedish; what it says of our own statements is a bug."""
        try:
            yield
        except sqlite3.OperationalError as error:
            name = getattr(error, "sqlite_errorname", "")
            known = [said for begins, said in _REFUSALS.items() if name.startswith(begins)]
            if not known:
                raise
            raise self._error(known[0]) from error
        except sqlite3.DatabaseError as error:
            # Its subclasses are of our own statements; damage has none.
            if type(error) is not sqlite3.DatabaseError:
                raise
            with self._lock:
                self._ready = False
            raise KeepingError(_DAMAGED.format(path=self.path)) from error

    def _error(self, why: str) -> KeepingError:
        return KeepingError(
            f"Samtalen i {self.path} går inte att läsa eller spara ({why}). Se till att mappen går "
            "att skriva i och att disken har plats, eller välj en annan mapp med SOK_DATA."
        )
