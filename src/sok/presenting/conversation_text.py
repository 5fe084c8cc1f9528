"""Conversations as plain text: each question above its answer, which has its own sources."""

from __future__ import annotations

from collections.abc import Iterable

from sok.presenting.answer_text import answer_text
from sok.presenting.conversation import Exchange, ended

_BETWEEN = "\n\n\n"


def conversation_text(exchanges: Iterable[Exchange]) -> str:
    """The questions in their order, each underlined, with what they were answered."""
    return _BETWEEN.join(map(_written, ended(exchanges))) + "\n"


def _written(one: Exchange) -> str:
    said = answer_text(one.answer) if one.answer is not None else one.problem
    asked = " ".join(one.question.split())
    return f"{asked}\n{'=' * len(asked)}\n\n{said}"
