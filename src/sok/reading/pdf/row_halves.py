"""Rows of tables that the end of a page cut in two, as one row each."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from sok.reading.lines import ends_sentence
from sok.reading.pdf.layout import GridRow


@dataclass(frozen=True, slots=True)
class RowDraft:
    """A row of a table, number `grid` of its page."""

    page: int
    row: GridRow


def join_rows(
    drafts: Sequence[object], is_set_aside: Callable[[object], bool]
) -> dict[int, RowDraft | None]:
    """What stands in place of drafts, by their numbers: a whole row for the first half, and None.

    A page may repeat the table's header before the second half. Between the two stands nothing
    but what is set aside.
    """
    changed: dict[int, RowDraft | None] = {}
    above: list[tuple[int, RowDraft]] = []
    runs = groupby(enumerate(drafts), key=lambda one: _table(one[1]))
    for table, numbered in runs:
        run = list(numbered)
        if table is None:
            above = above if all(is_set_aside(draft) for _, draft in run) else []
            continue
        rows = [(number, draft) for number, draft in run if isinstance(draft, RowDraft)]
        if above:
            changed.update(_joined(above, rows))
        above = rows
    return changed


def _table(draft: object) -> tuple[int, int] | None:
    return (draft.page, draft.row.grid) if isinstance(draft, RowDraft) else None


def _joined(
    above: Sequence[tuple[int, RowDraft]], rows: Sequence[tuple[int, RowDraft]]
) -> Iterator[tuple[int, RowDraft | None]]:
    """The last row of a page made whole, if the first of the next page's own goes on with it."""
    header = 0
    while header < min(len(above), len(rows)) and _text(above[header][1]) == _text(rows[header][1]):
        header += 1
    if header == len(rows):
        return
    (first, one), (second, other) = above[-1], rows[header]
    if other.page == one.page + 1 and _is_half(one.row, other.row):
        cells = tuple(a + b for a, b in zip(one.row.cells, other.row.cells, strict=True))
        yield first, RowDraft(one.page, GridRow(one.row.grid, cells))
        yield second, None


def _is_half(row: GridRow, following: GridRow) -> bool:
    """Whether a row has but the rest of a sentence, which the last text of the one above began.

    A second row for the same thing also lacks its first cell, but begins its others anew. Where
    text stands to the right of what goes on, the whole would not be in the order of the pages.
    """
    above = [place for place, cell in enumerate(row.cells) if cell]
    below = [place for place, cell in enumerate(following.cells) if cell]
    if len(row.cells) != len(following.cells) or len(above) < 2 or below != above[-1:]:
        return False
    last, first = row.cells[below[0]][-1], following.cells[below[0]][0]
    return not ends_sentence(last.line) and first.line.bare[:1].islower()


def _text(draft: RowDraft) -> tuple[str, ...]:
    return tuple(" ".join(line.line.bare for line in cell) for cell in draft.row.cells)
