"""Words to whether they name anything that can be measured, or only rank it and point to it."""

from __future__ import annotations

import re

from sok.compounds import is_noun, split
from sok.finding.subject_clauses import finite_verbs, is_finite
from sok.regions import regions_in, without_regions
from sok.swedish import FUNCTION_WORDS

_WORD = re.compile(r"[^\W\d_][\w-]*")
# Words that order things or lead on, and what a region is called beside its name.
_RANKING = frozenset(
    """mest minst högst lägst näst störst flest färst främst först sist därefter därnäst sedan följt
    följd följer plats etta tvåa trea topp toppen botten änden skalan region län läns jämföra alltså
    nämligen""".split()
)
# Nouns that say how something is measured, and not of what.
_BARE = frozenset("andelen siffran summan beloppet antalet andel siffra procent".split())
# A plural that the dictionary has no singular for ("tjänstemän").
_IRREGULAR = "män"
# A language is none either: "romska".
_LANGUAGE = re.compile(r"\w{3,}ska")
_FRONTED = re.compile(
    r"(?:till|för|åt|hos|bland|inom|i|på(?=\s(?-i:distans|[a-zà-ÿ]+(?:et|en|na))\b))\s+(?!att\b|(?:dag|år|fjol|stället|(?:genom)?snitt|nuläget)\b)[^\W\d]",
    re.IGNORECASE,
)
_AMONG_WHOM = frozenset("bland hos inom i på".split())
# A place has a capital letter.
_AMONG = re.compile(r"(?:[Bb]land|[Hh]os)\s|[IiPp]å?\s+[A-ZÅÄÖ]")


def names_thing(text: str) -> bool:
    """Whether a text has a noun beside names of regions: "Därefter följer Skåne" has none."""
    said = (word.lower() for word in _WORD.findall(without_regions(text)))
    return any(
        word not in _RANKING | _BARE | FUNCTION_WORDS
        and not is_finite(word)
        and (
            is_noun(word)
            or word.endswith(_IRREGULAR)
            or _LANGUAGE.fullmatch(word)
            or (word.endswith("ande") and split(word))  # "avfallsförebyggande"
        )
        for word in said
    )


def only_measure(text: str) -> bool:
    """Whether a text says how something is measured, and not of what: "andelen"."""
    return text.lower() in _BARE


def ranks_regions(text: str) -> bool:
    """Whether a text names regions, and nothing that is measured in them."""
    return bool(regions_in(text)) and not names_thing(text)


def fronted(segment: str) -> str:
    """The phrase before the verb that says of whom a clause gives its figure, or "".

    "Hos kvinnor är den 5", "Till vägar betalades 3". Where no verb is known it is the whole clause.
    """
    verbs = finite_verbs(segment)
    before = segment[: verbs[0].start if verbs else None].strip(" ,")
    return before if _FRONTED.match(before) else ""


def is_group(front: str) -> bool:
    """Whether a phrase says among whom or where it was measured: "Bland födda här", "I Kiruna".

    Regions are told apart from what is measured in them.
    """
    return bool(_AMONG.match(front)) and not regions_in(front)


def is_parallel(own: str, front: str) -> bool:
    """Whether words open as the phrase that a clause begins with: "till broar", "Till vägar".

    Those among whom something was measured may open otherwise: "i kurserna", "Bland lärlingarna".
    """
    if not (own and front):
        return False
    both = [phrase.lower().split()[0] for phrase in (own, front)]
    return both[0] == both[1] or (bool(_FRONTED.match(own)) and _AMONG_WHOM.issuperset(both))
