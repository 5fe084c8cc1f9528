"""Examples set as cards to what they tell of: a label with the region, a title, fields by name.

"EXEMPEL SKÅNE", "Bussen som stannar", and then a text; or "Vem: ... Vad: ... Resultat: ...".
"""

from __future__ import annotations

import re

from sok.finding.actors import actor_in
from sok.finding.initiative_lists import Named, first_sentence
from sok.finding.project_names import project_in
from sok.places import regions_told
from sok.regions import only_regions

_EXAMPLE = re.compile(r"^\W*exempel(?: från| i)?\b[\s:–-]*", re.IGNORECASE)
_WHO = r"(?:Vem|Vilka|Aktör(?:er)?|Ansvarig(?:a)?|Genomförare|Projektägare|Var|Plats|Ort|Kommun)"
_WHAT = r"(?:Vad|Hur|Syfte|Mål|Beskrivning|Insats|Projekt)"
_AFTER = r"(?:Resultat|Effekt(?:er)?|Lärdom(?:ar)?|Kostnad(?:er)?|Period|Tid|Finansiering|Kontakt)"
_CARD = re.compile(
    rf"^{_WHO}:\s+(?P<who>\S.*?)\s+{_WHAT}:\s+(?P<what>\S.*?)(?:\s+{_AFTER}:\s.*)?$", re.DOTALL
)
# Who else takes part: "Region Gävleborg och sex kommuner".
_MUNICIPAL = re.compile(r"(?:,| och| samt| med) [^,]*\bkommun(?:er)?$")
_END = re.compile(r"[.!?:;,]\s*$")
# A title has at most so many words.
TITLE_WORDS = 10


def label_of(text: str) -> tuple[str, ...]:
    """The regions that a line names, alone, as those of an example or with municipalities.

    () if it says more.
    """
    named = _MUNICIPAL.sub("", _EXAMPLE.sub("", text).strip())
    return () if _END.search(text) else only_regions(named.title())


def is_title(text: str) -> bool:
    """Whether a line under a label may be the title of what follows."""
    return len(text.split()) <= TITLE_WORDS and not _END.search(text)


def from_card(text: str, title: str, regions: tuple[str, ...]) -> Named | None:
    """What the fields of a card tell of, None if the text has none or no place is known."""
    found = _CARD.match(text)
    where = regions or (regions_told(found["who"]) if found else ())
    if found is None or not where:
        return None
    name = title or first_sentence(found["what"])
    return Named(name, where, project_in(found["what"]), found["who"].strip(" .,;"))


def from_labelled(text: str, title: str, regions: tuple[str, ...]) -> Named:
    """What a text under a label with its regions tells of."""
    project = project_in(text) or project_in(title)
    return Named(title or first_sentence(text), regions, project, actor_in(text, project))
