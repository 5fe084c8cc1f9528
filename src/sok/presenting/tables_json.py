"""Tables and figures as JSON: the form that docs/json.md documents."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sok.presenting.findings_json import place_object
from sok.presenting.grids import grid_of_table
from sok.presenting.pages_json import page_keys
from sok.records import Box, Quote, QuotedFigure, QuotedTable

# Decimals of a point: a hundredth of a millimetre.
_DECIMALS = 2


def tables_object(tables: Iterable[QuotedTable]) -> dict[str, Any]:
    """What `sok tables --json` prints."""
    return {"tables": [table_object(table) for table in tables]}


def figures_object(figures: Iterable[QuotedFigure]) -> dict[str, Any]:
    """What `sok figures --json` prints."""
    return {"figures": [figure_object(figure) for figure in figures]}


def table_object(quoted: QuotedTable) -> dict[str, Any]:
    """A table as a JSON object, its keys in the documented order; it stands where it begins."""
    first = quoted.caption or quoted.rows[0]
    pages = {page for quote in (first, *quoted.rows) for page in quote.pages}
    return {
        "label": quoted.table.label,
        "caption": quoted.caption.text if quoted.caption else None,
        "unit": quoted.table.unit,
        "columns": list(grid_of_table(quoted).columns),
        "header": [_row(quote) for quote in quoted.rows if quote.row and quote.row.is_header],
        "rows": [_row(quote) for quote in quoted.rows if quote.row and not quote.row.is_header],
        "headings": list(first.headings),
        "document": first.span.document,
        "sha256": first.sha256,
        "title": first.title,
        **page_keys(pages),
    }


def figure_object(quoted: QuotedFigure) -> dict[str, Any]:
    """A figure as a JSON object, its keys in the documented order."""
    box = quoted.figure.box
    return {
        "label": quoted.figure.label,
        "caption": quoted.caption.text,
        **place_object(quoted.caption),
        "picture": {
            "page": quoted.page,
            "pdf_page": quoted.pdf or None,
            "box": _corners(box) if box else None,
        },
    }


def cells_object(quote: Quote) -> dict[str, Any]:
    """What a quote of a table's row has beside what other quotes have; nothing for those."""
    if quote.row is None:
        return {}
    return {"cells": list(quote.row.cells), "header": list(quote.row.columns)}


def _row(quote: Quote) -> dict[str, Any]:
    cells = list(quote.row.cells) if quote.row else []
    return {
        "cells": cells,
        **page_keys(quote.pages),
        "start": quote.start,
        "end": quote.end,
    }


def _corners(box: Box) -> list[float]:
    return [round(side, _DECIMALS) for side in (box.x0, box.y0, box.x1, box.y1)]
