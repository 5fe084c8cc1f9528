"""What is to be said of a document or page that is not just what was asked for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sok.answering.quoting.coverage import group_text
from sok.answering.words.references import page_reference
from sok.indexing.legible import page_groups
from sok.records import Document, Legibility
from sok.web import addresses
from sok.web.source.asked import Asked, seen
from sok.web.source.places import Fit


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
        yield Notice(
            "Länken är skadad eller avkortad. Det som gick att tyda av den visas. "
            "Be om länken igen om något saknas."
        )


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
        yield Notice(f"Det finns ingen sida {wanted} i dokumentet. Den närmaste, {here}, visas.")
    elif fit is Fit.NO_NUMBER:
        yield Notice(f"”{wanted}” är inget sidnummer. Första sidan, {here}, visas.")


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
