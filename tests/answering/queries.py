"""Questions as they are read without any document."""

from __future__ import annotations

from collections.abc import Sequence

from sok.answering.followup import readings

WHOLE = "Vilka insatser för unga görs i Blekinge?"


def texts(question: str, history: Sequence[str]) -> tuple[str, ...]:
    """The readings as questions."""
    return tuple(reading.text for reading in readings(question, history))
