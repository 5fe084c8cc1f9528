"""Tables as an Excel workbook, by way of XlsxWriter (this is the only user of it)."""

from __future__ import annotations

import io

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from sok.presenting.findings_table import Cell, Table

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
# Characters that Excel holds in a cell.
_LONGEST = 32_767
_CUT = " […]"
# Characters, the width of a column: from what a short heading needs to what is read at a glance.
_NARROWEST, _WIDEST = 10, 60


def xlsx_bytes(*tables: Table) -> bytes:
    """A workbook of a sheet each: column names in a frozen row, numbers and texts as such.

    A text is never a formula or a link. One that is longer than a cell can hold ends in " […]".
    """
    file = io.BytesIO()
    with Workbook(file, {"in_memory": True}) as book:
        bold = book.add_format({"bold": True})
        for table in tables:
            _fill(book.add_worksheet(table.name), table, bold)
    return file.getvalue()


def _fill(sheet: Worksheet, table: Table, bold: Format) -> None:
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, len(table.rows), len(table.columns) - 1)
    for at, name in enumerate(table.columns):
        cells = [row[at] for row in table.rows]
        sheet.set_column(at, at, _width([name, *cells]))
        sheet.write_string(0, at, name, bold)
        for below, cell in enumerate(cells, start=1):
            if isinstance(cell, int | float):
                sheet.write_number(below, at, cell)
            elif cell:
                sheet.write_string(below, at, _fitting(cell))


def _width(cells: list[Cell]) -> int:
    longest = max(len(str(cell)) for cell in cells)
    return min(max(longest, _NARROWEST), _WIDEST)


def _fitting(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - len(_CUT)] + _CUT
