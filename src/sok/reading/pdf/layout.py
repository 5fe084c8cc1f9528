"""The fragments of a sheet to its page: raw text in the order of reading, and lines in it.

Running heads come first and running feet last, so that the text between them is whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sok.reading.lines import Line
from sok.reading.pdf.box_order import arranged
from sok.reading.pdf.boxed import Ground
from sok.reading.pdf.celled import stands_in
from sok.reading.pdf.columns import arrange
from sok.reading.pdf.fragments import Fragment, around
from sok.reading.pdf.glyphs import Style
from sok.reading.pdf.grids import Grid
from sok.reading.pdf.rows import Item, Region, items_of, stacked
from sok.records import Box

# What parts two fragments of one line in the page's text.
BETWEEN = " "
# Of the lines of a region, the share that end at its right edge or before.
FULL_LINES = 0.85
# Of the lines of a region that is set flush right, so many end there, within so many points.
FLUSH_SHARE, SAME_END = 0.4, 1.5
# Type sizes between the words of an entry in a table of contents and the number of its page.
FAR = 1.5

# The numbers of a region and of the box that it is in.
_At = tuple[int, int]

# The number of a page, Roman in a foreword.
_PAGE = re.compile(r"\d{1,3}|[ivxl]{1,6}")


@dataclass(frozen=True, slots=True)
class TextLine:
    """A line of the page's text with its looks; `left` and `right` are the edges of its column.

    `region` numbers the page's regions, in order; `bold` and `italic` say that nearly all is.
    `flush` says that the lines of its column end together, so that a shorter one ended on purpose,
    `numbered` that a number stands apart at its end, as that of a page in a table of contents.
    `ground` is the number of the box on its page that it stands in, 0 for none.
    """

    line: Line
    box: Box
    baseline: float
    style: Style
    bold: bool
    italic: bool
    region: int
    left: float
    right: float
    flush: bool = False
    numbered: bool = False
    ground: int = 0


@dataclass(frozen=True, slots=True)
class GridRow:
    """A row of a table: for each of its places the lines of its cell, none where it is empty."""

    grid: int
    cells: tuple[tuple[TextLine, ...], ...]


@dataclass(frozen=True, slots=True)
class Layout:
    """A page in the order of reading.

    `order` are the numbers of the fragments that make up `text`, in its order.
    """

    text: str
    order: tuple[int, ...]
    furniture: tuple[Line, ...]
    parts: tuple[TextLine | GridRow, ...]


class _Writer:
    """Writes lines to a page's text, which grows; knows where each begins."""

    def __init__(self, page: int, fragments: Sequence[Fragment]) -> None:
        self.page = page
        self.fragments = fragments
        self.lines: list[Line] = []
        self.order: list[int] = []
        self.length = 0

    def write(self, numbers: Sequence[int]) -> Line:
        """A line of fragments, those of these numbers."""
        text = BETWEEN.join(self.fragments[number].text for number in numbers)
        line = Line(self.page, self.length, text, "\n")
        self.lines.append(line)
        self.order += numbers
        self.length += len(text) + 1
        return line

    def text(self) -> str:
        """All lines, each with its line feed."""
        return "".join(line.text + line.end for line in self.lines)


def lay_out(
    page: int,
    fragments: Sequence[Fragment],
    furniture: frozenset[int],
    height: float,
    grids: Sequence[Grid] = (),
    boxes: Sequence[Ground] = (),
) -> Layout:
    """The page, number `page` of its document (from 0), of `height` points."""
    writer = _Writer(page, fragments)
    edge = sorted(furniture, key=lambda n: (fragments[n].baseline, fragments[n].box.x0))
    heads = [n for n in edge if fragments[n].baseline < height / 2]
    written = [writer.write([number]) for number in heads]
    inside = _inside(fragments, furniture, grids)
    items = [
        item
        for item in items_of(fragments, [grid.box for grid in grids])
        if item.fragment is None or (item.number not in furniture and item.number not in inside)
    ]
    parts: list[TextLine | GridRow] = []
    for number, (region, ground) in enumerate(arranged(items, boxes)):
        first = region.rows[0].items[0]
        if first.fragment is None:
            parts += _grid_rows(writer, first.number, grids[first.number], inside, (number, ground))
        else:
            parts += _text_lines(writer, region, (number, ground))
    written += [writer.write([number]) for number in edge if number not in heads]
    return Layout(writer.text(), tuple(writer.order), tuple(written), tuple(parts))


def _inside(
    fragments: Sequence[Fragment], furniture: frozenset[int], grids: Sequence[Grid]
) -> dict[int, tuple[int, int]]:
    """Of each fragment that stands in a grid: the numbers of the grid and of its cell."""
    found: dict[int, tuple[int, int]] = {}
    for number, one in enumerate(fragments):
        if number in furniture:
            continue
        for place, grid in enumerate(grids):
            if stands_in(grid.box, one):
                cell = next((n for n, c in enumerate(grid.cells) if stands_in(c.box, one)), None)
                if cell is not None:
                    found[number] = (place, cell)
    return found


def _grid_rows(
    writer: _Writer, place: int, grid: Grid, inside: dict[int, tuple[int, int]], at: _At
) -> Iterator[GridRow]:
    for row in range(grid.rows):
        cells: list[tuple[TextLine, ...]] = []
        for column in range(grid.columns):
            own = next(
                (n for n, c in enumerate(grid.cells) if (c.row, c.column) == (row, column)), None
            )
            numbers = [number for number, at in inside.items() if at == (place, own)]
            items = [Item(n, writer.fragments[n], writer.fragments[n].box) for n in numbers]
            cells.append(tuple(_cell_lines(writer, items, at)))
        yield GridRow(place, tuple(cells))


def _cell_lines(writer: _Writer, items: Sequence[Item], at: _At) -> Iterator[TextLine]:
    if items:
        fragments = writer.fragments
        lines = items_of([fragments[item.number] for item in items], [])
        moved = [Item(items[one.number].number, one.fragment, one.box) for one in lines]
        for part in arrange(stacked(moved), columns=False):
            yield from _text_lines(writer, part, at)


def _text_lines(writer: _Writer, region: Region, at: _At) -> Iterator[TextLine]:
    ends = [row.box.x1 for row in region.rows]
    right = _right_edge(ends)
    flush = sum(abs(end - right) <= SAME_END for end in ends) >= FLUSH_SHARE * len(ends)
    for row in region.rows:
        fragments = [item.fragment for item in row.items if item.fragment]
        main = max(fragments, key=lambda one: len(one.text))
        yield TextLine(
            line=writer.write([item.number for item in row.items]),
            box=around([one.box for one in fragments]),
            baseline=main.baseline,
            style=main.style,
            bold=all(one.bold for one in fragments),
            italic=all(one.style.italic for one in fragments),
            region=at[0],
            ground=at[1],
            left=region.box.x0,
            right=right,
            flush=flush,
            numbered=_is_numbered(fragments),
        )


def _is_numbered(fragments: Sequence[Fragment]) -> bool:
    """Whether the last of a line is a number, far from words before it."""
    *words, last = fragments
    if not words or not _PAGE.fullmatch(last.text):
        return False
    far = last.box.x0 - words[-1].box.x1 > FAR * last.style.size
    return far and any(map(str.isalpha, "".join(one.text for one in words)))


def _right_edge(ends: Sequence[float]) -> float:
    """Where full lines end; the odd line that reaches beyond (a date, a stamp) is left out."""
    return sorted(ends)[round(FULL_LINES * (len(ends) - 1))]
