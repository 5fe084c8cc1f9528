"""Tables of whole files: their cells, their captions, and those that go on on the next page."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import pytest
from reading.pdf.paper import LEFT, OTHER_PROSE, PROSE, RIGHT, TOP, Paper, texts

from sok.answering.quotes import quote
from sok.records import Document, Kind, Span
from sok.tables import columns

XS = (LEFT, 210.0, 320.0, 430.0)
STEP = 20.0
HEADER = ("Län", "Sökande", "Beviljade")
ROWS = (("Skåne", "312", "118"), ("Dalarna", "95", "40"), ("Gotland", "21", "9"))


def a_table(paper: Paper, y: float, rows: Sequence[Sequence[str]], bold: bool = True) -> float:
    """Set a ruled table, its first row bold; returns where it ends."""
    paper.grid(XS, [y + STEP * number for number in range(len(rows) + 1)])
    for number, row in enumerate(rows):
        for x, text in zip(XS, row, strict=False):
            style = "B" if bold and number == 0 else ""
            paper.put(x + 5, y + STEP * number + 14, text, 10, style)
    return y + STEP * len(rows)


def a_header(paper: Paper, y: float, below: Sequence[float] = XS) -> None:
    """Set the header between rules that are drawn cell by cell."""
    for at, xs in ((y, XS), (y + STEP, below)):
        for left, right in pairwise(xs):
            paper.pdf.rect(left, at, right - left, 0.75, "F")
    for x, text in zip(XS, HEADER, strict=False):
        paper.put(x + 5, y + 14, text, 10)


def cells(document: Document, number: int = 0) -> list[tuple[str, ...]]:
    """The rows of a table of the document."""
    table = document.tables[number]
    return [tuple(document.blocks[row].text.split("\t")) for row in table.rows]


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


def test_a_table_over_two_pages(tmp_path: Path) -> None:
    """A table that goes on on the next page is one, and its header counts once."""
    paper = Paper().page()
    paper.flow(LEFT, TOP, PROSE)
    paper.put(LEFT, 690, "Tabell 1. Sökande företag", style="B")
    a_table(paper, 700, (HEADER, *ROWS[:2]))
    paper.put(290, 810, "4")
    paper.page()
    y = a_table(paper, TOP, (HEADER, *ROWS[2:], ("Halland", "77", "30")))
    paper.flow(LEFT, y + 30, OTHER_PROSE)
    paper.put(290, 810, "5")
    document = paper.read(tmp_path)
    assert len(document.tables) == 1
    assert cells(document) == [HEADER, *ROWS, ("Halland", "77", "30")]
    assert document.tables[0].header == 1


def test_a_table_below_a_caption_that_ends_a_page(tmp_path: Path) -> None:
    """A caption that a page ends with is that of the table at the top of the next."""
    paper = Paper().page()
    paper.flow(LEFT, TOP, PROSE)
    paper.put(LEFT, 700, "Tabell 1. Sökande företag", style="B")
    y = a_table(paper.page(), TOP, (HEADER, *ROWS))
    paper.flow(LEFT, y + 30, OTHER_PROSE)
    (table,) = paper.read(tmp_path).tables
    assert table.label == "Tabell 1"


def test_a_header_that_ends_a_page(tmp_path: Path) -> None:
    """A header parted from its rows is one row, and is left out where the next page repeats it."""
    paper = Paper().page()
    y = paper.flow(LEFT, TOP, PROSE)
    paper.put(LEFT, y + 20, "Tabell 1. Sökande företag", style="B")
    a_header(paper, y + 30)
    paper.page()
    a_header(paper, TOP)
    for number, row in enumerate(ROWS, 1):
        for x, text in zip(XS, row, strict=False):
            paper.put(x + 5, TOP + STEP * number + 14, text, 10)
    paper.rule(XS[0], TOP + STEP * 4, XS[-1], TOP + STEP * 4)
    paper.flow(LEFT, TOP + 120, OTHER_PROSE)
    document = paper.read(tmp_path)
    (table,) = document.tables
    assert cells(document) == [HEADER, *ROWS]
    assert (table.label, table.header) == ("Tabell 1", 1)
    assert texts(document, Kind.PARAGRAPH) == [PROSE, OTHER_PROSE]


def test_a_table_that_opens_a_column(tmp_path: Path) -> None:
    """A table alone at the top of a column is read before the column beside it."""
    paper = Paper().page()
    xs = (LEFT, 130.0, 190.0, 250.0)
    paper.grid(xs, [TOP + STEP * number for number in range(5)])
    for number, row in enumerate((HEADER, *ROWS)):
        for x, text in zip(xs, row, strict=False):
            paper.put(x + 4, TOP + STEP * number + 14, text, 10)
    paper.flow(320, TOP + 10, PROSE, 200)
    document = paper.read(tmp_path)
    assert texts(document)[-1] == PROSE
    assert cells(document) == [HEADER, *ROWS]


def test_a_row_that_a_page_cuts(tmp_path: Path) -> None:
    """What is left of a row, lines of its first cell alone, is a row between those with all."""
    paper = Paper().page()
    for top, bottom in ((TOP, TOP + 20), (TOP + 50, TOP + 70)):
        for left, right in pairwise(XS):
            paper.pdf.set_fill_color(220)
            paper.pdf.rect(left, top, right - left, bottom - top, "F")
    for x, one, other in zip(XS, HEADER, ROWS[0], strict=False):
        paper.put(x + 5, TOP + 14, one, 10)
        paper.put(x + 5, TOP + 64, other, 10)
    paper.lines(LEFT + 5, TOP + 32, ["Norrbotten och", "Västerbotten"], 10, leading=12)
    paper.flow(LEFT, TOP + 110, PROSE)
    document = paper.read(tmp_path)
    assert cells(document) == [HEADER, ("Norrbotten och Västerbotten", "", ""), ROWS[0]]
    assert texts(document, Kind.PARAGRAPH) == [PROSE]


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


def test_words_between_rules_of_other_lengths_are_no_header(tmp_path: Path) -> None:
    """Rules that do not meet the ones below in pairs are drawn for something else."""
    paper = Paper().page()
    y = paper.flow(LEFT, TOP, PROSE)
    a_header(paper, y + 30, below=(LEFT, 250.0, 430.0))
    assert Kind.ROW not in {block.kind for block in paper.read(tmp_path).blocks}


def test_a_caption_amid_the_page_before_is_of_no_table(tmp_path: Path) -> None:
    """A table has no caption from the page before if text stands between."""
    paper = Paper().page()
    paper.put(LEFT, TOP, "Tabell 1. Sökande företag", style="B")
    paper.flow(LEFT, TOP + 30, PROSE)
    a_table(paper.page(), TOP, (HEADER, *ROWS))
    (table,) = paper.read(tmp_path).tables
    assert table.label == ""


def test_a_table_that_goes_on_in_the_next_column(tmp_path: Path) -> None:
    """A table that repeats its header at the top of the next column is one."""
    paper = Paper().page()
    y = paper.flow(LEFT, TOP, PROSE, 215)
    paper.put(LEFT, y + 20, "Tabell 1. Sökande företag", style="B")
    for x, top, rows in ((LEFT, y + 30, ROWS[:2]), (310, TOP - 10, ROWS[2:])):
        xs = (x, x + 80, x + 150, x + 215)
        paper.grid(xs, [top + 18 * n for n in range(len(rows) + 2)])
        for number, row in enumerate((HEADER, *rows)):
            for place, text in zip(xs, row, strict=False):
                paper.put(place + 3, top + 18 * number + 13, text, 9, "" if number else "B")
    paper.flow(310, TOP + 80, f"{OTHER_PROSE} {PROSE}", 215)
    document = paper.read(tmp_path)
    assert cells(document) == [HEADER, *ROWS]
    assert len(document.tables) == 1


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


def test_a_table_amid_a_paragraph(tmp_path: Path) -> None:
    """A paragraph that a table parts is one only if its sentence goes on below."""
    lines = Paper().page().broken(f"{PROSE} {OTHER_PROSE}")
    paper = Paper().page()
    y = paper.lines(LEFT, TOP, lines[:4])
    y = a_table(paper, y + 10, (HEADER, *ROWS))
    paper.lines(LEFT, y + 30, lines[4:])
    document = paper.read(tmp_path)
    assert texts(document, Kind.PARAGRAPH) == [f"{PROSE} {OTHER_PROSE}"]
    assert cells(document) == [HEADER, *ROWS]


def test_a_sentence_that_names_a_table(tmp_path: Path) -> None:
    """A line that begins with "Tabell 1" and goes on as a sentence is no caption."""
    paper = Paper().page()
    paper.flow(LEFT, TOP, PROSE)
    sentence = "Tabell 1 visar hur många företag som sökte stöd och hur många som fick det."
    paper.put(LEFT, 300, sentence)
    document = paper.read(tmp_path)
    assert texts(document, Kind.CAPTION) == []
    assert sentence in texts(document, Kind.PARAGRAPH)


def test_a_figure_with_its_caption(tmp_path: Path) -> None:
    """A figure is where its picture is drawn, above the caption."""
    paper = Paper().page()
    paper.flow(LEFT, TOP, PROSE)
    paper.pdf.set_fill_color(40, 90, 160)
    for number, height in enumerate((60, 100, 40)):
        paper.pdf.rect(LEFT + 50 * number, 500 - height, 30, height, style="F")
    paper.rule(LEFT, 500, LEFT + 150, 500)
    paper.put(LEFT, 520, "Figur 1. Sökande företag per år", 10)
    paper.flow(LEFT, 560, OTHER_PROSE)
    document = paper.read(tmp_path)
    (figure,) = document.figures
    assert figure.label == "Figur 1"
    assert document.blocks[figure.caption].text == "Figur 1. Sökande företag per år"
    assert figure.box is not None
    assert (round(figure.box.x0), round(figure.box.y1)) == (LEFT, 500)


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


FIGURES = (
    ("Län", "2022", "2023"),
    ("Västra Götalands län", "1 204", "1 371"),
    ("Skåne län", "312", "405"),
    ("Dalarnas län", "95", "88"),
    ("Gotlands län", "21", "19"),
)


def a_near_table(paper: Paper, y: float, rows: Sequence[Sequence[str]], bold: bool) -> None:
    """Set a table without rules, its figures as near the longest name as words are, nearly."""
    paper.pdf.set_font("Helvetica", "", 10)
    edge = LEFT + 4.5 + max(paper.pdf.get_string_width(row[0]) for row in rows)
    for number, (name, *figures) in enumerate(rows):
        style = "B" if bold and number == 0 else ""
        paper.put(LEFT, y + 14 * number, name, 10, style)
        for place, figure in enumerate(figures):
            paper.pdf.set_font("Helvetica", style, 10)
            x = edge + 26 * (place + 1) + 4.5 * place - paper.pdf.get_string_width(figure)
            paper.put(x, y + 14 * number, figure, 10, style)


@pytest.mark.parametrize("bold", [True, False])
def test_a_table_with_narrow_gaps(tmp_path: Path, bold: bool) -> None:
    """Figures in line below a caption or a bold header are a table, though little parts them."""
    paper = Paper().page()
    y = paper.flow(LEFT, TOP, PROSE)
    if not bold:
        paper.put(LEFT, y + 20, "Tabell 1. Sökande företag")
    a_near_table(paper, y + 40, FIGURES, bold)
    paper.flow(LEFT, y + 140, OTHER_PROSE)
    document = paper.read(tmp_path)
    assert cells(document) == list(FIGURES)
    assert texts(document, Kind.PARAGRAPH) == [PROSE, OTHER_PROSE]


def test_lines_of_figures_without_a_header(tmp_path: Path) -> None:
    """Without a caption or header, names and figures that stand near each other are text."""
    paper = Paper().page()
    y = paper.flow(LEFT, TOP, PROSE)
    a_near_table(paper, y + 40, FIGURES[1:], False)
    assert paper.read(tmp_path).tables == ()


def dotted(paper: Paper, start: float, end: float, at: float, level: bool, shape: str) -> None:
    """Draw a line piece by piece, as some programs draw borders."""
    place = start
    while place < end:
        x, y = (place, at) if level else (at, place)
        if shape == "dot":
            paper.pdf.ellipse(x - 0.5, y - 0.5, 1, 1, style="F")
        else:
            paper.rule(x, y, x + 2 * level, y + 2 * (not level))
        place += 2.5 if shape == "dot" else 4


@pytest.mark.parametrize("shape", ["dash", "dot"])
def test_dotted_borders(tmp_path: Path, shape: str) -> None:
    """Borders drawn as dots or short dashes, each by itself, rule a table."""
    paper = Paper().page()
    paper.flow(LEFT, TOP, PROSE)
    rows = (("Län", "Vad som gjordes"), ("Skåne", "Stöd till företag"), ("", "Nya linjer"))
    for y in (300, 320, 340, 360):
        dotted(paper, LEFT, 320, y, True, shape)
    for x in (LEFT, 130, 320):
        dotted(paper, 300, 360, x, False, shape)
    for number, row in enumerate(rows):
        for x, text in zip((LEFT + 4, 134), row, strict=True):
            paper.put(x, 314 + 20 * number, text, 10)
    paper.flow(LEFT, 400, OTHER_PROSE)
    document = paper.read(tmp_path)
    assert cells(document) == list(rows)
    assert texts(document, Kind.PARAGRAPH) == [PROSE, OTHER_PROSE]


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


@pytest.mark.parametrize("repeated", [True, False])
def test_a_row_that_a_page_parts(tmp_path: Path, repeated: bool) -> None:
    """The halves of a row on two pages are one row, be the header repeated between them or not."""
    xs, header = (LEFT, 220, RIGHT), ("Insats", "Vad som gjorts")
    first = (header, ("Stöd", "Medel till företag."), ("Tillsyn", "Länsstyrelsen provar vattnet i"))
    later = (*([header] if repeated else []), ("", "alla sjöar."), ("Avgift", "Tas ut."))
    paper = Paper()
    for rows, top in ((first, 700), (later, TOP)):
        paper.page().flow(LEFT, 200 if top > 200 else 500, PROSE)
        paper.grid(xs, [top + 20 * place for place in range(len(rows) + 1)])
        for place, row in enumerate(rows):
            for x, cell in zip(xs, row, strict=False):
                paper.put(x + 5, top + 14 + 20 * place, cell, style="B" if row == header else "")
    document = paper.read(tmp_path)
    (table,) = document.tables
    assert [document.blocks[number].text for number in table.rows] == [
        "Insats\tVad som gjorts",
        "Stöd\tMedel till företag.",
        "Tillsyn\tLänsstyrelsen provar vattnet i alla sjöar.",
        "Avgift\tTas ut.",
    ]


@pytest.mark.parametrize("text", ["Lån till företag.", "23"])
def test_two_rows_on_two_pages(tmp_path: Path, text: str) -> None:
    """A row that begins anew under the same name is a row of its own."""
    xs = (LEFT, 220, RIGHT)
    first = (("Stöd", "Medel till företag"), ("Avgift", "Tas ut i alla län"))
    paper = Paper()
    for rows, top in ((first, 700), ((("", text), ("Tillsyn", "Sker i maj")), TOP)):
        paper.page()
        paper.grid(xs, [top + 20 * place for place in range(len(rows) + 1)])
        for place, row in enumerate(rows):
            for x, cell in zip(xs, row, strict=False):
                paper.put(x + 5, top + 14 + 20 * place, cell)
    assert texts(paper.read(tmp_path))[2:] == [f"\t{text}", "Tillsyn\tSker i maj"]
