"""The follow-up before, asked again of what a still shorter one names."""

from __future__ import annotations

import re

from sok.answering.asked.leaning import ORDINALS, is_clause
from sok.answering.asked.swapped import PHRASE
from sok.answering.words.measures import measures_asked
from sok.answering.words.naming import own_nouns
from sok.compounds import is_noun
from sok.regions import only_regions, regions_in

_THEY_LAST = re.compile(r"\b(?:de|dom|den|det|regionen|länet)$", re.IGNORECASE)
_IT_GOT_LAST = re.compile(
    r"(?<=\bfick )(?:den|det|de|dom)$|(?<=\bfår )(?:den|det|de|dom)$|"
    r"(?<=\bgick till )(?:den|det|dem|dom)$",
    re.IGNORECASE,
)
# "Den andra då?" after "Hur mycket fick den första av dem?"
_PLACED = re.compile(rf"\b(?:den|det) (?:{ORDINALS}|sista)\b", re.IGNORECASE)
# "Och vilka är det då?" after "Hur många regioner ..."
_COUNTED = re.compile(r"\bhur många ((?:\w+a )?(\w+))", re.IGNORECASE)
_COUNTS = re.compile(
    r"^\W*(?:och |men )?hur många(?= (?:har|hade|saknar|är|var|fick|får|gör|gjorde|kan|vill|tycker|"
    r"använder|deltog|deltar)\b)",
    re.IGNORECASE,
)
_ONLY_WHICH = re.compile(
    r"^\W*(?:och |men )?(vilka)(?: (?:är|var|blev)(?: (?:det|de|dem))?"
    r"(?: (?:\d+|två|tre|fyra|fem|sex|sju|åtta|nio|tio))?)?(?: då|, [^?!.]+)?\W*$",
    re.IGNORECASE,
)
# "Hur många rör det sig om totalt?" after "Vilka regioner fick mest stöd?"
_WHICH_DID = re.compile(r"\W*vilka (?P<what>\w+) (?P<did>[^,.?]+)\W*", re.IGNORECASE)
_MOST = re.compile(r"\b(?:mest|minst|flest|störst|högst|lägst|oftast) ", re.IGNORECASE)
_HOW_MANY = re.compile(
    r"\W*(?:och )?hur många (?:är|var|blev|blir|rör|handlar|gäller|gällde|talar|pratar) "
    r"(?:det|de|vi)(?: sig)?(?: om)?(?: (?:totalt|sammanlagt|allt som allt|ihop|i allt|då))*\W*",
    re.IGNORECASE,
)
_WHICH_THEY = re.compile(r"\W*(?:och )?vilka är (?:det|de|dem|dom)(?: då)?\W*", re.IGNORECASE)
_LIST_THEM = re.compile(
    r"\W*(?:(?:räkna|rada|rabbla)(?: gärna)? upp|lista|nämn|visa) (?:dem|dom|de)"
    r"(?: (?:alla|då|tack|gärna|för mig))*\W*",
    re.IGNORECASE,
)


def asked_again(added: str, rest: str, only_measure: bool) -> str:
    """The follow-up before, `added`, of another place or in another measure; "" if it has none.

    "Den andra?" and "i procent?" ask what it asked, and not what was asked before that.
    """
    if not is_clause(added):
        return ""
    if _PLACED.fullmatch(rest.rstrip("?!. ")) and len(_PLACED.findall(added)) == 1:
        return _PLACED.sub(rest.rstrip("?!. "), added)
    return f"{added.rstrip('?!. ')} {rest}" if only_measure and measures_asked(added) else ""


def of_counted(before: str, question: str) -> str:
    """A follow-up that only asks which they were, of what was counted; any other as it is.

    "Hur många länder deltog?" and "Vilka var det?" is "Vilka länder var det?".
    """
    counted, which = _COUNTED.search(before), _ONLY_WHICH.match(question)
    if not (counted and which and is_noun(counted[2].lower())):
        return question
    return f"{question[: which.end(1)]} {counted[1]}{question[which.end(1) :]}"


def counted_in_all(before: str, question: str) -> str:
    """A question for how many they were in all, where it was asked which; "" of another follow-up.

    "Vilka regioner fick mest stöd?" and "Hur många rör det sig om?" is "Hur många regioner fick
    stöd?".
    """
    which = _WHICH_DID.fullmatch(before)
    if not (which and _HOW_MANY.fullmatch(question) and is_noun(which["what"].lower())):
        return ""
    return f"Hur många {which['what']} {_MOST.sub('', which['did'])}?"


def listed_of(before: str, question: str) -> str:
    """A question for all of what was counted, if a follow-up wants it listed, else "".

    "Hur många mål har planen?" and "Räkna upp dem" or "Vilka är de?" is "Vilka mål har planen?".
    """
    counted = _COUNTED.search(before)
    is_wanted = _LIST_THEM.fullmatch(question) or _WHICH_THEY.fullmatch(question)
    if not (counted and is_wanted and is_noun(counted[2].lower())):
        return ""
    opening = before[: counted.start()]
    which = "vilka" if opening else "Vilka"
    return f"{opening}{which} {counted[1]}{before[counted.end() :].rstrip('?!. ')}?"


def counting_the_same(before: str, question: str) -> str:
    """A follow-up that does not name what it counts, of what was counted; any other as it is.

    "Hur många kommuner har en plan?" and "Hur många har en budget?".
    """
    counted, again = _COUNTED.search(before), _COUNTS.match(question)
    if not (counted and again and is_noun(counted[2].lower())):
        return question
    return f"{question[: again.end()]} {counted[1]}{question[again.end() :]}"


def of_other_too(added: str, whole: str, rest: str) -> str:
    """The follow-up before, `added`, of the region or thing that the next one names, or "".

    "Vad gör Skåne?", "Hur mycket fick de?" and "Halland då?" is "Hur mycket fick Halland?". Of a
    thing that is so where it was asked what it got.
    """
    if is_clause(rest) or not is_clause(added):
        return ""
    region, named = only_regions(rest.strip(" ?!.")), rest.rstrip("?!. ")
    of_region = len(region) == len(regions_in(whole)) == 1
    if PHRASE.fullmatch(rest) or not (of_region or own_nouns(named)):
        return ""
    they, name = (_THEY_LAST, region[0]) if of_region else (_IT_GOT_LAST, named)
    asked = they.sub(lambda _: name, added.rstrip("?!. "))
    return f"{asked}?" if asked != added.rstrip("?!. ") else ""
