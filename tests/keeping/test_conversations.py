"""Conversations kept, listed, searched, opened and deleted."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from keeping.made import ANSWER, QUESTION, a_turn, asked, turn_of
from web.fakes import a_quote, an_answer

from sok.keeping import conversations
from sok.keeping.conversations import (
    TITLE_LIMIT,
    UNREADABLE,
    add_turn,
    begin,
    drop_turn,
    keep_answer,
    keep_problem,
    keep_stopped,
    list_conversations,
    open_conversation,
)
from sok.keeping.database import Database
from sok.keeping.deleting import delete, delete_all, delete_before
from sok.keeping.preferences import keeps, set_keeps

ANNA, BO = "anna", "bo"


def _titles(database: Database, owner: str, search: str = "") -> list[str]:
    return [listed.title for listed in list_conversations(database, owner, search)]


def test_conversation_is_opened_as_it_was(database: Database) -> None:
    """Its turns come back in order, each with the very answer that was given."""
    other = an_answer("Och i norr?", a_quote("Många.", 7), terms=("norr",))
    conversation, _ = asked(database, ANNA, ANSWER, other)
    found = open_conversation(database, ANNA, conversation)
    assert found is not None and found.title == QUESTION
    assert [(turn.question, turn.answer) for turn in found.turns] == [
        (QUESTION, ANSWER),
        ("Och i norr?", other),
    ]


def test_nobody_reaches_what_is_somebody_elses(database: Database) -> None:
    """Another owner can neither open, list, go on with nor delete a conversation."""
    conversation, _ = asked(database, ANNA)
    assert open_conversation(database, BO, conversation) is None
    assert list_conversations(database, BO) == ()
    assert add_turn(database, BO, conversation, "Vad?") is None
    assert delete(database, BO, conversation) == 0
    assert delete_all(database, BO) == 0
    assert open_conversation(database, ANNA, conversation) is not None


def test_list_begins_with_what_was_changed_last(database: Database) -> None:
    """A conversation that is gone on with comes first again, with its number of questions."""
    first, _ = asked(database, "", an_answer("Första?", a_quote("A.", 4)))
    asked(database, "", an_answer("Andra?", a_quote("B.", 4)))
    assert _titles(database, "") == ["Andra?", "Första?"]
    a_turn(database, first, ANSWER)
    listed = list_conversations(database, "")
    assert [(one.title, one.questions) for one in listed] == [("Första?", 2), ("Andra?", 1)]
    assert abs(listed[0].changed - datetime.now().astimezone()) < timedelta(minutes=1)


@pytest.mark.parametrize(
    "search", ["ÖAR", "267 570", "finns öar", "antal", "norr 267", "det FINNS", "NORR?", "%", "_"]
)
def test_search_reads_questions_and_answers(database: Database, search: str) -> None:
    """Each word may stand in any question or answer, whatever its case; signs are themselves."""
    asked(database, "", ANSWER, an_answer("Och i norr?", a_quote("100 % _a_", 4)))
    asked(database, "", an_answer("Annat?", a_quote("Något.", 4)))
    assert _titles(database, "", search) == [QUESTION]


def test_search_that_nothing_matches_finds_nothing(database: Database) -> None:
    """All words must be there."""
    asked(database)
    assert _titles(database, "", "öar pizza") == []
    assert _titles(database, "", "' OR 1=1 --") == []


def test_title_is_the_first_question_on_one_short_line(database: Database) -> None:
    """A pasted page is cut, and its line ends are spaces."""
    asked(database, "", an_answer("Rad ett\n  rad två " + "å" * 500, a_quote("A.", 4)))
    (title,) = _titles(database, "")
    assert title.startswith("Rad ett rad två åå") and title.endswith("å…")
    assert len(title) == TITLE_LIMIT


def test_conversation_without_questions_is_not_listed(database: Database) -> None:
    """One whose only question met a bug leaves nothing to open."""
    conversation, (turn,) = asked(database)
    drop_turn(database, turn)
    assert list_conversations(database, "") == ()
    assert open_conversation(database, "", conversation) is not None


def test_waiting_turn_is_kept_as_one(database: Database) -> None:
    """A question is kept before it is answered, and gets its answer once."""
    conversation = begin(database, "", QUESTION)
    turn = add_turn(database, "", conversation, QUESTION)
    assert turn is not None
    kept = turn_of(database, conversation)
    assert (kept.answer, kept.problem, kept.stopped) == (None, "", False)
    keep_answer(database, turn, ANSWER)
    keep_answer(database, turn, an_answer("Annat?", a_quote("Annat.", 4)))
    assert turn_of(database, conversation).answer == ANSWER


def test_stopped_turn_takes_no_answer_until_asked_again(database: Database) -> None:
    """An answer that comes after the question was stopped is dropped; asked again, it is kept."""
    conversation = begin(database, "", QUESTION)
    turn = add_turn(database, "", conversation, QUESTION)
    assert turn is not None
    keep_stopped(database, turn, True)
    keep_answer(database, turn, ANSWER)
    keep_problem(database, turn, "Något.")
    kept = turn_of(database, conversation)
    assert (kept.answer, kept.problem, kept.stopped) == (None, "", True)
    keep_stopped(database, turn, False)
    keep_answer(database, turn, ANSWER)
    assert turn_of(database, conversation).answer == ANSWER


def test_message_is_kept(database: Database) -> None:
    """Why a question has no answer is shown again; asked again, the message is gone."""
    conversation = begin(database, "", "å" * 3000)
    turn = add_turn(database, "", conversation, "å" * 3000)
    assert turn is not None
    keep_problem(database, turn, "Frågan är för lång.")
    assert turn_of(database, conversation).problem == "Frågan är för lång."
    keep_stopped(database, turn, False)
    assert turn_of(database, conversation).problem == ""


def test_answer_that_cannot_be_read_is_said_so(database: Database) -> None:
    """An answer of another version costs itself alone, with a message that says what to do."""
    conversation, turns = asked(database, "", ANSWER, ANSWER)
    with database.transaction() as connection:
        connection.execute("UPDATE turns SET answer = '{}' WHERE id = ?", (turns[1],))
    found = open_conversation(database, "", conversation)
    assert found is not None
    assert [(turn.answer, turn.problem) for turn in found.turns] == [
        (ANSWER, ""),
        (None, UNREADABLE),
    ]


def test_deleting_takes_what_belongs_to_it(database: Database) -> None:
    """Turns and what was thought of them go with the conversation."""
    conversation, (turn,) = asked(database, ANNA)
    asked(database, ANNA)
    asked(database, BO)
    assert delete(database, ANNA, conversation) == 1
    assert delete_all(database, ANNA) == 1
    keep_answer(database, turn, ANSWER)
    with database.transaction() as connection:
        assert connection.execute("SELECT count(*) FROM turns").fetchone()[0] == 1
    assert len(list_conversations(database, BO)) == 1


def test_deleting_by_age(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    """Conversations last changed before a time go, whoever's they are; later ones stay."""
    old = datetime(2020, 1, 31, 12).astimezone()
    with monkeypatch.context() as patch:
        patch.setattr(conversations, "now", lambda: conversations.timestamp(old))
        asked(database, ANNA)
        asked(database, BO)
    asked(database, ANNA)
    assert delete_before(database, old) == 0
    assert delete_before(database, old + timedelta(seconds=1)) == 2
    assert len(list_conversations(database, ANNA)) == 1


def test_each_person_says_whether_theirs_are_kept(database: Database) -> None:
    """They are until somebody says otherwise, and that is remembered for them alone."""
    assert keeps(database, ANNA)
    set_keeps(database, ANNA, False)
    assert (keeps(database, ANNA), keeps(database, BO)) == (False, True)
    set_keeps(database, ANNA, True)
    assert keeps(database, ANNA)
