"""Conversations kept for tests."""

from __future__ import annotations

from web.fakes import a_quote, an_answer

from sok.keeping.conversations import add_turn, begin, keep_answer, open_conversation
from sok.keeping.database import Database
from sok.keeping.kept import KeptTurn
from sok.records import Answer

QUESTION = "Hur många öar finns det?"
ANSWER = an_answer(QUESTION, a_quote("Det finns 267 570 öar.", 4), standalone="Antal öar?")


def asked(database: Database, owner: str = "", *answers: Answer) -> tuple[str, list[int]]:
    """A conversation of these answers (one if none is given): its name and its turns' numbers."""
    answers = answers or (ANSWER,)
    conversation = begin(database, owner, answers[0].question)
    turns = [a_turn(database, conversation, answer, owner) for answer in answers]
    return conversation, turns


def a_turn(database: Database, conversation: str, answer: Answer, owner: str = "") -> int:
    """A turn with its answer."""
    turn = add_turn(database, owner, conversation, answer.question)
    assert turn is not None
    keep_answer(database, turn, answer)
    return turn


def turn_of(database: Database, conversation: str, owner: str = "") -> KeptTurn:
    """The last turn of a conversation that is there."""
    found = open_conversation(database, owner, conversation)
    assert found is not None
    return found.turns[-1]
