"""Text to the names of those who may run something, and whether a name is an organisation's."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sok.compounds import is_noun
from sok.places import region_of_place
from sok.regions import only_regions, regions_in
from sok.swedish import FUNCTION_WORDS, is_word

_CAPITAL = r"[A-ZÅÄÖ][\w&-]*"
# Nouns that end the name of an organisation: "Göinge utbildningscenter", "Bergs och Åre kommuner".
_ENDS = (
    r"\w*(?:universitet|högskola|kommun(?:er)?|stad|län|museum|bibliotek|arkiv|sjukhus(?:et)?|"
    r"teater|cent(?:er|rum|ret)|park|förening|förbund|distrikt|klinik|skola|utbildning|bolag|"
    r"kooperativ|församling|förvaltning|nämnd|institut|akademi|sällskap|klubb|kontor|byalag|"
    r"\w{3}(?<!för)råd)\b"
)
# "tekniska", "ekonomiska"; and whose it is: "Luleå kommuns vuxenutbildning".
_INSIDE = r"(?:\w+isk[at]|\w+(?:ell|al)[at]|kommuns|stads|läns)"
# "Luleå tekniska universitet", "Region Jönköpings län", "Hushållningssällskapet Kalmar,
# Kronoberg och Blekinge", "Länsstyrelsen i Skåne", "Centrum för barntandvård i Malmö".
_NAMED = (
    rf"{_CAPITAL}(?:\s+(?:i\s+)?{_CAPITAL}|,\s+{_CAPITAL}(?=[^.]{{0,150}}?\soch\s+[A-ZÅÄÖ])"
    rf"|\s+och\s+{_CAPITAL}|\s+för\s+\w+\s+i\s+{_CAPITAL}|\s+(?:{_INSIDE}\s+)?{_ENDS}){{0,8}}"
)
_OFFICES = (
    "region|länsstyrelse|högskola|myndighet|stiftelse|förening|teater|förvaltning|nämnd",
    "universitet|kontor|sällskap|förbund|verk|bolag|landsting|råd|bibliotek|arkiv|sjukhus|muse",
)
_OFFICE = (
    rf"\w*(?:(?:{_OFFICES[0]})(?:n|en)|kommun(?:en|erna)|(?:{_OFFICES[1]})et)\b"
    r"|länets\s+(?:(?:alla|\w+[ao]|tolv|tre|fem|sex|sju|tio)\s+)?\w+"
    r"|flera\s+(?:aktörer|kommuner|företag|organisationer|myndigheter)\b"
    r"|(?:två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv)\s+(?:\w+a\s+)?"
    r"\w*(?:kommuner|regioner|skolor|föreningar|företag|bolag|byalag|gårdar)\b"
)
_COMMON = rf"(?:{_OFFICE})(?:(?:,\s+|\s+och\s+)(?:{_OFFICE})){{0,5}}"
_WHO = re.compile(rf"\b(?:{_NAMED}|(?i:{_COMMON}))")
_IS_COMMON = re.compile(_COMMON, re.IGNORECASE)
# What stands after "av": "det kommunala bolaget Mälarrör", "kommunens bostadsbolag",
# "danskonsulenten i Växjö".
_AFTER_BY = re.compile(
    rf"(?:(?:det|den)\s+\w+\s+)?(?:[a-zà-ÿ]\w*(?:en|et)\s+)?(?P<named>{_NAMED})|"
    rf"(?P<office>(?i:{_COMMON})\b(?!\s+{_CAPITAL})|"
    r"(?:kommunens|regionens|stadens|länets)\s+\w+"
    rf"(?:\s+i\s+{_CAPITAL})?|\w+(?:en|et|na)\s+i\s+{_CAPITAL})"
)
_THEN_NAME = re.compile(rf"\s+{_CAPITAL}")
_IN_REGION = re.compile(rf"(\s(?:kommun|universitet|högskola))\s+(?:i\s+)?{_CAPITAL}.*$")
# What somebody is, just before the name: "det kommunala bolaget Mälarrör".
DESCRIBED = re.compile(
    rf"(?:\b(?:det|den)\s+\w+\s+)?\b\w*(?:(?:{_OFFICES[0]})en|(?:{_OFFICES[1]}|företag)et)\s+$",
    re.IGNORECASE,
)
_ORGANISATION = re.compile(
    r"\b(?:Region|AB|kommun(?:er)?|stad)\b|"
    rf"\b\w*(?:{'|'.join(_OFFICES)}|högskola)(?:e?n|et)?\b|"
    r"(?<=\w )\w*(?:cent(?:er|rum|ret)|museum|park|distrikt|klinik|skola|utbildning|kooperativ|"
    r"församling|institut|akademi|klubb|byalag)\b|^Centrum för\b|^\w*skolan i\b",
    re.IGNORECASE,
)
_GENERAL = frozenset(
    "regionen länsstyrelsen kommunen kommunerna universitetet högskolan landstinget".split()
)


def names_in(sentence: str) -> Iterator[tuple[str, int, int]]:
    """Each name or office that a sentence says, and from where to where it stands.

    The capital of "I Skåne" is the sentence's, and no part of a name. "Bolaget" before a name says
    what that is, and a municipality is named without its region.
    """
    for found in _WHO.finditer(sentence):
        start, name = found.start(), found[0]
        first, _, rest = name.partition(" ")
        if first[0].isupper() and first.lower() in FUNCTION_WORDS:
            start, name = start + len(first) + 1, rest
        if name and not (is_common(name) and _THEN_NAME.match(sentence, found.end())):
            yield _IN_REGION.sub(r"\1", name).strip(), start, found.end()


def name_after_by(text: str, start: int) -> str:
    """Who is meant by what begins at `start`, after "av"; "" if that is nobody in particular."""
    found = _AFTER_BY.match(text, start)
    return (found["named"] or found["office"]) if found else ""


def is_actor(who: str) -> bool:
    """Whether a name is that of an organisation, or an office such as "regionen"."""
    return is_named(who) or is_common(who)


def is_common(who: str) -> bool:
    """Whether somebody is called by an office alone: "regionen och länsstyrelsen"."""
    return bool(_IS_COMMON.fullmatch(who))


def is_named(who: str) -> bool:
    """Whether a run of capitals names an organisation: by its kind or a region that acts."""
    if who.split()[0].lower() in FUNCTION_WORDS:
        return False
    if is_common(who) and not regions_in(who):
        # "Energikontoret" is a name where "regionen" is none.
        return who[0].isupper() and who.lower() not in _GENERAL
    return bool(regions_in(who) or region_of_place(who)) or is_organisation(who)


def is_proper(who: str) -> bool:
    """Whether capitals are those of a name, and not of a plain word that begins a sentence."""
    first = who.split()[0]
    plain = first.lower()
    is_plain = is_noun(plain) or is_word(plain) or plain.endswith("na")
    return first[0].isupper() and (len(who.split()) > 1 or not is_plain)


def is_place(who: str) -> bool:
    """Whether a name is that of a region or place alone, of which much is said: "Skåne"."""
    return bool(region_of_place(who) or only_regions(who)) and not is_organisation(who)


def is_genitive(who: str) -> bool:
    """Whether a name only says whose what comes after it is: "Kronobergs"."""
    return who.endswith("s") and " " not in who and not is_organisation(who)


def is_organisation(name: str) -> bool:
    """Whether a name says that it is that of an organisation: "Lunds universitet"."""
    return bool(_ORGANISATION.search(name))
