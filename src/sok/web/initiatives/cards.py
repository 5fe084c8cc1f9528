"""Initiatives to HTML: as cards, and as rows of a table."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from sok.records import Cited, Initiative
from sok.web.listed import NAME, SHORT, TEXT, Sources, copying_html, scrolling_html, source_html
from sok.web.markup import row_html

_COLUMNS = {
    "Insats": NAME,
    "Region": SHORT,
    "Projekt": SHORT,
    "Aktör": SHORT,
    "Ämne": NAME,
    "Text": TEXT,
    "Källa": NAME,
}
Found = Iterable[Cited[Initiative]]


def cards_html(found: Found, sources: Sources) -> str:
    """A card for each: its regions, its title, what is known of it, its text and its source."""
    cards = "".join(f"<li>{_card(one, sources)}</li>" for one in found)
    return f'<div class="sok bred" lang="sv"><ul class="kort">{cards}</ul></div>'


def rows_html(found: Found, sources: Sources) -> str:
    """The same as a table, in a box of its own."""
    return scrolling_html("Insatser", _COLUMNS, [_row(one, sources) for one in found])


def _card(one: Cited[Initiative], sources: Sources) -> str:
    found = one.found
    regions = " ".join(f'<span class="marke">{escape(name)}</span>' for name in found.regions)
    known = [
        f"{label}: {text}"
        for label, text in (
            ("Projekt", "" if found.project == found.name else found.project),
            ("Aktör", found.actor),
            ("Ämne", found.topic),
        )
        if text
    ]
    source = f"{source_html(one.quote, sources)}{copying_html(one.quote, sources)}"
    lines = "".join(f'<p class="kant">{escape(line)}</p>' for line in known)
    return (
        f"{f'<p>{regions}</p>' if regions else ''}"
        f'<h3 class="titel">{escape(found.name)}</h3>{lines}'
        f'<blockquote class="text">{_text(one)}</blockquote>'
        f'<div class="fot">{source}</div>'
    )


def _row(one: Cited[Initiative], sources: Sources) -> tuple[str, ...]:
    found = one.found
    told = (found.name, ", ".join(found.regions), found.project, found.actor, found.topic)
    place = f"{source_html(one.quote, sources)}{copying_html(one.quote, sources)}"
    return (*map(escape, told), _text(one), place)


def _text(one: Cited[Initiative]) -> str:
    """The verbatim text; of a row of a table its cells."""
    return row_html(one.quote.row) if one.quote.row else f"”{escape(one.quote.text)}”"
