"""Leads and headings to whether they announce examples of what has been done, and on what topic."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum

from sok.finding.deeds import begins_with_supine
from sok.regions import only_regions
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
# "Ledvakten, Region Dalarna", "Exempel från Region Dalarna: Ledvakten"
_FROM = re.compile(r"(?:ett )?exempel (?:från|i|på) ", re.IGNORECASE)
_APART = re.compile(r",\s+|:\s+|\s+[–—-]\s+")
EDGES = " .,;:–—"


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


def titles_example(heading: str) -> bool:
    """Whether a heading names what was done beside the region: "Ledvakten, Region Dalarna"."""
    pieces = [_FROM.sub("", piece) for piece in _APART.split(heading) if piece.strip()]
    return len(pieces) > 1 and sum(bool(only_regions(piece)) for piece in pieces) == 1


def first_sentence(text: str) -> str:
    """The first sentence of a text without its final punctuation."""
    spans = sentence_spans(text)
    return text[slice(*spans[0])].strip(EDGES) if spans else ""
