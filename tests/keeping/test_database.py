"""The database's file: made, brought up to date, shared, laid aside, and emptied of the deleted."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest
from keeping.made import ANSWER, QUESTION, asked
from web.fakes import a_quote, an_answer

from sok.errors import KeepingError
from sok.keeping.conversations import list_conversations, open_conversation
from sok.keeping.database import FILE, Database
from sok.keeping.deleting import delete, delete_all
from sok.keeping.schema import MIGRATIONS

ADDED = ("ALTER TABLE conversations ADD COLUMN colour TEXT NOT NULL DEFAULT 'blå'",)
# Begins a conversation in a process of its own.
ELSEWHERE = (
    "import sys; from pathlib import Path; from sok.keeping.conversations import begin, add_turn;"
    "from sok.keeping.database import Database; kept = Database(Path(sys.argv[1]));"
    "[add_turn(kept, '', begin(kept, '', 'Vad?'), 'Vad?') for _ in range(10)]"
)


def _version(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _bytes(folder: Path) -> bytes:
    """All that is in the files of a folder."""
    return b"".join(path.read_bytes() for path in sorted(folder.iterdir()))


def test_a_new_database_has_the_newest_version(database: Database) -> None:
    """The folder and the file are made at the first use, and the version counts the steps."""
    asked(database)
    assert _version(database.path) == len(MIGRATIONS)
    with database.transaction() as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone()[0] == "wal"


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such rights")
def test_the_folder_is_closed_to_others(database: Database) -> None:
    """Other users of the machine cannot list or read what is kept."""
    asked(database)
    assert database.path.parent.stat().st_mode & 0o077 == 0


def test_an_older_database_is_brought_up_to_date(tmp_path: Path) -> None:
    """A new version of the program takes the steps that are new, and keeps what is there."""
    conversation, _ = asked(Database(tmp_path))
    newer = Database(tmp_path, (*MIGRATIONS, ADDED))
    assert open_conversation(newer, "", conversation) is not None
    with newer.transaction() as connection:
        row = connection.execute("SELECT title, colour FROM conversations").fetchone()
    assert tuple(row) == (QUESTION, "blå")
    assert _version(newer.path) == len(MIGRATIONS) + 1


def test_a_step_that_fails_is_not_taken_at_all(tmp_path: Path) -> None:
    """What the first statement of a step did is undone when the second cannot be."""
    conversation, _ = asked(Database(tmp_path))
    broken = Database(tmp_path, (*MIGRATIONS, (*ADDED, "INSERT INTO nowhere VALUES (1)")))
    with pytest.raises(sqlite3.OperationalError, match="nowhere"):
        open_conversation(broken, "", conversation)
    assert _version(broken.path) == len(MIGRATIONS)
    again = Database(tmp_path, (*MIGRATIONS, ADDED))
    assert open_conversation(again, "", conversation) is not None


def test_a_newer_database_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    """An older version of the program says what to do, and touches nothing."""
    conversation, _ = asked(Database(tmp_path, (*MIGRATIONS, ADDED)))
    with pytest.raises(KeepingError, match=r"nyare version av sok\. Uppdatera sok"):
        open_conversation(Database(tmp_path), "", conversation)
    assert _version(tmp_path / FILE) == len(MIGRATIONS) + 1


@pytest.mark.parametrize("damage", [b"hej" * 1000, b"SQLite format 3\0" + b"\xff" * 4096])
def test_a_damaged_file_is_laid_aside_and_a_new_one_begun(tmp_path: Path, damage: bytes) -> None:
    """Nothing of the damaged file is lost, what is new is kept, and where it lies is said."""
    path = tmp_path / FILE
    path.write_bytes(damage)
    database = Database(tmp_path)
    assert list_conversations(database, "") == ()
    conversation, _ = asked(database)
    assert open_conversation(database, "", conversation) is not None
    (aside,) = tmp_path.glob("samtal-skadad-*.sqlite3")
    assert aside.read_bytes() == damage
    assert aside.name in database.notice
    assert Database(tmp_path).notice == ""


def test_damage_while_the_program_runs_costs_one_message(tmp_path: Path) -> None:
    """The block that meets the damage says so; the next one works in a new file."""
    database = Database(tmp_path)
    for number in range(50):
        asked(database, "", an_answer(f"Fråga {number}?", a_quote("Ö" * 3000, 4)))
    whole = database.path.read_bytes()
    database.path.write_bytes(whole[:4096] + b"\xff" * (len(whole) - 4096))
    with pytest.raises(KeepingError, match=r"skadad.*Börja ett nytt samtal"):
        list_conversations(database, "")
    asked(database)
    assert len(list_conversations(database, "")) == 1
    assert database.notice


def test_a_folder_that_cannot_be_used_is_said(tmp_path: Path) -> None:
    """A file in the folder's place is named, with what to do."""
    (tmp_path / "data").write_text("hej")
    with pytest.raises(KeepingError, match="SOK_DATA"):
        asked(Database(tmp_path / "data"))


