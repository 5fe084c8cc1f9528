"""What the pages that list findings share in HTML: sources, copying, tables, counts."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from html import escape

from sok.answering.words.references import page_reference
from sok.presenting.citations import Source, guessed_fields, quote_with_reference, sources
from sok.records import Cited, Document, Found, Quote
from sok.web.addresses import quote_address
from sok.web.markup import copy_button_html

# Widths of columns: running text needs room, names and figures some, single words none.
SHORT, FIGURE, NAME, TEXT = "", "uppgift", "mellan", "lang"


@dataclass(frozen=True, slots=True)
class Sources:
    """How what is listed is cited: documents by name; `several` says that each is to be named."""

    cited: Mapping[str, Source]
    several: bool


def sources_of(
    found: Iterable[Cited[Found]], documents: Sequence[Document], several: bool
) -> Sources:
    """How to cite findings of some of the documents, of which `several` have any."""
    quotes = (one.quote for one in found)
    return Sources(sources(quotes, guessed_fields(documents)), several)


def section_html(text: str) -> str:
    """A heading of the second level."""
    return f'<div class="sok" lang="sv"><h2 class="avsnitt">{escape(text)}</h2></div>'


def depths_html(depths: Mapping[str, int]) -> str:
    """What tells `mending.js` how far each choice of a field is set in, by its text."""
    told = escape(json.dumps(depths, ensure_ascii=False))
    return f'<div class="sok djup" lang="sv" hidden data-djup="{told}"></div>'


def count_html(text: str, chosen: str) -> str:
    """How much there is, announced by screen readers when it changes.

    What is `chosen` stands in the fields on a screen, and below the count on paper.
    """
    below = f'<p class="urval">Urval: {escape(chosen)}</p>' if chosen else ""
    return (
        f'<div class="sok" lang="sv" role="status"><p class="antal">{escape(text)}</p>{below}</div>'
    )


def source_html(quote: Quote, citing: Sources) -> str:
    """A link to the quote's page; where there are several documents it names the document."""
    place = page_reference(quote.pages)
    if citing.several:
        place = f"{quote.title}, {place}"
    return f'<a class="kalla" href="{escape(quote_address(quote))}">{escape(place)}</a>'


def copying_html(quote: Quote, citing: Sources) -> str:
    """A button that copies the quote with its reference."""
    text = quote_with_reference(quote, citing.cited[quote.span.document])
    return copy_button_html("Kopiera citat", text)


def scrolling_html(name: str, columns: Mapping[str, str], rows: Iterable[Sequence[str]]) -> str:
    """A table in a box that scrolls sideways, also by keyboard; the cells are HTML already.

    `columns` are the names with the class that gives each its width. The first cell of a row is
    what the row is about.
    """
    head = "".join(
        f'<th scope="col" class="{width}">{escape(column)}</th>'
        for column, width in columns.items()
    )
    body = "".join(
        f'<tr><th scope="row">{first}</th>{"".join(f"<td>{cell}</td>" for cell in rest)}</tr>'
        for first, *rest in rows
    )
    return (
        f'<div class="sok bred" lang="sv"><div class="rulle" role="region" tabindex="0" '
        f'aria-label="{escape(name)}"><table class="rader"><thead><tr>{head}</tr></thead>'
        f"<tbody>{body}</tbody></table></div></div>"
    )
