"""`sok tables`: the tables of the documents, with their rows, captions and pages."""

from __future__ import annotations

from argparse import Namespace

from sok.answering.quoting.quoted_tables import quoted_table
from sok.cli.files import write_whole
from sok.cli.findings import documents_asked_for, print_as_it_is
from sok.errors import UsageError
from sok.presenting.answer_json import json_line
from sok.presenting.findings_csv import csv_text
from sok.presenting.findings_xlsx import xlsx_bytes
from sok.presenting.tables_json import tables_object
from sok.presenting.tables_sheet import table_sheet, told_apart
from sok.presenting.tables_text import tables_text
from sok.records import QuotedTable
from sok.settings import from_environment


def run(arguments: Namespace) -> int:
    """Show the tables, of one document or one of them if that was asked for."""
    documents = documents_asked_for(arguments, from_environment())
    every = [quoted_table(d, number) for d in documents for number in range(len(d.tables))]
    tables = _chosen([table for table in every if table.rows], arguments.table)
    if arguments.xlsx is not None:
        _write(arguments.xlsx, tables)
    elif arguments.csv:
        print_as_it_is(csv_text(table_sheet(_only(tables), 1)))
    else:
        print(json_line(tables_object(tables)) if arguments.json else tables_text(tables))
    return 0


def _chosen(tables: list[QuotedTable], number: int | None) -> list[QuotedTable]:
    if number is None:
        return tables
    if number > len(tables):
        raise UsageError(f"Det finns ingen tabell {number}, bara {len(tables)}. Se `sok tables`.")
    return [tables[number - 1]]


def _only(tables: list[QuotedTable]) -> QuotedTable:
    if len(tables) != 1:
        raise UsageError(
            f"CSV rymmer en tabell, och här finns {len(tables)}. Välj en med `--table N`, eller "
            "skriv alla till en Excelfil med `--xlsx FIL`."
        )
    return tables[0]


def _write(name: str, tables: list[QuotedTable]) -> None:
    if not tables:
        raise UsageError("Dokumenten har inga tabeller att skriva till en Excelfil.")
    sheets = told_apart([table_sheet(table, n) for n, table in enumerate(tables, start=1)])
    write_whole(name, xlsx_bytes(*sheets))
    print(f"{name} är skriven (tabeller: {len(sheets)}).")
