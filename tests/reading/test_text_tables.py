"""The tables of text files, with caption, header and unit."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

from sok.reading import read_document
from sok.records import Document, Kind
from sok.tables import body_rows, cells, columns

MONEY = """\
    Stödet har ökat.

    Tabell 2. Beviljat stöd

    Län             Beviljat,    Andel som
                    mnkr         fullföljt, procent
    Skåne           117,6        64
    Dalarna         30,1         60

    Mest gick till Skåne.
"""


def read(folder: Path, *pages: str) -> Document:
    """The document in a text file of these pages."""
    file = folder / "rapport.txt"
    file.write_text("\f".join(map(dedent, pages)), "utf-8")
    return read_document(file)


def test_a_table_has_its_caption_and_the_names_of_its_columns(tmp_path: Path) -> None:
    """Names over two lines are joined; the text before and after is as it was."""
    document = read(tmp_path, MONEY)
    (table,) = document.tables
    assert table.label == "Tabell 2"
    assert table.caption is not None
    assert document.blocks[table.caption].kind is Kind.CAPTION
    assert columns(document, table) == ("Län", "Beviljat, mnkr", "Andel som fullföljt, procent")
    rows = [cells(document.blocks[number].text) for number in body_rows(table)]
    assert rows == [("Skåne", "117,6", "64"), ("Dalarna", "30,1", "60")]
    texts = [b.text for b in document.blocks if b.kind is Kind.PARAGRAPH]
    assert texts == ["Stödet har ökat.", "Mest gick till Skåne."]


def test_a_unit_is_that_of_all_figures(tmp_path: Path) -> None:
    """The caption names it, or the first column, or each other; one column of two does not."""
    assert read(tmp_path, MONEY).tables[0].unit == ""
    of_all = MONEY.replace("Andel som ", "Förbrukat,").replace("fullföljt, procent", "mnkr")
    assert read(tmp_path, of_all).tables[0].unit == "mnkr"
    assert read(tmp_path, MONEY.replace("stöd\n", "stöd, tkr\n", 1)).tables[0].unit == "tkr"
    corner = MONEY.replace("Län ", "Mnkr").replace(", procent", "").replace(" mnkr ", " 2021 ")
    assert read(tmp_path, corner).tables[0].unit == "mnkr"


def test_a_table_goes_on_over_a_page(tmp_path: Path) -> None:
    """A header that the next page repeats is no row."""
    page = "{}\n\nÅr      Beviljat    Använt\n{}\n\n{}\n"
    first = page.format("Text.", "2019    1 200       1 100\n2020    1 300       1 250", 1)
    second = page.format("", "2021    1 400       1 390\n2022    1 500       1 480", 2)
    (table,) = read(tmp_path, first, second).tables
    assert len(table.rows) == 5
    assert table.header == 1
