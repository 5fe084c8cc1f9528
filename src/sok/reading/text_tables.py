"""The blocks of a text file to its tables, each with its caption, header and unit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from sok.reading.captions import TABLE, caption_label, label_kind
from sok.reading.rows import begins_with_header, has_figures, unit_of
from sok.records import Block, Kind, Table
from sok.tables import BETWEEN

# A name of a column has no more lines.
MOST_HEADER = 3
# More columns than those of terms and their meanings have names, also where no cell is a figure.
NAMED_COLUMNS = 3


def find_tables(blocks: Sequence[Block]) -> tuple[Table, ...]:
    """The tables of a document in order, those that run on over pages as one."""
    tables: list[Table] = []
    for rows in _runs(blocks):
        texts = [blocks[number].text for number in rows]
        if tables and _goes_on(blocks, tables[-1], rows):
            tables[-1] = _longer(blocks, tables[-1], rows)
            continue
        caption = rows[0] - 1
        captioned = caption >= 0 and label_kind(blocks[caption].text) == TABLE
        said = blocks[caption].text if captioned else ""
        header = _header(texts)
        unit = unit_of(said, texts[:header])
        label = caption_label(said)
        tables.append(Table(label, caption if captioned else None, rows, header, unit))
    return tuple(tables)


def _runs(blocks: Sequence[Block]) -> Iterator[tuple[int, ...]]:
    """The numbers of rows that stand together and have as many cells."""

    def width(number: int) -> int:
        block = blocks[number]
        return block.text.count(BETWEEN) if block.kind is Kind.ROW else 0

    for cells, run in groupby(range(len(blocks)), key=width):
        if cells:
            yield tuple(run)


def _longer(blocks: Sequence[Block], table: Table, rows: tuple[int, ...]) -> Table:
    """The table with the rows of another page, a header that is repeated left out."""
    header = table.rows[: table.header]
    repeated = [blocks[n].text for n in header] == [blocks[n].text for n in rows[: len(header)]]
    return replace(table, rows=table.rows + (rows[len(header) :] if repeated else rows))


def _header(rows: Sequence[str]) -> int:
    """How many of the first rows are the header: those above the first figures."""
    if begins_with_header(rows) and has_figures(rows[0]):
        return 1
    leading = next((n for n, row in enumerate(rows) if has_figures(row)), len(rows))
    if leading < len(rows):
        return leading if leading <= MOST_HEADER else 0
    return int(rows[0].count(BETWEEN) + 1 >= NAMED_COLUMNS)


def _goes_on(blocks: Sequence[Block], table: Table, rows: Sequence[int]) -> bool:
    """Whether rows at the top of a page go on with the table at the end of the page before."""
    between = blocks[table.rows[-1] + 1 : rows[0]]
    if not between or any(block.kind is not Kind.FURNITURE for block in between):
        return False
    last, first = blocks[table.rows[-1]], blocks[rows[0]]
    same = last.text.count(BETWEEN) == first.text.count(BETWEEN)
    return same and last.runs[-1].page + 1 == first.runs[0].page
