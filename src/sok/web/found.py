"""Turns figures and rows into HTML: tables, with bars where the figures compare."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from sok.answering.words.references import page_reference
from sok.presenting.citations import in_text
from sok.presenting.figure_rows import Row
from sok.presenting.grids import grid_of
from sok.records import Quote
from sok.web.markup import part_html
from sok.web.quoted import Citing, quoted_html
from sok.web.sources import page_link_html


def table_html(rows: Sequence[Row], citing: Citing) -> str:
    """A row for each figure: what it measures, the figure as printed, and its page.

    Where the rows are of more than one document, the page is a whole reference. Bars stand in
    the cells of their figures, which say the same in words.
    """
    several = len({row.quote.span.document for row in rows}) > 1
    columns = ("Vad", "Uppgift", "Källa" if several else "Sida")
    head = "".join(f'<th scope="col">{name}</th>' for name in columns)
    body = "".join(_row(row, _place(row.quote, citing, several)) for row in rows)
    style = "siffror staplar" if any(row.bar for row in rows) else "siffror"
    return part_html(
        f'<table class="{style}"><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>'
    )


def _row(row: Row, place: str) -> str:
    """`place` is HTML already."""
    return (
        f'<tr><th scope="row">{escape(row.label)}</th>'
        f'<td class="uppgift">{_bar(row.bar)}{escape(row.printed)}</td><td>{place}</td></tr>'
    )


def _bar(length: float) -> str:
    if not length:
        return ""
    return f'<span class="stapel" aria-hidden="true"><i style="width:{length:.1%}"></i></span>'


def _place(quote: Quote, citing: Citing, several: bool) -> str:
    if several:
        said = in_text(citing.sources[quote.span.document], quote.pages)
    else:
        said = page_reference(quote.pages)
    return page_link_html(quote, said, citing.number([quote]))


def grid_html(quotes: Sequence[Quote], citing: Citing) -> str:
    """Quoted rows of a table below its caption, with their source and what can be copied."""
    grid = grid_of(quotes)
    caption = f"<caption>{escape(grid.title)}</caption>" if grid.title else ""
    head = "".join(f'<th scope="col">{escape(name)}</th>' for name in grid.columns)
    rows = "".join(f"<tr>{_cells(row)}</tr>" for row in grid.rows)
    named = escape(grid.title or "Tabell")
    return quoted_html(
        f'<div class="rutnat" tabindex="0" role="region" aria-label="{named}">'
        f'<table class="tabell">{caption}'
        f"{f'<thead><tr>{head}</tr></thead>' if head else ''}<tbody>{rows}</tbody></table></div>",
        quotes,
        citing,
        "tabellen",
    )


def _cells(row: Sequence[str]) -> str:
    return "".join(f"<td>{escape(cell)}</td>" for cell in row)
