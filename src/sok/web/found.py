"""Turns findings into HTML: figures and rows as tables, initiatives as a list of entries."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from sok.answering.references import page_reference
from sok.presenting.citations import in_text
from sok.presenting.grids import grid_of
from sok.presenting.outline import Entry, Row
from sok.records import Quote
from sok.web.markup import part_html
from sok.web.quoted import Citing, quoted_html, quotes_html


def table_html(rows: Sequence[Row], citing: Citing) -> str:
    """A row for each figure: what it measures, the figure as printed, and its page.

    Where the rows are of more than one document, the page is a whole reference.
    """
    several = len({row.quote.span.document for row in rows}) > 1
    columns = ("Vad", "Uppgift", "Källa" if several else "Sida")
    head = "".join(f'<th scope="col">{name}</th>' for name in columns)
    body = "".join(_row(row, _place(row.quote, citing, several)) for row in rows)
    return part_html(
        f'<table class="siffror"><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>'
    )


def _row(row: Row, place: str) -> str:
    return (
        f'<tr><th scope="row">{escape(row.label)}</th>'
        f'<td class="uppgift">{escape(row.printed)}</td><td>{escape(place)}</td></tr>'
    )


def _place(quote: Quote, citing: Citing, several: bool) -> str:
    if several:
        return in_text(citing.sources[quote.span.document], quote.pages)
    return page_reference(quote.pages)


def grid_html(quotes: Sequence[Quote], citing: Citing) -> str:
    """Quoted rows of a table below its caption, with their source and what can be copied."""
    grid = grid_of(quotes)
    caption = f"<caption>{escape(grid.title)}</caption>" if grid.title else ""
    head = "".join(f'<th scope="col">{escape(name)}</th>' for name in grid.columns)
    rows = "".join(f"<tr>{_cells(row)}</tr>" for row in grid.rows)
    return quoted_html(
        f'<div class="rutnat" tabindex="0"><table class="tabell">{caption}'
        f"{f'<thead><tr>{head}</tr></thead>' if head else ''}<tbody>{rows}</tbody></table></div>",
        quotes,
        citing,
        "tabellen",
    )


def _cells(row: Sequence[str]) -> str:
    return "".join(f"<td>{escape(cell)}</td>" for cell in row)


def entries_html(entries: Sequence[Entry], citing: Citing, level: int) -> str:
    """A numbered entry for each initiative, its title a heading of that level, and its text."""
    items = "".join(f"<li>{_entry(entry, citing, level)}</li>" for entry in entries)
    return part_html(f'<ol class="insatser">{items}</ol>')


def _entry(entry: Entry, citing: Citing, level: int) -> str:
    details = f'<p class="kant">{escape(entry.details)}</p>' if entry.details else ""
    return (
        f'<h{level} class="titel">{escape(entry.title)}</h{level}>{details}'
        f"{quotes_html([entry.quote], citing)}"
    )
