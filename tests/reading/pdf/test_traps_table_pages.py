"""Tables that end a page or column: what goes on is one table, and one row stays one."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from reading.pdf.paper import (
    HEADER,
    LEFT,
    OTHER_PROSE,
    PROSE,
    RIGHT,
    ROWS,
    STEP,
    TOP,
    XS,
    Paper,
    a_header,
    a_table,
    cells,
    texts,
)

from sok.records import Kind


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


@pytest.mark.parametrize("again", ["Tabell 1. (forts.)", "Tabell 1. Sökande", "Fortsättning"])
def test_a_table_that_says_that_it_goes_on(tmp_path: Path, again: str) -> None:
    """A caption that says so, or is repeated, stands above more of the same table."""
    paper = Paper().page()
    paper.flow(LEFT, TOP, PROSE)
    paper.put(LEFT, 690, "Tabell 1. Sökande", style="B")
    a_table(paper, 700, (HEADER, *ROWS[:2]))
    paper.page().put(LEFT, TOP - 10, again, style="B")
    y = a_table(paper, TOP, (HEADER, *ROWS[2:], ("Halland", "77", "30")))
    paper.flow(LEFT, y + 30, OTHER_PROSE)
    document = paper.read(tmp_path)
    (table,) = document.tables
    assert cells(document) == [HEADER, *ROWS, ("Halland", "77", "30")]
    assert document.blocks[table.caption or 0].text == "Tabell 1. Sökande"


def test_another_table_at_the_top_of_a_page(tmp_path: Path) -> None:
    """A caption of its own above rows of as many columns begins another table."""
    paper = Paper().page()
    paper.flow(LEFT, TOP, PROSE)
    paper.put(LEFT, 690, "Tabell 1. Sökande", style="B")
    a_table(paper, 700, (HEADER, *ROWS[:2]))
    paper.page().put(LEFT, TOP - 10, "Tabell 2. Beviljade", style="B")
    y = a_table(paper, TOP, (HEADER, *ROWS[2:]))
    paper.flow(LEFT, y + 30, OTHER_PROSE)
    assert [table.label for table in paper.read(tmp_path).tables] == ["Tabell 1", "Tabell 2"]


def test_a_table_below_a_caption_that_ends_a_page(tmp_path: Path) -> None:
    """A caption that a page ends with is that of the table at the top of the next."""
    paper = Paper().page()
    paper.flow(LEFT, TOP, PROSE)
    paper.put(LEFT, 700, "Tabell 1. Sökande företag", style="B")
    y = a_table(paper.page(), TOP, (HEADER, *ROWS))
    paper.flow(LEFT, y + 30, OTHER_PROSE)
    (table,) = paper.read(tmp_path).tables
    assert table.label == "Tabell 1"


def test_a_caption_amid_the_page_before_is_of_no_table(tmp_path: Path) -> None:
    """A table has no caption from the page before if text stands between."""
    paper = Paper().page()
    paper.put(LEFT, TOP, "Tabell 1. Sökande företag", style="B")
    paper.flow(LEFT, TOP + 30, PROSE)
    a_table(paper.page(), TOP, (HEADER, *ROWS))
    (table,) = paper.read(tmp_path).tables
    assert table.label == ""


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


def test_a_table_that_goes_on_with_other_columns(tmp_path: Path) -> None:
    """Rows under another header are of another table, though its caption says that it goes on."""
    paper = Paper().page()
    paper.flow(LEFT, TOP, PROSE)
    paper.put(LEFT, 690, "Tabell 1. Sökande", style="B")
    a_table(paper, 700, (HEADER, *ROWS[:2]))
    paper.page().put(LEFT, TOP - 10, "Tabell 1. Sökande (forts.)", style="B")
    y = a_table(paper, TOP, (("Län", "Avslag", "Kronor"), *ROWS))
    paper.flow(LEFT, y + 30, OTHER_PROSE)
    assert len(paper.read(tmp_path).tables) == 2


def test_a_sentence_of_what_goes_on_joins_no_tables(tmp_path: Path) -> None:
    """A text between two tables that has the word for it says nothing of them."""
    paper = Paper().page()
    paper.flow(LEFT, TOP, PROSE)
    paper.put(LEFT, 690, "Tabell 1. Sökande", style="B")
    a_table(paper, 700, (HEADER, *ROWS[:2]))
    paper.page().put(LEFT, TOP - 10, "Stödet fick en fortsättning året därpå.")
    y = a_table(paper, TOP, (HEADER, *ROWS[2:], ("Halland", "77", "30")))
    paper.flow(LEFT, y + 30, OTHER_PROSE)
    assert len(paper.read(tmp_path).tables) == 2
