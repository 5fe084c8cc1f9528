"""Tables of whole files: each cell holds its own text, and header and caption are the table's."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import pytest
from reading.pdf.paper import (
    HEADER,
    LEFT,
    OTHER_PROSE,
    PROSE,
    ROWS,
    STEP,
    TOP,
    XS,
    Paper,
    a_table,
    cells,
    texts,
)

from sok.answering.quoting.quotes import quote
from sok.records import Kind, Span
from sok.tables import columns


def test_a_table_with_its_caption(tmp_path: Path) -> None:
    """A table is rows of cells with the caption above it, and the text goes on below."""
    paper = Paper().page()
    y = paper.flow(LEFT, TOP, PROSE)
    paper.put(LEFT, y + 20, "Tabell 1. Sökande företag i procent", style="B")
    y = a_table(paper, y + 30, (HEADER, *ROWS))
    paper.flow(LEFT, y + 30, OTHER_PROSE)
    document = paper.read(tmp_path)
    assert cells(document) == [HEADER, *ROWS]
    (table,) = document.tables
    assert (table.label, table.header, table.unit) == ("Tabell 1", 1, "procent")
    assert columns(document, table) == HEADER
    assert texts(document, Kind.CAPTION) == ["Tabell 1. Sökande företag i procent"]
    assert texts(document, Kind.PARAGRAPH) == [PROSE, OTHER_PROSE]


def test_merged_cells(tmp_path: Path) -> None:
    """The text of a cell over two columns stands in the first place, the other is empty."""
    paper = Paper().page()
    paper.flow(LEFT, TOP, PROSE)
    top, ys = 260.0, [260.0 + STEP * number for number in range(5)]
    for y in ys:
        paper.rule(XS[0], y, XS[3], y)
    for x in XS:
        paper.rule(x, top if x != XS[2] else ys[1], x, ys[4])
    for number, row in enumerate((("", "Företag"), HEADER, *ROWS[:2])):
        for x, text in zip(XS, row, strict=False):
            paper.put(x + 5, ys[number] + 14, text, 10)
    document = paper.read(tmp_path)
    assert cells(document) == [("", "Företag", ""), HEADER, *ROWS[:2]]


def test_cells_of_several_lines(tmp_path: Path) -> None:
    """The lines of a cell are one text, broken words mended."""
    paper = Paper().page()
    paper.flow(LEFT, TOP, PROSE)
    paper.grid((LEFT, 200, 500), (250, 290, 330))
    paper.lines(LEFT + 5, 264, ["Kollektiv-", "trafik"], 10)
    paper.lines(205, 264, ["Regionen ansvarar för trafiken i", "länet."], 10)
    paper.lines(LEFT + 5, 304, ["Skola"], 10)
    paper.lines(205, 304, ["Kommunen ansvarar."], 10)
    document = paper.read(tmp_path)
    assert cells(document) == [
        ("Kollektivtrafik", "Regionen ansvarar för trafiken i länet."),
        ("Skola", "Kommunen ansvarar."),
    ]


def test_a_name_that_fills_its_cell(tmp_path: Path) -> None:
    """Where rules are drawn cell by cell, a name close to its figure is a cell of its own."""
    rows = (("Län", "2019", "2020"), *ROWS, ("Västra Götaland", "80", "312"))
    paper = Paper().page()
    end = paper.put(LEFT, TOP, "Tabell 1. Sökande företag", 10, "B")
    xs = (LEFT, LEFT + paper.pdf.get_string_width("Västra Götaland"), end + 60, end + 120)
    for number in range(len(rows) + 1):
        for left, right in pairwise(xs):
            paper.pdf.rect(left, TOP + 10 + STEP * number, right - left, 0.75, "F")
    for number, row in enumerate(rows):
        for x, text in zip(xs, row, strict=False):
            paper.put(x + (x > LEFT) * 1, TOP + 24 + STEP * number, text, 10)
    paper.flow(LEFT, TOP + 150, PROSE)
    document = paper.read(tmp_path)
    assert cells(document) == list(rows)
    assert texts(document, Kind.PARAGRAPH) == [PROSE]


def near_header(paper: Paper, names: Sequence[str]) -> None:
    """Set these names near each other above figures between level rules."""
    x = LEFT
    for number, name in enumerate(names):
        for place, row in enumerate(ROWS, 1):
            paper.put(x, TOP + STEP * place, row[number], 10)
        x = paper.put(x, TOP, name, 10, "B") + (60 if number == 0 else 5)
    for place in range(len(ROWS) + 1):
        paper.rule(LEFT, TOP + STEP * place + 6, x, TOP + STEP * place + 6)
    paper.flow(LEFT, TOP + 120, PROSE)


def test_a_header_of_names_near_each_other(tmp_path: Path) -> None:
    """Names above the first rule, wider than their figures, are the header and no caption."""
    paper = Paper().page()
    paper.put(LEFT, TOP - 15, "Tabell 1. Sökande företag", 10, "B")
    names = ("Län", "Antal sökande företag", "Beviljade")
    near_header(paper, names)
    document = paper.read(tmp_path)
    assert cells(document) == [names, *ROWS]
    assert texts(document, Kind.CAPTION) == ["Tabell 1. Sökande företag"]
    assert document.tables[0].header == 1


def flush_right(paper: Paper, x: float, y: float, text: str, style: str = "") -> None:
    """Set a line that ends at `x`."""
    paper.pdf.set_font("Helvetica", style, 10)
    paper.put(x - paper.pdf.get_string_width(text), y, text, 10, style)


@pytest.mark.parametrize("first", [0, 2])
def test_a_header_of_names_on_several_lines(tmp_path: Path, first: int) -> None:
    """Names that end or begin together above the first rule are one row, wide ones too."""
    paper = Paper().page()
    paper.put(LEFT, TOP + 11 * first, "Ort", 10, "B")
    for x, lines in ((130, ("Lån till", "nya bodar,", "tkr")), (210, ("", "Gårdar med", "kvarn"))):
        for number, line in enumerate(lines):
            flush_right(paper, LEFT + x, TOP + 11 * number, line, "B")
    paper.rule(LEFT, TOP + 30, LEFT + 215, TOP + 30)
    rows = (("Ask", "1", "20"), ("Bro", "7", "30"), ("Dal", "12", "5"))
    for y, (name, loans, farms) in zip((43, 59, 75), rows, strict=True):
        paper.put(LEFT, TOP + y, name, 10)
        flush_right(paper, LEFT + 130, TOP + y, loans)
        flush_right(paper, LEFT + 210, TOP + y, farms)
        paper.rule(LEFT, TOP + y + 3, LEFT + 215, TOP + y + 3)
    paper.flow(LEFT, TOP + 130, PROSE)
    document = paper.read(tmp_path)
    assert cells(document) == [("Ort", "Lån till nya bodar, tkr", "Gårdar med kvarn"), *rows]
    assert document.tables[0].header == 1


def test_words_that_a_narrow_cell_cuts(tmp_path: Path) -> None:
    """A word that had no room in its cell, and was cut without a hyphen, is whole."""
    paper = Paper().page()
    y = paper.flow(LEFT, TOP, PROSE)
    paper.grid((LEFT, LEFT + 60, LEFT + 160), (y, y + 40, y + 70, y + 90))
    for x, line, text in ((LEFT, 0, "Kommu"), (LEFT, 1, "nerna"), (LEFT + 60, 0, "Beviljat stöd")):
        paper.put(x + 3, y + 14 + 14 * line, text, 10)
    for row, (name, figure) in enumerate((("De tre\nstora", "12"), ("Landet", "140"))):
        for line, text in enumerate(name.split("\n")):
            paper.put(LEFT + 3, y + 54 + 28 * row + 12 * line, text, 10)
        paper.put(LEFT + 63, y + 54 + 28 * row, figure, 10)
    assert cells(paper.read(tmp_path)) == [
        ("Kommunerna", "Beviljat stöd"),
        ("De tre stora", "12"),
        ("Landet", "140"),
    ]


def test_a_header_of_years(tmp_path: Path) -> None:
    """A first row that names years is the header, though it is set as the others."""
    paper = Paper().page()
    y = paper.flow(LEFT, TOP, PROSE)
    xs, ys = (LEFT, LEFT + 100, LEFT + 160, LEFT + 220), [y + 18 * n for n in range(4)]
    paper.grid(xs, ys)
    rows = (("Län", "2021", "2022"), ("Skåne", "12,5", "13"), ("Halland", "7", "8,25"))
    for top, row in zip(ys, rows, strict=False):
        for x, text in zip(xs, row, strict=False):
            paper.put(x + 3, top + 13, text)
    assert paper.read(tmp_path).tables[0].header == 1


def test_two_tables_on_one_page(tmp_path: Path) -> None:
    """Each table has its own caption."""
    paper = Paper().page()
    y = paper.flow(LEFT, TOP, PROSE)
    for number in (1, 2):
        paper.put(LEFT, y + 30, f"Tabell {number}. Sökande företag", style="B")
        y = a_table(paper, y + 40, (HEADER, ROWS[number]))
    document = paper.read(tmp_path)
    assert [table.label for table in document.tables] == ["Tabell 1", "Tabell 2"]
    assert cells(document, 1) == [HEADER, ROWS[2]]


@pytest.mark.parametrize("side", ["right", "left"])
def test_cells_without_air(tmp_path: Path, side: str) -> None:
    """Words of two cells are apart, though they stand as near each other as words of one."""
    paper = Paper().page()
    paper.flow(LEFT, TOP, PROSE)
    rows = (("Kommuner", "År", "Tal"), ("Gotland", "2019", "312"), ("Dalarna", "2020", "95"))
    xs = (LEFT, 121.0, 148.0, 172.0)
    paper.grid(xs, (300, 320, 340, 360))
    paper.pdf.set_font("Helvetica", "", 10)
    for number, row in enumerate(rows):
        for (x0, x1), text in zip(pairwise(xs), row, strict=True):
            x = x1 - 1.5 - paper.pdf.get_string_width(text) if side == "right" else x0 + 1.5
            paper.put(x, 314 + 20 * number, text, 10)
    document = paper.read(tmp_path)
    assert cells(document) == list(rows)
    row = document.tables[0].rows[1]
    made = quote(document, Span(document.name, row, 0, len("Gotland\t2019")))
    assert made.text == "Gotland\t2019"


@pytest.mark.parametrize(("turn", "corner"), [(90, (218.0, 345.0)), (-90, (236.0, 255.0))])
def test_cells_of_turned_lines(tmp_path: Path, turn: int, corner: tuple[float, float]) -> None:
    """Lines of a cell that run up or down the page are read one after the other, words mended."""
    paper = Paper().page()
    paper.flow(LEFT, TOP, PROSE)
    paper.grid((LEFT, 200, 260), (250, 350, 370, 390))
    for number, text in enumerate(("Trafikens kollektiv-", "andel")):
        with paper.pdf.rotation(turn, *corner):
            paper.put(corner[0], corner[1] + 12 * number, text, 9)
    for number, (name, value) in enumerate((("Skåne", "41"), ("Gotland", "9"))):
        paper.put(LEFT + 5, 364 + 20 * number, name, 10)
        paper.put(215, 364 + 20 * number, value, 10)
    document = paper.read(tmp_path)
    assert cells(document) == [
        ("", "Trafikens kollektivandel"),
        ("Skåne", "41"),
        ("Gotland", "9"),
    ]
