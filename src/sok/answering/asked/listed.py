"""A question to the things that it lists to be held against each other: "byar, öar eller hav"."""

from __future__ import annotations

import re
from functools import lru_cache

from sok.answering.asked.ranking import Order, order_asked
from sok.compounds import is_noun
from sok.indexing.terms import word_terms

_LISTING = re.compile(
    r"(?P<first>(?:[\w-]+ ){0,2}[\w-]+)(?P<more>(?:, (?:[\w-]+ ){0,4}?[\w-]+)+)"
    r",? (?:eller|och|samt|respektive) (?P<last>(?:[\w-]+ ){0,3}[\w-]+)",
    re.IGNORECASE,
)
_TWO = re.compile(r"[,:–] (?P<one>[\w-]+) eller (?P<other>[\w-]+)\W*$", re.IGNORECASE)
_OR = re.compile(r"\beller\b", re.IGNORECASE)
_WHO = re.compile(r"\W*(?:vem|vilk\w+)\b", re.IGNORECASE)
_CLAUSE = re.compile(r"[,:;.?!–] ?")
# Two are held against each other in other ways.
FEWEST = 3


@lru_cache(maxsize=1_000)
def things_listed(question: str) -> tuple[tuple[str, ...], ...]:
    """The nouns of each of three things or more that a question lists; () if there is no such list.

    Of a thing without any that is known all its words. In "vem fick mest stöd, byar, ..." what
    stands before the first comma is what they are held against each other in.
    """
    found = _LISTING.search(question)
    if found is None:
        return ()
    clause = _CLAUSE.split(question[: found.start("more")])[-1]
    is_topic = _WHO.match(clause) or order_asked(clause) in {Order.MOST, Order.LEAST}
    first = [] if is_topic else clause.split()[-1:]
    rest = [*found["more"].removeprefix(", ").split(", "), found["last"]]
    things = [_named(words) for words in (*filter(None, [first]), *map(str.split, rest))]
    return tuple(things) if len(things) >= FEWEST and sum(map(bool, things)) > 1 else ()


def two_listed(question: str) -> tuple[str, str] | None:
    """The two things of which one is asked for at the end: "Vem fick mest, byar eller öar?"."""
    found = _TWO.search(question)
    return (found["one"], found["other"]) if found else None


def is_choice(question: str) -> bool:
    """Whether a question asks which of several things that it lists."""
    return bool(_OR.search(question) and things_listed(question))


def _named(words: list[str]) -> tuple[str, ...]:
    said = tuple(word for word in map(str.lower, words) if word_terms(word))
    return tuple(filter(is_noun, said)) or said
