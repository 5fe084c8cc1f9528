"""A text to whether it tells of something undertaken, and the regions where it says that was."""

from __future__ import annotations

import re

from sok.finding.actors import actor_in
from sok.regions import only_regions

# What a text says that tells of something undertaken, not of how things are: a purpose, a kind
# of undertaking, or a verb of doing.
UNDERTAKING = re.compile(
    r"\b(?:målet (?:är|med)|syftet?|vill|\w*(?:projekt|satsning|insats|initiativ|samarbete|forum|"
    r"nätverk|plattform|hubb|förstudie|pilot|testbädd|koncept|försök)(?:et|en|er|erna)?|"
    r"(?:ta(?:r|git)?|tog|tas) fram|(?:utveckla|satsa|arbeta|jobba|lansera|arrangera|anordna|skapa|"
    r"inrätta|påbörja|starta|testa|pröva|prova|initiera|utbilda|samordna|stärk|inför|genomför|bygg|"
    r"erbjud|undersök|anlägg)(?:r|t|ts|de|des|s|er|te|tes)?)\b",
    re.IGNORECASE,
)
# "I norra Dalarna": a part of what is named.
PART = r"(?:(?:norra|södra|östra|västra|mellersta|centrala|inre) (?!Sverige))?"
# The named region is that of the place where something is, or an organisation's.
_LOCATED = re.compile(
    rf"(?:\A|\b(?:[Ii]|[Pp]å|[Ff]ör|[Ii]nom|[Rr]egion)\s+{PART}|\b(?=Västra\s+Götalandsregionen))"
    r"(?=[A-ZÅÄÖ])"
)
# The longest enumeration of regions looked for: "Jämtland Härjedalen, Västra Götaland och ...".
ENUMERATED = 12


def tells_of_undertaking(text: str) -> bool:
    """Whether a text says what is undertaken, what for, or who does it."""
    return bool(UNDERTAKING.search(text) or actor_in(text))


def located(text: str) -> tuple[str, ...]:
    """The regions where a text says that something takes place or who does it."""
    for found in _LOCATED.finditer(text):
        words = text[found.end() :].split(maxsplit=ENUMERATED)[:ENUMERATED]
        starts = (" ".join(words[:count]).rstrip(".") for count in range(len(words), 0, -1))
        if regions := next((named for start in starts if (named := only_regions(start))), ()):
            return regions
    return ()
