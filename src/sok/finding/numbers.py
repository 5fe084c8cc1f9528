"""A Swedish sentence to the numbers in it that measure something.

A number is read with its unit and with the words that make it approximate ("nästan hälften",
"cirka 15 företag"), for without them it would say more than the text does. Of a range ("10-20
procent", "2021-2030") the value is the first number. Not read are names ("1:1", "Agenda 2030",
"A5"), numbers of chapters, figures and laws, dates, and words without a value ("hundratals").
"""

from __future__ import annotations

import re
from dataclasses import replace

from sok.finding.number_fractions import abouts, fractions, out_of
from sok.finding.number_kinds import Measure, Number
from sok.finding.number_names import hedged_start, is_label, is_name, is_year
from sok.finding.number_nouns import counted_at, of_them_at
from sok.finding.number_units import COUNTED_MEASURES, measure_at, money_at, scale_at, share_at
from sok.finding.number_words import Numeral, find_numerals

_RANGE = re.compile(r"\s?[–\u2212-]\s?(?=\d)")
# What joins numbers that share a unit: "8 respektive 7 procent".
_JOINS = re.compile(r"\s*(?:,|och|respektive|samt|till|eller|,\s*respektive)\s*", re.IGNORECASE)
# "214 år 2022" counts no years.
_IN_YEAR = re.compile(r"\s+år\s+(?:1[89]|20)\d\d\b")


def find_numbers(text: str) -> tuple[Number, ...]:
    """The amounts, shares and counts of a sentence, in order, none within another."""
    found: list[Number] = [*fractions(text), *abouts(text)]
    numerals = [n for n in find_numerals(text) if not _inside(n.start, found)]
    waiting: list[Numeral] = []
    for place, numeral in enumerate(numerals):
        if _inside(numeral.start, found):
            continue
        following = numerals[place + 1] if place + 1 < len(numerals) else None
        number = _number(text, numeral, following)
        if number is None:
            waiting = [*waiting, numeral] if following and _joined(text, numeral, following) else []
            continue
        if number.measure in {Measure.AMOUNT, Measure.SHARE}:
            found += [
                Number(n.value, number.unit, number.measure, hedged_start(text, n.start), n.end)
                for n in waiting
                if not n.is_article and not is_year(text, n)
            ]
        waiting = []
        found.append(number)
    return tuple(sorted(found, key=lambda number: number.start))


def _number(text: str, numeral: Numeral, following: Numeral | None) -> Number | None:
    """The number that a numeral begins, if a unit or something counted follows."""
    ranged = None if is_year(text, numeral) else _RANGE.match(text, numeral.end)
    end = numeral.end
    if ranged:
        last = next(find_numerals(text[ranged.end() :]), None)
        end = ranged.end() + last.end if last and last.start == 0 else end
    start = hedged_start(text, numeral.start)
    for measure, reader in ((Measure.SHARE, share_at), (Measure.AMOUNT, money_at)):
        if unit := reader(text, end):
            return Number(numeral.value, unit[0], measure, start, unit[1])
    if is_year(text, numeral) or is_label(text, start):
        return None
    is_dated = numeral.is_article or _IN_YEAR.match(text, end)
    measured = None if is_dated else measure_at(text, end)
    if measured and measured[0].lower() not in COUNTED_MEASURES:
        return Number(numeral.value, measured[0], Measure.AMOUNT, start, measured[1])
    if is_name(text, start):
        return None
    if not numeral.is_article and (share := out_of(text, numeral, following)):
        return replace(share, start=start)
    if scale := scale_at(text, end):
        return _scaled(text, numeral, start, scale)
    if numeral.is_article:
        return None
    if measured:
        return Number(numeral.value, measured[0], Measure.COUNT, start, measured[1])
    if counted := counted_at(text, end, start) or of_them_at(text, end):
        return Number(numeral.value, counted[0], Measure.COUNT, start, counted[1])
    return None


def _scaled(text: str, numeral: Numeral, start: int, scale: tuple[str, int]) -> Number:
    """A number of millions or the like of something that is no money."""
    name, end = scale
    measure = Measure.AMOUNT
    is_dated = _IN_YEAR.match(text, end)  # "1,46 miljoner år 2024"
    counted = None if is_dated else measure_at(text, end)
    if counted is None:
        measure = Measure.COUNT
        counted = None if is_dated else counted_at(text, end, numeral.start)
    if counted is None:
        return Number(numeral.value, name, measure, start, end)
    return Number(numeral.value, f"{name} {counted[0]}", measure, start, counted[1])


def _joined(text: str, numeral: Numeral, following: Numeral) -> bool:
    return bool(_JOINS.fullmatch(text[numeral.end : following.start]))


def _inside(place: int, found: list[Number]) -> bool:
    return any(number.start <= place < number.end for number in found)
