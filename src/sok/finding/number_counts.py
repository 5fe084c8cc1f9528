"""A sentence in its paragraph to the numbers in it that count what another number counts.

"Bidraget söktes av 201 kommuner, och 139 fick det." "Det fanns 700 bryggor. Ett år tidigare var de
650." "Av de 21 regionerna har 16 en plan."
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from sok.compounds import is_noun
from sok.finding.number_kinds import Measure, Number
from sok.finding.number_names import hedged_start, is_label, is_year
from sok.finding.number_units import COUNTED_MEASURES, TIME_UNITS
from sok.finding.number_words import Numeral, find_numerals
from sok.finding.subject_clauses import is_finite

# Before a number that counts "them": "Nu är de", "År 2020 var det bara".
_THEM = re.compile(
    r"\b(?:är|var|blev|blir|fanns|finns)\s+(?:det|de|antalet|siffran)\s+"
    r"(?:(?:bara|endast|redan|uppe i|hela)\s+)?(?=\d|\w+\W|$)",
    re.IGNORECASE,
)
# What begins a clause that a number is the subject of: "och 139 fick", "men bara sju har".
_BEGINS = re.compile(r"(?:^|[,;]\s|\b(?:och|men|medan)\s)(?:(?:bara|endast)\s+)?$")
_THEREOF = re.compile(r"\bvarav\s+(?:(?:bara|endast)\s+)?$")
# Of some that are told so many are of whom something is said: "Av de 21 regionerna har 16 ...".
_OF = re.compile(r"^(?:av|bland)\s", re.IGNORECASE)
# "Av dem beviljades 28": of those that the sentence before counts.
_OF_THEM = re.compile(r"(?:av|bland) (?:dem|dessa)\b", re.IGNORECASE)
_VERB_BEFORE = re.compile(r"\b([a-zà-ÿ]+)\s+(?:(?:bara|endast|hela)\s+)?$")
_WORD_AFTER = re.compile(r"\s+([a-zà-ÿ]+)\b")
_ENDS = re.compile(r"\s*(?:[.,;)]|$)|\s+(?:och|men)\b")
_PART_OF = re.compile(r"\s+av\s+(?:de|dessa|våra|landets|länets)\s+(?=\w)")
# "Byar driver 12 mackar och bolag 7, medan ...": who has so many stands right before it.
_BESIDE = re.compile(r"(?:,|\b(?:och|samt|men|medan))\s+(?:[a-zà-ÿ-]+\s+){0,2}([a-zà-ÿ-]+)\s+$")
_AND = re.compile(r"(?:,|\boch)\s+$")
# "1 312 ansökningar, jämfört med 1 108 under 2023": as many at another time. So are those of each
# year: "beslut, 388 år 2021, 341 år 2022 och 296 år 2023".
_BEFORE_ONE_OF_A_YEAR = re.compile(
    r"(?:\b(?:jämfört med|mot|i stället för|och|samt|respektive)|[,:])\s+$"
)
_OF_YEAR = re.compile(
    r"\s+(?:(?:under|år|för)\s+)?(?:(?:19|20)\d\d|(?:året|ett år) (?:innan|före|tidigare))\b"
)
_HAS = re.compile(r"\s+(?:en|ett)\s")
_TIMES = frozenset("gånger åren månaderna veckorna dagarna dygnen timmarna minuterna".split())
_NO_THINGS = COUNTED_MEASURES | TIME_UNITS | _TIMES
# "Sju av dem" counts what stands earlier still.
_POINTS = re.compile(r"^av\b")


def counts_of_told(
    text: str, numbers: Sequence[Number], told: Callable[[], Number | None]
) -> tuple[Number, ...]:
    """The numbers of a sentence that count what a number before them does, in its unit.

    `numbers` are those with a unit of their own, `told` looks for the last count of the
    sentence before.
    """
    found: list[Number] = []
    for numeral, start in bare_numerals(text, numbers):
        like = _whole_after(text, numeral, numbers)
        like = like or _like_before(text, numeral, start, (*numbers, *found), told)
        if like and not _POINTS.match(like.unit):
            found.append(Number(numeral.value, like.unit, Measure.COUNT, start, numeral.end))
    return tuple(found)


def bare_numerals(text: str, numbers: Sequence[Number]) -> Iterator[tuple[Numeral, int]]:
    """The numerals of a sentence that are in none of the numbers with a unit, and are no years.

    With each is where it begins with what makes it approximate: "cirka".
    """
    for numeral in find_numerals(text):
        is_own = any(number.start <= numeral.start < number.end for number in numbers)
        if not (numeral.is_article or is_own or is_year(text, numeral)):
            yield numeral, hedged_start(text, numeral.start)


def is_subject(text: str, before: str, end: int) -> bool:
    """Whether a number after `before` that ends at `end` begins a clause, and a verb follows."""
    after = _WORD_AFTER.match(text, end)
    return bool(_BEGINS.search(before) and after and is_finite(after[1]))


def is_object(before: str) -> bool:
    """Whether a verb stands right before a number: "har bara", "beviljades"."""
    verb = _VERB_BEFORE.search(before)
    return bool(verb and is_finite(verb[1]))


def counts_things(number: Number) -> bool:
    """Whether a number counts things, and not time or how often: "tio år tidigare"."""
    return number.measure is Measure.COUNT and number.unit.split()[0].lower() not in _NO_THINGS


def is_of_told(text: str, number: Number) -> bool:
    """Whether a sentence counts what the one before told, up to a number: "Nu är de 8, varav 5"."""
    return not number.start or bool(_THEM.search(text[: number.start]))


def is_of_year(text: str, end: int) -> bool:
    """Whether the year that a number is of stands right after it: "388 år 2021"."""
    return bool(_OF_YEAR.match(text, end))


def begins_clause(before: str) -> bool:
    """Whether what stands before a number ends a clause: "och", "men bara", "varav"."""
    return bool(_BEGINS.search(before) or _THEREOF.search(before))


def _whole_after(text: str, numeral: Numeral, numbers: Sequence[Number]) -> Number | None:
    """The count that a number is a part of, if it follows: "16 av de 19 regionerna"."""
    found = _PART_OF.match(text, numeral.end)
    return next((n for n in numbers if found and n.start == found.end()), None)


def _like_before(
    text: str,
    numeral: Numeral,
    start: int,
    numbers: Sequence[Number],
    told: Callable[[], Number | None],
) -> Number | None:
    """The count before a number that it counts like, None if it does not."""
    before = text[:start]
    is_them = any(m.end() == start for m in _THEM.finditer(text)) and _ENDS.match(text, numeral.end)
    said = [n for n in numbers if counts_things(n) and n.end <= start]
    if not said:
        # It stands for what the sentence before counts: it opens this one, or "var de".
        is_of_them = bool(_OF_THEM.match(text)) and is_object(before)
        first = told() if start == 0 or is_them or is_of_them else None
        is_part = first and (
            _counts_part(text, numeral, before, first)
            or (is_of_them and _is_told_of(before, first, numeral))
        )
        return first if is_them or is_part else None
    is_of = bool(_OF.match(text)) and _is_told_of(before, said[0], numeral)
    # "Av de 21 har 16 en plan och 12 en strategi."
    is_of = is_of or bool(
        len(said) > 1 and _OF.match(text) and _AND.search(before) and _HAS.match(text, numeral.end)
    )
    is_part = is_of or _counts_part(text, numeral, before, said[0])
    beside = _BESIDE.search(before)
    is_beside = (
        beside
        and is_noun(beside[1])
        and beside[1] not in said[0].unit
        and not is_label(text, start)
        and bool(_ENDS.match(text, numeral.end))
    )
    if _BEFORE_ONE_OF_A_YEAR.search(before) and is_of_year(text, numeral.end):
        return said[-1]
    return said[0] if is_part or is_them or is_beside or _THEREOF.search(before) else None


def _counts_part(text: str, numeral: Numeral, before: str, of: Number) -> bool:
    """Whether a number is that of those of whom its clause tells: "och 139 fick det"."""
    return numeral.value <= of.value and is_subject(text, before, numeral.end)


def _is_told_of(before: str, of: Number, numeral: Numeral) -> bool:
    """Whether a number is the object of a verb, of so many: "Av de 21 regionerna har 16 en"."""
    return numeral.value <= of.value and is_object(before)
