"""Words by their letters: without diacritics, with them put back, known, errors apart."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator
from functools import lru_cache
from itertools import product

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

from sok.compounds import split
from sok.swedish import is_entry, is_word

# Letters a word must have before one typing error in it is believed, and before two are.
# Shorter words have too many real neighbours: "lön" and "lån", "fotboll" and "fotbad".
ONE_ERROR = 6
TWO_ERRORS = 9
# The letters that a keyboard without Swedish leaves out, and more of a, o than this in a word
# are not tried one by one (3 to the power of that many ways).
_SWEDISH = {"a": "aåä", "o": "oö"}
_TRIED = 6


@lru_cache(maxsize=10_000)
def fold(text: str) -> str:
    """`text` in lower case without diacritics: "Hälsa" is "halsa"."""
    apart = unicodedata.normalize("NFD", text.casefold())
    return "".join(sign for sign in apart if not unicodedata.combining(sign))


def is_known(word: str) -> bool:
    """Whether the dictionary has the lower-case `word`, be it as a name."""
    return is_entry(word) or is_entry(word.capitalize())


def is_compound(word: str) -> bool:
    """Whether `word` is a compound that the dictionary's rules allow and that comes apart."""
    return is_word(word) and bool(split(word))


def is_swedish(word: str, typed: str) -> bool:
    """Whether a word, in lower case and as it was typed, is Swedish or a known name."""
    return is_known(word) or is_compound(word) or is_entry(typed)


@lru_cache(maxsize=10_000)
def restorations(word: str) -> tuple[str, ...]:
    """The ways to read `word` with some of its a and o as å, ä and ö; none if it is too long."""
    if not 0 < len(re.findall("[ao]", word)) <= _TRIED:
        return ()
    ways = product(*(_SWEDISH.get(letter, letter) for letter in word))
    return tuple(way for letters in ways if (way := "".join(letters)) != word)


def first_of(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """A dictionary in which the first pair of a key counts, not the last."""
    found: dict[str, str] = {}
    for key, value in pairs:
        found.setdefault(key, value)
    return found


def typing_errors(typed: str, meant: str) -> int:
    """How many letters were left out, put in, changed or swapped with the next."""
    return int(OSA.distance(typed, meant))


def within_errors(typed: str, known: Collection[str], most: int) -> Iterator[tuple[str, int]]:
    """Those known words that at most so many typing errors part from `typed`, and how many do."""
    for word, errors, _ in extract(
        typed, known, scorer=OSA.distance, score_cutoff=most, limit=None
    ):
        yield word, int(errors)
