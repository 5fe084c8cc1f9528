"""The words of a question, held against a text's: the share of them that it says."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import numpy as np
from numpy.typing import NDArray

from sok.answering.words.synonyms import terms_for, terms_near
from sok.indexing.lexical import LexicalIndex
from sok.indexing.terms import word_terms, words_of

# How much a word tells (its idf) has bounds here, and a value for one that no document has: else
# a misspelt word or a rare one would be all that counts.
LEAST_IDF, MOST_IDF, UNKNOWN_IDF = 1.0, 5.0, 4.0
# What a compound counts of which only the first part is said, as "stöd" of "stödform".
IN_PART = 0.4


def said_share(text: str, said: Collection[str], lexical: LexicalIndex) -> float:
    """The share of the words of a text, by rarity, that are `said` in any words.

    A word is said by itself, by another for the same or by one for a kind of it; 0 without words.
    """
    shares = _shares(text, lexical)
    return sum(share for term, share in shares.items() if not terms_for(term).isdisjoint(said))


def said_shares(text: str, lexical: LexicalIndex) -> NDArray[np.float32]:
    """The share of the words of a text, by rarity, that each text of an index may tell of.

    Float32 of shape (lexical.size,); 0 for all without words.
    """
    found = np.zeros(lexical.size, np.float32)
    for term, share in _shares(text, lexical).items():
        found += share * (lexical.scores(tuple(terms_near(term))) > 0)
    return found


def _shares(text: str, lexical: LexicalIndex) -> dict[str, float]:
    """What each word of a text, by its first term, counts of all: by rarity, 1 together."""
    rarities = {its[0]: lexical.idf(its[0]) for its in words_of(text)}
    total = sum(rarities.values())
    return {term: rarity / total for term, rarity in rarities.items()}


def met(said: Sequence[Sequence[str]], held: Collection[str], lexical: LexicalIndex) -> float:
    """The share of words, by rarity, that `held` has: whole, or in all their parts.

    `said` has the terms of each word, its own first. 1 if there are no words.
    """
    weights = [lexical.idf(its[0]) for its in said]
    if not weights:
        return 1.0
    held_too = (is_met(its, held) for its in said)
    return sum(w for w, is_held in zip(weights, held_too, strict=True) if is_held) / sum(weights)


def met_in_part(
    said: Sequence[Sequence[str]], held: Collection[str], lexical: LexicalIndex
) -> float:
    """The same, but a word of which only the first part is held counts IN_PART; 1 without words."""
    known = lexical.frequencies
    weights = [
        min(max(lexical.idf(its[0]), LEAST_IDF), MOST_IDF) if its[0] in known else UNKNOWN_IDF
        for its in said
    ]
    shares = [
        1.0 if is_met(its, held) else IN_PART * (its[1:2] != () and its[1] in held) for its in said
    ]
    total = sum(weights)
    return sum(w * s for w, s in zip(weights, shares, strict=True)) / total if total else 1.0


def is_met(its: Sequence[str], held: Collection[str]) -> bool:
    """Whether a word, by its terms, is held: itself, or all the smallest parts of a compound."""
    found = [term for term in its if term != its[0]]
    parts = [term for term in found if not any(term != p and term.startswith(p) for p in found)]
    return its[0] in held or (len(parts) > 1 and all(part in held for part in parts))


def share_of(said: Sequence[str], held: frozenset[str], lexical: LexicalIndex) -> float:
    """The share of some words, by rarity, whose terms are among those `held`; 0 without words.

    A compound of which only a part is held counts half.
    """
    total = found = 0.0
    for word in said:
        its = word_terms(word)
        if not its:
            continue
        weight = lexical.idf(its[0])
        total += weight
        found += weight * (1.0 if its[0] in held else 0.5 * bool(held.intersection(its[1:])))
    return found / total if total else 0.0
