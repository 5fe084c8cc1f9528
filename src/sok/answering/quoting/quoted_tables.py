"""The tables and figures of a document with their quotes, each checked against its page."""

from __future__ import annotations

from sok.answering.quoting.quotes import quote
from sok.records import Document, Quote, QuotedFigure, QuotedTable
from sok.tables import cells, whole_block


def quoted_table(document: Document, number: int) -> QuotedTable:
    """Table `number` of a document; IndexDamaged if a quote does not stand on its page."""
    table = document.tables[number]
    rows = (block for block in table.rows if any(cells(document.blocks[block].text)))
    return QuotedTable(
        table=table,
        caption=None if table.caption is None else _caption(document, table.caption),
        rows=tuple(quote(document, whole_block(document, block)) for block in rows),
    )


def quoted_figure(document: Document, number: int) -> QuotedFigure:
    """Figure `number` of a document; IndexDamaged if its caption does not stand on its page."""
    figure = document.figures[number]
    page = document.pages[figure.page]
    return QuotedFigure(figure, _caption(document, figure.caption), page.number, page.pdf)


def _caption(document: Document, block: int) -> Quote:
    return quote(document, whole_block(document, block))
