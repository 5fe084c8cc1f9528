"""A question that sets a bound ("under tio miljoner kronor") to that, and what figures keep it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sok.answering.words.measures import Measure, Measured, amount_of, measure_of
from sok.finding.numbers import find_numbers

_BELOW = r"under|(?:mindre|färre|lägre) än|understig\w+|högst|max|maximalt"
_ABOVE = r"över|(?:mer|fler|större|högre) än|överstig\w+|minst|åtminstone"
_BOUND = re.compile(rf"\b(?:(?P<below>{_BELOW})|(?P<above>{_ABOVE}))\W+(?=\w)", re.IGNORECASE)
_INCLUDED = re.compile(r"högst|max\w*|minst|åtminstone", re.IGNORECASE)
# "Tio procent eller mer": the number itself keeps such a bound.
_AFTER = re.compile(
    r"\W+(?:eller|och) (?:(?P<below>mindre|färre|lägre|nedåt|därunder)|"
    r"(?:mer|fler|större|högre|uppåt|däröver)\b)(?! än)",
    re.IGNORECASE,
)
# One thing's figure may be asked for with a bound too: "Fick färjorna mer än tio procent?"
_SEVERAL = re.compile(r"\b(?:vilk(?:a|en|et)|vem|någon|några)\b", re.IGNORECASE)

# "Hur mycket får man som mest?" wants a bound, and no figure that merely is, and so does "Hur stort
# bidrag kan man få?".
_LIMIT = re.compile(
    r"\bsom (?:mest|högst|max)\b|\bmax(?:imal\w*|belopp\w*)\b|\btaket\b|"
    r"\bhur (?:mycket|stort?|höga?)\b(?: \w+)? kan (?:\w+ ){1,5}få\b",
    re.IGNORECASE,
)
_LIMITED = re.compile(
    r"\b(?:högst|max\w*|upp till|upp emot|tak(?:et)?|som mest|mellan \d[\d ]*och \d)\b", re.I
)
# "Mer än 50 miljoner" of what is given to somebody are kronor.
_BARE = re.compile(r"mil(?:jon|jard)\w*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Bound:
    """A bound of `amount`, in kronor or another single unit, that figures are below or above.

    `text` is the question without it.
    """

    amount: float
    measure: Measure
    is_below: bool
    is_included: bool
    text: str

    def holds(self, figure: Measured) -> bool:
        """Whether a figure keeps the bound."""
        if measure_of(figure) is not self.measure:
            return False
        value = amount_of(figure)
        if value == self.amount:
            return self.is_included
        return (value < self.amount) == self.is_below


def asks_of_limit(question: str) -> bool:
    """Whether a question asks how much there may be at most."""
    return bool(_LIMIT.search(question))


def tells_limit(text: str) -> bool:
    """Whether a text says of something how much there may be at most."""
    return bool(_LIMITED.search(text))


def bound_asked(question: str) -> Bound | None:
    """The bound that a question sets to the figures of several things, or None."""
    if not _SEVERAL.search(question):
        return None
    for found in _BOUND.finditer(question):
        rest = question[found.end() :]
        number = next(iter(find_numbers(rest)), None)
        if number is not None and number.start == 0:
            text = question[: found.start()] + rest[number.end :]
            is_included = bool(_INCLUDED.match(found[0]))
            return _bound(number, found["below"] is not None, is_included, text)
    for number in find_numbers(question):
        after = _AFTER.match(question, number.end)
        if after is not None:
            text = question[: number.start] + question[after.end() :]
            return _bound(number, after["below"] is not None, True, text)
    return None


def measure_given(number: Measured) -> Measure:
    """What a number that a question gives counts in."""
    return Measure.MONEY if _BARE.fullmatch(number.unit) else measure_of(number)


def _bound(number: Measured, is_below: bool, is_included: bool, text: str) -> Bound:
    return Bound(amount_of(number), measure_given(number), is_below, is_included, text)
