"""List items to the regions that they name, and what each says of what was done there.

An item tells of a region's initiative by a parenthesis at its end ("(Project, Region)"), by the
region after a dash there, or before a colon ("Värmland: ...", "Saltvakt, Skåne: ...").
"""

from __future__ import annotations

import re
from itertools import chain

from sok.finding.actor_names import is_organisation
from sok.finding.initiative_lists import EDGES, Named, first_sentence
from sok.places import region_of_place, regions_told
from sok.regions import only_regions, regions_in, regions_of_parts, without_parts
from sok.sentences import sentence_spans

_PARENTHESIS = re.compile(r"\s*\(([^()]*)\)[.;,\s]*$")
# "Införa digitala remisser – Region Skåne"
_SUFFIX = re.compile(r"\s+[–—-]\s+([^:–—()]{3,60}?)[.;,\s]*$")
_PREFIX = re.compile(r"([^:–—()]{3,60}?)(?::\s+|\s+[–—]\s+)(?=\S)")
# "Kisa (Östergötland). Sparbanken har ...": where, and in which region.
_PLACED = re.compile(r"[A-ZÅÄÖ][^.:()]{1,40} \(([^()]+)\)[.:]\s+(?=[A-ZÅÄÖ])")
# A parenthesis that measures or refers names no project: "(15 procent)", "(se Region Skåne)".
_NO_SOURCE = re.compile(r"\d\s*(?:procent|%|kr|kronor|mi[ln]|m[dn]?kr|tkr)|^(?:se|jfr|jämför)\b")
_NOUN_BEFORE = re.compile(r"(?:projektet|projekt|satsningen|initiativet):?\s+", re.IGNORECASE)
# What may stand beside a region in a parenthesis and is no project.
_YEARS = re.compile(r"\d+|\bm\.?\s?fl\.?", re.IGNORECASE)
# Who takes part after who runs it, and no project: "Lund, i samarbete med gårdarna".
_WITH = re.compile(r", (?:i (?:samarbete|samverkan|samråd)|tillsammans) med\b")
_MUNICIPAL = re.compile(r"\s+(?:kommun(?:er)?|stad)$")
_AND = re.compile(r"\s+(?:och|samt)\s+")
# Whose it is stands behind so many words that say what it is; a name or an address has fewer.
SERIES_WORDS = 4


def read_item(text: str) -> Named | None:
    """What an item says in a parenthesis, after a dash or before a colon; None without a region."""
    first = sentence_spans(text)[0][1] if text.strip() else 0
    for end in (len(text), first):
        found = _PARENTHESIS.search(text[:end])
        if found and (named := _source(found[1])):
            name = text[: found.start()].strip(EDGES)
            # "Ydre (Östergötland). Mackar lånar ut ...": where, and then what is done there.
            further = first_sentence(text[end:]) if _regions_of_places(name) else ""
            return Named(further or name, *named)
    if (found := _SUFFIX.search(text)) and only_regions(found[1].partition(",")[0]):
        regions, project, actor = _source(found[1]) or (only_regions(found[1]), "", "")
        return Named(first_sentence(text[: found.start()]), regions, project, actor)
    return _from_label(text)


def _from_label(text: str) -> Named | None:
    """What an item says whose it is before it says what was done; None if it does not."""
    label, rest = labelled(text)
    if label:
        rest, project = without_project(rest)
        return Named(first_sentence(rest), only_regions(label), project, _office(label))
    if found := _PREFIX.match(text):
        name, apart, whose = found[1].rpartition(", ")
        if apart and (regions := only_regions(whose)):
            return Named(name, regions, "", _office(whose))
    return None


def labelled(text: str) -> tuple[str, str]:
    """What names regions before the first colon or dash of a text, and what it says after that.

    Or beside a place there: "Kisa (Östergötland). ...". Both are "" if nothing else is named.
    """
    for found in (_PREFIX.match(text), _PLACED.match(text)):
        if found and only_regions(found[1]):
            return found[1], text[found.end() :]
    return "", ""


