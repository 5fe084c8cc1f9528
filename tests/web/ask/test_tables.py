"""Tables and figures as the page draws them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from made_pdf import pdf_of_lines
from presenting.answers import FIGURE, HARD, ROW, TABLE
from streamlit.testing.v1 import AppTest
from web.fakes import Ask

from sok.errors import CorpusError
from sok.presenting.pictures import picture
from sok.records import QuotedFigure
from sok.web import pictures
from sok.web.found import grid_html
from sok.web.quoted import citing_of


@pytest.fixture(autouse=True)
def _no_pictures() -> Iterator[None]:
    pictures._picture.clear()
    yield
    pictures._picture.clear()


def holding(app: AppTest, text: str) -> list[str]:
    """The HTML of the page that has the text."""
    return [element.value for element in app.html if text in element.value]


def test_a_table_is_drawn_as_one(ask: Ask) -> None:
    """Caption, names of columns and rows, each cell in its place, below them the page."""
    (shown,) = holding(ask(TABLE), '<table class="tabell">')
    assert "<caption>Tabell 1. Fångst i ton</caption>" in shown
    assert '<thead><tr><th scope="col">Hav</th><th scope="col">Sill</th>' in shown
    assert "<tr><td>Östersjön</td><td>1 200</td><td></td></tr>" in shown
    assert "<strong>s.\u00a01</strong>" in shown


def test_a_row_is_drawn_with_its_header(ask: Ask) -> None:
    """A row that answers is a table of one row."""
    (shown,) = holding(ask(ROW), '<table class="tabell">')
    assert shown.count("<tr>") == 2 and "<td>Östersjön</td>" in shown


def test_a_row_among_the_passages_has_its_cells_apart(ask: Ask) -> None:
    """What was found is text, with a line between the cells."""
    assert holding(ask(ROW), "Östersjön │ 1 200 │ ")


def test_cells_are_text_whatever_their_signs() -> None:
    """Nothing of a document is read as HTML or Markdown."""
    shown = grid_html(TABLE.quotes, citing_of([TABLE.quotes], (), {}))
    assert "<script>" not in shown and "&lt;script&gt;alert(1)&lt;/script&gt;" in shown
    assert HARD.count("*") == 3 and shown.count("*a*") >= 1


def test_a_table_is_copied_in_columns() -> None:
    """Its cells stand apart by tabs, as sheets take them, and the source follows."""
    shown = grid_html(TABLE.quotes, citing_of([TABLE.quotes], (), {}))
    assert "Kopiera tabellen" in shown
    assert "\nÖstersjön\t1 200\t\n" in shown


def test_a_figure_is_drawn_with_caption_and_page(
    ask: Ask, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The caption is quoted, and below the picture stands its page."""
    png = made_png(tmp_path)
    monkeypatch.setattr("sok.web.pictures.picture", lambda folder, quoted: png)
    app = ask(FIGURE)
    assert len(app.exception) == 0 and len(app.get("image")) == 1
    assert holding(app, "”Figur 1. Fångst över tid”")
    assert holding(app, '<p class="kant">Rapport om öar, s.\u00a01</p>')
    assert app.get("image")[0].proto.imgs[0].alt == "Figur 1. Fångst över tid"


def test_a_picture_that_cannot_be_had_is_told(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    """The caption still answers, and the page says why there is no picture."""

    def fail(folder: Path, quoted: QuotedFigure) -> bytes:
        raise CorpusError("oar.txt har ändrats.")

    monkeypatch.setattr("sok.web.pictures.picture", fail)
    app = ask(FIGURE)
    assert not app.get("image")
    assert holding(app, "oar.txt har ändrats.") and holding(app, "”Figur 1. Fångst över tid”")


def made_png(folder: Path) -> bytes:
    """A picture of a page."""
    data = pdf_of_lines("Karta")
    (folder / "oar.txt").write_bytes(data)
    (quoted,) = FIGURE.figures
    caption = replace(quoted.caption, sha256=hashlib.sha256(data).hexdigest())
    return picture(folder, replace(quoted, caption=caption, pdf=1))
