"""Shares and round counts in words: "nästan hälften", "två tredjedelar", "ett tjugotal"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sok.finding.number_kinds import WHOLE, Measure, Number
from sok.finding.number_names import hedged_start
from sok.finding.number_nouns import counted_at
from sok.finding.number_units import measure_at, money_at, scale_at
from sok.finding.number_words import NAMED, Numeral
from sok.swedish import FUNCTION_WORDS

_PARTS = {
    "tredjedel": 3, "fjärdedel": 4, "femtedel": 5, "sjättedel": 6, "sjundedel": 7,
    "åttondel": 8, "niondel": 9, "tiondel": 10,
}  # fmt: skip
_FRACTION = re.compile(
    rf"\b(?:(?P<of>en|ett|{'|'.join(NAMED)})\s+)(?P<part>{'|'.join(_PARTS)})(?:ar|arna|en)?\b|"
    r"(?<!första )(?<!andra )(?<!senare )\bhälften\b",
    re.IGNORECASE,
)
EACH = {"tredje": 3, "fjärde": 4, "femte": 5, "sjätte": 6, "sjunde": 7, "åttonde": 8, "tionde": 10}
# "Var femte skola"; what comes round in time or space is no share.
_ONE_IN = re.compile(
    rf"\b(?:vart?\s+(?P<each>{'|'.join(EACH)})|varan(?:nan|nat))\s+"
    r"(?!(?:år|månad|vecka|dag|natt|timme|minut|sekund|gång|termin|kvartal|\w*meter|mil|\w+dag)\b)"
    r"(?P<of>[a-zà-ÿ]\w+)",
    re.IGNORECASE,
)
_ABOUT = re.compile(rf"\bett\s+(?P<number>\d+-|{'|'.join(NAMED)})ta(?:l\b)", re.IGNORECASE)
_OUT_OF = re.compile(r"\s+av\s+", re.IGNORECASE)
# "Åtta av tio" and "184 av 1 000" are shares; "sex av 21 regioner" is a count.
_PLACE = re.compile(r"\b(?:plats|nummer|rang)\s+$", re.IGNORECASE)
_ROUND_WHOLES = frozenset({3, 4, 5, 10, WHOLE, 1_000, 10_000, 100_000})


def out_of(text: str, numeral: Numeral, following: Numeral | None) -> Number | None:
    """ "Åtta av tio" as a share, with what it is a share of left for the reader to find."""
    between = text[numeral.end : following.start] if following else ""
    if following is None or not _OUT_OF.fullmatch(between):
        return None
    if following.value not in _ROUND_WHOLES or numeral.value >= following.value:
        return None
    if following.value > WHOLE and not _is_of_things(text, numeral.start, following.end):
        return None
    value = round(WHOLE * numeral.value / following.value, 1)
    return Number(value, "procent", Measure.SHARE, numeral.start, following.end)


def _is_of_things(text: str, start: int, end: int) -> bool:
    """Whether so many of a thousand are no place in a row, and no part of an amount."""
    is_amount = money_at(text, end) or measure_at(text, end) or scale_at(text, end)
    return not is_amount and not _PLACE.search(text[:start])


def fractions(text: str) -> Iterator[Number]:
    """The shares in words of a text, in order, as percent to one decimal."""
    for match in _FRACTION.finditer(text):
        value = WHOLE / 2
        if match["part"]:
            count = NAMED.get(match["of"].lower(), 1)
            value = round(WHOLE * count / _PARTS[match["part"].lower()], 1)
        start = hedged_start(text, match.start())
        yield Number(value, "procent", Measure.SHARE, start, match.end())
    for match in _ONE_IN.finditer(text):
        if match["of"].lower() in FUNCTION_WORDS:
            continue
        parts = EACH[match["each"].lower()] if match["each"] else 2
        value = round(WHOLE / parts, 1)
        start = hedged_start(text, match.start())
        yield Number(value, "procent", Measure.SHARE, start, match.end())


def is_one_in(printed: str) -> bool:
    """Whether a share is that of one in several, with what they are: "var femte skola"."""
    return bool(_ONE_IN.search(printed))


def abouts(text: str) -> Iterator[Number]:
    """ "Ett tjugotal företag", "ett 20-tal företag": the number itself, as printed."""
    for match in _ABOUT.finditer(text):
        number = match["number"].lower().rstrip("-")
        counted = counted_at(text, match.end(), match.start())
        if counted:
            value = float(number) if number.isdigit() else float(NAMED[number])
            start = hedged_start(text, match.start())
            yield Number(value, counted[0], Measure.COUNT, start, counted[1])
