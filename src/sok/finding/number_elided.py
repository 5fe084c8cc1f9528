"""The numbers of a sentence to the same, with a unit that the text leaves out and a reader knows.

"Hamnar fick 12 miljoner, vägar 9 miljoner och broar 3 miljoner kronor."
"""

from __future__ import annotations

import re
from dataclasses import replace

from sok.finding.number_kinds import Measure, Number
from sok.finding.number_units import is_scale
from sok.finding.numbers import find_numbers
from sok.finding.subject_places import Place
from sok.finding.subject_things import names_thing

_KRONOR = " kronor"
# Verbs of giving and getting money.
_PAID = re.compile(
    r"\b(?:f[åi]ck?|får|gick|går|kosta\w*|betal\w+|satsa\w*|bevilja\w*|fördela\w*|tilldela\w*|"
    r"använd\w+|lade|lades|läggs|avs[aä]tt\w*|anslog\w*|investera\w*)\b",
    re.IGNORECASE,
)


def with_elided_units(place: Place, numbers: tuple[Number, ...]) -> tuple[Number, ...]:
    """The numbers, those of millions and the like in kronor where that is left out.

    Another in the sentence is in kronor, or the last of a sentence before in the paragraph is and
    this one goes on from it: somebody gives or gets it, or nothing else is named that could be
    counted.
    """
    if not any(is_scale(number.unit) for number in numbers):
        return numbers
    in_kronor = any(_KRONOR in f" {number.unit}" for number in numbers)
    if not in_kronor and not (_told_in_kronor(place) and _goes_on(place.text, numbers)):
        return numbers
    return tuple(
        replace(number, unit=number.unit + _KRONOR, measure=Measure.AMOUNT)
        if is_scale(number.unit)
        else number
        for number in numbers
    )


def _told_in_kronor(place: Place) -> bool:
    """Whether the last number of the sentences before that is in any unit or scale is of money."""
    for sentence in range(place.sentence - 1, -1, -1):
        before = replace(place, sentence=sentence)
        if numbers := [n for n in find_numbers(before.text) if n.measure is not Measure.SHARE]:
            return any(_KRONOR in f" {number.unit}" for number in with_elided_units(before, tuple(numbers)))
    return False


def _goes_on(text: str, numbers: tuple[Number, ...]) -> bool:
    """Whether a sentence says that money was given, or names nothing before its first number."""
    return bool(_PAID.search(text)) or not names_thing(text[: numbers[0].start])
