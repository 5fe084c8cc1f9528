"""What stands around a page as HTML: remarks, ways to other pages, contents, what was found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from html import escape

from sok.answering.references import page_reference
from sok.records import Document
from sok.web import addresses
from sok.web.ask.answer import counted
from sok.web.markup import copy_button_html, part_html
from sok.web.source.asked import seen
from sok.web.source.contents import Heading
from sok.web.source.differences import Change, Piece, differences
from sok.web.source.said import Link, Notice
from sok.web.source.searching import Found, Hit
from sok.web.source.view import View

# Hits that are listed: more than one reads through. The others are counted.
_LISTED = 100
# On a narrow screen the words are heard and not seen.
_BACK = '← <span class="ord">Föregående</span>'
_ON = '<span class="ord">Nästa</span> →'
# Levels of headings that say where one is: those further out are the document's own title.
_LEVELS = 3


def notice_html(notice: Notice) -> str:
    """A remark with its ways to go on, announced by screen readers."""
    links = "".join(f"<li>{_place_link(link.label, link.address)}</li>" for link in notice.links)
    below = f"<ul>{links}</ul>" if links else ""
    mark = "<strong>Obs! </strong>" if notice.is_problem else ""
    return (
        f'<div class="sok notis{" obs" if notice.is_problem else ""}" lang="sv" role="status">'
        f"<p>{mark}{escape(notice.text)}</p>{below}</div>"
    )


def change_html(old: str, new: str) -> str:
    """Both wordings, in the old one what is gone and in the new one what has come."""
    pieces = differences(seen(old), seen(new))
    return part_html(
        '<div class="andring"><h3 class="rubrik">Vad som skiljer</h3>'
        f'<p class="kant">I länken</p><p class="text">{_wording(pieces, Change.GONE)}</p>'
        f'<p class="kant">I dokumentet nu</p><p class="text">{_wording(pieces, Change.NEW)}</p>'
        "</div>"
    )


def title_html(document: Document, address: str) -> str:
    """The document's title, publisher, year, number of pages and file name.

    `address` is that of what is shown, to be copied.
    """
    about = document.metadata
    pages = counted(len(document.pages), "sida", "sidor")
    known = [about.publisher, str(about.year or "okänt år"), pages, document.name]
    return part_html(
        f'<h2 class="titel verk">{escape(seen(about.title))}</h2>'
        f'<div class="om"><p class="kant">{escape(" · ".join(filter(None, map(seen, known))))}</p>'
        f"{copy_button_html('Kopiera länk', address)}</div>"
    )


def steps_html(shown: View, searched: str, name: str) -> str:
    """The page's number between the ways to the pages before and after; `name` says which row."""
    pages = shown.document.pages
    number = page_reference([pages[shown.place].printed])
    count = f"{shown.place + 1} av {len(pages)}"
    return part_html(
        f'<nav class="steg" aria-label="Sidor, {escape(name)}">'
        f"{_step(shown, shown.place - 1, searched, _BACK, f'{name}-bak')}"
        f'<span class="har"><strong>{escape(number)}</strong>'
        f'<span class="kant"> · {count}</span></span>'
        f"{_step(shown, shown.place + 1, searched, _ON, f'{name}-fram')}</nav>"
    )


def other_pages_html(shown: View) -> str:
    """The ways to the other pages that the quote stands on, "" if there are none."""
    others = [place for place in shown.pages if place != shown.place]
    if not others:
        return ""
    pages = shown.document.pages
    links = " och ".join(
        _place_link(page_reference([pages[place].printed]), shown.address(place))
        for place in others
    )
    how = "fortsätter" if others[0] > shown.place else "börjar"
    return part_html(f'<p class="notis">Citatet går över en sidbrytning och {how} på {links}.</p>')


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
    items = "".join(f"<li>{_place_link(link.label, link.address)}</li>" for link in links)
    return part_html(f'<ul class="val">{items}</ul>')


def _hit(shown: View, hit: Hit, searched: str) -> str:
    page = page_reference([shown.document.pages[hit.place].printed])
    address = shown.address(hit.place, searched, with_quote=False)
    return (
        f'{_place_link(page, address)} <span class="text">{escape(hit.before)}'
        f"<mark>{escape(hit.found)}</mark>{escape(hit.after)}</span>"
    )


def _step(shown: View, place: int, searched: str, label: str, key: str) -> str:
    if not 0 <= place < len(shown.document.pages):
        return f'<span class="gar-inte" aria-hidden="true">{label}</span>'
    address = shown.address(place, searched, with_quote=place in shown.pages)
    return f'<a class="plats" data-steg="{escape(key)}" href="{escape(address)}">{label}</a>'


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


def _wording(pieces: Sequence[Piece], change: Change) -> str:
    return "".join(_pieces(pieces, change))


def _pieces(pieces: Sequence[Piece], change: Change) -> Iterator[str]:
    tag, how = ("del", "borttaget") if change is Change.GONE else ("ins", "tillagt")
    for piece in pieces:
        if piece.change is Change.KEPT:
            yield escape(piece.text)
        elif piece.change is change:
            yield f'<{tag}><span class="dold">[{how}:] </span>{escape(piece.text)}</{tag}>'


def _place_link(label: str, address: str) -> str:
    style = "plats" if address.startswith(addresses.SOURCE) else "sida"
    return f'<a class="{style}" href="{escape(address)}">{escape(label)}</a>'
