"""What the page Källa shows for an address: a page of a document, a quote on it, what is said."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from sok.records import Document, Kind, Span
from sok.web import addresses
from sok.web.source import said, said_of_quote
from sok.web.source.again import ALIKE, RELATED, Similar, most_similar
from sok.web.source.asked import Asked
from sok.web.source.places import Fit, find_page, pages_of
from sok.web.source.said import Notice
from sok.web.source.tabled import find_quote

# By name of a document the names of its other editions.
Editions = Mapping[str, Sequence[str]]


@dataclass(frozen=True, slots=True)
class View:
    """A page (its place in the document, from 0), the quote on it, and remarks before it.

    `spans` are the quote: one, but of a table its rows, behind its caption if that is quoted.
    `old` is the wording that the address has, where they are only like it; else "".
    """

    document: Document
    place: int
    spans: tuple[Span, ...]
    notices: tuple[Notice, ...]
    old: str = ""

    @property
    def span(self) -> Span | None:
        """Where the quote begins."""
        return self.spans[0] if self.spans else None

    @property
    def pages(self) -> tuple[int, ...]:
        """The places of the pages that the quote stands on."""
        return tuple(sorted({one for span in self.spans for one in pages_of(self.document, span)}))

    @property
    def quoted(self) -> str:
        """The quote as an address has it, "" if there is none: of a table its caption or rows."""
        texts = [(span.block, self._text(span)) for span in self.spans]
        if not texts or self.document.blocks[texts[0][0]].kind is not Kind.ROW:
            return texts[0][1] if texts else ""
        return addresses.rows_text(texts) if len(texts) > 1 else texts[0][1]

    def _text(self, span: Span) -> str:
        return self.document.blocks[span.block].text[span.start : span.end]

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
    standing = find_quote(document, asked.quote, place)
    if standing is None:
        return None
    first = pages_of(document, standing.spans[0])[0]
    found = View(document, first, standing.spans, ())
    shown = place if place in found.pages and fit is not Fit.NOT_ASKED else first
    before = said_of_quote.quote_found(_changed(document, asked), standing.lacking)
    elsewhere = said_of_quote.quote_elsewhere(document, asked, fit, place, shown)
    return replace(found, place=shown, notices=(*before, *elsewhere))


def _without_quote(document: Document, asked: Asked) -> View:
    """The page with what is most like the quote, or else the one that is asked for."""
    place, fit = find_page(document.pages, asked.page, asked.pdf)
    changed = _changed(document, asked)
    similar = _similar(document, asked.quote)
    if similar is not None and similar.likeness >= ALIKE:
        shown = pages_of(document, similar.span)[0]
        notices = tuple(said_of_quote.quote_changed(document, changed, shown))
        return View(document, shown, (similar.span,), notices, asked.quote)
    problem = said.page_problem(document, asked, fit, place)
    gone = said_of_quote.quote_gone(document, asked, changed, similar)
    return View(document, place, (), (*problem, *gone))


def _changed(document: Document, asked: Asked) -> bool:
    """Whether the document is not the one that the address was made of."""
    return bool(asked.version) and not document.sha256.startswith(asked.version)


def _similar(document: Document, quote: str) -> Similar | None:
    """What is most like the quote, and stands on a page."""
    found = most_similar(document, quote, RELATED)
    return found if found and pages_of(document, found.span) else None
