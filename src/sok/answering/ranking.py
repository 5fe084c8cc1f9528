"""Questions that rank, divide or compare, to what they want: which end, which place, of what."""

from __future__ import annotations

import re
from collections.abc import Collection
from enum import StrEnum

from sok.answering.question import Query
from sok.answering.wants import Need
from sok.answering.wording import RANKING, topical_words
from sok.compounds import is_noun
from sok.regions import regions_in, without_regions


class Order(StrEnum):
    """What is asked of the figures compared."""

    MOST = "most"
    LEAST = "least"
    SPLIT = "split"


_LEAST = re.compile(
    r"\b(?:minst\w*|lägst\w*|sist\w*|sämst\w*|botten\w*|fattigast\w*|snålast\w*|svagast\w*)\b",
    re.IGNORECASE,
)
_MOST = re.compile(
    r"\b(?:mest|flest\w*|störst\w*|högst\w*|först\w*|topp\w*|leder|etta|tvåa|trea|vann|\w*starkast\w*|"
    r"femma|sexa|tyngst\w*|längsta strået|vem (?:blev|kom)|"
    r"rangordn\w*|\w*rank(?:ing|a|as)\w*|sorter\w*|ordna\w*|överst|guldplats\w*|silverplats\w*|"
    r"bronsplats\w*|\w+ plats|vilketdera|dominer\w*|i (?:storleks)?ordning|"
    r"mer \w+ än de (?:övriga|andra))\b",
    re.IGNORECASE,
)
_SPLIT = re.compile(
    r"\b(?:för|upp)?del(?:as|ades|at|ade|ats|ning\w*)\b(?! ut\b).*|\bfördela(?:s|des|ts|t|de)?\b|"
    r"\bjämför\w*|\bskillnad\w*|\b(?:mer|mindre|större|högre|lägre|fler|lika mycket) (?:än|som)\b|"
    r"\b(?:mer|mindre|fler)\b.*\bän\b|\bportioner\w*|\bsida vid sida\b|\bkontra\b|\bversus\b|"
    r"\bställ \w+.* mot\b|\bstörre (?:\w+ )?(?:än|andel)\b|\brespektive\b|\bspri(?:ds|dning\w*)\b",
    re.IGNORECASE,
)
_PHRASES = re.compile(r"sida vid sida|(?:drog )?(?:det )?längsta strået|i fråga om", re.IGNORECASE)
_WORDS = re.compile(r"\w+")
_PLACE = [
    re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE)
    for pattern in (
        r"sexa\w*|sjätte",
        r"femma\w*|femte",
        r"fyra (?:i|på)|fjärde",
        r"trea\w*|tredje|bronsplats\w*",
        r"näst|tvåa\w*|andra plats\w*|silverplats\w*",
    )
]
_BY_REGION = re.compile(r"\b(?:mellan|per|för varje|bland) (?:region|län)\w*", re.IGNORECASE)
_WHICH = re.compile(r"\bvilke[tn] (?:av )?(?!plats|region|län)", re.IGNORECASE)
_WHO = re.compile(
    r"\bvem\b|\bvilka (?:låg|ligger|fick|får|är|var|kom)\b|\bregion|\blän", re.IGNORECASE
)


def order_asked(question: str) -> Order | None:
    """How a question wants figures ordered, or None if it compares nothing."""
    if _LEAST.search(question):
        # "Från mest till minst" wants them all, the largest first.
        return Order.SPLIT if _MOST.search(question) else Order.LEAST
    if _MOST.search(question):
        return Order.MOST
    several = len(regions_in(question)) > 1
    return Order.SPLIT if several or _SPLIT.search(question) else None


def ranks(sentence: str, order: Order) -> bool:
    """Whether a sentence of a document says what comes last, or first."""
    return bool((_LEAST if order is Order.LEAST else _MOST).search(sentence))


def ranking_topic(text: str, known: Collection[str]) -> list[tuple[str, ...]]:
    """The terms of the words that say what is compared: no region, and nothing that ranks.

    A word that is no noun counts only if it is among those `known`.
    """
    patterns = (_LEAST, _MOST, _SPLIT, *_PLACE)
    kept = [
        word
        for word in _WORDS.findall(_PHRASES.sub("", without_regions(text)))
        if not word.isdigit() and not any(pattern.fullmatch(word) for pattern in patterns)
    ]
    found = topical_words(" ".join(kept), RANKING)
    return [its for word, its in found if is_noun(word) or its[0] in known]


def place_asked(question: str) -> int:
    """Which place is asked for, 0 for the first."""
    found = (len(_PLACE) - n for n, pattern in enumerate(_PLACE) if pattern.search(question))
    return next(found, 0)


def asks_which(query: Query) -> bool:
    """Whether one of several things is asked for that are no regions: "vilket område"."""
    return Need.REGION not in query.needs and bool(_WHICH.search(query.standalone))


def wants_regions(query: Query) -> bool:
    """Whether regions are to be compared: by name, or as those who got something."""
    asked = Need.REGION in query.needs or _BY_REGION.search(query.standalone)
    return bool(query.regions or asked or _WHO.search(query.standalone))
