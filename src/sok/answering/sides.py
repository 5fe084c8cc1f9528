"""A question for the difference between two things to one about each of them.

A document seldom says what the difference is; what it says of each lets the reader see it.
"""

from __future__ import annotations

import re

from sok.answering.wants import asks_whether

_BETWEEN = re.compile(r"\bskillnad(?:en|er|erna)? mellan (?P<both>[^?]+)", re.IGNORECASE)
_AND = re.compile(r",? (?:och|respektive|kontra|jämfört med) ", re.IGNORECASE)
_QUESTION_WORD = re.compile(r"(?:hur|vad|vilk\w+|vem|varför|när|var)\b", re.IGNORECASE)
# What is said of both at the end.
_OF_BOTH = re.compile(r"(?:,| )(?:när det gäller|i fråga om|vad gäller|enligt)\b.*$", re.IGNORECASE)


def sides_of(question: str) -> tuple[str, str] | None:
    """A question for either of two things that are to be told apart, None if there are no two."""
    found = _BETWEEN.search(question)
    if found is None or asks_whether(question):
        return None
    both = found["both"].strip()
    tail = _OF_BOTH.search(both)
    of_both = tail[0] if tail else ""
    sides = _AND.split(both.removesuffix(of_both))
    if len(sides) != 2:
        return None
    first, second = (_asked(side + of_both) for side in sides)
    return first, second


def _asked(of: str) -> str:
    question = of if _QUESTION_WORD.match(of) else f"vad är {of}"
    return f"{question[:1].upper()}{question[1:]}?"
