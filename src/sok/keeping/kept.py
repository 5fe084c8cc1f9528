"""The records of what is kept."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sok.records import Answer


class Mark(StrEnum):
    """What a person thought of an answer."""

    GOOD = "good"
    BAD = "bad"


@dataclass(frozen=True, slots=True)
class Feedback:
    """A mark with its comment, "" if there is none, and when it was last changed."""

    mark: Mark
    comment: str
    time: datetime


@dataclass(frozen=True, slots=True)
class KeptTurn:
    """A question and what came of it.

    `answer` is None while it waits, when it was `stopped`, and when there was a `problem`, which
    is a message for the person.
    """

    id: int
    question: str
    answer: Answer | None
    problem: str
    stopped: bool
    feedback: Feedback | None


@dataclass(frozen=True, slots=True)
class KeptConversation:
    """A conversation with its turns, oldest first; `title` is its first question."""

    id: str
    title: str
    turns: tuple[KeptTurn, ...]


@dataclass(frozen=True, slots=True)
class Listed:
    """A conversation in a list: when it was last `changed`, and how many questions it has."""

    id: str
    title: str
    changed: datetime
    questions: int


@dataclass(frozen=True, slots=True)
class Judged:
    """A question with its answer, what was asked before it, and what was thought of it.

    `history` is oldest first. `answer` is None where the program can no longer read it.
    """

    turn: int
    question: str
    history: tuple[str, ...]
    asked: datetime
    answer: Answer | None
    feedback: Feedback | None
