"""What is kept of the session's conversation as it goes: questions, answers, stops and marks.

What cannot be kept is said, and the conversation goes on in the session alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial

import streamlit as st

from sok.answering.engine import Engine
from sok.errors import KeepingError
from sok.keeping import conversations, preferences
from sok.keeping.database import Database
from sok.keeping.feedback import set_feedback
from sok.keeping.kept import Feedback
from sok.records import Answer
from sok.settings import from_environment
from sok.web.ask.asking import Asking
from sok.web.ask.conversation import Conversation, Turn
from sok.web.person import person

_DELETED = (
    "Samtalet har tagits bort i ett annat fönster, så det som frågas här sparas inte. Börja ett "
    "nytt samtal för att spara igen."
)


@st.cache_resource(show_spinner=False)
def shared_database() -> Database | None:
    """What this server keeps conversations in; None where it keeps none."""
    settings = from_environment()
    return Database(settings.data) if settings.store else None


def own_database() -> Database | None:
    """Where this person's conversations are; None where none are kept for them alone."""
    return shared_database() if person().is_known else None


def owner() -> str:
    """Whose conversations this session has."""
    return person().name


def keeps() -> bool:
    """Whether what this person asks is to be kept; raises KeepingError if it cannot be."""
    database = own_database()
    return database is not None and preferences.keeps(database, owner())


@contextmanager
def trying(conversation: Conversation) -> Iterator[None]:
    """A block in which what cannot be kept costs the keeping, and not the conversation."""
    try:
        yield
    except KeepingError as error:
        _give_up(conversation, str(error))


def ask(conversation: Conversation, question: str) -> None:
    """Add a question that waits, and keep it before anything is done to answer it."""
    turn = Turn(question)
    conversation.turns.append(turn)
    conversation.unfolded = 0
    if database := _keeping(conversation):
        with trying(conversation):
            if not conversation.id:
                conversation.id = conversations.begin(database, owner(), question)
            turn.id = conversations.add_turn(database, owner(), conversation.id, question)
            if turn.id is None:
                _give_up(conversation, _DELETED)


def answering(engine: Engine, conversation: Conversation, turn: Turn) -> Asking:
    """The question under way; begun unless it is."""
    if turn.asking is None:
        earlier = conversation.before(turn)
        keep = partial(_keep, own_database(), turn.id)
        turn.asking = Asking(lambda: engine.ask(turn.question, earlier), keep)
    return turn.asking


def take_in(conversation: Conversation, turn: Turn, asking: Asking) -> None:
    """Give the turn what came of its question; one that met a bug is stopped, and raises it."""
    turn.answer, turn.problem, turn.asking = asking.answer, asking.problem, None
    if asking.unkept:
        _give_up(conversation, asking.unkept)
    if asking.bug is not None:
        _set_stopped(conversation, turn, True)
        raise asking.bug


def stop(conversation: Conversation, turn: Turn) -> None:
    """Wait no longer for the answer; one that has come stays."""
    if turn.waits:
        turn.asking = None
        _set_stopped(conversation, turn, True)


def ask_again(conversation: Conversation, turn: Turn) -> None:
    """Let a question that was stopped wait again; any other is asked anew."""
    if turn.stopped:
        _set_stopped(conversation, turn, False)
    else:
        ask(conversation, turn.question)


def mark(conversation: Conversation, turn: Turn, feedback: Feedback | None) -> None:
    """Keep what the person thinks of the turn's answer; None takes it back."""
    turn.feedback = feedback
    database = _keeping(conversation)
    if database and turn.id is not None:
        with trying(conversation):
            given = (feedback.mark, feedback.comment) if feedback else (None, "")
            set_feedback(database, owner(), turn.id, *given)


def _set_stopped(conversation: Conversation, turn: Turn, stopped: bool) -> None:
    turn.stopped = stopped
    database = _keeping(conversation)
    if database and turn.id is not None:
        with trying(conversation):
            conversations.keep_stopped(database, turn.id, stopped)


def _keeping(conversation: Conversation) -> Database | None:
    """Where what happens in the conversation is kept; None if it is not."""
    return own_database() if conversation.is_kept else None


def _keep(database: Database | None, turn: int | None, answer: Answer | str) -> None:
    if database is None or turn is None:
        return
    if isinstance(answer, str):
        conversations.keep_problem(database, turn, answer)
    else:
        conversations.keep_answer(database, turn, answer)


def _give_up(conversation: Conversation, why: str) -> None:
    conversation.is_kept, conversation.trouble = False, why
