"""Sources of quotes in a Word file: the footnote of each, and the list of them all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sok.presenting.citations import Reference, Source, footnote, harvard
from sok.presenting.footnotes import Piece
from sok.presenting.outline import SOURCES_HEADING
from sok.presenting.word import LIST, WordFile
from sok.records import Quote

Sources = Mapping[str, Source]


def add_sources(word: WordFile, cited: Sources) -> None:
    """Add the list of sources, if there are any."""
    if cited:
        word.heading(SOURCES_HEADING, 2)
        for source in cited.values():
            word.paragraph(_italic(harvard(source)), LIST)


def note_of(quotes: Sequence[Quote], cited: Sources) -> list[Piece]:
    """The footnote of quotes of one document: that, and their pages."""
    pages = [page for quote in quotes for page in quote.pages]
    return _italic(footnote(cited[quotes[0].span.document], pages))


def _italic(reference: Reference) -> list[Piece]:
    return [Piece(reference.before), Piece(reference.title, italic=True), Piece(reference.after)]
