"""The page Siffror, driven without a browser, over made-up reports with a fake model."""

from __future__ import annotations

import json
import re
from html import unescape
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest
from web.found_pages import HOSTILE, Open, engine_of, labelled, opener, shown

from sok.answering.engine import Engine
from sok.errors import IndexDamaged
from sok.web.statistics import page as statistics_page


def _page() -> None:
    from sok.web.statistics.page import page

    page()


@pytest.fixture
def open_page(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> Open:
    """Opens the page at an address with these values."""
    return opener(_page, engine, monkeypatch)


def rows(app: AppTest) -> list[str]:
    """The printed figures of the table."""
    pieces = shown(app).split('<th scope="row">')[1:]
    return [piece.split("<")[0] for piece in pieces]


def charts(app: AppTest) -> list[str]:
    """The titles of the charts."""
    return [piece.split("<")[0] for piece in shown(app).split('<h3 class="titel">')[1:]]


def test_all_figures_are_in_the_table_with_their_sources(open_page: Open, engine: Engine) -> None:
    """Each as printed, with its quote, a link to its source and its reference to copy."""
    app = open_page()
    total = len(engine.index.statistics)
    assert rows(app) == [one.printed for one in engine.index.statistics]
    html = shown(app)
    assert f'role="status"><p class="antal">{total} siffror</p>' in html
    assert "”Planteringen kostade 30 miljoner kronor.”" in html
    assert '<a class="kalla" href="kalla?dokument=b.txt&amp;sida=1&amp;citat=Planteringen' in html
    assert 'data-text="”Planteringen kostade 30 miljoner kronor.” (' in html


def test_charts_are_lists_of_links_to_the_quotes(open_page: Open) -> None:
    """Each bar is label and figure in text, and leads to the sentence that says it."""
    app = open_page(text="totala stödet")
    assert "Andel av det totala stödet" in charts(app)
    html = shown(app)
    bars = html.split('<div class="diagram">')[1].split("</div>")[0]
    assert bars.count("<li>") == bars.count('<a class="kalla" href="kalla?dokument=a.txt') == 4
    assert "<span>Stödet till fyrar</span>" in bars
    assert '<span class="tryckt">48 procent</span>' in bars
    assert "--del: 1.0000" in bars


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"region": "Gotland"}, ["40 procent"]),
        ({"region": ["Kalmar", "Halland"]}, ["10 procent", "10 procent"]),
        ({"omrade": "Skog"}, ["30 miljoner kronor"]),
        ({"enhet": "procent", "omrade": ["Pirar", "Fyrar"]}, ["20 procent", "48 procent"]),
        ({"text": "planteringen"}, ["30 miljoner kronor"]),
    ],
)
def test_an_address_opens_its_view(
    open_page: Open, values: dict[str, str | list[str]], expected: list[str]
) -> None:
    """What is filtered by is all in the link."""
    app = open_page(**values)
    assert rows(app) == expected
    assert 'role="alert"' not in shown(app)


def test_choices_narrow_the_view(open_page: Open) -> None:
    """Each field lets through what the others do too."""
    app = open_page()
    labelled(app, "Enhet").set_value(["procent"]).run()
    labelled(app, "Innehåller orden").set_value("fyrar").run()
    assert rows(app) == ["48 procent"]


def test_unknown_values_are_told_and_ignored(open_page: Open) -> None:
    """The rest of the link holds."""
    app = open_page(enhet=["alnar", "procent"], omrade="Rymden", region="Gotland")
    assert "Länken väljer enheten ”alnar”, som inte finns här." in shown(app)
    assert "Länken väljer området ”Rymden”" in shown(app)
    assert rows(app) == ["40 procent"]


def test_areas_are_set_in_below_those_above_them(open_page: Open) -> None:
    """The script is told how deep each heading stands, whatever its signs."""
    (told,) = re.findall(r'data-djup="([^"]*)"', shown(open_page()))
    assert json.loads(unescape(told)) == {f"Båtar {HOSTILE}": 0, "Pirar": 1, "Fyrar": 1, "Skog": 0}


def test_where_nothing_can_be_compared_that_is_said(open_page: Open) -> None:
    """One figure is no chart; the table still has it."""
    app = open_page(omrade="Skog")
    assert charts(app) == [] and "Det finns inga diagram för det här urvalet" in shown(app)
    assert rows(app) == ["30 miljoner kronor"]


def test_where_nothing_passes_that_is_said(open_page: Open) -> None:
    """With the way back."""
    app = open_page(region="Dalarna")
    assert "Inga siffror passar valen" in shown(app)
    (clear,) = [one for one in app.button if one.label == "Rensa alla val"]
    clear.click().run()
    assert rows(app)


def test_many_are_shown_some_at_a_time(
    open_page: Open, engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Rows and charts are each asked for on their own."""
    monkeypatch.setattr(statistics_page, "_ROWS", 2)
    monkeypatch.setattr(statistics_page, "_CHARTS", 1)
    app = open_page()
    assert (len(rows(app)), len(charts(app))) == (2, 1)
    more = [one for one in app.button if one.label.startswith("Visa ")]
    assert len(more) == 2
    more[1].click().run()
    assert (len(rows(app)), len(charts(app))) == (4, 1)


def test_what_is_filtered_can_be_had_as_files(open_page: Open, engine: Engine) -> None:
    """The files hold all that passes, and no more."""
    app = open_page(region="Gotland")
    labels = [one.label for one in app.get("download_button")]
    assert labels == ["Hämta som CSV", "Hämta som Excel"]
    assert [row[2] for row in statistics_page._table(engine, (0,)).rows] == ["40 procent"]


def test_text_of_documents_stays_text(open_page: Open) -> None:
    """Tags and formulas in headings and quotes are letters, in charts and in the table."""
    html = shown(open_page())
    assert "&lt;b&gt;fet&lt;/b&gt; $x^2$" in html and "<b>" not in html


def test_documents_without_figures_say_so(open_page: Open, tmp_path: Path) -> None:
    """A friendly line stands where the filters would filter nothing."""
    app = open_page(engine_of(tmp_path, "Skogen är grön."))
    assert "Dokumenten har inga siffror" in shown(app) and not app.multiselect


def test_a_quote_that_does_not_stand_is_told(
    open_page: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A damaged index is a message with what to do, and no traceback."""

    def damaged(*_: object) -> None:
        raise IndexDamaged("Ett citat stämmer inte.")

    monkeypatch.setattr(statistics_page, "cited", damaged)
    assert 'role="alert">Ett citat stämmer inte.' in shown(open_page())
