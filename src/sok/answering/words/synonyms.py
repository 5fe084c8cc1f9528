"""Words that people use for the same thing, so that a text may say a question in other words.

So are people who are named in several words where officials have one, a kind of thing by those of
that kind ("idrott" by "fotboll"), and what is done by what comes of it ("tjäna" by "lön"). The
groups stand in `synonyms.txt`, the kinds in `hyponyms.txt`, the rest in `related.txt`. All are of
general Swedish: what one document calls a thing is no part of them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path

from sok.answering.words.stems import lines_of, stem_of
from sok.indexing.terms import stem, words

_FOLDER = Path(__file__).parent
GROUPS, HYPONYMS, RELATED = (
    _FOLDER / name for name in ("synonyms.txt", "hyponyms.txt", "related.txt")
)
# Other words by the stem of one.
_Words = Mapping[str, Sequence[str]]

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
def _groups() -> _Words:
    """The other words of the groups of each word."""
    groups = [line.split() for line in lines_of(GROUPS)]
    return _by_stem(
        (word, [one for one in group if one != word]) for group in groups for word in group
    )


@lru_cache(maxsize=2)
def _told_by(path: Path) -> _Words:
    """The words by which texts tell of each word of a file."""
    told = [line.split(":") for line in lines_of(path)]
    return _by_stem((word, others.split()) for word, others in told)


def _by_stem(pairs: Iterable[tuple[str, Iterable[str]]]) -> _Words:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for word, others in pairs:
        found[stem_of(word)] += others
    return found


@lru_cache(maxsize=10_000)
def _others(term: str) -> frozenset[str]:
    """The stems that stand for a stem: those of the other words of its groups."""
    return frozenset(map(stem_of, _groups().get(term, ())))


@lru_cache(maxsize=10_000)
def terms_for(term: str) -> frozenset[str]:
    """The terms by which a text tells of a word: its own, and of the same or of a kind of it."""
    return _others(term).union({term}, map(stem_of, _told_by(HYPONYMS).get(term, ())))


@lru_cache(maxsize=10_000)
def terms_near(term: str) -> frozenset[str]:
    """The same, and terms by which a text may tell of a word: of what comes of it, for one."""
    return terms_for(term).union(map(stem_of, _told_by(RELATED).get(term, ())))


def in_words_said(text: str, said: Collection[str]) -> str:
    """A text with the first synonym that is `said` for each word that is not.

    The text itself if there is none; else without its signs.
    """
    typed = [word for word, _, _ in words(text)]
    its = [word if stem(word) in said else _synonym_said(word, said) or word for word in typed]
    return " ".join(its) if its != typed else text


def _synonym_said(word: str, said: Collection[str]) -> str | None:
    return next((one for one in _groups().get(stem(word), ()) if stem_of(one) in said), None)


def in_words_of(said: Collection[str], its: tuple[str, ...]) -> tuple[str, ...]:
    """The terms of a word, or the one that is `said` for the same where the word itself is not."""
    others = [] if its[0] in said else [term for term in _others(its[0]) if term in said]
    return (others[0],) if len(others) == 1 else its


def said_otherwise(asked: Iterable[str], said: Collection[str]) -> frozenset[str]:
    """The terms of a question of which others that name the same are `said`."""
    return frozenset(term for term in asked if any(other in said for other in _others(term)))


def said_by_kind(asked: Iterable[str], said: Collection[str]) -> frozenset[str]:
    """The same, with those that a kind of the thing is `said` for: "språk" by "svenska"."""
    return frozenset(
        term for term in asked if any(other in said for other in terms_for(term) - {term})
    )


def said_in_part_otherwise(asked: Iterable[Sequence[str]], said: Collection[str]) -> frozenset[str]:
    """The compounds asked for of which one that ends in a synonym is `said`, by their own terms.

    `asked` has the terms of each word. "Hushållssopor" are said where "hushållsavfall" is.
    """
    return frozenset(
        its[0]
        for its in asked
        for first in its[1:]
        for last in its[1:]
        if its[0].startswith(first) and its[0].endswith(last) and first != its[0] != last
        for other in _others(last)
        if any(one.startswith(first) and one.endswith(other) for one in said)
    )
