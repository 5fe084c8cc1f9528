"""A sentence in its paragraph to its numbers, with the units that it leaves out and a reader knows.

"Hamnar fick 12 miljoner, vägar 9 miljoner och broar 3 miljoner kronor."
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from sok.compounds import is_noun
from sok.finding.number_counts import bare_numerals, counts_of_told, counts_things
from sok.finding.number_kinds import Measure, Number
from sok.finding.number_totals import parts, totals
from sok.finding.number_units import is_scale
from sok.finding.number_words import Numeral
from sok.finding.numbers import find_numbers
from sok.finding.subject_clauses import finite_verbs, is_finite
from sok.finding.subject_places import Place
from sok.finding.subject_things import names_thing
from sok.regions import regions_in

# "Det fanns 29 gårdar. Då var de 12. Nu är de 8": a unit is looked for so many sentences back.
MOST_BACK = 3
# So many numbers in parentheses are of one kind.
FEWEST = 2
_IN_PARENTHESES = re.compile(r"\([^()]+\)")
_PER = re.compile(r"\bper (?:\d[\d ]*)?[a-zà-ÿ]{3,}", re.IGNORECASE)
# "Flest valideringar görs inom vård (4 300), bygg (1 900) och fordon (900)"
_MOST = re.compile(r"(?:Flest|Färst) (\w+)")
# Where a number ends that is one of several, and what leads up to it: "före Värmland med".
_UNIT_LEFT_OUT = re.compile(r"\s*(?:[.,;)](?!\d)|$)|\s+(?:och|samt|medan|men)\b")
_ITS_OWN = re.compile(
    r"(?:,|\boch|\bsamt|\bmedan|\bföre)\s[^.;:,()]{3,60}\s(?:med|på|har|hade)\s+$", re.IGNORECASE
)
_KRONOR = " kronor"
# What only ranks: "Störst var hamnar med 12 miljoner".
_RANKS = re.compile(r"\W*(?:störst|mest|minst|lägst|högst|därefter|sedan|sist)\b", re.IGNORECASE)
# Verbs of giving and getting money.
_PAID = re.compile(
    r"\b(?:fick|får|fått|gick|går|kosta\w*|betal\w+|satsa\w*|bevilja\w*|fördela\w*|tilldela\w*|"
    r"använd\w+|lade|lades|läggs|avs[aä]tt\w*|anslog\w*|investera\w*)\b",
    re.IGNORECASE,
)


def numbers_in(place: Place, back: int = MOST_BACK) -> tuple[Number, ...]:
    """The numbers of a sentence, with those whose unit is left out.

    Those of millions and the like are in kronor if another in the sentence is, or if those of the
    sentence before in the paragraph are and this one goes on from it: it ranks, somebody gives or
    gets it, or nothing is named that could be counted. Others may count what was counted in the
    sentence before, whose own unit stands at most `back` sentences before this one.
    """
    numbers = _in_kronor(place, find_numbers(place.text))
    numbers = (*numbers, *totals(place.text, numbers), *parts(place.text, numbers))
    counted = counts_of_told(place.text, numbers, partial(_last_count, place, back))
    numbers = (*numbers, *counted)
    numbers = (*numbers, *_of_regions(place.text, numbers))
    return tuple(sorted((*numbers, *_rates(place, numbers)), key=lambda number: number.start))


def _rates(place: Place, numbers: Sequence[Number]) -> Iterator[Number]:
    """Numbers alone in parentheses where it is said per what, or of what there are most.

    "Räknat per 1 000 barn ... (3,1)", "Flest prov görs i ... (4 300)".
    """
    alone = [
        (numeral, start)
        for numeral, start in bare_numerals(place.text, numbers)
        if _IN_PARENTHESES.match(place.text, start - 1, numeral.end + 1)
    ]
    said = " ".join(place.sentences[max(place.sentence - 1, 0) : place.sentence + 1])
    per = _PER.search(said)
    unit = per[0].lower() if per else _most(place.text, [numeral for numeral, _ in alone])
    if unit and len(alone) >= FEWEST:
        for numeral, start in alone:
            yield Number(numeral.value, unit, Measure.COUNT, start, numeral.end)


def _most(text: str, alone: Sequence[Numeral]) -> str:
    """What there is most of, if all the numbers in parentheses of a sentence count that; else "".

    They are whole and fall from one to the next, and nothing else is said between them.
    """
    most = _MOST.match(text)
    parentheses = [found.start() + 1 for found in _IN_PARENTHESES.finditer(text)]
    is_thing = most and is_noun(most[1].lower()) and not is_finite(most[1].lower())
    if not (most and is_thing and [one.start for one in alone] == parentheses):
        return ""
    values = [one.value for one in alone]
    between = text[parentheses[0] : parentheses[-1]] if parentheses else ""
    falls = values == sorted(values, reverse=True) and all(value.is_integer() for value in values)
    is_told = finite_verbs(between) or "procent" in text
    return most[1].lower() if falls and not is_told else ""


def _of_regions(text: str, numbers: Sequence[Number]) -> Iterator[Number]:
    """Numbers of regions that leave out the unit of the one before: "Skåne 9 dagar, Kalmar med 8".

    "Kronoberg har 9,1 recept, före Värmland med 8,2 och Östergötland med 7,4."
    """
    found = list(numbers)
    for numeral, start in bare_numerals(text, numbers):
        before = max((n for n in found if n.end <= start), key=lambda n: n.end, default=None)
        if before is None or not _UNIT_LEFT_OUT.match(text, numeral.end):
            continue
        between = text[before.end : start]
        if _ITS_OWN.search(between) and len(regions_in(between)) == 1:
            one = Number(numeral.value, before.unit, before.measure, start, numeral.end)
            found.append(one)
            yield one


def _last_count(place: Place, back: int) -> Number | None:
    """The last number of the sentence before in the paragraph, if that is a count."""
    if not (place.sentence and back):
        return None
    numbers = numbers_in(replace(place, sentence=place.sentence - 1), back - 1)
    return numbers[-1] if numbers and counts_things(numbers[-1]) else None


def _in_kronor(place: Place, numbers: tuple[Number, ...]) -> tuple[Number, ...]:
    if not any(is_scale(number.unit) for number in numbers):
        return numbers
    if not _is_money(numbers) and not (_goes_on(place.text, numbers) and _told_in_kronor(place)):
        return numbers
    return tuple(
        replace(number, unit=number.unit + _KRONOR, measure=Measure.AMOUNT)
        if is_scale(number.unit)
        else number
        for number in numbers
    )


def _is_money(numbers: tuple[Number, ...]) -> bool:
    return any(_KRONOR in f" {number.unit}" for number in numbers)


def _told_in_kronor(place: Place) -> bool:
    """Whether the last sentence before that has an amount or count has one of money."""
    for sentence in range(place.sentence - 1, -1, -1):
        before = replace(place, sentence=sentence)
        numbers = _in_kronor(before, find_numbers(before.text))
        if any(number.measure is not Measure.SHARE for number in numbers):
            return _is_money(numbers)
    return False


def _goes_on(text: str, numbers: tuple[Number, ...]) -> bool:
    """Whether a sentence ranks, says that money was given, or names nothing before its number."""
    ranks = _RANKS.match(text) or _PAID.search(text)
    return bool(ranks) or not names_thing(text[: numbers[0].start])
