"""A question under way in a thread of its own, and what the session makes of it."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event

import pytest
from keeping.made import ANSWER, QUESTION, turn_of
from web.ask.conversing import database, reply
from web.fakes import FakeEngine

from sok.errors import KeepingError, QuestionError
from sok.keeping.deleting import delete
from sok.records import Answer
from sok.web.ask.asking import Asking, anyone_waits
from sok.web.ask.conversation import Conversation, Turn
from sok.web.ask.stored import answering, ask, ask_again, stop, take_in

# Seconds: on a busy machine a thread may be late.
LATE = 20.0


def _nothing(answer: Answer | str) -> None:
    pass


def _raise(error: Exception) -> Callable[[], Answer]:
    def asked() -> Answer:
        raise error

    return asked


def _asked() -> tuple[Conversation, Turn]:
    """A kept conversation whose only question waits."""
    conversation = Conversation(is_kept=True)
    ask(conversation, QUESTION)
    return conversation, conversation.turns[0]


def test_answer_is_kept_before_it_is_told() -> None:
    """Whoever sees the answer can rely on its being kept."""
    kept: list[Answer | str] = []
    asking = Asking(lambda: ANSWER, kept.append)
    assert asking.ended(LATE)
    assert (asking.answer, kept) == (ANSWER, [ANSWER])


def test_message_is_kept_in_place_of_an_answer() -> None:
    """What the person can mend is a message, and no bug."""
    kept: list[Answer | str] = []
    asking = Asking(_raise(QuestionError("För lång.")), kept.append)
    assert asking.ended(LATE)
    assert (asking.answer, asking.problem, asking.bug, kept) == (None, "För lång.", None, kept)
    assert kept == ["För lång."]


@pytest.mark.parametrize("comes", [ANSWER, QuestionError("För lång."), RuntimeError("fel")])
def test_somebody_waits_until_a_question_has_come_to_its_end(comes: Answer | Exception) -> None:
    """From its start to its answer, its message or a bug: after that, nobody."""
    asked, goes_on = Event(), Event()

    def ask() -> Answer:
        asked.set()
        assert goes_on.wait(LATE)
        return comes if isinstance(comes, Answer) else _raise(comes)()

    asking = Asking(ask, _nothing)
    assert asked.wait(LATE) and anyone_waits()
    goes_on.set()
    assert asking.ended(LATE) and not anyone_waits()


def test_answer_that_cannot_be_kept_is_told_all_the_same() -> None:
    """A full disk costs the keeping alone."""

    def full(answer: Answer | str) -> None:
        raise KeepingError("Disken är full.")

    asking = Asking(lambda: ANSWER, full)
    assert asking.ended(LATE)
    assert (asking.answer, asking.unkept) == (ANSWER, "Disken är full.")


def test_bug_is_told() -> None:
    """The page raises it, since a thread has nobody to tell."""
    asking = Asking(_raise(ZeroDivisionError("en bugg")), _nothing)
    assert asking.ended(LATE)
    assert isinstance(asking.bug, ZeroDivisionError)


def test_page_need_not_wait() -> None:
    """A question whose page is gone is answered and kept all the same."""
    conversation, turn = _asked()
    asking = answering(FakeEngine(reply), conversation, turn)
    conversation.turns.clear()
    assert asking.ended(LATE)
    assert turn_of(database(), conversation.id).answer == reply(QUESTION)


def test_page_drawn_anew_waits_for_the_same_answer() -> None:
    """Nothing is asked twice because somebody clicked on something."""
    conversation, turn = _asked()
    engine = FakeEngine(reply)
    first = answering(engine, conversation, turn)
    assert answering(engine, conversation, turn) is first
    assert first.ended(LATE)
    assert len(engine.asked) == 1


def test_stopped_question_takes_no_answer() -> None:
    """The answer that comes all the same is dropped, in the session and in what is kept."""
    going = Event()

    def slow(question: str) -> Answer:
        assert going.wait(LATE)
        return reply(question)

    conversation, turn = _asked()
    asking = answering(FakeEngine(slow), conversation, turn)
    assert not asking.ended(0)
    stop(conversation, turn)
    going.set()
    assert asking.ended(LATE)
    kept = turn_of(database(), conversation.id)
    assert (kept.stopped, kept.answer) == (True, None)
    assert turn.stopped and not turn.waits and turn.asking is None


def test_stopping_comes_too_late_for_an_answer() -> None:
    """What is answered stays answered."""
    conversation, turn = _asked()
    asking = answering(FakeEngine(reply), conversation, turn)
    assert asking.ended(LATE)
    take_in(conversation, turn, asking)
    stop(conversation, turn)
    assert turn.answer is not None and not turn.stopped
    assert turn_of(database(), conversation.id).answer is not None


def test_question_asked_again_in_the_middle_has_its_own_history() -> None:
    """It goes on from what was asked before it, and from nothing that was stopped."""
    conversation = Conversation(is_kept=True)
    for question in ("Första?", "Andra?", "Tredje?"):
        ask(conversation, question)
    first, second, third = conversation.turns
    stop(conversation, first)
    stop(conversation, second)
    assert conversation.before(third) == []
    ask_again(conversation, first)
    assert conversation.before(third) == ["Första?"]
    assert [turn.question for turn in conversation.turns] == ["Första?", "Andra?", "Tredje?"]


def test_answer_of_a_deleted_conversation_is_dropped() -> None:
    """What was deleted while it was answered does not come back."""
    conversation, turn = _asked()
    delete(database(), "", conversation.id)
    asking = answering(FakeEngine(reply), conversation, turn)
    assert asking.ended(LATE)
    assert asking.answer is not None and asking.unkept == ""
    with database().transaction() as connection:
        assert connection.execute("SELECT count(*) FROM turns").fetchone()[0] == 0


def test_bug_stops_the_question() -> None:
    """It is raised once, and its question can be asked again."""
    conversation, turn = _asked()
    asking = Asking(_raise(ZeroDivisionError("en bugg")), _nothing)
    assert asking.ended(LATE)
    with pytest.raises(ZeroDivisionError):
        take_in(conversation, turn, asking)
    assert turn.stopped
    assert turn_of(database(), conversation.id).stopped
