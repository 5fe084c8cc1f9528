"""Conversations kept, listed and opened; nobody reaches those of another owner.

An owner is a hash that tells people apart and says nothing of them, or "" where nobody signs in.
"""

from __future__ import annotations

import secrets
import sqlite3
from datetime import UTC, datetime

from sok.keeping.database import Database
from sok.keeping.kept import Feedback, KeptConversation, KeptTurn, Listed, Mark
from sok.keeping.written import answer_from, written
from sok.records import Answer

# Bytes of chance in the name of a conversation, which is seen in its address: nobody guesses it.
_ID_BYTES = 12
# Characters of a title: two lines of a list.
TITLE_LIMIT = 120
UNREADABLE = "Svaret är sparat av en annan version av sok och går inte att visa. Ställ frågan igen."


def begin(database: Database, owner: str, question: str) -> str:
    """The name of a new conversation, which this question begins; it has no turns yet."""
    name, time = secrets.token_urlsafe(_ID_BYTES), now()
    title = " ".join(question.split())
    short = title if len(title) <= TITLE_LIMIT else f"{title[: TITLE_LIMIT - 1].rstrip()}…"
    with database.transaction() as connection:
        connection.execute(
            "INSERT INTO conversations (id, owner, title, created, changed) VALUES (?, ?, ?, ?, ?)",
            (name, owner, short, time, time),
        )
    return name


def add_turn(database: Database, owner: str, conversation: str, question: str) -> int | None:
    """The number of a new turn that waits for its answer; None if the conversation is gone."""
    time = now()
    with database.transaction() as connection:
        changed = connection.execute(
            "UPDATE conversations SET changed = ? WHERE id = ? AND owner = ?",
            (time, conversation, owner),
        )
        if not changed.rowcount:
            return None
        return connection.execute(
            "INSERT INTO turns (conversation, question, asked, searched) VALUES (?, ?, ?, ?)",
            (conversation, question, time, question.casefold()),
        ).lastrowid


def keep_answer(database: Database, turn: int, answer: Answer) -> None:
    """Keep the answer to a turn that waits; one that was stopped, or is gone, gets none."""
    said = [answer.standalone, answer.text, *(quote.text for quote in answer.quotes)]
    whole = "\n".join([answer.question, *said]).casefold()
    searched = whole.encode("utf-8", "replace").decode()
    with database.transaction() as connection:
        connection.execute(
            "UPDATE turns SET answer = ?, searched = ?"
            " WHERE id = ? AND answer = '' AND problem = '' AND NOT stopped",
            (written(answer), searched, turn),
        )


def keep_problem(database: Database, turn: int, problem: str) -> None:
    """Keep why a turn that waits has no answer."""
    with database.transaction() as connection:
        connection.execute(
            "UPDATE turns SET problem = ? WHERE id = ? AND answer = '' AND NOT stopped",
            (problem, turn),
        )


def keep_stopped(database: Database, turn: int, stopped: bool) -> None:
    """Keep that a turn waits no longer, or that it does again; one with an answer never waits."""
    with database.transaction() as connection:
        connection.execute(
            "UPDATE turns SET stopped = ?, problem = '' WHERE id = ? AND answer = ''",
            (stopped, turn),
        )


def drop_turn(database: Database, turn: int) -> None:
    """Take a turn away, which met a bug."""
    with database.transaction() as connection:
        connection.execute("DELETE FROM turns WHERE id = ?", (turn,))


def open_conversation(database: Database, owner: str, conversation: str) -> KeptConversation | None:
    """The conversation as it was; None if it is gone or is somebody else's."""
    with database.transaction() as connection:
        found = connection.execute(
            "SELECT title FROM conversations WHERE id = ? AND owner = ?", (conversation, owner)
        ).fetchone()
        rows = connection.execute(
            "SELECT * FROM turns LEFT JOIN feedback ON feedback.turn = turns.id"
            " WHERE conversation = ? ORDER BY turns.id",
            (conversation,),
        ).fetchall()
    if found is None:
        return None
    return KeptConversation(conversation, found["title"], tuple(map(_turn, rows)))


def list_conversations(database: Database, owner: str, search: str = "") -> tuple[Listed, ...]:
    """The owner's conversations with something asked in them, last changed first.

    Those alone that have each word of `search` in their questions and answers.
    """
    holding = (
        " AND EXISTS (SELECT 1 FROM turns WHERE conversation = conversations.id"
        " AND instr(searched, ?))"
    )
    words = search.casefold().split()
    with database.transaction() as connection:
        rows = connection.execute(
            "SELECT *, (SELECT count(*) FROM turns WHERE conversation = conversations.id)"
            " AS questions FROM conversations WHERE owner = ? AND questions > 0"
            f"{holding * len(words)} ORDER BY changed DESC, rowid DESC",
            (owner, *words),
        ).fetchall()
    return tuple(
        Listed(row["id"], row["title"], moment(row["changed"]), row["questions"]) for row in rows
    )


def readable(row: sqlite3.Row) -> Answer | None:
    """The answer of a turn's row; None if it has none that can be read."""
    try:
        return answer_from(row["answer"]) if row["answer"] else None
    except ValueError:
        return None


def feedback_of(row: sqlite3.Row) -> Feedback | None:
    """What was thought of the turn of a row that has the columns of feedback."""
    if row["mark"] is None:
        return None
    return Feedback(Mark(row["mark"]), row["comment"], moment(row["time"]))


def now() -> str:
    """This moment, as the database has it."""
    return timestamp(datetime.now(UTC))


def moment(time: str) -> datetime:
    """A time as the database has it, in the time of this machine."""
    return datetime.fromisoformat(time).astimezone()


def _turn(row: sqlite3.Row) -> KeptTurn:
    answer = readable(row)
    problem = row["problem"]
    if row["answer"] and answer is None:
        problem = UNREADABLE
    return KeptTurn(
        row["id"], row["question"], answer, problem, bool(row["stopped"]), feedback_of(row)
    )


def timestamp(time: datetime) -> str:
    """The time in a form that sorts as time does."""
    return time.astimezone(UTC).isoformat(timespec="microseconds")