def test_a_database_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    """What SQLite says in English is said in Swedish."""
    (tmp_path / FILE).mkdir()
    with pytest.raises(KeepingError, match="går inte att"):
        asked(Database(tmp_path))


def test_threads_write_and_read_at_once(database: Database) -> None:
    """Each write is kept, whatever else goes on."""

    def work(number: int) -> None:
        conversation, _ = asked(database, f"{number % 2}")
        assert open_conversation(database, f"{number % 2}", conversation) is not None
        if number % 4 == 0:
            assert delete(database, "0", conversation) == 1

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(work, range(40)))
    assert len(list_conversations(database, "0")) == 10
    assert len(list_conversations(database, "1")) == 20


def test_processes_begin_and_write_at_once(tmp_path: Path) -> None:
    """Several processes make the same database, and none loses what another wrote."""
    command = [sys.executable, "-c", ELSEWHERE, str(tmp_path)]
    started = [subprocess.Popen(command, env=_environment()) for _ in range(3)]
    assert [process.wait(60) for process in started] == [0, 0, 0]
    assert len(list_conversations(Database(tmp_path), "")) == 30


def _environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}


def test_what_breaks_off_is_not_kept(database: Database) -> None:
    """An error within a block undoes all of it."""
    with pytest.raises(ZeroDivisionError), database.transaction() as connection:
        connection.execute("INSERT INTO settings VALUES ('', 'a', 'b')")
        raise ZeroDivisionError
    with database.transaction() as connection:
        assert connection.execute("SELECT count(*) FROM settings").fetchone()[0] == 0


@pytest.mark.parametrize("all_of_them", [False, True])
def test_what_is_deleted_is_gone_from_the_files(database: Database, all_of_them: bool) -> None:
    """No byte of a deleted conversation is left in the database or beside it; the others are."""
    kept = [an_answer(f"Annat {n}?", a_quote(f"behållet{n} " * 60, 4)) for n in range(30)]
    gone = [an_answer(f"Hemlig {n}?", a_quote(f"hemligt{n} " * n * 40, 4)) for n in range(30)]
    names = []
    for keep, lose in zip(kept, gone, strict=True):
        asked(database, "a", keep)
        names.append(asked(database, "b", lose, lose)[0])
    before = _bytes(database.path.parent).lower()
    assert b"hemlig" in before and all(f"hemligt{n} ".encode() in before for n in range(1, 30))
    for name in [] if all_of_them else names:
        assert delete(database, "b", name) == 1
    if all_of_them:
        assert delete_all(database, "b") == 30
    left = _bytes(database.path.parent).lower()
    assert b"hemlig" not in left
    assert all(f"behållet{n} ".encode() in left for n in range(30))


def test_those_who_delete_at_once_wait_for_each_other(database: Database) -> None:
    """Of many who empty the log at the same time none is told that it could not be done."""

    def work(number: int) -> int:
        conversation, _ = asked(database, f"{number}")
        return delete(database, f"{number}", conversation)

    with ThreadPoolExecutor(8) as pool:
        assert sum(pool.map(work, range(200))) == 200
    assert ANSWER.quotes[0].text.encode() not in _bytes(database.path.parent)


def test_deleting_while_somebody_reads_is_told_if_it_is_not_done(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A reader that holds on to the log keeps it from being emptied, which is an error."""
    conversation, _ = asked(database)
    monkeypatch.setattr("sok.keeping.connection.WAIT", 0.05)
    with closing(sqlite3.connect(database.path)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT * FROM turns").fetchall()
        with pytest.raises(KeepingError, match="finns kvar i loggen"):
            delete(database, "", conversation)
    assert list_conversations(database, "") == ()
    asked(database)
    assert delete_all(database, "") == 1
    assert ANSWER.quotes[0].text.encode() not in _bytes(database.path.parent)
