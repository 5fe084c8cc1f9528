"""Where a table ends and text begins: what rules, gaps and captions make of lines near it."""

from __future__ import annotations

from collections.abc import Sequence
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
    Paper,
    a_header,
    a_table,
    cells,
    texts,
)

from sok.records import Kind


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


def test_words_between_rules_of_other_lengths_are_no_header(tmp_path: Path) -> None:
    """Rules that do not meet the ones below in pairs are drawn for something else."""
    paper = Paper().page()
    y = paper.flow(LEFT, TOP, PROSE)
    a_header(paper, y + 30, below=(LEFT, 250.0, 430.0))
    assert Kind.ROW not in {block.kind for block in paper.read(tmp_path).blocks}


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
