"""The drafts of a PDF's blocks to its tables and figures, each with its caption."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from sok.reading.captions import caption_label, label_kind
from sok.reading.pdf.blocks import Drafted
from sok.reading.pdf.leaves import Place, place_of
from sok.reading.pdf.paragraphs import PdfDraft
from sok.reading.pdf.row_halves import RowDraft
from sok.reading.rows import begins_with_header, unit_of
from sok.records import Block, Box, Figure, Kind, Table

# Blocks between a caption and its table: a line that says the unit, or the source.
MOST_BETWEEN = 2
# More rows than this at the top of a table are its contents, though all may be bold.
MOST_HEADER = 3

_TABLE = "tabell"
# "Tabell 1. (forts.)", "Tabell 2 fortsättning", "Tabellen fortsätter på nästa sida."
_CONTINUED = re.compile(
    r"\W*(?:tabell(?:en)?(?: [\d.:]+)?\W*)?(?:forts\b|fortsättning\b|fortsätter på nästa sida)"
    r".{0,40}",
    re.IGNORECASE,
)
_SET_ASIDE = frozenset({Kind.FURNITURE, Kind.FOOTNOTE})


@dataclass(frozen=True, slots=True)
class _Run:
    """The rows of one table on one page: `first` and `last` are numbers of blocks."""

    first: int
    last: int

    @property
    def rows(self) -> tuple[int, ...]:
        return tuple(range(self.first, self.last + 1))


def find_tables(drafts: Sequence[Drafted], blocks: Sequence[Block]) -> tuple[Table, ...]:
    """The tables of a document in order, those that run on over pages as one."""
    tables: list[Table] = []
    taken: set[int] = set()
    for run in _runs(drafts):
        caption = _caption(blocks, run, taken)
        before = tables[-1] if tables else None
        again = caption is None or _says_again(blocks, before, caption)
        if before and again and _goes_on(drafts, blocks, before, run):
            tables[-1] = _longer(drafts, blocks, before, run)
            taken.update({caption} if caption is not None else ())
            continue
        if caption is not None:
            taken.add(caption)
        label = caption_label(blocks[caption].text) if caption is not None else ""
        header = _header(drafts, blocks, run.rows)
        unit = _unit(blocks, caption, run.rows[:header])
        tables.append(Table(label, caption, run.rows, header, unit))
    return tuple(tables)


def find_figures(
    drafts: Sequence[Drafted], blocks: Sequence[Block], pictures: Sequence[Mapping[Place, Box]]
) -> tuple[Figure, ...]:
    """The figures of a document in order; `pictures` are those of each page by their captions."""
    return tuple(
        Figure(
            label=caption_label(draft.text),
            caption=number,
            page=(first := draft.lines[0]).line.page,
            box=pictures[first.line.page].get(place_of(first.box, first.baseline)),
        )
        for number, draft in enumerate(drafts)
        if isinstance(draft, PdfDraft)
        and blocks[number].kind is Kind.CAPTION
        and label_kind(draft.text) != _TABLE
    )


def _runs(drafts: Sequence[Drafted]) -> Iterator[_Run]:
    numbered = enumerate(drafts)
    for key, group in groupby(numbered, key=lambda one: _grid_of(one[1])):
        numbers = [number for number, _ in group]
        if key is not None:
            yield _Run(numbers[0], numbers[-1])


def _grid_of(draft: Drafted) -> tuple[int, int] | None:
    return (draft.page, draft.row.grid) if isinstance(draft, RowDraft) else None


def _caption(blocks: Sequence[Block], run: _Run, taken: set[int]) -> int | None:
    """The caption just above a table, else the one just below it.

    A caption that ends a page may have its table at the top of the next.
    """
    page = blocks[run.first].runs[0].page if blocks[run.first].runs else None
    for numbers in (range(run.first - 1, -1, -1), range(run.last + 1, len(blocks))):
        passed = 0
        for number in numbers:
            block = blocks[number]
            if block.kind in _SET_ASIDE or not block.runs:
                continue
            if block.kind is Kind.CAPTION and label_kind(block.text) == _TABLE:
                parted = number < run.first and not passed
                near = page is None or 0 <= page - block.runs[0].page <= parted
                if near and number not in taken:
                    return number
                break
            passed += 1
            if block.kind in {Kind.ROW, Kind.HEADING} or passed > MOST_BETWEEN:
                break
    return None


def _says_again(blocks: Sequence[Block], table: Table | None, caption: int) -> bool:
    """Whether a caption says that a table goes on: "Tabell 1. (forts.)", or its caption again."""
    if table is None or table.caption is None:
        return False
    text, first = blocks[caption].text, blocks[table.caption].text
    again = _CONTINUED.fullmatch(text) and caption_label(text) == table.label
    return bool(again) or text == first


def _goes_on(drafts: Sequence[Drafted], blocks: Sequence[Block], table: Table, run: _Run) -> bool:
    """Whether rows at the top of a page go on with the table at the end of the page before.

    In another column of a page they do if they repeat the header.
    """
    last, first = drafts[table.rows[-1]], drafts[run.first]
    if not (isinstance(last, RowDraft) and isinstance(first, RowDraft)):
        return False
    between = blocks[table.rows[-1] + 1 : run.first]
    own = blocks[table.caption].text if table.caption is not None else ""
    set_aside = all(
        block.kind in _SET_ASIDE or block.text == own or _CONTINUED.fullmatch(block.text)
        for block in between
    )
    same = len(last.row.cells) == len(first.row.cells)
    if not (set_aside and same):
        return False
    if _is_repeated(blocks, table, run):
        return True
    # A header of its own is that of another table.
    is_other = between and table.header and _header(drafts, blocks, run.rows)
    return first.page == last.page + 1 and not (is_other and _has_caption(between))


def _has_caption(blocks: Sequence[Block]) -> bool:
    return any(block.kind is Kind.CAPTION for block in blocks)


def _is_repeated(blocks: Sequence[Block], table: Table, run: _Run) -> bool:
    """Whether rows begin with the header of a table that has one."""
    header = [blocks[number].text for number in table.rows[: table.header]]
    return bool(header) and header == [blocks[n].text for n in run.rows[: table.header]]


def _longer(drafts: Sequence[Drafted], blocks: Sequence[Block], table: Table, run: _Run) -> Table:
    """The table with the rows of another page, header rows that are repeated left out.

    A header that ended its page alone is known as one by what stands below it on the next.
    """
    if len(table.rows) == 1 and blocks[table.rows[0]].text == blocks[run.first].text:
        header = _header(drafts, blocks, run.rows)
        unit = table.unit or _unit(blocks, None, run.rows[:header])
        return Table(table.label, table.caption, table.rows + run.rows[1:], header, unit)
    rows = run.rows[table.header :] if _is_repeated(blocks, table, run) else run.rows
    return Table(table.label, table.caption, table.rows + rows, table.header, table.unit)


def _header(drafts: Sequence[Drafted], blocks: Sequence[Block], rows: Sequence[int]) -> int:
    """How many of the first rows are the header.

    They are set bold where the rest is not; else the first row is one if it alone has no figures.
    """
    bold = [_is_bold(drafts[number]) for number in rows]
    leading = next((place for place, one in enumerate(bold) if not one), len(bold))
    if 0 < leading <= MOST_HEADER and leading < len(rows):
        return leading
    return int(begins_with_header([blocks[number].text for number in rows]))


def _is_bold(draft: Drafted) -> bool:
    lines = (
        [line for cell in draft.row.cells for line in cell] if isinstance(draft, RowDraft) else []
    )
    return bool(lines) and all(line.bold for line in lines)


def _unit(blocks: Sequence[Block], caption: int | None, header: Sequence[int]) -> str:
    """What the caption or the header says that all figures count, "" if they name no one unit."""
    said = blocks[caption].text if caption is not None else ""
    return unit_of(said, [blocks[number].text for number in header])
