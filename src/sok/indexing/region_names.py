"""Region names as they are typed, without dots and rings or misspelt, to the regions meant."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from sok.indexing.letters import (
    ONE_ERROR,
    TWO_ERRORS,
    first_of,
    fold,
    is_known,
    restorations,
    typing_errors,
)
from sok.places import region_of_place
from sok.regions import REGIONS
from sok.swedish import is_entry

# Errors allowed in a region's name of two words, which has at least 14 letters.
NAME_ERRORS = 2


@lru_cache(maxsize=10_000)
def nearest_region(word: str) -> str | None:
    """The region whose name is within a typing error or two of `word`; None if none is.

    `word` may be a name of two words and a genitive ("vastra gotalands"). The errors allowed are
    those of other words; missing dots and rings are none. A word of the dictionary, and a place
    that is no region ("Götaland", "Göteborg"), is never taken for a region.
    """
    typed = " ".join(unicodedata.normalize("NFC", word).split()).casefold()
    letters = fold(typed)
    if letters in _REGION_NAMES:
        return _REGION_NAMES[letters]
    allowed = (len(letters) >= ONE_ERROR) + (len(letters) >= TWO_ERRORS)
    near = (
        (typing_errors(letters, name), region)
        for name, region in _REGION_NAMES.items()
        # The first letter is the one that is typed with most care.
        if name[0] == letters[:1]
    )
    found = min((pair for pair in near if pair[0] <= allowed), default=None)
    # A compound by rule may be one by chance: "gottland".
    if found is None or is_known(typed) or is_entry(word):
        return None
    return None if any(map(_is_name, (typed, *restorations(typed)))) else found[1]


def region_meant(word: str) -> str | None:
    """The region that a mistyped word names, in lower case, with the genitive's s, or None."""
    if found := nearest_region(word):
        return found.lower()
    found = nearest_region(word[:-1]) if word.endswith("s") else None
    return f"{found.lower()}s" if found else None


def _is_name(word: str) -> bool:
    """Whether the lower-case `word` is known as a name, be it only as that of a place."""
    return is_entry(word.capitalize()) or region_of_place(word.title()) is not None


def with_region_names(question: str) -> tuple[str, list[tuple[str, str]]]:
    """The question with one region name of several words put right, and the pairs (typed, name).

    "vastra gotland" is no Gotland.
    """
    for place in re.finditer(r"(?=\b([^\W\d_]+ [^\W\d_]+)\b)", question):
        typed = place[1]
        for name in (name for name in REGIONS if " " in name):
            near = typing_errors(fold(typed), fold(name)) <= NAME_ERRORS
            if near and typed.casefold() != name.casefold():
                mended = question[: place.start(1)] + name + question[place.end(1) :]
                return mended, [(typed, name)]
    return question, []


# Each region's names in folded letters, with their genitives.
_REGION_NAMES = first_of(
    (fold(form), region)
    for region, forms in REGIONS.items()
    for name in (region, *forms)
    if not name.endswith("*")
    for form in (name, name + "s")
)
