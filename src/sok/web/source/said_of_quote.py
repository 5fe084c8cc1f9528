"""What is to be said where a quote stands elsewhere, in other words or nowhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sok.answering.words.references import page_reference
from sok.records import Document
from sok.web import addresses
from sok.web.source.again import Similar
from sok.web.source.asked import Asked, seen
from sok.web.source.places import Fit, pages_of
from sok.web.source.said import Link, Notice

# Words of a quote that are offered to be looked for, the longest first: they say most.
_OFFERED = 2
_WORD = re.compile(r"[^\W\d_]{4,}")


def quote_found(changed: bool, lacking: int) -> Iterator[Notice]:
    """That the document is not as it was, although the quote is, or but for so many rows."""
    if lacking:
        rows = "En av raderna" if lacking == 1 else f"{lacking} av raderna"
        yield Notice(
            f"{rows} i länken står inte kvar ordagrant i dokumentet. De andra är markerade."
        )
    elif changed:
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
    reason = "Dokumentet har ändrats sedan länken gjordes. " if changed else ""
    further = "" if links else " Sök efter några av orden i fältet Sök i dokumentet."
    yield Notice(
        f"{reason}Citatet finns inte i dokumentet: ”{seen(asked.quote)}”{further}", tuple(links)
    )


def _words_to_look_for(document: Document, quote: str) -> list[str]:
    """The longest words of the quote that the document has."""
    known = {word for block in document.blocks for word in _WORD.findall(block.text.casefold())}
    own = dict.fromkeys(_WORD.findall(quote.casefold()))
    return sorted((word for word in own if word in known), key=len, reverse=True)[:_OFFERED]


def _search(document: Document, words: str) -> Link:
    held = {addresses.DOCUMENT: document.name, addresses.SEARCHED: words}
    return Link(f"Sök efter ”{words}” i dokumentet", addresses.address(addresses.SOURCE, held))
