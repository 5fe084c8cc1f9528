"""Sheets made in code: text that is set sign by sign, rules and fills."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from sok.reading.pdf.glyphs import Glyph, Sheet, Style
from sok.reading.pdf.grids import Cell, Grid, find_grids
from sok.records import Box

# Points: all signs are equally wide, and lines of a paragraph stand so far apart.
ADVANCE = 5.0
PITCH = 12.0
PLAIN = Style(10.0, "Times", bold=False, italic=False, turn=0)
BOLD = Style(10.0, "Times-Bold", bold=True, italic=False, turn=0)
SMALL = Style(7.0, "Times", bold=False, italic=False, turn=0)


@dataclass(frozen=True, slots=True)
class Text:
    """A line of text that begins at `x` and stands on `y`."""

    x: float
    y: float
    text: str
    style: Style = PLAIN


def glyphs(text: Text) -> Iterator[Glyph]:
    """The signs of a line, spaces too."""
    up, down = 0.8 * text.style.size, 0.2 * text.style.size
    for number, sign in enumerate(text.text):
        x = text.x + number * ADVANCE
        box = Box(x, text.y - up, x + ADVANCE, text.y + down)
        yield Glyph(sign, box, text.y, text.style, drawn=sign != " ")


def sheet(
    texts: Iterable[Text] = (),
    rules: Sequence[Box] = (),
    fills: Sequence[Box] = (),
    pictures: Sequence[Box] = (),
    drawings: Sequence[Box] = (),
) -> Sheet:
    """A page of A4."""
    return Sheet(
        number=1,
        width=595.0,
        height=842.0,
        glyphs=tuple(glyph for text in texts for glyph in glyphs(text)),
        rules=tuple(rules),
        fills=tuple(fills),
        pictures=tuple(pictures),
        drawings=tuple(drawings),
    )


def rows(
    cells: Sequence[Sequence[str]], xs: Sequence[float], y: float, step: float = PITCH
) -> list[Text]:
    """Texts of rows: each cell begins at the x of its column, a line feed begins a new line."""
    return [
        Text(x, y + number * step + line * PITCH, text)
        for number, row in enumerate(cells)
        for x, cell in zip(xs, row, strict=True)
        for line, text in enumerate(cell.split("\n"))
        if text
    ]


def bold(texts: Sequence[Text]) -> list[Text]:
    """The texts with those of the first line bold."""
    return [Text(t.x, t.y, t.text, BOLD if t.y == texts[0].y else t.style) for t in texts]


def level(y: float, x0: float, x1: float) -> Box:
    """A thin rule from left to right."""
    return Box(x0, y - 0.25, x1, y + 0.25)


def upright(x: float, y0: float, y1: float) -> Box:
    """A thin rule from above to below."""
    return Box(x - 0.25, y0, x + 0.25, y1)


def ruled(xs: Sequence[float], ys: Sequence[float]) -> list[Box]:
    """The rules of a table, drawn cell by cell as word processors do."""
    across = [level(y, x0, x1) for y in ys for x0, x1 in pairwise(xs)]
    return across + [upright(x, y0, y1) for x in xs for y0, y1 in pairwise(ys)]


def paragraph(x: float, y: float, signs: int, lines: int) -> list[Text]:
    """Running text, each line nearly as wide as `signs`."""
    words = ("regionen", "har", "använt", "sina", "medel", "till", "företag", "och", "bredband")
    texts = []
    word = 0
    for number in range(lines):
        line = words[word % len(words)]
        while len(line) + 1 + len(words[(word + 1) % len(words)]) <= signs:
            word += 1
            line = f"{line} {words[word % len(words)]}"
        word += 1
        texts.append(Text(x, y + number * PITCH, line))
    return texts


def turned(page: Sheet, turn: int) -> Sheet:
    """The page turned clockwise by 90 or 270 degrees, text and all."""
    signs = []
    for glyph in page.glyphs:
        box, style = turned_box(glyph.box, page, turn), replace(glyph.style, turn=turn)
        baseline = page.height - glyph.baseline if turn == 90 else glyph.baseline
        signs.append(replace(glyph, box=box, style=style, baseline=baseline))
    rules = tuple(turned_box(rule, page, turn) for rule in page.rules)
    return replace(page, width=page.height, height=page.width, glyphs=tuple(signs), rules=rules)


def turned_box(box: Box, page: Sheet, turn: int) -> Box:
    """Where a box of a page is when the page is turned clockwise."""
    if turn == 90:
        return Box(page.height - box.y1, box.x0, page.height - box.y0, box.x1)
    return Box(box.y0, page.width - box.x1, box.y1, page.width - box.x0)


def table(page: Sheet, grid: Grid) -> list[list[str]]:
    """The texts of a grid by place; those of a merged cell stand in its first."""
    found = [[""] * grid.columns for _ in range(grid.rows)]
    for cell in grid.cells:
        found[cell.row][cell.column] = _text_of(page, cell)
    return found


def _text_of(page: Sheet, cell: Cell) -> str:
    """The words whose signs have their middle in a cell, lines joined by a space."""
    lines: dict[float, str] = {}
    for glyph in page.glyphs:
        x, y = (glyph.box.x0 + glyph.box.x1) / 2, (glyph.box.y0 + glyph.box.y1) / 2
        if cell.box.x0 < x < cell.box.x1 and cell.box.y0 < y < cell.box.y1:
            lines[glyph.baseline] = lines.get(glyph.baseline, "") + glyph.text
    return " ".join(lines[baseline].strip() for baseline in sorted(lines))


# A small table: its cells, the edges of its columns and rows, and its text as it is set.
CELLS = [["Region", "Antal"], ["Skåne", "12"], ["Halland", "140"], ["Dalarna", "7"]]
XS = (100.0, 200.0, 300.0)
YS = (100.0, 120.0, 140.0, 160.0, 180.0)
TEXTS = rows(CELLS, (105, 205), 114, 20)


def tables(page: Sheet) -> list[list[list[str]]]:
    """The texts of all tables found on a page."""
    return [table(page, grid) for grid in find_grids(page)]


def shown(cells: Sequence[Sequence[str]]) -> list[list[str]]:
    """Cells as they are read: lines joined by a space."""
    return [[cell.replace("\n", " ") for cell in row] for row in cells]
