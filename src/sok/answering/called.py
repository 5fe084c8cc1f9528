"""A question to what it asks, without the name of whoever's document it asks it of.

"Vad säger Vansbros plan om vaktmästare?" names a document. Few of its passages say the name, and
those that do say no more of what is asked for; but all of them are of that document.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import NamedTuple

import numpy as np

from sok.answering.question import Query
from sok.answering.rank import Scores
from sok.indexing.store import Index
from sok.indexing.terms import terms, word_terms, words
from sok.records import Document
from sok.swedish import is_word

# What kind of body a publisher is: "Vansbro kommun", "Region Skåne".
_BODIES = frozenset(
    terms("kommun region regionen landsting stad län länsstyrelsen myndigheten styrelsen statens")
)
# What follows the name of one in a question.
_AFTER = frozenset({"kommun", "kommuns", "stad", "stads"})

# The documents that each name, a term, is that of.
Names = Mapping[str, frozenset[str]]


class Called(NamedTuple):
    """A query without the names of documents, and those names, as terms."""

    query: Query
    names: frozenset[str]


def names_of(documents: Iterable[Document]) -> Names:
    """What documents are called after who publishes them, their kind of body apart."""
    found: dict[str, set[str]] = {}
    for document in documents:
        publisher = document.metadata.publisher
        for word, start, _ in words(publisher):
            own = word_terms(word)[:1]
            if own and publisher[start].isupper() and own[0] not in _BODIES:
                found.setdefault(own[0], set()).add(document.name)
    return {name: frozenset(of) for name, of in found.items()}


def without_names(query: Query, names: Names) -> Called:
    """The query without the names it says, unless it says nothing else."""
    text = query.standalone
    said = list(words(text))
    found: set[str] = set()
    kept = text
    for place in range(len(said) - 1, -1, -1):
        word, start, end = said[place]
        name = next((term for term in word_terms(word)[:1] if term in names), None)
        if name is None or not _is_meant(word, text[start]):
            continue
        found.add(name)
        following = said[place + 1 : place + 2]
        if following and following[0][0] in _AFTER:
            end = following[0][2]
        kept = f"{kept[:start].rstrip()}{kept[end:]}"
    left = tuple(term for term in query.terms if term not in found)
    if not found or not left:
        return Called(query, frozenset())
    return Called(replace(query, standalone=kept, terms=left), frozenset(found))


def _is_meant(word: str, first: str) -> bool:
    """Whether a word is the name that it is written as: "mark" is that of Marks kommun with "M"."""
    return first.isupper() or not is_word(word)


def called(index: Index, names: frozenset[str], of: Names) -> Scores:
    """The share of `names` that each chunk says, or its document is called; 0 if there are none."""
    documents = [chunk.spans[0].document for chunk in index.chunks]
    share = np.zeros(len(index.chunks), np.float32)
    for name in names:
        is_of = np.array([document in of[name] for document in documents])
        share += (is_of | (index.chunk_terms.scores([name]) > 0)) / len(names)
    return share
