"""A conversation as it is shown: questions, each with its answer or why there is none."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol

from sok.presenting.outline import outline
from sok.records import Answer, Quote

TITLE = "Samtal"


class Exchange(Protocol):
    """A question with its answer, or else the message that it got (`problem`)."""

    @property
    def question(self) -> str:
        """The question as it was typed."""

    @property
    def answer(self) -> Answer | None:
        """The answer, None if there is none."""

    @property
    def problem(self) -> str:
        """What was said instead of an answer, "" if nothing."""


def ended(exchanges: Iterable[Exchange]) -> list[Exchange]:
    """Those that have got an answer or a message."""
    return [one for one in exchanges if one.answer is not None or one.problem]


def all_cited(exchanges: Sequence[Exchange]) -> tuple[Quote, ...]:
    """All quotes of a conversation: what its one list of sources names."""
    answers = [one.answer for one in exchanges if one.answer is not None]
    return tuple(quote for answer in answers for quote in outline(answer).cited)
