"""Words that people use for the same thing, so that a text may say a question in other words.

So are people who are named in several words where officials have one. The groups stand in
`synonyms.txt`. They are of general Swedish: what one document calls a thing is no part of them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from functools import lru_cache
from pathlib import Path

from sok.indexing.terms import stem, words

GROUPS = Path(__file__).with_name("synonyms.txt")

# Who people are, said in several words: "människor födda i andra länder", "folk utan jobb".
_WHO = r"\b(?:de|dem|dom|den|folk|människor|personer)\b (?:som (?:är |har |inte )*)?"
_PEOPLE = {
    re.compile(said, re.IGNORECASE): word
    for word, said in {
        "nyanlända": rf"{_WHO}(?:nya? i|(?:kommit|flytt|(?:ny\w+|just) \w+t) (?:till|(?=hit))) ?"
        r"(?:landet|sverige|hit)\b",
        "utrikesfödda": rf"(?:{_WHO})?(?:\bfödda? (?:utomlands|i (?:utlandet|ett annat land|"
        r"andra länder))|(?<=inte är )födda? i (?:sverige|landet))\b",
        "arbetslösa": rf"(?:{_WHO}|\bsom )?\b(?:utan|saknar) (?:jobb|arbete|anställning)\b",
    }.items()
}


def in_one_word(text: str) -> str:
    """A text with the one word that officials use for people named in several."""
    for said, word in _PEOPLE.items():
        text = said.sub(word, text)
    return text


@lru_cache(maxsize=1)
def _words() -> Mapping[str, tuple[str, ...]]:
    """The words that stand for each stem: the other ones of its groups."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for line in GROUPS.read_text(encoding="utf-8").splitlines():
        group = [] if line.startswith("#") else line.split()
        for one in {stem(word) for word in group}:
            found[one] += [word for word in group if stem(word) != one]
    return {one: tuple(others) for one, others in found.items()}


@lru_cache(maxsize=1)
def _others() -> Mapping[str, frozenset[str]]:
    """The stems that stand for each stem."""
    return {one: frozenset(map(stem, others)) for one, others in _words().items()}


def in_words_said(text: str, said: Collection[str]) -> str:
    """A text with the first synonym that is `said` for each word that is not.

    The text itself if there is none; else without its signs.
    """
    its = [
        word
        if stem(word) in said
        else next((other for other in _words().get(stem(word), ()) if stem(other) in said), word)
        for word, _, _ in words(text)
    ]
    return " ".join(its) if its != [word for word, _, _ in words(text)] else text


def in_words_of(said: Collection[str], its: tuple[str, ...]) -> tuple[str, ...]:
    """The terms of a word, or the one that is `said` for the same where the word itself is not."""
    others = [] if its[0] in said else [term for term in _others().get(its[0], ()) if term in said]
    return (others[0],) if len(others) == 1 else its


def said_otherwise(asked: Iterable[str], said: Collection[str]) -> frozenset[str]:
    """The terms of a question of which others that name the same are `said`."""
    return frozenset(
        term for term in asked if any(other in said for other in _others().get(term, ()))
    )
