"""What people think of answers: marked, changed, taken back, and read by those who improve them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from itertools import groupby

from sok.keeping.conversations import feedback_of, moment, now, readable
from sok.keeping.database import Database
from sok.keeping.kept import Judged, Mark
from sok.records import Form

# A turn by its number, if it belongs to the owner.
_OWN_TURN = (
    "SELECT turns.id FROM turns JOIN conversations ON conversation = conversations.id"
    " WHERE turns.id = ? AND owner = ?"
)


def set_feedback(
    database: Database, owner: str, turn: int, mark: Mark | None, comment: str = ""
) -> None:
    """Mark the answer of a turn, in place of an earlier mark; None takes that back.

    Nothing happens to turns of other owners, and to those that are gone.
    """
    with database.transaction() as connection:
        connection.execute(f"DELETE FROM feedback WHERE turn = ({_OWN_TURN})", (turn, owner))
        if mark is not None:
            connection.execute(
                "INSERT INTO feedback (turn, mark, comment, time)"
                f" SELECT id, ?, ?, ? FROM turns WHERE id = ({_OWN_TURN})",
                (mark, comment.strip(), now(), turn, owner),
            )


def judged_turns(database: Database) -> tuple[Judged, ...]:
    """All turns of everybody that got an answer, those of a conversation together, oldest first.

    Whose they are is not said.
    """
    with database.transaction() as connection:
        rows = connection.execute(
            "SELECT * FROM turns LEFT JOIN feedback ON feedback.turn = turns.id"
            " WHERE answer <> '' ORDER BY (SELECT rowid FROM conversations"
            " WHERE id = turns.conversation), turns.id"
        ).fetchall()
    conversations = groupby(rows, lambda row: row["conversation"])
    return tuple(turn for _, turns in conversations for turn in _judged(turns))


def _judged(rows: Iterable[sqlite3.Row]) -> Iterator[Judged]:
    """The turns of one conversation; what only asked for help is nothing to go on from."""
    history: tuple[str, ...] = ()
    for row in rows:
        answer, asked = readable(row), moment(row["asked"])
        yield Judged(row["id"], row["question"], history, asked, answer, feedback_of(row))
        if answer is None or answer.form is not Form.HELP:
            history = (*history, row["question"])
