"""What the page Källa shows for an address: a page of a document, a quote on it, what is said."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from sok.records import Document, Span
from sok.web import addresses
from sok.web.source import said, said_of_quote
from sok.web.source.again import ALIKE, RELATED, Similar, find_again, most_similar
from sok.web.source.asked import Asked
from sok.web.source.places import Fit, find_page, pages_of
from sok.web.source.said import Notice

# By name of a document the names of its other editions.
Editions = Mapping[str, Sequence[str]]


@dataclass(frozen=True, slots=True)
class View:
    """A page (its place in the document, from 0), the quote on it, and remarks before it.

    `old` is the wording that the address has, where `span` is only like it; else "".
    """

    document: Document
    place: int
    span: Span | None
    notices: tuple[Notice, ...]
    old: str = ""

    @property
    def pages(self) -> tuple[int, ...]:
        """The places of the pages that the quote stands on."""
        return pages_of(self.document, self.span) if self.span else ()

    @property
    def quoted(self) -> str:
        """The quote as the document has it, "" if there is none."""
        span = self.span
        return self.document.blocks[span.block].text[span.start : span.end] if span else ""

    def address(self, place: int, searched: str = "", *, with_quote: bool = True) -> str:
        """That of a page of the document, with the quote where it is to be marked there."""
        return addresses.place_address(
            self.document.name,
            self.document.pages[place].printed,
            self.quoted if with_quote else "",
            self.document.sha256 if with_quote and self.span else "",
            searched,
        )


def view(document: Document, asked: Asked, documents: Sequence[Document], other: Editions) -> View:
    """The page that is asked for, or the nearest to that, and what is to be said of it.

    `documents` are all there are, `other` their editions.
    """
    found = _with_quote(document, asked) or _without_quote(document, asked)
    before = [*said.damaged(asked), *said.renamed(asked, document)]
    editions = [one for one in documents if one.name in other.get(document.name, ())]
    after = said.newer_editions(asked, document, editions)
    return replace(found, notices=(*before, *found.notices, *after))


def _with_quote(document: Document, asked: Asked) -> View | None:
    """The page with the quote on it, word for word; None if it is not in the document."""
    place, fit = find_page(document.pages, asked.page, asked.pdf)
    span = find_again(document, asked.quote, place)
    if span is None:
        return None
    stands = pages_of(document, span)
    shown = place if place in stands and fit is not Fit.NOT_ASKED else stands[0]
    elsewhere = said_of_quote.quote_elsewhere(document, asked, fit, place, shown)
    found = said_of_quote.quote_found(_changed(document, asked))
    return View(document, shown, span, (*found, *elsewhere))


def _without_quote(document: Document, asked: Asked) -> View:
    """The page with what is most like the quote, or else the one that is asked for."""
    place, fit = find_page(document.pages, asked.page, asked.pdf)
    changed = _changed(document, asked)
    similar = _similar(document, asked.quote)
    if similar is not None and similar.likeness >= ALIKE:
        shown = pages_of(document, similar.span)[0]
        notices = tuple(said_of_quote.quote_changed(document, changed, shown))
        return View(document, shown, similar.span, notices, asked.quote)
    problem = said.page_problem(document, asked, fit, place)
    gone = said_of_quote.quote_gone(document, asked, changed, similar)
    return View(document, place, None, (*problem, *gone))


def _changed(document: Document, asked: Asked) -> bool:
    """Whether the document is not the one that the address was made of."""
    return bool(asked.version) and not document.sha256.startswith(asked.version)


def _similar(document: Document, quote: str) -> Similar | None:
    """What is most like the quote, and stands on a page."""
    found = most_similar(document, quote, RELATED)
    return found if found and pages_of(document, found.span) else None
