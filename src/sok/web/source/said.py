"""What is to be said of a page or quote that is not just what was asked for, with ways to go on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sok.answering.coverage import group_text
from sok.answering.references import page_reference
from sok.indexing.legible import page_groups
from sok.records import Document, Legibility
from sok.web import addresses
from sok.web.source.again import Similar
from sok.web.source.asked import Asked, seen
from sok.web.source.places import Fit, pages_of

# Words of a quote that are offered to be looked for, the longest first: they say most.
_OFFERED = 2
_WORD = re.compile(r"[^\W\d_]{4,}")


@dataclass(frozen=True, slots=True)
class Link:
    """A way to go on: what it says, and an address of the app."""

    label: str
    address: str


@dataclass(frozen=True, slots=True)
class Notice:
    """A remark before the page, plain text, with ways to go on.

    `is_problem` is whether what was asked for is not shown.
    """

    text: str
    links: tuple[Link, ...] = ()
    is_problem: bool = True


def damaged(asked: Asked) -> Iterator[Notice]:
    """That a part of the address cannot be used."""
    if asked.is_damaged:
        yield Notice("Länken är skadad eller avkortad. Det som gick att tyda av den visas.")


def renamed(asked: Asked, document: Document) -> Iterator[Notice]:
    """That the document is found under another name."""
    if asked.document and asked.document.casefold() != document.name.casefold():
        name = seen(asked.document, longest=80)
        yield Notice(f"”{name}” heter nu {document.name}.", is_problem=False)


def page_problem(document: Document, asked: Asked, fit: Fit, shown: int) -> Iterator[Notice]:
    """That there is no such page, and which is shown."""
    here = page_reference([document.pages[shown].printed])
    wanted = seen(asked.page or asked.pdf)
    if fit is Fit.NEAREST:
        yield Notice(f"Det finns ingen sida {wanted} i dokumentet. Närmast är {here}.")
    elif fit is Fit.NO_NUMBER:
        yield Notice(f"”{wanted}” är inget sidnummer. Första sidan, {here}, visas.")


def quote_found(changed: bool) -> Iterator[Notice]:
    """That the document is not as it was, although the quote is."""
    if changed:
        text = "Dokumentet har ändrats sedan länken gjordes. Citatet står kvar ordagrant."
        yield Notice(text, is_problem=False)


def quote_elsewhere(
    document: Document, asked: Asked, fit: Fit, place: int, shown: int
) -> Iterator[Notice]:
    """That the quote stands on another page (`shown`) than was asked for (`place`)."""
    here = page_reference([document.pages[shown].printed])
    if fit is Fit.EXACT and place != shown:
        there = page_reference([document.pages[place].printed])
        yield Notice(f"Citatet står inte på {there} utan på {here}, som visas här.")
    elif fit in {Fit.NEAREST, Fit.NO_NUMBER}:
        wanted = seen(asked.page or asked.pdf)
        yield Notice(f"Det finns ingen sida ”{wanted}”. Citatet står på {here}, som visas här.")


def quote_changed(document: Document, changed: bool, shown: int) -> Iterator[Notice]:
    """That the quote stands in other words."""
    here = page_reference([document.pages[shown].printed])
    if changed:
        yield Notice(
            "Dokumentet har ändrats sedan länken gjordes, och citatet står inte kvar ordagrant. "
            f"Det som liknar det mest står på {here}."
        )
    else:
        yield Notice(
            "Citatet i länken står inte ordagrant i dokumentet. Det som liknar det mest står på "
            f"{here}."
        )


def quote_gone(
    document: Document, asked: Asked, changed: bool, similar: Similar | None
) -> Iterator[Notice]:
    """That the quote is nowhere in the document, and how to look further."""
    if not asked.quote:
        if changed:
            yield Notice("Dokumentet har ändrats sedan länken gjordes.", is_problem=False)
        return
    links = [_search(document, word) for word in _words_to_look_for(document, asked.quote)]
    if similar is not None:
        place = pages_of(document, similar.span)[0]
        span = similar.span
        page = document.pages[place].printed
        text = document.blocks[span.block].text[span.start : span.end]
        label = f"Visa det som liknar mest, {page_reference([page])}"
        links.append(Link(label, addresses.place_address(document.name, page, text)))
    reason = "Dokumentet har ändrats sedan länken gjordes, och citatet" if changed else "Citatet"
    yield Notice(f"{reason} finns inte i det: ”{seen(asked.quote)}”", tuple(links))


def newer_editions(
    asked: Asked, document: Document, editions: Sequence[Document]
) -> Iterator[Notice]:
    """The editions of later years, with the quote where there is one."""
    year = document.metadata.year
    later = [
        other
        for other in editions
        if year is not None and other.metadata.year is not None and other.metadata.year > year
    ]
    if later:
        newest = max(later, key=lambda other: other.metadata.year or 0)
        label = f"Öppna upplagan från {newest.metadata.year}"
        held = {addresses.DOCUMENT: newest.name, addresses.QUOTED: asked.quote}
        link = Link(label, addresses.address(addresses.SOURCE, held))
        yield Notice(
            f"Det finns en nyare upplaga; det här är den från {year}.", (link,), is_problem=False
        )


def changed_meanwhile(document: Document) -> Notice:
    """That the document was changed while its page was open."""
    name = seen(document.metadata.title)
    return Notice(f"”{name}” ändrades medan sidan var öppen. Nu visas den nya texten.")


def unread(document: Document, place: int) -> str:
    """Why the page was not read whole, "" if it was."""
    page = document.pages[place]
    if groups := page_groups([page]):
        return f"{group_text(groups[0])}."
    return "Sidan har ingen text." if page.legibility is Legibility.EMPTY else ""


def of_document(document: Document) -> Link:
    """The way to a document's first page, by its title and year."""
    about = document.metadata
    label = seen(about.title) + (f" ({about.year})" if about.year else "")
    return Link(label, addresses.address(addresses.SOURCE, {addresses.DOCUMENT: document.name}))


def _words_to_look_for(document: Document, quote: str) -> list[str]:
    """The longest words of the quote that the document has."""
    known = {word for block in document.blocks for word in _WORD.findall(block.text.casefold())}
    own = dict.fromkeys(_WORD.findall(quote.casefold()))
    return sorted((word for word in own if word in known), key=len, reverse=True)[:_OFFERED]


def _search(document: Document, words: str) -> Link:
    held = {addresses.DOCUMENT: document.name, addresses.SEARCHED: words}
    return Link(f"Sök efter ”{words}” i dokumentet", addresses.address(addresses.SOURCE, held))
