"""A question or a text to whether it asks, or says, what should be done."""

from __future__ import annotations

import re
from functools import lru_cache

# "Vad vill ni att regeringen gör?"
WHAT_TO_DO = r"\bvad vill (?:\w+ ){1,3}att (?:\w+ ){1,3}gör\b"
_ASKS = re.compile(
    r"\b(?:rekommend\w*|föresl\w*|förslag\w*|råd|uppman\w*|bör|ska|skall|borde)\b|"
    rf"{WHAT_TO_DO}",
    re.IGNORECASE,
)
# Who asks what somebody wants, or what something is to be, asks so too.
_WANTS = re.compile(
    rf"{_ASKS.pattern}|\b(?:vill|önskar|begär\w*|efterlys\w*|krav\w*|kräv\w*|mål|målet|"
    r"höja|höjas|sänka|sänkas|räknas? upp|skulle|får (?:\w+ ){1,5}(?:vara|kosta|bli))\b",
    re.IGNORECASE,
)
# In one clause with what should be so; "som föreslås" tells of what is.
_SAYS = re.compile(
    r"(?<!som )\b(?:rekommenderar|rekommenderas|föreslår|föreslås|uppmanar|bör|borde)\b[^,;:]*$",
    re.IGNORECASE,
)
# Above a list of what should be done.
_ANNOUNCES = re.compile(
    r"\b(?:rekommenderar|föreslår|uppmanar|bör|borde|förslag|rekommendationer|råd)\b|\bvill att\b",
    re.IGNORECASE,
)
# Those to whom a report gives advice. "Regional" is no region.
_WHO = re.compile(
    r"(regering|riksdag|stat(?=en)|kommun|region|länsstyrels|myndighet|arbetsgivar|skol(?=a|or)|"
    r"huvudm[aä]n)(?:e|en|et|n|nen|er|erna|or|orna|na|a|an)?s?",
    re.IGNORECASE,
)
_SOMEBODY = rf"(?:(?:alla|landets|andra|\w+ens) )?{_WHO.pattern}(?: (?:och|samt|eller) \w+)?"
# "till regeringen", "för statens del", "kommunerna bör", "rekommenderar regeringen att", "råd får
# kommunerna". What the government itself proposes is not proposed to it.
_TO = re.compile(
    rf"\b(?:till|att|för|åt|bör|borde|ska|får|rekommenderas|föreslås|uppmanas) {_SOMEBODY}\b|"
    rf"\b{_SOMEBODY} (?:att|bör|borde|ska|skall|behöver|måste|rekommenderas|föreslås|uppmanas)\b",
    re.IGNORECASE,
)
# A lead that only says to whom.
_BARE = re.compile(
    rf"(?:till )?{_SOMEBODY}(?: (?:bör|borde|ska|skall|behöver|måste)(?: därför)?)?\s*:?",
    re.IGNORECASE,
)


@lru_cache(maxsize=1_000)
def asks_for_advice(question: str) -> bool:
    """Whether a question asks what somebody should do: "Vilka råd får kommunerna?"."""
    return bool(_ASKS.search(question))


def asks_what_is_wanted(question: str) -> bool:
    """Whether a question asks for what is not so, but should be: "Vad ska taket höjas till?"."""
    return bool(_WANTS.search(question))


def says_advice(led_up: str) -> bool:
    """Whether a sentence, up to a figure, says that something should be so."""
    return bool(_SAYS.search(led_up))


def announces_advice(lead: str) -> bool:
    """Whether a list's lead says that what is below should be done."""
    return bool(_ANNOUNCES.search(lead)) or only_addresses(lead)


def only_addresses(lead: str) -> bool:
    """Whether a lead says nothing but to whom: "Till regionerna:", "Kommunerna bör"."""
    return bool(_BARE.fullmatch(lead))


# Each question asks it of each list.
@lru_cache(maxsize=5_000)
def addressed(text: str) -> frozenset[str]:
    """The kinds of body that a text addresses: "region" of "Till regionerna"."""
    return frozenset(
        who[1].lower() for found in _TO.finditer(text) for who in _WHO.finditer(found[0])
    )
