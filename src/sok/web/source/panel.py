"""What stands around a page as HTML: remarks, what it is a page of, ways to other pages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from sok.answering.words.references import page_reference
from sok.records import Document
from sok.web.ask.answer import counted
from sok.web.markup import copy_button_html, part_html
from sok.web.source.asked import seen
from sok.web.source.differences import Change, Piece, differences
from sok.web.source.lists import place_link
from sok.web.source.said import Notice
from sok.web.source.view import View

# On a narrow screen the words are heard and not seen.
_BACK = '← <span class="ord">Föregående</span>'
_ON = '<span class="ord">Nästa</span> →'


def notice_html(notice: Notice) -> str:
    """A remark with its ways to go on, announced by screen readers."""
    links = "".join(f"<li>{place_link(link.label, link.address)}</li>" for link in notice.links)
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
        place_link(page_reference([pages[place].printed]), shown.address(place)) for place in others
    )
    how = "fortsätter" if others[0] > shown.place else "börjar"
    return part_html(f'<p class="notis">Citatet går över en sidbrytning och {how} på {links}.</p>')


def _step(shown: View, place: int, searched: str, label: str, key: str) -> str:
    if not 0 <= place < len(shown.document.pages):
        return f'<span class="gar-inte" aria-hidden="true">{label}</span>'
    address = shown.address(place, searched, with_quote=place in shown.pages)
    return f'<a class="plats" data-steg="{escape(key)}" href="{escape(address)}">{label}</a>'


def _wording(pieces: Sequence[Piece], change: Change) -> str:
    return "".join(_pieces(pieces, change))


def _pieces(pieces: Sequence[Piece], change: Change) -> Iterator[str]:
    tag, how = ("del", "borttaget") if change is Change.GONE else ("ins", "tillagt")
    for piece in pieces:
        if piece.change is Change.KEPT:
            yield escape(piece.text)
        elif piece.change is change:
            yield f'<{tag}><span class="dold">[{how}:] </span>{escape(piece.text)}</{tag}>'
