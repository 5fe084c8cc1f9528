"""The document that an address names, or what to offer where there is none of that name."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches

from sok.answering.words.references import page_reference
from sok.records import Document
from sok.web import addresses
from sok.web.addresses import VERSION_DIGITS
from sok.web.source.again import most_similar
from sok.web.source.asked import Asked, seen
from sok.web.source.places import pages_of
from sok.web.source.said import Link, Notice, of_document
from sok.web.source.tabled import find_quote

# Names that are offered, and how much of a name must agree: "rapport-2020" for "rapport-2021".
_OFFERED = 5
_NEAR = 0.5


def find_document(documents: Sequence[Document], asked: Asked) -> Document | None:
    """The document of that name, case and ending aside, or the one with the very same contents."""
    key = asked.document.casefold()
    for name in (asked.document, key, _stem(key)):
        for document in documents:
            if name and name in (document.name, document.name.casefold(), _stem(document.name)):
                return document
    whole = len(asked.version) >= VERSION_DIGITS
    same = (one for one in documents if whole and one.sha256.startswith(asked.version))
    return next(same, None)


def missing(documents: Sequence[Document], asked: Asked) -> tuple[Notice, ...]:
    """That there is no such document, where its quote stands instead, and which names are near."""
    name = seen(asked.document, longest=80)
    text = f"Dokumentet ”{name}” finns inte i biblioteket. Det kan ha bytt namn eller tagits bort."
    library = Link("Till biblioteket", addresses.LIBRARY)
    near = tuple(of_document(document) for document in _near(documents, asked.document))
    offered = "Menade du något av dessa?" if near else ""
    return (Notice(f"{text} {offered}".strip(), (*near, library)), *_quoted(documents, asked))


def _near(documents: Sequence[Document], name: str) -> list[Document]:
    by_name = {_stem(document.name): document for document in documents}
    by_name |= {document.metadata.title.casefold(): document for document in documents}
    found = get_close_matches(_stem(name), by_name, _OFFERED, _NEAR)
    return list({by_name[one].name: by_name[one] for one in found}.values())


def _quoted(documents: Sequence[Document], asked: Asked) -> list[Notice]:
    """Where else the quote stands, word for word or nearly so."""
    exact = [
        _link(document, pages_of(document, found.spans[0])[0], asked.quote)
        for document in documents
        if (found := find_quote(document, asked.quote, 0)) is not None
    ]
    if exact:
        return [Notice("Citatet finns ordagrant här:", tuple(exact[:_OFFERED]))]
    alike = [
        (similar.likeness, document, pages[0])
        for document in documents
        if (similar := most_similar(document, asked.quote)) is not None
        and (pages := pages_of(document, similar.span))
    ]
    if not alike:
        return []
    _, document, place = max(alike, key=lambda one: one[0])
    link = _link(document, place, asked.quote)
    return [Notice("En liknande formulering finns här:", (link,))]


def _link(document: Document, place: int, quote: str) -> Link:
    page = document.pages[place].printed
    label = f"{seen(document.metadata.title)}, {page_reference([page])}"
    return Link(label, addresses.place_address(document.name, page, quote))


def _stem(name: str) -> str:
    """The name without case and ending."""
    key = name.casefold()
    return key.rpartition(".")[0] or key
