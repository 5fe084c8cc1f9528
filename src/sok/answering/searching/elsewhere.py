"""Whether a quote's document tells of other places and names than those that a question gives.

Of one document it is enough that it has a name somewhere. Of several, each tells of its own: what
one of them says of Norway is no reason to quote another.
"""

from __future__ import annotations

import re

import numpy as np

from sok.answering.asked.question import Query
from sok.answering.evidence.known_names import beginnings, is_known
from sok.answering.searching.corpus import Corpus
from sok.indexing.terms import terms, words_of
from sok.places import places_in
from sok.records import Metadata

# "MSBFS" is the series of statutes of MSB.
_SERIES = re.compile(r"\b([A-ZÅÄÖ]{2,})-?FS\b")


def said_of(metadata: Metadata) -> str:
    """What a document is called: title, publisher, also by its letters, and year."""
    letters = _SERIES.findall(metadata.title)
    return " ".join([metadata.title, metadata.publisher, *letters, str(metadata.year or "")])


def is_elsewhere(corpus: Corpus, query: Query, document: str, said: str) -> bool:
    """Whether `document` is of another place than asked about, or lacks a name of the question.

    `said` is the paragraph of a quote of it, with what stands above it and what the document is
    called. A document of no municipality holds for all of them.
    """
    called = said_of(corpus.index.documents[document].metadata)
    asked = {place.name for place in places_in(query.standalone)}
    own = {place.name for place in places_in(called)}
    if asked and own and asked.isdisjoint({*own, *(place.name for place in places_in(said))}):
        return True
    if len(corpus.index.documents) == 1:
        return False
    here = frozenset(terms(f"{called} {said}"))
    return not all(
        is_known(name, here | _held(corpus, document, name))
        for name in query.names
        if not (places_in(name) or _is_of_another(corpus, query, document, name))
    )


def _is_of_another(corpus: Corpus, query: Query, document: str, name: str) -> bool:
    """Whether a name is that of another document, and the question names this one too.

    "Vad säger Boverket och Naturvårdsverket" asks both.
    """
    called = {
        one: frozenset(terms(said_of(held.metadata)))
        for one, held in corpus.index.documents.items()
    }
    is_named = any(is_known(one, called[document]) for one in query.names)
    return is_named and any(is_known(name, its) for its in called.values())


def _held(corpus: Corpus, document: str, name: str) -> frozenset[str]:
    """Of the terms that a name may be known by, those that a document has."""
    index = corpus.index
    known = {
        term
        for its in words_of(name)
        for term in (*its, *beginnings(its[0]))
        if term in index.chunk_terms.frequencies
    }
    return frozenset(
        term
        for term in known
        if any(
            index.chunks[number].spans[0].document == document
            for number in np.flatnonzero(index.chunk_terms.scores([term]))
        )
    )
