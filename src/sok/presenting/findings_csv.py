"""A table as CSV that Excel with Swedish settings opens as it is.

Such an Excel takes the semicolon for the separator and the comma for the decimal sign, and
reads UTF-8 only after a byte order mark.
"""

from __future__ import annotations

import csv
import io
from decimal import Decimal

from sok.presenting.findings_table import Cell, Table

BYTE_ORDER_MARK = "\ufeff"
# A cell that begins so is computed by spreadsheets, also after a tab or line end, and in some
# languages by the wide forms of the signs (OWASP, "CSV Injection").
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")  # noqa: RUF001
# What makes such a cell text.
_AS_TEXT = "'"


def csv_text(table: Table) -> str:
    """The table, its column names first: a byte order mark, and CRLF after each row (RFC 4180)."""
    written = io.StringIO(newline="")
    writer = csv.writer(written, delimiter=";", lineterminator="\r\n")
    writer.writerow(table.columns)
    writer.writerows([_cell(cell) for cell in row] for row in table.rows)
    return BYTE_ORDER_MARK + written.getvalue()


def csv_bytes(table: Table) -> bytes:
    """The same as a file; a lone surrogate is written as JSON escapes it."""
    return csv_text(table).encode("utf-8", "backslashreplace")


def _cell(cell: Cell) -> str:
    if isinstance(cell, str):
        return _AS_TEXT + cell if cell.startswith(_FORMULA) else cell
    # A float in full: no exponent, which Excel would round.
    return "" if cell is None else format(Decimal(str(cell)), "f").replace(".", ",")
