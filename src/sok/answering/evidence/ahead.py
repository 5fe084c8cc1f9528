"""Whether a question asks when something is to be, and a sentence only tells of what has been."""

from __future__ import annotations

import re

_AHEAD = re.compile(
    r"\b(?:när|vilket (?:år|datum)|vilken (?:dag|månad)) (?:ska(?:ll)?|kommer|planeras|väntas|"
    r"beräknas|öppnar|börjar|startar|invigs)\b",
    re.IGNORECASE,
)
_WAS = re.compile(
    r"\b(?:\w{3,}(?:ades?|ddes?|[kpst]tes?|[bgjlmv]des?)|\w*(?:gjor|hör|kör|för|styr)des?|"
    r"\w*(?:togs?|gavs?|lades?|skrevs?|beslöts?)|blev|kom|gick|fick|hade|var|har)\b",
    re.IGNORECASE,
)
_TO_COME = re.compile(
    r"\b(?:ska(?:ll)?|kommer|bör|måste|senast|tidigast|planer\w*|avses|väntas|beräknas|mål\w*|"
    r"från och med|till och med|fr\.?o\.?m|t\.?o\.?m|träder|gäller|senare|\w+tid)\b",
    re.IGNORECASE,
)


def asks_ahead(question: str) -> bool:
    """Whether a question asks when something is to be."""
    return bool(_AHEAD.search(question))


def is_past(sentence: str) -> bool:
    """Whether a sentence tells of what has been, and of nothing that is to come."""
    return bool(_WAS.search(sentence)) and not _TO_COME.search(sentence)
