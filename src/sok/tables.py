"""The rows of a document's tables: their cells, and what stands above each of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby, pairwise, zip_longest

from sok.records import Document, Kind, Span, Table

# Between the cells in a row's text, put there by reading.
BETWEEN = "\t"
# A table may have a title under a title, and no third.
MOST_TITLES = 3


def cells(text: str) -> tuple[str, ...]:
    """The cells of a row's text, empty ones too."""
    return tuple(cell.strip() for cell in text.split(BETWEEN))


def row_at(document: Document, block: int) -> tuple[int, int] | None:
    """The number of the table whose row a block is, and its place in that; None if it is none."""
    if document.blocks[block].kind is not Kind.ROW:
        return None
    for number, table in enumerate(document.tables):
        if block in table.rows:
            return number, table.rows.index(block)
    return None


def header_rows(table: Table) -> tuple[int, ...]:
    """The numbers of the blocks that are the header; a table of nothing else has none."""
    return table.rows[: table.header] if table.header < len(table.rows) else ()


def body_rows(table: Table) -> tuple[int, ...]:
    """The numbers of the blocks below the header."""
    return table.rows[len(header_rows(table)) :]


def columns(document: Document, table: Table) -> tuple[str, ...]:
    """The name of each column, "" where the header has none: what its header rows say, joined.

    A merged cell, which stands in the first of its columns, is said of each column that has a
    cell of its own below.
    """
    return names_of([cells(document.blocks[number].text) for number in header_rows(table)])


def names_of(header: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """The name of each column, by the cells of the header's rows."""
    named = zip(*_spread(header), strict=True)
    return tuple(" ".join(dict.fromkeys(part for part in parts if part)) for parts in named)


def _spread(rows: Sequence[Sequence[str]]) -> list[list[str]]:
    """Header rows, the text of cells that lie above several others in each of their columns."""
    width = max(map(len, rows), default=0)
    filled = [[*row, *("" for _ in range(width - len(row)))] for row in rows]
    for row, below in pairwise(filled):
        for place in range(1, width):
            if not row[place] and below[place] and below[place - 1]:
                row[place] = row[place - 1]
    return filled


def paired(names: Sequence[str], row: Sequence[str]) -> str:
    """A row on one line, each cell after the name of its column: "År: 2021; Antal: 12"."""
    pairs = named_cells(names, row)
    return "; ".join(f"{name}: {cell}" if name else cell for name, cell in pairs)


def named_cells(names: Sequence[str], row: Sequence[str]) -> list[tuple[str, str]]:
    """The cells of a row that say something, each with the name of its column, "" if it has none.

    Of two cells without names the first is the name of the second: a term and its meaning.
    """
    if not any(names) and len(row) == len(list(filter(None, row))) == 2:
        names, row = ("", row[0]), ("", row[1])
    pairs = zip_longest(names[: len(row)], row, fillvalue="")
    return [(name, cell) for name, cell in pairs if cell]


def above(document: Document, number: int) -> Mapping[int, tuple[Span, ...]]:
    """What each row of table `number` is understood with, by its block, in reading order.

    That is the header rows and what groups it: the nearest title above, a row with nothing but a
    first cell, and where the row's own first cell is empty, the first cell above that is not. A
    header row has none.
    """
    table = document.tables[number]
    titled = _has_titles(document, table)
    header = tuple(whole_block(document, block) for block in header_rows(table))
    found: dict[int, tuple[Span, ...]] = dict.fromkeys(header_rows(table), ())
    title: tuple[Span, ...] = ()
    first: tuple[Span, ...] = ()
    for block in body_rows(table):
        row = cells(document.blocks[block].text)
        if titled and is_lone(row):
            title, first = (whole_block(document, block),), ()
            found[block] = header
            continue
        if row[0]:
            first = (cell_span(document, block, 0),)
        found[block] = (*header, *title, *(() if row[0] else first))
    return found


def is_lone(row: Sequence[str]) -> bool:
    """Whether a row of several cells has text in its first one alone."""
    return len(row) > 1 and bool(row[0]) and not any(row[1:])


def _has_titles(document: Document, table: Table) -> bool:
    """Whether the rows with nothing but a first cell are titles of those below.

    Where many stand in a row they are rows like others, whose other cells have nothing to say.
    """
    lone = [is_lone(cells(document.blocks[block].text)) for block in body_rows(table)]
    runs = [len(list(run)) for is_one, run in groupby(lone) if is_one]
    return max(runs, default=0) < MOST_TITLES


def whole_block(document: Document, number: int) -> Span:
    """The whole of block `number`, tabs of empty cells too, without other space at its ends."""
    text = document.blocks[number].text
    end = len(text.rstrip(" \n"))
    return Span(document.name, number, end - len(text[:end].lstrip(" \n")), end)


def cell_span(document: Document, number: int, place: int) -> Span:
    """Cell number `place`, from 0, of the row that block `number` is."""
    before = document.blocks[number].text.split(BETWEEN)[: place + 1]
    end = sum(len(cell) + len(BETWEEN) for cell in before) - len(BETWEEN)
    return Span(document.name, number, end - len(before[-1]), end)
