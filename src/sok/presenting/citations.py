"""Quotes to references in Swedish: beside a quote, as its footnote, and in a list of sources.

Harvard as Swedish university libraries teach it for reports of authorities: the authority is
the author, the title is in italics, and a work without a year is "u.å." (utan år). What nobody
has confirmed stands in square brackets with a question mark, as library catalogues write it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from string import ascii_lowercase

from sok.answering.words.references import NO_BREAK_SPACE, alone, page_reference
from sok.reading.metadata import UNKNOWN_PUBLISHER
from sok.records import Document, Quote

NO_YEAR = "u.å."

# By name of a document, the fields of its metadata that nobody has confirmed.
Guessed = Mapping[str, Sequence[str]]
NOTHING_GUESSED: Guessed = {}

_SENTENCE_ENDS = (".", "?", "!")
# Sorts å, ä and ö after z, in this order (by code point ä would come before å).
_SWEDISH_ORDER = str.maketrans("åäö", "{|}")


@dataclass(frozen=True, slots=True)
class Source:
    """A document as it is cited; `publisher` is "" if it is not known.

    `letter` tells it from another one of the same publisher and year ("2021a"), and `guessed`
    names the fields of its metadata that nobody has confirmed.
    """

    document: str
    publisher: str
    title: str
    year: int | None
    guessed: tuple[str, ...] = ()
    letter: str = ""


@dataclass(frozen=True, slots=True)
class Reference:
    """A reference in three parts, since the title is set in italics where that can be done."""

    before: str
    title: str
    after: str

    @property
    def text(self) -> str:
        """The reference as plain text."""
        return f"{self.before}{self.title}{self.after}"


def guessed_fields(documents: Iterable[Document]) -> Guessed:
    """What is unconfirmed of each document, by its name."""
    return {document.name: document.metadata.guessed for document in documents}


def source_of(quote: Quote, guessed: Guessed = NOTHING_GUESSED) -> Source:
    """The document that a quote is from."""
    document = quote.span.document
    publisher = "" if quote.publisher.strip() == UNKNOWN_PUBLISHER else quote.publisher.strip()
    return Source(document, publisher, quote.title, quote.year, tuple(guessed.get(document, ())))


def sources(quotes: Iterable[Quote], guessed: Guessed = NOTHING_GUESSED) -> dict[str, Source]:
    """The documents quoted, each once, by name, in the order of a list of sources.

    Those that would be cited alike get letters.
    """
    distinct = {quote.span.document: source_of(quote, guessed) for quote in quotes}
    ordered = sorted(distinct.values(), key=_place_in_list)
    lettered: dict[str, Source] = {}
    for _, group in groupby(ordered, key=lambda source: _author_year(source).casefold()):
        alike = list(group)
        for number, source in enumerate(alike):
            letter = _letter(number) if len(alike) > 1 else ""
            lettered[source.document] = replace(source, letter=letter)
    return lettered


def in_text(source: Source, pages: Iterable[int]) -> str:
    """The reference beside a quote: "(Tillväxtverket, 2021, s. 20)"."""
    return f"({_author_year(source)}, {_pages(source, pages)})"


def quote_with_reference(quote: Quote, source: Source | None = None) -> str:
    """The quote as it is written and its reference, ready to paste into a text."""
    return f"{alone(quote)} {in_text(source or source_of(quote), quote.pages)}"


def footnote(source: Source, pages: Iterable[int]) -> Reference:
    """The text of a footnote: "Tillväxtverket, *Titel*, 2021, s. 20."."""
    before = f"{_publisher(source)}, " if source.publisher else ""
    return Reference(before, _title(source), f", {_year(source)}, {_pages(source, pages)}.")


def quote_footnote(quote: Quote, source: Source | None = None) -> str:
    """The footnote to a quote, as plain text."""
    return footnote(source or source_of(quote), quote.pages).text


def harvard(source: Source) -> Reference:
    """The entry in a list of references: "Tillväxtverket (2021). *Titel*."."""
    title = _title(source)
    if not source.publisher:
        return Reference("", title, f" ({_year(source)}).")
    end = "" if title.endswith(_SENTENCE_ENDS) else "."
    return Reference(f"{_publisher(source)} ({_year(source)}). ", title, end)


def _author_year(source: Source) -> str:
    author = _publisher(source) if source.publisher else _title(source)
    return f"{author}, {_year(source)}"


def _publisher(source: Source) -> str:
    return _certain(source, "publisher", source.publisher)


def _title(source: Source) -> str:
    return _certain(source, "title", source.title)


def _year(source: Source) -> str:
    year = NO_YEAR if source.year is None else _certain(source, "year", str(source.year))
    return year + source.letter


def _pages(source: Source, pages: Iterable[int]) -> str:
    """The pages; where they are counted from a guess, that is seen."""
    sign, numbers = page_reference(pages).split(NO_BREAK_SPACE, 1)
    return f"{sign}{NO_BREAK_SPACE}{_certain(source, 'first_page', numbers)}"


def _certain(source: Source, field: str, value: str) -> str:
    return f"[{value}?]" if field in source.guessed else value


def _place_in_list(source: Source) -> tuple[str, str, str]:
    keys = (_author_year(source), source.title, source.document)
    author, title, document = (key.casefold().translate(_SWEDISH_ORDER) for key in keys)
    return author, title, document


def _letter(number: int) -> str:
    """The letters a to z, then aa, bb and so on."""
    turns, place = divmod(number, len(ascii_lowercase))
    return ascii_lowercase[place] * (turns + 1)
