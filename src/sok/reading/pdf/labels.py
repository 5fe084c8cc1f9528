"""How the pages of a PDF are numbered, to what is printed on each of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

# Above this a Roman number, or one in letters, grows beyond what anyone prints.
LONGEST_COUNT = 3_999

_ROMAN = (
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True, slots=True)
class Numbering:
    """The pages from `first` (counted from 1) on are numbered from `start`, after a prefix.

    `style` is D for 1, r and R for i and I, a and A for letters, "" for the prefix alone.
    """

    first: int
    style: str
    prefix: str
    start: int


def page_labels(numberings: Iterable[Numbering], pages: int) -> tuple[str, ...]:
    """What is printed on each of so many pages, "" before the first numbering."""
    labels = [""] * pages
    begins = {numbering.first: numbering for numbering in numberings}
    now: Numbering | None = None
    for number in range(1, pages + 1):
        now = begins.get(number, now)
        if now:
            labels[number - 1] = now.prefix + _count(now.style, now.start + number - now.first)
    return tuple(labels)


def _count(style: str, number: int) -> str:
    if style not in ("D", "r", "R", "a", "A"):
        return ""
    if style == "D" or not 0 < number <= LONGEST_COUNT:
        return str(number)
    counted = _roman(number) if style in ("r", "R") else _lettered(number)
    return counted.upper() if style in ("R", "A") else counted


def _roman(number: int) -> str:
    signs = ""
    for value, sign in _ROMAN:
        signs += sign * (number // value)
        number %= value
    return signs


def _lettered(number: int) -> str:
    """From a to z, then from aa to zz: the letter doubles, as the format has it."""
    times, letter = divmod(number - 1, len(_LETTERS))
    return _LETTERS[letter] * (times + 1)
