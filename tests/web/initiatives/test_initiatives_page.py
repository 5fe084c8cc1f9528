"""The page Insatser, driven without a browser, over made-up reports with a fake model."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest
from web.found_pages import TREES, Open, engine_of, labelled, opener, shown

from sok.answering.engine import Engine
from sok.errors import IndexDamaged
from sok.regions import REGIONS
from sok.web.initiatives import page as initiatives_page
from sok.web.opening import shared_opening


def _page() -> None:
    from sok.web.initiatives.page import page

    page()


@pytest.fixture
def open_page(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> Open:
    """Opens the page at an address with these values."""
    return opener(_page, engine, monkeypatch)


def titles(app: AppTest) -> list[str]:
    """The titles of the cards, as far as they are plain."""
    return [piece.split("<")[0][:21] for piece in shown(app).split('<h3 class="titel">')[1:]]


def tile(app: AppTest, region: str) -> object:
    """The button of a region on the map."""
    (found,) = [one for one in app.button if f"**{region}**" in one.label]
    return found


def test_all_initiatives_are_cards_with_their_sources(open_page: Open) -> None:
    """Each has its region, title, project, text, a link to its source and its reference to copy."""
    app = open_page()
    html = shown(app)
    assert '<p class="antal">3 insatser</p>' in html and 'role="status"' in html
    assert len(titles(app)) == 3
    assert '<span class="marke">Gotland</span>' in html and "Projekt: Träbron" in html
    assert "”Nya broar av trä (Träbron, Skåne)”" in html
    assert '<a class="kalla" href="kalla?dokument=b.txt&amp;sida=1&amp;citat=Nya+broar' in html
    assert 'data-text="”Nya broar av trä (Träbron, Skåne)” (' in html


def test_the_map_counts_and_toggles(open_page: Open) -> None:
    """A click chooses a region, in the field and the address too, and another takes it back."""
    app = open_page()
    tiles = [one for one in app.button if one.label.startswith("Region ")]
    assert len(tiles) == len(REGIONS)
    assert tile(app, "Skåne").label == "Region **Skåne**: **2** insatser"
    assert tile(app, "Dalarna").disabled and not tile(app, "Gotland").disabled
    tile(app, "Skåne").click().run()
    assert len(titles(app)) == 2 and "2 av 3 insatser" in shown(app)
    assert tile(app, "Skåne").label == "Region **Skåne**: **2** insatser, *vald*"
    assert labelled(app, "Region").value == ["Skåne"]
    assert app.query_params["region"] in ("Skåne", ["Skåne"])
    tile(app, "Skåne").click().run()
    assert len(titles(app)) == 3 and labelled(app, "Region").value == []


def test_other_regions_can_still_be_chosen(open_page: Open) -> None:
    """The map counts what the other filters let through, not the chosen region alone."""
    app = open_page(region="Skåne")
    assert tile(app, "Gotland").label == "Region **Gotland**: **1** insats"
    app = open_page(region="Skåne", text="trä")
    assert tile(app, "Skåne").label == "Region **Skåne**: **1** insats, *vald*"
    assert tile(app, "Gotland").label == "Region **Gotland**: **0** insatser"


def test_a_chosen_region_without_any_can_be_taken_back(open_page: Open) -> None:
    """Else the way out would be shut by what made it empty."""
    app = open_page(region="Dalarna")
    assert "Inga insatser passar valen" in shown(app) and "0 av 3 insatser" in shown(app)
    assert not tile(app, "Dalarna").disabled
    tile(app, "Dalarna").click().run()
    assert len(titles(app)) == 3


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"region": ["Gotland", "Skåne"]}, 3),
        ({"amne": "Läsning"}, 2),
        ({"amne": "Läsning", "region": "Skåne"}, 1),
        ({"text": "sagostunder"}, 1),
        ({"visa": "Kort", "region": "Gotland"}, 1),
    ],
)
def test_an_address_opens_its_view(
    open_page: Open, values: dict[str, str | list[str]], expected: int
) -> None:
    """What is filtered by is all in the link."""
    app = open_page(**values)
    assert len(titles(app)) == expected
    assert 'role="alert"' not in shown(app)


def test_an_address_names_a_document_by_its_title(open_page: Open, engine: Engine) -> None:
    """Where there are several, one can be chosen."""
    title = engine.index.documents["b.txt"].metadata.title
    app = open_page(dokument=title)
    assert len(titles(app)) == 1 and labelled(app, "Dokument").value == [title]


def test_sources_name_documents_only_where_there_are_several(
    open_page: Open, engine: Engine, tmp_path: Path
) -> None:
    """Where all initiatives are of one document, its title beside each would say nothing."""
    title = engine.index.documents["b.txt"].metadata.title
    assert f">{title}, s.\u00a01</a>" in shown(open_page())
    shared_opening.clear()
    alone = open_page(engine_of(tmp_path, TREES, "Skogen är grön."))
    assert ">s.\u00a01</a>" in shown(alone)


def test_unknown_values_are_told_and_ignored(open_page: Open) -> None:
    """The rest of the link holds."""
    app = open_page(region=["Atlantis <b>", "Gotland"], amne="Rymden", visa="Kub", dokument="x")
    html = shown(app)
    for said in (
        "Länken väljer regionen ”Atlantis &lt;b&gt;”, som inte finns här.",
        "Länken väljer ämnet ”Rymden”",
        "Länken väljer visningen ”Kub”",
        "Länken väljer dokumentet ”x”",
    ):
        assert said in html
    assert len(titles(app)) == 1


def test_a_topic_is_searched_for_by_meaning(open_page: Open) -> None:
    """The nearest come first, and what is far from it is left out."""
    app = open_page()
    labelled(app, "Handlar om (söker på betydelse)").set_value("broar av trä").run()
    assert titles(app) == ["Nya broar av trä"]
    assert tile(app, "Gotland").disabled
    labelled(app, "Handlar om (söker på betydelse)").set_value("kvantfysik").run()
    assert "Inga insatser passar valen" in shown(app)
    labelled(app, "Handlar om (söker på betydelse)").set_value("!?").run()
    assert "insatser" in shown(app)


def test_the_table_says_the_same(open_page: Open) -> None:
    """It stands in a box that the keyboard reaches, with a row for each."""
    html = shown(open_page(visa="Tabell"))
    assert 'role="region" tabindex="0" aria-label="Insatser"' in html
    assert html.count('<th scope="row">') == 3
    assert "<ul" not in html


def test_all_choices_can_be_cleared(open_page: Open) -> None:
    """One button brings everything back."""
    app = open_page(region="Gotland", text="saga")
    (clear,) = [one for one in app.button if one.label == "Rensa alla val"]
    clear.click().run()
    assert len(titles(app)) == 3
    assert labelled(app, "Innehåller orden").value == ""


def test_many_are_shown_a_few_at_a_time(open_page: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    """A button shows more, and other filters begin anew."""
    monkeypatch.setattr(initiatives_page, "_STEP", 1)
    app = open_page()
    assert len(titles(app)) == 1
    (more,) = [one for one in app.button if one.label.startswith("Visa ")]
    assert more.label == "Visa 1 till (2 kvar)"
    more.click().run()
    assert len(titles(app)) == 2
    labelled(app, "Region").set_value(["Skåne"]).run()
    assert len(titles(app)) == 1


def test_what_is_filtered_can_be_had_as_files(open_page: Open, engine: Engine) -> None:
    """The files hold all that passes, and no more."""
    app = open_page(region="Skåne")
    assert [one.label for one in app.get("download_button")] == [
        "Hämta som CSV",
        "Hämta som Excel",
    ]
    table = initiatives_page._table(engine, (0, 2))
    assert [row[0] for row in table.rows][1] == "Nya broar av trä" and len(table.rows) == 2


def test_text_of_documents_stays_text(open_page: Open) -> None:
    """Tags, formulas and pictures are letters, in cards and in the table."""
    for view in ("Kort", "Tabell"):
        html = shown(open_page(visa=view))
        assert "&lt;b&gt;fet&lt;/b&gt; $x^2$ :red[röd]" in html and "<b>" not in html


@pytest.mark.parametrize("text", ["x" * 3000, "\0", "%", "[", " \n\t ", "a" * 1999])
def test_any_text_can_stand_in_an_address(open_page: Open, text: str) -> None:
    """What cannot be found gives nothing, and no error."""
    for name in ("text", "om"):
        assert "insatser" in shown(open_page(**{name: text}))


def test_an_index_built_anew_under_an_open_page_goes_on(open_page: Open, tmp_path: Path) -> None:
    """What was chosen and is there no more is no longer chosen."""
    app = open_page(amne="Läsning", region="Skåne")
    assert len(titles(app)) == 1
    shared_opening().engine = engine_of(tmp_path, TREES)
    app.run()
    assert titles(app) == ["Nya broar av trä"]
    assert labelled(app, "Ämne enligt rubriken").value == []


def test_documents_without_initiatives_say_so(open_page: Open, tmp_path: Path) -> None:
    """A friendly line stands where the filters would filter nothing."""
    app = open_page(engine_of(tmp_path, "Skogen är grön."))
    assert "Dokumenten har inga exempel på insatser" in shown(app)
    assert not app.multiselect


def test_a_quote_that_does_not_stand_is_told(
    open_page: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A damaged index is a message with what to do, and no traceback."""

    def damaged(*_: object) -> None:
        raise IndexDamaged("Ett citat stämmer inte.")

    monkeypatch.setattr(initiatives_page, "cited", damaged)
    assert 'role="alert">Ett citat stämmer inte.' in shown(open_page())
