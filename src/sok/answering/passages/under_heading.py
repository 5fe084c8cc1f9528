"""A question for parts of a thing to the headings below the one that names the thing.

"Vilka åtgärder finns för förnybar energi?" is answered by "2.1 Solceller" and "2.2 Biogas", where
they stand below "2 Förnybar energi" and no list of items names them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from sok.answering.asked.question import Query
from sok.answering.evidence.shares import is_met
from sok.answering.searching.corpus import Corpus
from sok.answering.searching.elsewhere import said_of
from sok.answering.searching.search import Search
from sok.answering.words.facets import Facet
from sok.answering.words.wording import LISTING
from sok.compounds import is_noun
from sok.finding.subject_headings import plain_heading
from sok.indexing.terms import terms, word_terms, words, words_of
from sok.records import Document, Kind, Span

# Parts that headings name: who asks for other things ("vilka aktörer") wants them told.
_PARTS = re.compile(
    r"\bvilka (?:\w+ ){0,2}?(?P<kind>\w*(?:åtgärder|mål|delområden|insatsområden|"
    r"aktiviteter|prioriteringar|inriktningar|steg|strategier))(?:na|en)?\b",
    re.IGNORECASE,
)
# One heading is no list.
FEWEST = 2


def under_heading(corpus: Corpus, found: Search, listed: Sequence[Span]) -> tuple[Span, ...]:
    """The heading that a question names, and those just below it; () unless it is but one.

    () too if what announces the best list, `listed`, says what kind of thing is asked for: that is
    told there.
    """
    query = found.query
    asked = _PARTS.search(query.asked)
    if asked is None or Facet.LIST not in query.asks:
        return ()
    kind = frozenset(word_terms(asked["kind"].lower()))
    if listed and not kind.isdisjoint(terms(_lead(corpus, listed[-1]))):
        return ()
    made = [
        (document, (place, *below))
        for document in corpus.index.documents.values()
        for place in _named(document, query, kind)
        if len(below := _below(document, place)) >= FEWEST
    ]
    if len(made) != 1:
        return ()
    document, places = made[0]
    return tuple(
        Span(document.name, place, 0, len(document.blocks[place].text)) for place in places
    )


def _lead(corpus: Corpus, span: Span) -> str:
    return corpus.index.documents[span.document].blocks[span.block].lead


def _named(document: Document, query: Query, kind: frozenset[str]) -> Iterator[int]:
    """The headings that a question says, and that say, with the title, its nouns but the `kind`."""
    title = frozenset(terms(said_of(document.metadata)))
    said = frozenset(terms(query.standalone))
    nouns = (word_terms(word) for word, _, _ in words(query.asking) if is_noun(word))
    about = [its for its in nouns if its and its[0] not in kind | LISTING]
    for place in _headings(document):
        heading = words_of(plain_heading(document.blocks[place].text))
        own = frozenset(chain(*heading))
        is_own = bool(own - title - kind) and all(is_met(its, said) for its in heading)
        if is_own and all(is_met(its, own | title) for its in about):
            yield place


def _headings(document: Document) -> Iterator[int]:
    return (n for n, block in enumerate(document.blocks) if block.kind is Kind.HEADING)


def _below(document: Document, place: int) -> list[int]:
    """The headings one level below one."""
    blocks, level = document.blocks, document.blocks[place].level
    found: list[int] = []
    for number in range(place + 1, len(blocks)):
        block = blocks[number]
        if block.kind is Kind.HEADING and block.level <= level:
            break
        if block.kind is Kind.HEADING and block.level == level + 1:
            found.append(number)
    return found
