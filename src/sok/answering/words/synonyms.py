"""Words that people use for the same thing, so that a text may say a question in other words.

So are people who are named in several words where officials have one, a kind of thing by those of
that kind ("idrott" by "fotboll"), and what is done by what comes of it ("tjäna" by "lön"). The
groups stand in `synonyms.txt`, the kinds in `hyponyms.txt`, the rest in `related.txt`. All are of
general Swedish: what one document calls a thing is no part of them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path

from sok.indexing.terms import stem, words

GROUPS = Path(__file__).with_name("synonyms.txt")
HYPONYMS = Path(__file__).with_name("hyponyms.txt")
RELATED = Path(__file__).with_name("related.txt")

# Letters by which the words of the files are found: as many as a word and its stem begin with
# alike. To stem all words takes six seconds, and one a third of a millisecond: of those found so
# only such are stemmed as begin with the stem, or with all but its last two letters where those
# may change ("studier" of "studium", "brandmän" of "brandman"), and as end, where more than SHORT
# letters follow, in what a stem may be without.
START, SHORT = 4, 3
_CHANGED = ("an", "el", "um")
_ENDINGS = tuple(
    "ad are aren arens arig ast atisk era erens het heter ing lig liga ligen ligt lse nde ta tor "
    # Of words in which it only looks so: "dricksvatten", "västsverige", "konferens".
    "atten bo elsatt ensa erige ernet etes".split()
)
# Words with others, by how they start: "b", "bo", "bon" and "bond" of "bonde".
_Words = Mapping[str, Sequence[tuple[str, tuple[str, ...]]]]

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


def _lines(path: Path) -> list[str]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


@lru_cache(maxsize=1)
def _groups() -> _Words:
    """Each word with the other ones of a group of its."""
    groups = [line.split() for line in _lines(GROUPS)]
    return _by_start(
        (word, [one for one in group if one != word]) for group in groups for word in group
    )


@lru_cache(maxsize=2)
def _told_by(path: Path) -> _Words:
    """Each word of a file with those by which texts tell of it."""
    told = [line.split(":") for line in _lines(path)]
    return _by_start((word, others.split()) for word, others in told)


def _by_start(pairs: Iterable[tuple[str, Iterable[str]]]) -> _Words:
    found: defaultdict[str, list[tuple[str, tuple[str, ...]]]] = defaultdict(list)
    for word, others in pairs:
        for start in {word[:letters] for letters in range(1, START + 1)}:
            found[start].append((word, tuple(others)))
    return found


@lru_cache(maxsize=10_000)
def _same(term: str) -> tuple[str, ...]:
    """The words that stand for a stem: the other ones of its groups."""
    return tuple(_others_in(_groups(), term))


@lru_cache(maxsize=10_000)
def _others(term: str) -> frozenset[str]:
    """The stems that stand for a stem."""
    return frozenset(map(stem, _same(term)))


@lru_cache(maxsize=10_000)
def terms_for(term: str) -> frozenset[str]:
    """The terms by which a text tells of a word: its own, and of the same or of a kind of it."""
    return _others(term).union({term}, map(stem, _others_in(_told_by(HYPONYMS), term)))


@lru_cache(maxsize=10_000)
def terms_near(term: str) -> frozenset[str]:
    """The same, and terms by which a text may tell of a word: of what comes of it, for one."""
    return terms_for(term).union(map(stem, _others_in(_told_by(RELATED), term)))


def _others_in(found: _Words, term: str) -> Iterator[str]:
    """The words that stand for a stem, by the words of which it is the stem."""
    for word, others in found.get(term[:START], []):
        if may_have_stem(word, term) and stem(word) == term:
            yield from others


def may_have_stem(word: str, its: str) -> bool:
    """Whether a stem may be that of a word, by how this begins and ends; True if it is."""
    begins = word.startswith(its) or (its.endswith(_CHANGED) and word.startswith(its[:-2]))
    return begins and (len(word) - len(its) <= SHORT or word.endswith(_ENDINGS))


def in_words_said(text: str, said: Collection[str]) -> str:
    """A text with the first synonym that is `said` for each word that is not.

    The text itself if there is none; else without its signs.
    """
    its = [
        word
        if stem(word) in said
        else next((other for other in _same(stem(word)) if stem(other) in said), word)
        for word, _, _ in words(text)
    ]
    return " ".join(its) if its != [word for word, _, _ in words(text)] else text


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
