"""A text on an initiative to who runs it, in the text's own words.

Who is said to run it ("X håller i projektet", "drivs av X") goes before a named organisation
that does something, and that before one that is only "regionen".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sok.finding.deeds import begins_with_deed
from sok.places import region_of_place
from sok.regions import only_regions, regions_in
from sok.sentences import sentences_of
from sok.swedish import FUNCTION_WORDS

_CAPITAL = r"[A-ZÅÄÖ][\w&-]*"
# "Luleå tekniska universitet", "Region Jönköpings län", "Hushållningssällskapet Kalmar,
# Kronoberg och Blekinge", "Länsstyrelsen i Skåne".
_NAMED = (
    rf"{_CAPITAL}(?:\s+(?:i\s+)?{_CAPITAL}|,\s+{_CAPITAL}(?=[^.]*?\soch\s+[A-ZÅÄÖ])"
    rf"|\s+och\s+{_CAPITAL}|\s+(?:\w+\s+)?(?:universitet|högskola|kommun|stad|län|museum|bibliotek"
    r"|sjukhus(?:et)?|teater)\b){0,8}"
)
_OFFICES = (
    "region|länsstyrelse|högskola|myndighet|stiftelse|förening|teater",
    "universitet|kontor|sällskap|förbund|verk|bolag|landsting|råd|bibliotek|sjukhus|muse",
)
_OFFICE = (
    rf"\w*(?:(?:{_OFFICES[0]})(?:n|en)|kommun(?:en|erna)|(?:{_OFFICES[1]})et)\b"
    r"|länets\s+\w+|flera\s+(?:aktörer|kommuner|företag|organisationer|myndigheter)\b"
)
_COMMON = rf"(?:{_OFFICE})(?:(?:,\s+|\s+och\s+)(?:{_OFFICE})){{0,5}}"
_WHO = rf"\b(?P<who>{_NAMED}|(?i:{_COMMON}))"

# Present, past and supine of what those do who run something.
_DOES = (
    r"(?:driv(?:er|it)|drev|led(?:er|de|tt)|samordna(?:r|de|t)|utveckla(?:r|de|t)|tar|tog|tagit|"
    r"genomför(?:t|de)?|arbeta(?:r|de|t)|jobba(?:r|de|t)|satsa(?:r|de|t)|starta(?:r|de|t)|"
    r"lansera(?:r|de|t)|arrangera(?:r|de|t)|anordna(?:r|de|t)|skapa(?:r|de|t)|bygg(?:er|de|t)|"
    r"inför(?:t|de)?|inrätta(?:r|de|t)|påbörja(?:r|de|t)|erbjud(?:er|it)|erbjöd|"
    r"undersök(?:er|te|t)|testa(?:r|de|t)|prova(?:r|de|t)|initiera(?:r|de|t)|"
    r"finansiera(?:r|de|t)|öppna(?:r|de|t)|pröva(?:r|de|t)|stöd(?:er|de)|stött|utbilda(?:r|de|t))"
)
_HELPS = r"(?:har|hade|ska|vill|kommer att)"
# At most so many words ("därför", "i ett projekt", "tillsammans med ...") part "har" and its verb.
_BETWEEN = r"(?:\s+\w+){0,5}?"

_RUNS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_WHO}\s+(?:håller i|står bakom|är projektägare|ansvarar för|driver|leder|samordnar)\b",
        rf"\bhar\s+{_WHO}\s+fått\s+(?:i\s+)?uppdrag(?:et)?\b",
        rf"{_WHO}\s+har\s+fått\s+(?:i\s+)?uppdrag(?:et)?\b",
        rf"\b(?:drivs|leds|samordnas|genomförs|ägs|initierats|startats|tagits fram)\s+av\s+{_WHO}",
        rf"(?i:\b(?:projektägare|ansvarig|utförare)):\s+{_WHO}",
    )
)
_JOINT = re.compile(
    r"\bär\s+ett\s+(?:\w+\s+)?(?:samarbete|samverkansprojekt|partnerskap)\s+mellan\s+"
    r"(?P<who>[^.;:]+?)(?=[.;:]|$|\s+som\s)"
)
_ACTS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"^{_WHO}\s+(?:{_HELPS}{_BETWEEN}\s+)?{_DOES}\b",
        rf"\b(?:vill|ska)\s+{_WHO}\s",
        rf"\bhar\s+{_WHO}{_BETWEEN}\s+{_DOES}\b",
        rf"\b{_DOES}\s+{_WHO}\s",
    )
)
_BEGINS = re.compile(rf"^{_WHO}\s+")
# "infördes hösten 2021 av regionen", "utbildas av biblioteket"
_BY = re.compile(rf"\b\w{{3,}}(?:s|t)\s+(?:\w+\s+){{0,3}}av\s+{_WHO}")
_ORGANISATION = re.compile(
    rf"\b(?:Region|AB|kommun|stad)\b|\b\w*(?:{'|'.join(_OFFICES)}|högskola)(?:e?n|et)?\b",
    re.IGNORECASE,
)
_GENERAL = frozenset(
    "regionen länsstyrelsen kommunen kommunerna universitetet högskolan landstinget".split()
)


def actor_in(text: str, project: str = "") -> str:
    """Who runs what a text tells of, as it says it; "" if it does not. `project` is no one."""
    sentences = sentences_of(text)
    runs = [who for pattern in _RUNS for who in _found(pattern, sentences)]
    acts = [
        who for sentence in sentences for pattern in _ACTS for who in _found(pattern, [sentence])
    ]
    joint = list(_found(_JOINT, sentences))
    named = [who for who in acts if _is_named(who)]
    common = [who for who in acts if re.fullmatch(rf"(?i:{_COMMON})", who)]
    sure = [who for who in runs if _is_actor(who)]
    others = [who for who in _doing(sentences) if _is_actor(who) and not _is_place(who)]
    ranked = [who for who in (*sure, *named, *joint, *common, *others) if who != project]
    return ranked[0] if ranked else ""


def _doing(sentences: list[str]) -> Iterator[str]:
    """Who begins a sentence that goes on with something done, or by whom it says that it is."""
    for sentence in sentences:
        found = _BEGINS.match(sentence)
        if found and begins_with_deed(sentence[found.end() :]):
            yield found["who"].strip()
    yield from _found(_BY, sentences)


def _found(pattern: re.Pattern[str], sentences: list[str]) -> Iterator[str]:
    for sentence in sentences:
        yield from (found["who"].strip() for found in pattern.finditer(sentence))


def _is_actor(who: str) -> bool:
    return _is_named(who) or bool(re.fullmatch(rf"(?i:{_COMMON})", who))


def _is_named(who: str) -> bool:
    """Whether a run of capitals names an organisation: by its kind or a region that acts."""
    if who.split()[0].lower() in FUNCTION_WORDS:
        return False  # the capital of "I Skåne" is the sentence's
    if re.fullmatch(rf"(?i:{_COMMON})", who) and not regions_in(who):
        # "Energikontoret" is a name where "regionen" is none.
        return who[0].isupper() and who.lower() not in _GENERAL
    return bool(regions_in(who) or region_of_place(who)) or is_organisation(who)


def _is_place(who: str) -> bool:
    """Whether a name is that of a region or place alone, of which much is said: "Skåne"."""
    return bool(region_of_place(who) or only_regions(who)) and not is_organisation(who)


def is_organisation(name: str) -> bool:
    """Whether a name says that it is that of an organisation: "Lunds universitet"."""
    return bool(_ORGANISATION.search(name))
