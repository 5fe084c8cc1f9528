"""Swedish numerals, in digits or words, to their value and where they stand in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_ONES = "noll ett två tre fyra fem sex sju åtta nio".split()
_TEENS = "tio elva tolv tretton fjorton femton sexton sjutton arton nitton".split()
_TENS = "tjugo trettio fyrtio femtio sextio sjuttio åttio nittio".split()


def _named() -> dict[str, int]:
    """The number words from 2 to 99 and the round ones up to nine thousand."""
    named = {word: value for value, word in enumerate(_ONES) if value > 1}
    named |= {word: value for value, word in enumerate(_TEENS, start=10)}
    for value, ten in enumerate(_TENS, start=2):
        named[ten] = 10 * value
        named |= {ten + word: 10 * value + unit for unit, word in enumerate(_ONES) if unit}
    for large, size in (("hundra", 100), ("tusen", 1000)):
        named |= {word + large: size * value for value, word in enumerate(_ONES) if value}
        named[large] = size
    return named


NAMED = _named()
# "en" and "ett" are articles as well, so they count only before a unit that asks for a number.
ARTICLES = {"en": 1.0, "ett": 1.0, "en halv": 0.5, "ett halvt": 0.5, "en och en halv": 1.5}
# Any white space (no-break spaces too) or a point may part the thousands.
_DIGITS = r"\d{1,3}(?:[^\S\n]\d{3})+(?!\d)(?:,\d+)?|\d{1,3}(?:\.\d{3})+(?![\d.])(?:,\d+)?|"
_DIGITS += r"\d+(?:[,.]\d+)?"
_WORDS = "|".join(sorted([*NAMED, *ARTICLES], key=len, reverse=True)).replace(" ", r"\s+")
# Digits that touch letters, colons or dashes are names ("A5", "1:1", "covid-19", "360-graders").
_NUMERAL = re.compile(
    rf"(?<![\w:.,§/–—-])(?P<minus>(?<!\d\s)[-\u2212])?(?P<digits>{_DIGITS})(?!\w|:\d|[./]\d|[-–]\w*[^\W\d]|,\d)"
    rf"|\b(?P<word>{_WORDS})\b(?![-:])",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number in a text from `start` to `end`; `is_article` if it may be only "en" or "ett"."""

    value: float
    start: int
    end: int
    is_article: bool = False


def find_numerals(text: str) -> Iterator[Numeral]:
    """The numerals of a text, in order, without those that are part of a longer name."""
    for match in _NUMERAL.finditer(text):
        if match["digits"]:
            value = digits_value(match["digits"])
            yield Numeral(-value if match["minus"] else value, match.start(), match.end())
        else:
            word = " ".join(match["word"].lower().split())
            value = ARTICLES[word] if word in ARTICLES else float(NAMED[word])
            yield Numeral(value, match.start(), match.end(), word in ARTICLES)


def digits_value(printed: str) -> float:
    """The value of a number in digits: "1 234,5" and "1.234,5" are 1234.5, "12.5" is 12.5."""
    compact = "".join(printed.split())
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?", compact):
        compact = compact.replace(".", "")
    return float(compact.replace(",", "."))
