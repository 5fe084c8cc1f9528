"""What stands before a numeral: words that make it approximate, or part of a name."""

from __future__ import annotations

import re

from sok.finding.number_kinds import WINDOW
from sok.finding.number_words import Numeral
from sok.regions import regions_in

_HEDGE = re.compile(
    r"\b(?:(?:cirka|ca\.?|c:a|circa|omkring|ungefär|uppskattningsvis|runt|kring|drygt|knappt|nästan|"
    r"närmare|nära|över|minst|högst|max|maximalt|upp till|upp emot|uppemot|lägst|åtminstone|"
    r"(?:mer|fler|mindre|färre) än|strax (?:över|under))\s+)+$",
    re.IGNORECASE,
)
# Words before a number that make it a name, a place in a text, or what another is counted per.
_LABEL = re.compile(
    r"(?:\b(?:agenda|horisont|vision|målbild|färdplan|kapitel|kap\.?|avsnitt|figur|fig\.?|tabell|"
    r"bilaga|diagram|karta|utgiftsområde|anslag|anslagspost|artikel|punkt|delmål|steg|nr\.?|"
    r"nummer|sid\.?|sida|sidan|sidorna|s\.|del|fas|etapp|version|kategori|klass|grupp|nivå|typ|"
    r"scenario|alternativ|paragraf|prop\.|kl\.?|klockan|vecka|vol\.?|fråga|steget|bet\.|scope|"
    r"årskurs|väg|per)\s*|§\s?)$",
    re.IGNORECASE,
)
# "En lärare per 20 elever" says how many they are.
_ONE_PER = re.compile(r"\b(?:en|ett)\s+[\w-]+\s+per\s+$", re.IGNORECASE)
# Numbers that share a label ("anslag 1:1 och 2").
_JOINED = re.compile(r"\d+(?::\d+)?\s*(?:och|till|–)\s*$", re.IGNORECASE)
# A name that a number closes: a word with a capital, not the first of its sentence or clause.
_NAME = re.compile(r"(?:(?<=[\w,)]\s)|(?<=\())[A-ZÅÄÖ]\w*[^\Ws]\s+$")
# But after such a verb it is who has so many: "Nu har Lotsen 14 anställda".
_HAS = re.compile(r"\b(?:har|hade|haft|fick|får|fått) [A-ZÅÄÖ]\w*\s+$")
_YEAR = re.compile(r"(?:1[89]|20|21)\d\d")


def hedged_start(text: str, start: int) -> int:
    """Where a number begins with the words that make it approximate."""
    window = max(0, start - WINDOW)
    match = _HEDGE.search(text[window:start])
    return window + match.start() if match else start


def is_label(text: str, start: int) -> bool:
    """Whether a label such as "kapitel", or "per", stands before a number."""
    before = _before(text, start)
    return bool(_LABEL.search(before) and not _ONE_PER.search(before))


def is_name(text: str, start: int) -> bool:
    """Whether a number belongs to a label or closes a name, by what stands before it."""
    before = _before(text, start)
    name = _NAME.search(before)
    closes = name is not None and not (regions_in(name[0]) or _HAS.search(before))
    return is_label(text, start) or closes


def _before(text: str, start: int) -> str:
    """The text before a number and before those that it is joined to."""
    before = text[max(0, start - WINDOW) : start]
    while joined := _JOINED.search(before):
        before = before[: joined.start()]
    return before


def is_year(text: str, numeral: Numeral) -> bool:
    """Whether a numeral looks like a year from 1800 to 2199, written without a space."""
    return bool(_YEAR.fullmatch(text[numeral.start : numeral.end]))
