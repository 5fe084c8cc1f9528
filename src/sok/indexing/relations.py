"""Which documents of a corpus are copies or editions of each other.

Texts are compared by their runs of five words: of two that have nothing to do with each other
less than one in two hundred is shared (0.003 is the most among 190 pairs of real documents).
Of each document so many are kept, those with the smallest hashes, that the share of two can be
told to some hundredths (Broder's sketches).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations
from zlib import crc32

from sok.indexing.manifest import Related, Relation
from sok.reading.front import NUMBER
from sok.reading.metadata import UNKNOWN_PUBLISHER
from sok.records import Document, Kind, Metadata

_WORDS = 5
_KEPT = 1_000
# Shares of all runs of words that two documents have in common. One in ten is thirty times what
# chance gives: a text that was worked over. Four in five leave room for a changed front page.
_WORKED_OVER, _SAME = 0.1, 0.8

_WORD = re.compile(r"\w+")
_YEAR = re.compile(r"(?:19|20)\d\d(?:[-–/]\d{2,4})?")
_NO_TEXT = frozenset({Kind.FURNITURE, Kind.PULL_QUOTE})


def related(documents: Sequence[Document]) -> tuple[tuple[Related, ...], ...]:
    """For each document the others that are copies or editions of it, in their order."""
    sketches = [_sketch(document) for document in documents]
    found: list[list[Related]] = [[] for _ in documents]
    for one, other in combinations(range(len(documents)), 2):
        share = _shared(sketches[one], sketches[other])
        relation = _relation(documents[one].metadata, documents[other].metadata, share)
        if relation is not None:
            found[one].append(Related(documents[other].name, relation))
            found[other].append(Related(documents[one].name, relation))
    return tuple(tuple(others) for others in found)


def bare_title(title: str) -> str:
    """The title without what changes from one edition to the next: years and numbers in series."""
    return " ".join(_WORD.findall(_YEAR.sub(" ", NUMBER.sub(" ", title)).casefold()))


def _relation(one: Metadata, other: Metadata, share: float) -> Relation | None:
    """The relation of two documents that have this share of their text in common."""
    years = {one.year, other.year}
    apart = len(years) == 2 and None not in years
    title = bare_title(one.title)
    alike = bool(title) and title == bare_title(other.title)
    if apart and _may_be_of_one(one, other) and (alike or share >= _WORKED_OVER):
        return Relation.EDITION
    return Relation.COPY if share >= _SAME else None


def _may_be_of_one(one: Metadata, other: Metadata) -> bool:
    """Whether both are of one publisher, or it is not known whether they are."""
    publishers = {one.publisher, other.publisher}
    return len(publishers) == 1 or not publishers.isdisjoint({UNKNOWN_PUBLISHER, ""})


def _sketch(document: Document) -> frozenset[int]:
    return frozenset(sorted(set(_runs_of_words(document)))[:_KEPT])


def _runs_of_words(document: Document) -> Iterator[int]:
    shown = (block.text for block in document.blocks if block.kind not in _NO_TEXT)
    words = _WORD.findall(" ".join(shown).casefold())
    return (
        crc32(" ".join(words[at : at + _WORDS]).encode()) for at in range(len(words) - _WORDS + 1)
    )


def _shared(one: frozenset[int], other: frozenset[int]) -> float:
    """The share that two texts have in common of all runs of words in either."""
    smallest = sorted(one | other)[:_KEPT]
    both = one & other
    return sum(run in both for run in smallest) / len(smallest) if smallest else 0.0
