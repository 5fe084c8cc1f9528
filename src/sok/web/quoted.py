"""Turns quotes into HTML: word for word, with their source and buttons to copy references."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape

from sok.answering.words.references import alone
from sok.presenting.bibliography import bibtex, ris
from sok.presenting.citations import Guessed, Source, footnote, harvard, in_text, sources
from sok.presenting.grids import is_grid
from sok.presenting.marks import marked
from sok.presenting.numbered import Place, numbered, place_of
from sok.records import Quote, Span
from sok.web.markup import copy_button_html, figure_html, link_button_html, row_html
from sok.web.sources import mark_html, quotes_address

# What announces a list ends so, and is no item of it.
_ANNOUNCES = ":"


@dataclass(frozen=True, slots=True)
class Citing:
    """How the quotes of one answer are cited: documents by name, figures that are marked.

    `numbers` are those of the places that are quoted.
    """

    sources: Mapping[str, Source]
    marks: Sequence[Span]
    guessed: Guessed
    numbers: Mapping[Place, int]

    def number(self, quotes: Sequence[Quote]) -> int:
        """The number of the place of quotes that share a reference."""
        return self.numbers[place_of(quotes)]


def citing_of(places: Sequence[Sequence[Quote]], marks: Sequence[Span], guessed: Guessed) -> Citing:
    """The way to cite all quotes that an answer shows, those with one reference together."""
    every = [quote for quotes in places for quote in quotes]
    return Citing(sources(every, guessed), marks, guessed, numbered(places))


def quotes_html(quotes: Sequence[Quote], citing: Citing) -> str:
    """Quotes that one reference fits, each a paragraph in Swedish quotation marks."""
    texts = _quotes(quotes, citing)
    shown = texts[0] if len(texts) == 1 else _paragraphs(texts)
    return quoted_html(shown, quotes, citing, "citat")


def list_html(quotes: Sequence[Quote], citing: Citing) -> str:
    """The quoted items of a list, below what announces it; together they have one reference."""
    texts = _quotes(quotes, citing)
    announcing = 1 if quotes[0].text.endswith(_ANNOUNCES) else 0
    items = "".join(f"<li>{text}</li>" for text in texts[announcing:])
    shown = f'{_paragraphs(texts[:announcing])}<ul class="lista">{items}</ul>'
    return quoted_html(shown, quotes, citing, "listan")


def _quotes(quotes: Sequence[Quote], citing: Citing) -> list[str]:
    """Each quote with the number of the place of all, a link to where it stands itself."""
    number = citing.number(quotes)
    return [f"{_quote(quote, citing.marks)}{mark_html(quote, number)}" for quote in quotes]


def _quote(quote: Quote, marks: Sequence[Span]) -> str:
    """The quote in Swedish quotation marks, the figures asked for marked; a row by its cells."""
    if quote.row:
        return row_html(quote.row)
    pieces = (
        f"<mark>{escape(piece)}</mark>" if is_marked else escape(piece)
        for piece, is_marked in marked(quote, marks)
    )
    return f"”{''.join(pieces)}”"


def _paragraphs(texts: Sequence[str]) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


def quoted_html(shown: str, quotes: Sequence[Quote], citing: Citing, name: str) -> str:
    """`shown`, which is HTML already, with its source and what can be copied of it."""
    pages = [page for quote in quotes for page in quote.pages]
    return figure_html(shown, quotes, citing.number(quotes), _copying(quotes, pages, citing, name))


def _copying(quotes: Sequence[Quote], pages: Sequence[int], citing: Citing, name: str) -> str:
    """A button for what is copied most, and the others unfolded on demand."""
    # The cells of rows stand apart by tabs, and so in columns where they are put into a sheet;
    # one row alone is pasted into a text.
    are_rows = is_grid(quotes) and len(quotes) > 1
    texts = [quote.text if are_rows and quote.row else alone(quote) for quote in quotes]
    lines = [*texts, in_text(_source(quotes, citing), pages)]
    text = (" " if len(quotes) == 1 else "\n").join(lines)
    others = "".join(
        copy_button_html(label, reference)
        for label, reference in _references(quotes, pages, citing)
    )
    others += link_button_html("Kopiera länk", quotes_address(quotes))
    return (
        f'<div class="kopior">{copy_button_html(f"Kopiera {name}", text)}'
        '<details class="fler"><summary>Kopiera som …</summary>'
        f'<div class="kopior" role="group" aria-label="Kopiera som">{others}</div>'
        "</details></div>"
    )


def _references(
    quotes: Sequence[Quote], pages: Sequence[int], citing: Citing
) -> Iterator[tuple[str, str]]:
    """The name of each other form of reference, and the reference."""
    source = _source(quotes, citing)
    yield "Fotnot", footnote(source, pages).text
    yield "Harvard", harvard(source).text
    yield "BibTeX", bibtex(quotes, citing.guessed)
    yield "RIS", ris(quotes, citing.guessed)


def _source(quotes: Sequence[Quote], citing: Citing) -> Source:
    return citing.sources[quotes[0].span.document]
