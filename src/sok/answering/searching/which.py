"""A question about a document as such to the documents that can be meant, by what it calls them.

"Vad är syftet med planen?" is of any document whose title says that it is a plan, "rapporten" of
any at all, "Vansbros plan" of that publisher's, and a title in quotation marks of that one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace

from sok.answering.asked.itself import WORK, asked_of_itself
from sok.answering.asked.question import Query, asked_as
from sok.answering.searching.elsewhere import said_of
from sok.answering.searching.sorts import names_in, sort_of
from sok.answering.words.naming import is_definite
from sok.compounds import split
from sok.indexing.terms import stem, word_terms, words
from sok.records import Document

# What stands before the name of whoever's document it is, or its year: "planen från Vansbro".
_OF = frozenset("av från för hos i".split())
_QUOTED = re.compile(r"[”\"“»](?P<title>[^”\"“»«]+)[”\"«](?: från (?P<year>\d{4})\b)?")
_IS_WORK = re.compile(rf"{WORK}(?:en|n|et|t)?s?", re.IGNORECASE)
# So many documents are named, and can be asked of by a click: as many as one reads through.
NAMED = 5
# Any document is called so, whatever its title.
_ANY = "rapporten"
_THIS = re.compile(r"(?:den här|det här|de här|denna|detta|dessa|föreliggande) $", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Which:
    """The documents that a question asks of as such, and the question without what calls them so.

    `called` is that ("planen"), `before` and `after` are what stands around it. `any` says that
    any document is called so.
    """

    documents: tuple[Document, ...]
    before: str
    called: str
    after: str
    any: bool = False

    @property
    def plain(self) -> str:
        """The question, asked of the only document there is."""
        return f"{self.before}{_ANY}{self.after}"

    def asked_of(self, document: Document) -> str:
        """The question, asked of one document by its title."""
        return f"{self.before}{self._title(document)}{self.after}"

    def _title(self, document: Document) -> str:
        """The title in quotation marks, with the year if others have the same title."""
        title, year = document.metadata.title, document.metadata.year
        same = [one for one in self.documents if one.metadata.title == title]
        return f"”{title}” från {year}" if len(same) > 1 and year else f"”{title}”"


def which_documents(
    question: str,
    documents: Sequence[Document],
    quoted_before: Callable[[], Collection[str]],
) -> Which | None:
    """The documents that a question asks of as such; None if it does not, or names none of them.

    `quoted_before` gives the names of those that the answer before was found in: if that is one,
    it is meant. Where there is but one document, only its title tells whether that is.
    """
    found = _by_title(question, documents) or _by_sort(question, documents)
    if not found or (found.any and len(documents) == 1) or not asked_of_itself(found.plain):
        return None
    if found.any or len(found.documents) > 1:
        quoted = quoted_before()
        among = documents if found.any else found.documents
        same = tuple(one for one in among if one.name in quoted)
        return replace(found, documents=same) if len(quoted) == 1 and same else found
    return found


def asked_within(query: Query, which: Which) -> Query:
    """The query, asked of the only document that can be meant."""
    return replace(asked_as(query, which.plain), within=frozenset(o.name for o in which.documents))


def which_text(which: Which) -> str:
    """That several documents can be meant, the first of them, and how to name one."""
    *first, last = [_described(one) for one in which.documents[:NAMED]]
    many = len(which.documents)
    named = f"{', '.join(first)} och {last}"
    return (
        f"Det finns {many} dokument som frågan kan gälla{', bland annat' if many > NAMED else ':'} "
        f"{named}. Vilket menar du? Skriv titeln inom citattecken i frågan, till exempel: "
        f"{which.asked_of(which.documents[0])}"
    )


def _described(document: Document) -> str:
    metadata = document.metadata
    known = ", ".join(str(one) for one in (metadata.publisher, metadata.year) if one)
    return f"”{metadata.title}” ({known})" if known else f"”{metadata.title}”"


def _by_title(question: str, documents: Sequence[Document]) -> Which | None:
    """The documents whose title stands in quotation marks, those of the year if one is given."""
    for quoted in _QUOTED.finditer(question):
        title = quoted["title"].strip().casefold()
        titled = [one for one in documents if one.metadata.title.casefold() == title]
        of_year = [one for one in titled if str(one.metadata.year) == quoted["year"]]
        if titled:
            start, end = quoted.span()
            meant = tuple(of_year or titled)
            return Which(meant, question[:start], quoted[0], question[end:])
    return None


def _by_sort(question: str, documents: Sequence[Document]) -> Which | None:
    """The documents of the sort that a question names, those of whom and when it says."""
    said = list(words(question))
    for place, (word, start, end) in enumerate(said):
        is_any = bool(_IS_WORK.fullmatch(word))
        meant = _of_sort(word, documents)
        if not (meant or is_any):
            continue
        first, last = _around(said, place, documents)
        around = [*said[first:place], *said[place + 1 : last + 1]]
        named = frozenset(term for other, _, _ in around for term in _own_term(other))
        this = _THIS.search(question[:start])
        if not (named or this or is_definite(word)):
            continue
        start = this.start() if this else said[first][1]
        of = tuple(one for one in meant or documents if named <= _called(one))
        end = said[last][2]
        return (
            Which(of, question[:start], question[start:end], question[end:], is_any) if of else None
        )
    return None


def _of_sort(word: str, documents: Sequence[Document]) -> list[Document]:
    """The documents that are of the sort a word names; of a compound those whose title says all."""
    sort, own = sort_of(word), stem(word)
    parts = frozenset(word_terms(word)) - {own} if split(word) else frozenset[str]()
    return [
        one
        for one in documents
        if sort in map(sort_of, names_in(one.metadata.title)) and parts <= _called(one)
    ]


def _around(
    said: Sequence[tuple[str, int, int]], place: int, documents: Sequence[Document]
) -> tuple[int, int]:
    """The first and last of the words that say whose document is meant, or of when."""
    known = frozenset[str]().union(*map(_publisher, documents))
    naming = [bool(its := _own_term(word)) and its <= known for word, _, _ in said]
    first = last = place
    while first and naming[first - 1]:
        first -= 1
    while last + 1 < len(said):
        if naming[last + 1]:
            last += 1
        elif said[last + 1][0] in _OF and naming[last + 2 : last + 3] == [True]:
            last += 2
        else:
            break
    return first, last


def _own_term(word: str) -> frozenset[str]:
    return frozenset(word_terms(word)[:1])


def _publisher(document: Document) -> frozenset[str]:
    """What tells whose a document is, and of which year."""
    metadata = document.metadata
    said = [word for word, _, _ in words(metadata.publisher)]
    return frozenset(term for word in said for term in _own_term(word)) | {str(metadata.year)}


def _called(document: Document) -> frozenset[str]:
    """All that a document is called by: the terms of its title, publisher and year."""
    said = [word for word, _, _ in words(said_of(document.metadata))]
    return frozenset(term for word in said for term in (stem(word), *word_terms(word)))
