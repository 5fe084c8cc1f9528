"""Leads and headings to what they announce, and list items to the regions that they name.

An item tells of a region's initiative by a parenthesis at its end ("(Project, Region)"), by the
region after a dash there, by that before a colon ("Värmland: ..."), or in its words; what announces
the list must say so.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum
from itertools import chain

from sok.finding.actor_names import is_organisation
from sok.finding.deeds import begins_with_supine
from sok.places import region_of_place, regions_told
from sok.regions import only_regions, regions_in, regions_of_parts, without_parts
from sok.sentences import sentence_spans

# Words that announce examples whatever follows, and plural nouns that may only do so. Definite
# and singular forms are left out: "Projektet ska:" announces what one project will do.
_EXAMPLES = re.compile(
    r"(?<!till )\b(?:\w*exempel|urval|(?:ur|från) verkligheten|"
    r"(?:fler|några|andra|två|tre|fyra|fem|sex|sju|åtta|nio|tio) (?:\w+ )?"
    r"(?:försök|insatser|initiativ|projekt|satsningar|arbetssätt)|"
    r"så (?:här )?(?:gör(?! du| man| ni)|arbetar|jobbar|satsar)|"
    r"(?:vad|hur|så) (?:de )?(?:region|län|kommun|landsting)\w* (?:gör|arbetar|jobbar|satsar)|"
    # "Vad regionerna har gjort", "Så har länen arbetat", "Hur Skåne har tagit sig an det"
    # and "Andra som har hittat egna vägar"
    r"(?:vad|det|hur|så|andra som|fler som) (?:(?!vi )\w+ ){0,3}har (?:(?!vi )\w+ ){0,3}"
    r"(?:gjort|hittat|löst|arbetat|jobbat|satsat|prövat|provat|tagit sig an|"
    r"gått till ?väga|gripit sig an|lyckats))\b",
    re.IGNORECASE,
)
_UNDERTAKINGS = re.compile(
    r"\b\w*(?:insatser(?:na)?|projekt|initiativ|satsningar(?:na)?|aktiviteter|åtgärder)\b",
    re.IGNORECASE,
)
_HAS = re.compile(r"\bhar\b", re.IGNORECASE)
_CLAUSE = re.compile(r"\s+[–—-]\s+|:\s*")
_NUMBERED = re.compile(r"\d+(?:\.\d+)*\.?\s+")
_PARENTHESIS = re.compile(r"\s*\(([^()]*)\)[.;,\s]*$")
# "Införa digitala remisser – Region Skåne"
_SUFFIX = re.compile(r"\s+[–—-]\s+([^:–—()]{3,60}?)[.;,\s]*$")
_PREFIX = re.compile(r"([^:–—()]{3,60}?)(?::\s+|\s+[–—]\s+)(?=\S)")
# "Ledvakten, Region Dalarna", "Exempel från Region Dalarna: Ledvakten"
_FROM = re.compile(r"(?:ett )?exempel (?:från|i|på) ", re.IGNORECASE)
_APART = re.compile(r",\s+|:\s+|\s+[–—-]\s+")
# A parenthesis that measures or refers names no project: "(15 procent)", "(se Region Skåne)".
_NO_SOURCE = re.compile(r"\d\s*(?:procent|%|kr|kronor|mi[ln]|m[dn]?kr|tkr)|^(?:se|jfr|jämför)\b")
_NOUN_BEFORE = re.compile(r"(?:projektet|projekt|satsningen|initiativet):?\s+", re.IGNORECASE)
# What may stand beside a region in a parenthesis and is no project.
_YEARS = re.compile(r"\d+|\bm\.?\s?fl\.?", re.IGNORECASE)
_EDGES = " .,;:–—"
# Who takes part after who runs it, and no project: "Lund, i samarbete med gårdarna".
_WITH = re.compile(r", (?:i (?:samarbete|samverkan|samråd)|tillsammans) med\b")
_MUNICIPAL = re.compile(r"\s+(?:kommun(?:er)?|stad)$")
_AND = re.compile(r"\s+(?:och|samt)\s+")
# Whose it is stands behind so many words that say what it is; a name or an address has fewer.
SERIES_WORDS = 4


class Announced(IntEnum):
    """How surely a lead or heading announces examples of what has been done."""

    NO = 0
    MAYBE = 1
    YES = 2


@dataclass(frozen=True, slots=True)
class Named:
    """What an item says of itself: `name` without the source, `actor` only if it is named so.

    What is only told `beside` others is an example if its section has some.
    """

    name: str
    regions: tuple[str, ...]
    project: str = ""
    actor: str = ""
    beside: bool = False


def announces(text: str) -> Announced:
    """Whether a lead or heading announces examples; of a longer lead its last sentence counts."""
    spans = sentence_spans(text)
    last = text[slice(*spans[-1])] if spans else ""
    if _EXAMPLES.search(last):
        return Announced.YES
    return Announced.MAYBE if _UNDERTAKINGS.search(last) else Announced.NO


def goes_on(lead: str, item: str) -> bool:
    """Whether an item ends what its lead says has been done: "Regionen har" and "byggt en scen"."""
    spans = sentence_spans(lead)
    return bool(spans and _HAS.search(lead[slice(*spans[-1])])) and begins_with_supine(item)


def topic_of(headings: tuple[str, ...]) -> str:
    """The innermost heading that says a topic, without what announces examples; "" if none does.

    "Integration – exempel på insatser" is "Integration", and for "Goda exempel" or "Region Skåne"
    the next heading above is taken.
    """
    headings = tuple(one for one in headings if not only_regions(one)) or headings
    for heading in reversed(headings):
        clauses = _CLAUSE.split(heading)
        if announces(heading) is not Announced.YES:
            return _NUMBERED.sub("", heading, count=1)
        if kept := [clause for clause in clauses if announces(clause) is Announced.NO]:
            return _NUMBERED.sub("", " – ".join(kept), count=1)
    return _NUMBERED.sub("", headings[-1], count=1) if headings else ""


def read_item(text: str) -> Named | None:
    """What an item says in a parenthesis, after a dash or before a colon; None without a region."""
    first = sentence_spans(text)[0][1] if text.strip() else 0
    for end in (len(text), first):
        found = _PARENTHESIS.search(text[:end])
        if found and (named := _source(found[1])):
            return Named(text[: found.start()].strip(_EDGES), *named)
    if (found := _SUFFIX.search(text)) and (regions := only_regions(found[1])):
        return Named(first_sentence(text[: found.start()]), regions, "", _office(found[1]))
    label, rest = labelled(text)
    if label:
        rest, project = without_project(rest)
        return Named(first_sentence(rest), only_regions(label), project, _office(label))
    return None


def labelled(text: str) -> tuple[str, str]:
    """What names regions before the first colon or dash of a text, and what it says after that.

    Both are "" if nothing but regions stands there.
    """
    found = _PREFIX.match(text)
    return (found[1], text[found.end() :]) if found and only_regions(found[1]) else ("", "")


def titles_example(heading: str) -> bool:
    """Whether a heading names what was done beside the region: "Ledvakten, Region Dalarna"."""
    pieces = [_FROM.sub("", piece) for piece in _APART.split(heading) if piece.strip()]
    return len(pieces) > 1 and sum(bool(only_regions(piece)) for piece in pieces) == 1


def is_sourced(text: str) -> bool:
    """Whether an item says what something is, and then in a parenthesis whose it is."""
    found = _PARENTHESIS.search(text)
    said = text[: found.start()].split() if found else ()
    return bool(found and len(said) >= SERIES_WORDS and _source(found[1]))


def without_project(text: str) -> tuple[str, str]:
    """An item without the project that a parenthesis at its end names, and that project, or ""."""
    found = _PARENTHESIS.search(text)
    if found and found[1][:1].isupper() and not _NO_SOURCE.search(found[1]):
        return text[: found.start()], found[1]
    return text, ""


def first_sentence(text: str) -> str:
    """The first sentence of a text without its final punctuation."""
    spans = sentence_spans(text)
    return text[slice(*spans[0])].strip(_EDGES) if spans else ""


def _source(inner: str) -> tuple[tuple[str, ...], str, str] | None:
    """The regions, project and actor in a parenthesis; of places, if it names no region."""
    pieces = list(re.finditer(r"[^,;]+", inner))
    of = _only_regions if regions_in(inner) else _regions_of_places
    own = {piece.start(): regions for piece in pieces if (regions := of(piece[0]))}
    regions = tuple(dict.fromkeys(chain(*own.values()))) or regions_told(inner)
    if _NO_SOURCE.search(inner) or not regions:
        return None
    if inner[0].isupper() and _WITH.search(inner):
        return regions, "", inner.strip(_EDGES)
    if not own:
        # "(Tillväxt Skåne)" is a project, in "(Lund, Odla i Skåne)" after its place, "(i samarbete
        # med Region Skåne)" is none.
        rest = inner[
            next((one.start() for one in pieces if not _regions_of_places(one[0])), 0) :
        ].strip()
        is_name = rest[:1].isupper() and not rest.startswith(("I ", "Region "))
        return regions, *_project_or_actor(rest if is_name else "")
    others = [piece for piece in pieces if piece.start() not in own]
    between = inner[others[0].start() : others[-1].end()] if others else ""
    project, actor = _project_or_actor(between)
    named = ",".join(piece[0] for piece in pieces if piece.start() in own)
    return regions, project, actor or _office(named)


def _only_regions(piece: str) -> tuple[str, ...]:
    return only_regions(_YEARS.sub("", piece))


def _regions_of_places(piece: str) -> tuple[str, ...]:
    """The regions of municipalities, towns or provinces that alone a piece names, () if more."""
    bare = _MUNICIPAL.sub("", piece.strip(_EDGES))
    found = [region_of_place(name) for name in _AND.split(bare)]
    if all(found):
        return tuple(filter(None, found))
    return () if without_parts(bare).strip() else tuple(regions_of_parts(bare))


def _project_or_actor(text: str) -> tuple[str, str]:
    """The project and who runs it, of which a parenthesis names one or both beside regions."""
    name = _NOUN_BEFORE.sub("", text.strip(_EDGES), count=1).strip('”"')
    if not any(letter.isalpha() for letter in _YEARS.sub("", name)) or _regions_of_places(name):
        return "", ""
    if not is_organisation(name):
        return name, ""
    *who, last = name.rsplit(", ", 1)
    is_name = bool(who) and last[:1].isupper() and not is_organisation(last)
    return (last, who[0]) if is_name else ("", name)


def _office(text: str) -> str:
    """The first municipality that is named as one ("Ånge kommun"), or the region ("Region Skåne").

    "" if none is, or if several regions are.
    """
    bare = re.sub(rf"(?:{_YEARS.pattern})\s*$", "", text.strip(_EDGES)).strip(_EDGES)
    pieces = [piece.strip(_EDGES) for piece in bare.split(",")]
    if own := next((piece for piece in pieces if _MUNICIPAL.search(piece)), ""):
        return own
    if re.search(r",| och | samt ", bare) or not re.search(r"\bRegion |regionen\b", bare):
        return ""
    return bare
