"""A question for the difference between two things to one about each of them.

A document seldom says what the difference is; what it says of each lets the reader see it.
"""

from __future__ import annotations

import re

from sok.answering.asked.wants import asks_whether
from sok.compounds import is_noun

_BETWEEN = re.compile(r"\bskillnad(?:en|er|erna)? mellan (?P<both>[^?]+)", re.IGNORECASE)
_AND = re.compile(r",? (?:och|respektive|kontra|jämfört med) ", re.IGNORECASE)
_QUESTION_WORD = re.compile(r"(?:hur|vad|vilk\w+|vem|varför|när|var)\b", re.IGNORECASE)
# What is said of both at the end.
_OF_BOTH = re.compile(r"(?:,| )(?:när det gäller|i fråga om|vad gäller|enligt)\b.*$", re.IGNORECASE)


def sides_of(question: str) -> tuple[str, str] | None:
    """A question for either of two things to be told apart, None if there are none."""
    found = _BETWEEN.search(question)
    if found is None or asks_whether(question):
        return None
    both = found["both"].strip()
    tail = _OF_BOTH.search(both)
    of_both, both = (tail[0], both[: tail.start()]) if tail else ("", both)
    places = [(both[: one.start()], both[one.end() :]) for one in _AND.finditer(both)]
    if len(places) != 1:
        return None
    first, second = places[0]
    return _asked(_with_noun_of(first, second) + of_both), _asked(second + of_both)


def _with_noun_of(first: str, second: str) -> str:
    """The first of two, with the noun if only the second has it: "den gamla och den nya planen"."""
    own, other = first.split(), second.split()
    if len(own) == 1 and first.endswith("s") and other[0].endswith("s"):
        return " ".join([first, *other[1:]])  # "kvinnors och mäns villkor"
    if len(own) == 1 or any(is_noun(word.lower()) for word in own[1:]):
        return first
    return " ".join([first, *other[len(own) :]])


def _asked(of: str) -> str:
    question = of if _QUESTION_WORD.match(of) else f"vad är {of}"
    return f"{question[:1].upper()}{question[1:]}?"
