"""Whether a quote's document tells of other places and names than those that a question gives.

Of one document it is enough that it has a name somewhere. Of several, each tells of its own: what
one of them says of Norway is no reason to quote another.
"""

from __future__ import annotations

import re

import numpy as np

from sok.answering.asked.question import Query
from sok.answering.evidence.known_names import beginnings, is_known
from sok.answering.searching.around import further_on
from sok.answering.searching.corpus import Corpus
from sok.indexing.terms import terms, words_of
from sok.places import places_in
from sok.records import Metadata, Span
from sok.swedish import is_word

# Letters of the shortest name that is taken for that of a project, and paragraphs after the one
# that names it which may go on with it.
LEAST_NAME, GOES_ON = 5, 2

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


def is_of_other_example(corpus: Corpus, query: Query, span: Span, said: str) -> bool:
    """Whether a question names the project of an example, and a quote is of something else.

    `said` is the paragraph of the quote with what stands above it. A paragraph soon after that of
    the example, below the same headings, may go on with it: "Projektet kostade ...". But what is
    told in another example is of that, whatever stands above.
    """
    named = [one for one in corpus.index.initiatives if _names(query.standalone, one.project)]
    holder = corpus.initiative_at(span)
    other = None if holder is None else corpus.index.initiatives[holder]
    is_told_apart = other is not None and other not in named
    told = (corpus.index.text(other.span) if other and is_told_apart else said).casefold()
    return bool(named) and not any(
        one.project.casefold() in told
        or (not is_told_apart and further_on(corpus.index, one.span, span) in range(GOES_ON + 1))
        for one in named
    )


def _names(question: str, project: str) -> bool:
    """Whether a question has the name of a project: an ordinary word only with its capital."""
    if len(project) < LEAST_NAME or project.casefold() not in question.casefold():
        return False
    flags = 0 if is_word(project.lower()) else re.IGNORECASE
    return bool(re.search(rf"(?<!\w){re.escape(project)}s?(?!\w)", question, flags))


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
