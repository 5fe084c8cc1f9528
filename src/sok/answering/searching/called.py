"""A question to what it asks, without the name of whoever's document it asks it of.

"Vad säger Vansbros plan om vaktmästare?" names a document. Few of its passages say the name, and
those that do say no more of what is asked for; but all of them are of that document.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import NamedTuple

import numpy as np

from sok.answering.asked.question import Query
from sok.answering.words.facets import Flags
from sok.indexing.store import Index
from sok.indexing.terms import terms, word_terms, words
from sok.records import Document
from sok.swedish import is_word

# What a body is that is called after its place: "Vansbro kommun", "Region Skåne". The documents of
# one that is not tell what it does itself and what others do: there its name tells passages apart.
_BODIES = frozenset(terms("kommun region landsting stad län länsstyrelsen"))

# The first number after letters in a title is the document's own: "SFS 2003:365", "dir. 2016:15".
_NUMBERED = re.compile(r"\b[^\W\d_][\w-]*\.? (\d{4}(?:/\d{2,4})?:\d+)")

# The documents that each name, a term, is that of.
Names = Mapping[str, frozenset[str]]


class Called(NamedTuple):
    """A query without the names of documents, and those names, as terms."""

    query: Query
    names: frozenset[str]


def names_of(documents: Iterable[Document]) -> Names:
    """The places that publishers are called after, as terms, and the documents of each.

    A document's own number in its series is such a name too: "SFS 2003:365".
    """
    found: dict[str, set[str]] = {}
    for document in documents:
        if number := _NUMBERED.search(document.metadata.title):
            found.setdefault(number[1], set()).add(document.name)
        publisher = document.metadata.publisher
        said = [(word_terms(word)[:1], publisher[start]) for word, start, _ in words(publisher)]
        own = [(its[0], first) for its, first in said if its]
        if any(term in _BODIES for term, _ in own):
            for term, first in own:
                if first.isupper() and term not in _BODIES:
                    found.setdefault(term, set()).add(document.name)
    return {name: frozenset(of) for name, of in found.items()}


def without_names(query: Query, names: Names) -> Called:
    """The query without the names it says, unless it says nothing else."""
    text = query.standalone
    said = list(words(text))
    found: set[str] = set()
    dropped: set[str] = set()
    kept = text
    for place in range(len(said) - 1, -1, -1):
        word, start, end = said[place]
        name = next((term for term in word_terms(word)[:1] if term in names), None)
        if name is None or not _is_meant(word, text[start]):
            continue
        found.add(name)
        # The series goes with its number: "SFS 2003:365".
        begins = said[place - 1][1] if place and word[0].isdigit() else start
        dropped.update(terms(kept[begins:end]))
        kept = f"{kept[:begins].rstrip()}{kept[end:]}"
    left = tuple(term for term in query.terms if term not in dropped)
    if not found or not left:
        return Called(query, frozenset())
    return Called(replace(query, standalone=kept, terms=left), frozenset(found))


def _is_meant(word: str, first: str) -> bool:
    """Whether a word is the name that it is written as: "mark" is that of Marks kommun with "M"."""
    return first.isupper() or first.isdigit() or not is_word(word)


def called(index: Index, names: frozenset[str], of: Names) -> Flags:
    """Which chunks, as 0 or 1, say one of `names`, or are of a document that is called so.

    All of them if there are no names, or none says any.
    """
    said = np.zeros(len(index.chunks), np.float32)
    for name in names:
        is_of = [chunk.spans[0].document in of[name] for chunk in index.chunks]
        said[np.array(is_of) | (index.chunk_terms.scores([name]) > 0)] = 1
    return said if said.any() else np.ones_like(said)
