"""A document's title to what it says that the document is: a plan, a strategy, regulations."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from sok.compounds import split
from sok.indexing.terms import stem, words

# After these a title says what the document is about, and before them what it is.
_ABOUT = re.compile(r"\b(?:av|för|i|inom|med|mellan|om|på|till)\b.*", re.IGNORECASE)
_CLAUSES = re.compile(r"[,(–—]|[.:] ")
# What titles say that documents are, beside the works that any document is.
_SORTS = (
    "analys avtal beslut bilaga budget direktiv föreskrift förordning granskning lag plan policy "
    "program proposition protokoll regel rapport redovisning remiss riktlinje skrivelse strategi "
    "studie uppföljning utredning utvärdering vägledning yttrande översikt betänkande handbok "
    "promemoria"
).split()
# What the letters of a series say in a title.
_SERIES = {"prop": "proposition", "dir": "direktiv", "sou": "betänkande"}


# Each question asks it of the title of each document.
@lru_cache(maxsize=5_000)
def names_in(title: str) -> tuple[str, ...]:
    """What a title says that its document is, in lower case: "tillväxtstrategi"."""
    said = " ".join(_ABOUT.sub("", clause) for clause in _CLAUSES.split(title))
    named = [_SERIES.get(word, word) for word, _, _ in words(said)]
    return tuple(dict.fromkeys(word for word in named if sort_of(word) in _sorts()))


def last_part(word: str) -> str:
    """The last part of a compound, else the word."""
    return (split(word) or (word,))[-1]


def sort_of(word: str) -> str:
    """The stem of a word, or of the last part of a compound."""
    return stem(last_part(word))


@cache
def _sorts() -> frozenset[str]:
    return frozenset(map(sort_of, _SORTS))
