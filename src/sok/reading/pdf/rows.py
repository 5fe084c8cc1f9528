"""Fragments of a page, and the tables among them, to rows and regions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from sok.reading.pdf.fragments import Fragment, around
from sok.records import Box

# Share of the type size by which lines overlap when they stand on one row.
ROW_TOP, ROW_BOTTOM = 0.6, 0.1
# Points by which the lower edges of lines on one row differ at most.
LEVEL = 2.5
# Text that is turned by so many degrees runs down the page, or up.
DOWNWARD, UPWARD = 90, 270


@dataclass(frozen=True, slots=True)
class Item:
    """What is put in order: a fragment, or an atom (a table) that is kept whole.

    `number` is the fragment's place in the page's fragments, or the atom's in the atoms.
    """

    number: int
    fragment: Fragment | None
    box: Box


@dataclass(frozen=True, slots=True)
class Row:
    """Items on one line, from left to right."""

    items: tuple[Item, ...]
    box: Box


@dataclass(frozen=True, slots=True)
class Region:
    """Rows from top to bottom that are read together."""

    rows: tuple[Row, ...]
    box: Box


def items_of(fragments: Sequence[Fragment], atoms: Sequence[Box]) -> list[Item]:
    """Fragments and atoms as items; a line is as high as its small letters."""
    lines = [Item(n, one, _line_box(one)) for n, one in enumerate(fragments)]
    return lines + [Item(n, None, box) for n, box in enumerate(atoms)]


def _line_box(one: Fragment) -> Box:
    size = one.style.size
    top, bottom = one.baseline - ROW_TOP * size, one.baseline + ROW_BOTTOM * size
    return Box(one.box.x0, top, one.box.x1, bottom)


def stacked(items: Sequence[Item]) -> list[Item]:
    """Items with the lines that run up or down the page put below one another, as they are read.

    The first is the leftmost, or the rightmost if they run down.
    """
    found = [item for item in items if not _runs(item, UPWARD) and not _runs(item, DOWNWARD)]
    for turn in (UPWARD, DOWNWARD):
        lines = [item for item in items if _runs(item, turn)]
        lines.sort(key=lambda item: item.box.x0, reverse=turn == DOWNWARD)
        if lines:
            whole = around([item.box for item in lines])
            step = (whole.y1 - whole.y0) / len(lines)
            tops = [whole.y0 + step * place for place in range(len(lines))]
            boxes = [replace(whole, y0=top, y1=top + step) for top in tops]
            found += [replace(one, box=box) for one, box in zip(lines, boxes, strict=True)]
    return found


def _runs(item: Item, turn: int) -> bool:
    return item.fragment is not None and item.fragment.style.turn == turn


def text_of(item: Item) -> str:
    """The item's text, "" for an atom."""
    return item.fragment.text if item.fragment else ""


def lines_of(items: Sequence[Item]) -> Iterator[Region]:
    """Items read line by line; atoms are regions of their own."""
    for atoms, run in groupby(rows_of(items), key=lambda row: row.items[0].fragment is None):
        rows = tuple(run)
        if atoms:
            yield from (Region((row,), row.box) for row in rows)
        else:
            yield Region(rows, around([row.box for row in rows]))


def rows_of(items: Sequence[Item]) -> Iterator[Row]:
    """Items whose lines are level, one row each, from top to bottom."""
    row: list[Item] = []
    for item in sorted(items, key=lambda item: (item.box.y1, item.box.x0)):
        level = row and item.fragment and row[0].fragment and item.box.y1 - row[0].box.y1 < LEVEL
        if row and not level:
            yield _row(row)
            row = []
        row.append(item)
    if row:
        yield _row(row)


def _row(items: Sequence[Item]) -> Row:
    ordered = tuple(sorted(items, key=lambda item: item.box.x0))
    return Row(ordered, around([item.box for item in ordered]))
