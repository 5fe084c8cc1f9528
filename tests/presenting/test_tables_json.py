"""Tables and figures as JSON."""

from __future__ import annotations

import re
from pathlib import Path

from fakes import PICTURE
from presenting.answers import FIGURE, ROW, TABLE

from sok.presenting.answer_json import answer_object
from sok.presenting.tables_json import figures_object, tables_object

DOCS = Path(__file__).resolve().parents[2] / "docs" / "json.md"


def test_a_table_has_its_caption_columns_and_rows() -> None:
    """Each row has its cells, its pages and its characters."""
    (made,) = tables_object(TABLE.tables)["tables"]
    assert (made["label"], made["caption"]) == ("Tabell 1", "Tabell 1. Fångst i ton")
    assert made["columns"] == ["Hav", "Sill", "Torsk"]
    assert [row["cells"] for row in made["header"]] == [["Hav", "Sill", "Torsk"]]
    assert made["rows"][0]["cells"] == ["Östersjön", "1 200", ""]
    assert made["page"] == made["rows"][0]["page"] == 1
    assert (made["document"], made["pages"]) == ("oar.txt", [1])


def test_a_figure_has_the_place_of_its_picture() -> None:
    """The page as printed and in the file, and the box in points."""
    (made,) = figures_object(FIGURE.figures)["figures"]
    assert (made["label"], made["caption"]) == ("Figur 1", "Figur 1. Fångst över tid")
    corners = [PICTURE.x0, PICTURE.y0, PICTURE.x1, PICTURE.y1]
    assert made["picture"] == {"page": 1, "pdf_page": None, "box": corners}


def test_only_quotes_of_rows_have_cells() -> None:
    """With the names of the columns, of which a row of the header has none."""
    row, header = answer_object(ROW)["quotes"]
    assert (row["cells"], row["header"]) == (["Östersjön", "1 200", ""], ["Hav", "Sill", "Torsk"])
    assert (header["cells"], header["header"]) == (["Hav", "Sill", "Torsk"], [])
    assert "cells" not in answer_object(TABLE)["quotes"][0]


def test_an_answer_has_its_tables_and_figures() -> None:
    """As the commands print them."""
    assert answer_object(TABLE)["tables"] == tables_object(TABLE.tables)["tables"]
    assert answer_object(FIGURE)["figures"] == figures_object(FIGURE.figures)["figures"]


def test_every_key_is_documented() -> None:
    """docs/json.md names each key of a table, a row, a figure and its picture."""
    documented = set(re.findall(r"`(\w+)`", DOCS.read_text("utf-8")))
    (table,), (figure,) = answer_object(TABLE)["tables"], answer_object(FIGURE)["figures"]
    assert {*table, *table["rows"][0], *figure, *figure["picture"]} <= documented
