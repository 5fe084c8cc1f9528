"""Statistics and initiatives as tables, for CSV and Excel: Swedish column names, one row each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sok.answering.words.references import alone
from sok.presenting.findings_json import number
from sok.records import Cited, Initiative, Quote, Statistic

# An empty cell is None.
Cell = str | int | float | None
_PATH = " › "
_SOURCE = ("Rubriker", "Sida", "Sista sida", "OCR", "Dokument", "Titel")


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet by `name`, with the names of its `columns`, and as many cells in each row."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def statistics_table(statistics: Iterable[Cited[Statistic]]) -> Table:
    """A row for each statistic: what it says, its quote, and where that stands."""
    columns = ("Värde", "Enhet", "Tryckt", "Avser", "Andel av", "Region", "År", "Citat", *_SOURCE)
    rows = (
        (
            number(cited.found.value),
            cited.found.unit,
            cited.found.printed,
            cited.found.subject,
            cited.found.whole,
            cited.found.region,
            cited.found.year,
            cited.quote.text,
            *_source(cited.quote),
        )
        for cited in statistics
    )
    return Table("Siffror", columns, tuple(rows))


def initiatives_table(initiatives: Iterable[Cited[Initiative]]) -> Table:
    """A row for each initiative, its regions in one cell, its text, and where that stands."""
    columns = ("Namn", "Region", "Projekt", "Aktör", "Område", "Text", *_SOURCE)
    rows = (
        (
            cited.found.name,
            ", ".join(cited.found.regions),
            cited.found.project,
            cited.found.actor,
            cited.found.topic,
            alone(cited.quote) if cited.quote.row else cited.quote.text,
            *_source(cited.quote),
        )
        for cited in initiatives
    )
    return Table("Insatser", columns, tuple(rows))


def ocr_cell(quote: Quote) -> Cell:
    """Whether some of a quote was read from a picture: "ja", or nothing."""
    return "ja" if any(getattr(page, "ocr", False) for page in quote.pages) else None


def _source(quote: Quote) -> tuple[Cell, ...]:
    return (
        _PATH.join(quote.headings),
        quote.page,
        quote.pages[-1],
        ocr_cell(quote),
        quote.span.document,
        quote.title,
    )
