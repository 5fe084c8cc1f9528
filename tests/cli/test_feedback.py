"""`sok feedback` and `sok forget`, run as a person runs them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from keeping.made import ANSWER, QUESTION, asked
from web.fakes import an_answer

from sok.cli import main
from sok.keeping.conversations import list_conversations
from sok.keeping.database import Database
from sok.keeping.feedback import set_feedback
from sok.keeping.kept import Mark


@pytest.fixture
def database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Database:
    """The database that the commands read, not yet made."""
    monkeypatch.setenv("SOK_DATA", str(tmp_path / "data"))
    return Database(tmp_path / "data")


def test_marks_are_shown(database: Database, capsys: pytest.CaptureFixture[str]) -> None:
    """Without options the marked answers are text."""
    _, (turn,) = asked(database)
    set_feedback(database, "", turn, Mark.BAD, "Fel år.")
    assert main(["feedback"]) == 0
    shown = capsys.readouterr().out
    assert QUESTION in shown and "Fel år." in shown


def test_csv(database: Database, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """The table begins with a byte order mark and its columns, as svenskt Excel wants it."""
    _, (turn,) = asked(database)
    set_feedback(database, "", turn, Mark.GOOD)
    assert main(["feedback", "--csv"]) == 0
    header, row = capfdbinary.readouterr().out.splitlines()
    assert header.decode("utf-8-sig").startswith("Fråga;Tolkat som;Besvarad;Form;Omdöme;")
    assert "s.\u00a04" in row.decode()


def test_questions(database: Database, capsys: pytest.CaptureFixture[str]) -> None:
    """Each line is JSON, and what is to be done with them is said beside."""
    asked(database, "", ANSWER, an_answer("Vad kostar en pizza?", answered=False))
    assert main(["feedback", "--questions"]) == 0
    shown = capsys.readouterr()
    (line,) = shown.out.splitlines()
    assert json.loads(line)["history"] == [QUESTION]
    assert "Frågor: 1. Fyll i answerable" in shown.err


@pytest.mark.parametrize("option", [[], ["--csv"], ["--questions"]])
def test_nothing_kept(
    database: Database, capsys: pytest.CaptureFixture[str], option: list[str]
) -> None:
    """Where nothing was kept, nothing is made by looking."""
    assert main(["feedback", *option]) == 0
    assert not database.path.parent.exists()


def test_damaged_database_is_said(database: Database, capsys: pytest.CaptureFixture[str]) -> None:
    """The command goes on with a new one, and says where the damaged one is."""
    database.path.parent.mkdir()
    database.path.write_bytes(b"hej" * 1000)
    assert main(["feedback"]) == 0
    shown = capsys.readouterr()
    assert "Inga omdömen" in shown.out
    assert "samtal-skadad-" in shown.err


def test_newer_database_is_an_error(database: Database, capsys: pytest.CaptureFixture[str]) -> None:
    """What a later version has kept is one message and status 1."""
    asked(database)
    with database.transaction() as connection:
        connection.execute("PRAGMA user_version = 99")
    assert main(["feedback"]) == 1
    assert "nyare version" in capsys.readouterr().err


def test_forgetting(database: Database, capsys: pytest.CaptureFixture[str]) -> None:
    """Conversations before the day are deleted and counted."""
    asked(database)
    assert main(["forget", "--before", "2020-01-31"]) == 0
    assert capsys.readouterr().out == "Borttagna samtal: 0.\n"
    assert main(["forget", "--before", "2999-01-31"]) == 0
    assert capsys.readouterr().out == "Borttagna samtal: 1.\n"
    assert list_conversations(database, "") == ()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["forget"], "--before saknas"),
        (["forget", "--before", "i går"], "i går är inget datum, skriv till exempel 2026-01-31"),
        (["feedback", "--csv", "--questions"], "--questions och --csv går inte ihop"),
    ],
)
def test_what_cannot_be_understood_is_said(
    capsys: pytest.CaptureFixture[str], arguments: list[str], message: str
) -> None:
    """Errors are Swedish and name what is wrong."""
    assert main(arguments) == 1
    assert message in capsys.readouterr().err