def is_sourced(text: str) -> bool:
    """Whether an item says what something is, and then in a parenthesis whose it is."""
    found = _PARENTHESIS.search(text)
    said = text[: found.start()].split() if found else ()
    return bool(found and len(said) >= SERIES_WORDS and _source(found[1]))


def _source(inner: str) -> tuple[tuple[str, ...], str, str] | None:
    """The regions, project and actor in a parenthesis; of places, if it names no region."""
    pieces = list(re.finditer(r"[^,;]+", inner))
    of = _only_regions if regions_in(inner) else _regions_of_places
    own = {piece.start(): regions for piece in pieces if (regions := of(piece[0]))}
    regions = tuple(dict.fromkeys(chain(*own.values()))) or regions_told(inner)
    if _NO_SOURCE.search(inner) or not regions:
        return None
    if inner[0].isupper() and _WITH.search(inner):
        return regions, "", inner.strip(EDGES)
    if not own:
        # "(Tillväxt Skåne)" is a project, in "(Lund, Odla i Skåne)" after its place, "(i samarbete
        # med Region Skåne)" is none.
        rest = inner[
            next((one.start() for one in pieces if not _regions_of_places(one[0])), 0) :
        ].strip()
        is_name = rest[:1].isupper() and not rest.startswith(("I ", "Region "))
        return regions, *_project_or_actor(rest if is_name else "")
    others = [p for p in pieces if p.start() not in own and not region_of_place(p[0].strip(EDGES))]
    between = inner[others[0].start() : others[-1].end()] if others else ""
    project, actor = _project_or_actor(between)
    named = ",".join(piece[0] for piece in pieces if piece.start() in own)
    return regions, project, actor or _office(named)


def _only_regions(piece: str) -> tuple[str, ...]:
    return only_regions(_YEARS.sub("", piece))


def _regions_of_places(piece: str) -> tuple[str, ...]:
    """The regions of municipalities, towns or provinces that alone a piece names, () if more."""
    bare = _MUNICIPAL.sub("", piece.strip(EDGES))
    found = [region_of_place(name) for name in _AND.split(bare)]
    if all(found):
        return tuple(filter(None, found))
    return () if without_parts(bare).strip() else tuple(regions_of_parts(bare))


def _project_or_actor(text: str) -> tuple[str, str]:
    """The project and who runs it, of which a parenthesis names one or both beside regions."""
    name = _NOUN_BEFORE.sub("", text.strip(EDGES), count=1).strip('”"')
    if not any(letter.isalpha() for letter in _YEARS.sub("", name)) or _regions_of_places(name):
        return "", ""
    if not is_organisation(name):
        return name, ""
    first, apart, last = name.rpartition(", ")
    if not apart or is_organisation(first) is is_organisation(last):
        return "", name
    project, actor = (first, last) if is_organisation(last) else (last, first)
    return (project, actor) if project[:1].isupper() else ("", name)


def _office(text: str) -> str:
    """The first municipality that is named as one ("Ånge kommun"), or the region ("Region Skåne").

    "" if none is, or if several regions are.
    """
    bare = re.sub(rf"(?:{_YEARS.pattern})\s*$", "", text.strip(EDGES)).strip(EDGES)
    pieces = [piece.strip(EDGES) for piece in bare.split(",")]
    if own := next((piece for piece in pieces if _MUNICIPAL.search(piece)), ""):
        return own
    if re.search(r",| och | samt ", bare) or not re.search(r"\bRegion |regionen\b", bare):
        return ""
    return bare


def without_project(text: str) -> tuple[str, str]:
    """An item without the project that a parenthesis at its end names, and that project, or ""."""
    found = _PARENTHESIS.search(text)
    if found and found[1][:1].isupper() and not _NO_SOURCE.search(found[1]):
        return text[: found.start()], found[1]
    return text, ""
