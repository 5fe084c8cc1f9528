"""Lists of ways to go on as HTML: the table of contents, what a search found, documents."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from sok.answering.words.references import page_reference
from sok.records import Document
from sok.web import addresses
from sok.web.ask.answer import counted
from sok.web.markup import part_html
from sok.web.source.asked import seen
from sok.web.source.contents import Heading
from sok.web.source.said import Link
from sok.web.source.searching import Found, Hit
from sok.web.source.view import View

# Hits that are listed: more than one reads through. The others are counted.
_LISTED = 100
# Levels of headings that say where one is: those further out are the document's own title.
_LEVELS = 3


def path_html(path: Iterable[Heading]) -> str:
    """The innermost headings that the page stands under, "" if there are none."""
    written = " › ".join(heading.text for heading in list(path)[-_LEVELS:])
    return part_html(f'<p class="kant">{escape(written)}</p>') if written else ""


def contents_html(document: Document, entries: Sequence[Heading], here: Heading | None) -> str:
    """The table of contents as lists within lists, each entry a way to its page."""
    return part_html(
        f'<nav class="innehall" aria-label="Innehåll">{_lists(document, entries, here)}</nav>'
    )


def found_html(shown: View, found: Found, searched: str) -> str:
    """What the search found, each hit a way to its page with the hit marked."""
    looked_for = escape(seen(searched))
    if not found.hits:
        return part_html(
            f'<p role="status">Inget i dokumentet har orden ”{looked_for}”. '
            "Pröva färre eller andra ord.</p>"
        )
    count = counted(len(found.hits), "träff", "träffar")
    said = [f"{count} på ”{looked_for}”."]
    if not found.is_exact:
        said.append("Inget ställe har orden precis så; här står de i andra former.")
    if len(found.hits) > _LISTED:
        said.append(f"De första {_LISTED} visas.")
    items = "".join(f"<li>{_hit(shown, hit, searched)}</li>" for hit in found.hits[:_LISTED])
    return part_html(
        f'<p role="status">{" ".join(said)}</p><ol class="traffar" tabindex="0" '
        f'aria-label="Träffar">{items}</ol>'
    )


def links_html(links: Iterable[Link]) -> str:
    """Ways to go on as a list."""
    items = "".join(f"<li>{place_link(link.label, link.address)}</li>" for link in links)
    return part_html(f'<ul class="val">{items}</ul>')


def _hit(shown: View, hit: Hit, searched: str) -> str:
    page = page_reference([shown.document.pages[hit.place].printed])
    address = shown.address(hit.place, searched, with_quote=False)
    return (
        f'{place_link(page, address)} <span class="text">{escape(hit.before)}'
        f"<mark>{escape(hit.found)}</mark>{escape(hit.after)}</span>"
    )


def _lists(document: Document, entries: Sequence[Heading], here: Heading | None) -> str:
    """The entries, each followed by the list of those under it."""
    written: list[str] = []
    depth = -1
    for entry in entries:
        written.append("<ol>" if entry.depth > depth else "</li>" * (depth - entry.depth + 1))
        if entry.depth < depth:
            written[-1] = "</li></ol>" * (depth - entry.depth) + "</li>"
        page = document.pages[entry.place].printed
        address = addresses.place_address(document.name, page)
        current = ' aria-current="location"' if entry == here else ""
        written.append(
            f'<li><a class="plats" href="{escape(address)}"{current}>{escape(entry.text)}</a>'
            f' <span class="kant">{escape(page_reference([page]))}</span>'
        )
        depth = entry.depth
    return "".join(written) + "</li></ol>" * (depth + 1)


def place_link(label: str, address: str) -> str:
    """A way to a place in a document, or to another page of the app."""
    style = "plats" if address.startswith(addresses.SOURCE) else "sida"
    return f'<a class="{style}" href="{escape(address)}">{escape(label)}</a>'
