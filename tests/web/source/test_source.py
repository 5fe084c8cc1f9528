"""The page Källa, driven without a browser, over a real corpus with a fake model."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
import streamlit as st
from fakes import FakeEncoder
from made_pdf import typeset_pdf
from pictured import picture_pdf
from streamlit.testing.v1 import AppTest

from sok.answering.engine import Engine, open_engine
from sok.indexing.build import build_index
from sok.indexing.model import encoder_name
from sok.reading import read_document
from sok.records import Legibility
from sok.settings import Settings
from sok.web.opening import shared_opening
from sok.web.source.said import unread

SEA = "Här finns tre öar och många skär som är små."
FISH = "På öarna bor femton fiskare med sina båtar."
ISLANDS = f"Öar\n\n{SEA}\n\fFiske\n\n{FISH}\n"
HARBOUR = "Hamnen i Holmsund ska fördjupas till fjorton meter."
PLAN = typeset_pdf([("Plan för hamnen", 24), "Umeå kommun", "2023-05-02"], [HARBOUR])
ABOUT = 'title = "{title}"\npublisher = "Skärgårdsverket"\nyear = {year}\nfirst_page = 4\n'
TYPED = ["Detta är en vanlig sida med text."]


def _page() -> None:
    from sok.web.source import page

    page.page()


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A text with two pages (4 and 5), a PDF, and one with a page that is a picture; indexed."""
    folder = tmp_path_factory.mktemp("built")
    made = Settings(corpus=folder / "corpus", index=folder / "index")
    made.corpus.mkdir()
    (made.corpus / "oar.txt").write_text(ISLANDS, "utf-8")
    (made.corpus / "oar.toml").write_text(ABOUT.format(title="Öar", year=2020), "utf-8")
    (made.corpus / "plan.pdf").write_bytes(PLAN)
    (made.corpus / "bild.pdf").write_bytes(picture_pdf(["Bilden."], typed=TYPED))
    _renewed(made)
    return folder


@pytest.fixture
def settings(built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """A copy of the corpus and its index; the model is fake."""
    shutil.copytree(built, tmp_path / "sok")
    made = Settings(corpus=tmp_path / "sok/corpus", index=tmp_path / "sok/index")
    monkeypatch.setenv("SOK_CORPUS", str(made.corpus))
    monkeypatch.setenv("SOK_INDEX", str(made.index))
    encoder = FakeEncoder(encoder_name(made))
    monkeypatch.setattr(
        "sok.web.opening.open_engine",
        lambda settings, given=None: open_engine(settings, given or encoder),
    )
    st.cache_data.clear()
    return made


def _renewed(settings: Settings) -> Engine:
    """An engine over the documents as they are now."""
    encoder = FakeEncoder(encoder_name(settings))
    build_index(settings, encoder, read_document)
    return open_engine(settings, encoder)


@pytest.fixture
def app(settings: Settings) -> AppTest:
    """The page, not yet run; the time limit, in seconds, is for a busy machine."""
    return AppTest.from_function(_page, default_timeout=60)


def _open(app: AppTest, **values: str) -> str:
    """The page at an address with these values."""
    app.query_params.clear()
    for name, value in values.items():
        app.query_params[name] = value
    return _shown(app.run())


def _shown(app: AppTest) -> str:
    assert len(app.exception) == 0, app.exception
    return "\n".join(element.value for element in app.html if "<style>" not in element.value)


def _moves(shown: str) -> bool:
    """Whether the page is brought to its mark or beginning."""
    return "const mark = " in shown


def _hash(name: str) -> str:
    engine = shared_opening().engine
    assert engine is not None
    return engine.index.documents[name].sha256


def test_a_quote_is_marked_on_its_page(app: AppTest) -> None:
    """Text, title, page and headings, and the quote in one mark that is brought into view."""
    shown = _open(app, dokument="oar.txt", sida="4", citat=SEA)
    assert f'<mark class="citatet">{SEA}</mark>' in shown
    assert '<h2 class="titel verk">Öar</h2>' in shown
    assert "<strong>s.\u00a04</strong>" in shown and "1 av 2" in shown
    assert _moves(shown) and "notis" not in shown
    assert FISH not in shown
    assert app.selectbox[0].value == "oar.txt"


def test_a_page_of_a_pdf_is_a_picture(app: AppTest) -> None:
    """With a frame around the quote, words for who cannot see it, and its text to unfold."""
    shown = _open(app, dokument="plan.pdf", sida="2", citat=HARBOUR)
    assert '<img alt="Bild av PDF-sida\u00a02. Citatet är inramat. Sidans text följer' in shown
    assert 'src="data:image/png;base64,' in shown
    assert shown.count('<span class="ram citatet" style="left:') == 1
    assert [expander.label for expander in app.expander] == ["Innehåll", "Sidans text"]
    assert f'<mark class="citatet">{HARBOUR}</mark>' in app.expander[1].get("html")[0].value


def test_without_a_document_there_is_a_choice(app: AppTest) -> None:
    """All documents by their titles, as links and in the field."""
    shown = _open(app)
    assert "Öar (2020)</a>" in shown and "Plan för hamnen (2023)</a>" in shown
    assert app.selectbox[0].value is None
    app.selectbox[0].select("oar.txt").run()
    assert SEA in _shown(app)
    assert app.query_params["dokument"] == "oar.txt"


def test_an_unknown_document_is_said(app: AppTest) -> None:
    """With near names, the place of its quote, and the library."""
    shown = _open(app, dokument="oar-2019.txt", sida="4", citat=SEA)
    assert "Dokumentet ”oar-2019.txt” finns inte i biblioteket." in shown
    assert "Citatet finns ordagrant här:" in shown
    assert 'href="bibliotek">Till biblioteket</a>' in shown


@pytest.mark.parametrize(
    ("page", "said"),
    [
        ("99", "Det finns ingen sida 99 i dokumentet. Den närmaste, s.\u00a05, visas."),
        ("-1", "Det finns ingen sida -1 i dokumentet. Den närmaste, s.\u00a04, visas."),
        ("två", "”två” är inget sidnummer. Första sidan, s.\u00a04, visas."),
    ],
)
def test_a_page_that_is_not_there_is_said(app: AppTest, page: str, said: str) -> None:
    """The nearest is shown."""
    assert f"<strong>Obs! </strong>{said}" in _open(app, dokument="oar.txt", sida=page)


def test_a_quote_on_another_page_is_shown_there(app: AppTest) -> None:
    """And that it is another page is seen before the page itself."""
    shown = _open(app, dokument="oar.txt", sida="4", citat=FISH)
    assert "Citatet står inte på s.\u00a04 utan på s.\u00a05, som visas här." in shown
    assert f'<mark class="citatet">{FISH}</mark>' in shown
    assert not _moves(shown)


def test_a_changed_document_shows_both_wordings(app: AppTest) -> None:
    """That of the link and that of today, and what differs between them."""
    old = SEA.replace("tre", "sju")
    shown = _open(app, dokument="oar.txt", sida="4", citat=old, version="c" * 12)
    assert "Dokumentet har ändrats sedan länken gjordes, och citatet står inte kvar" in shown
    assert "</span>sju</del>" in shown and "</span>tre</ins>" in shown
    assert f'<mark class="citatet">{SEA}</mark>' in shown


def test_a_quote_that_is_gone_is_said(app: AppTest) -> None:
    """With what it said, and words of it to look for."""
    quote = "Nästa år byggs en bro till fiskare på fastlandet."
    shown = _open(app, dokument="oar.txt", sida="4", citat=quote, version=_version(app))
    assert f"Citatet finns inte i dokumentet: ”{quote}”" in shown
    assert "Sök efter ”fiskare” i dokumentet</a>" in shown
    assert SEA in shown


def _version(app: AppTest) -> str:
    _open(app)
    return _hash("oar.txt")[:12]


def test_a_newer_edition_is_offered(app: AppTest, settings: Settings) -> None:
    """On the older one; where there is no newer, nothing is said."""
    (settings.corpus / "oar21.txt").write_text(f"{ISLANDS}\nOch fler öar.\n", "utf-8")
    (settings.corpus / "oar21.toml").write_text(ABOUT.format(title="Öar", year=2021), "utf-8")
    _renewed(settings)
    assert "Öppna upplagan från 2021</a>" in _open(app, dokument="oar.txt", citat=SEA)
    assert "nyare upplaga" not in _open(app, dokument="oar21.txt", citat=SEA)


@pytest.mark.parametrize(
    "values",
    [
        {"dokument": "h\ufffdllbar.txt", "sida": "\ufffd"},
        {"dokument": "oar.txt", "version": "%%%", "citat": "\ufffd"},
        {"dokument": "oar.txt", "citat": "x" * 100_000, "sida": "1" * 10_000},
        {"dokument": "\u202eoar.txt\x00", "citat": "\u202e" * 50},
        {"dokument": "javascript:alert(1)", "citat": "javascript:alert(1)"},
        {"dokument": "<script>alert(1)</script>", "sida": "<b>", "sok": "<img src=x>"},
        {"dokument": "oar.txt", "sida": "<b>1", "citat": "<script>x</script>", "sok": "<img>$x$"},
    ],
)
def test_a_damaged_or_hostile_address_is_text(app: AppTest, values: dict[str, str]) -> None:
    """Something is always shown, and nothing of the address is more than letters."""
    shown = _open(app, **values)
    body = "\n".join(part for part in shown.split("\n") if "<script>" not in part[:20])
    assert "notis" in shown
    assert "<b>" not in body and "<img src=x>" not in body and 'href="javascript' not in body
    assert "\u202e" not in shown and len(shown) < 60_000


def test_a_page_that_could_not_be_read_says_why(app: AppTest) -> None:
    """Its picture is there all the same."""
    shown = _open(app, dokument="bild.pdf", pdf="2")
    assert "PDF-sida\u00a02 är en bild utan text (inskannad eller tecknad)." in shown
    assert '<img alt="Bild av' in shown


def test_text_read_by_ocr_is_said_to_be(settings: Settings) -> None:
    """So are pages that were left out, with the reason; nothing is said of a page read whole."""
    document = _renewed(settings).index.documents["plan.pdf"]
    first, second = document.pages
    pages = (replace(first, legibility=Legibility.OCR), second)
    read = replace(document, pages=pages)
    assert "läst ur en bild (OCR) och kan ha läsfel" in unread(read, 0)
    assert unread(read, 1) == ""
    left_out = replace(first, legibility=Legibility.LEFT_OUT, left_out="är skadad")
    assert "utelämnad: sidan är skadad" in unread(replace(read, pages=(left_out, second)), 0)


def test_a_file_that_is_gone_leaves_its_text(app: AppTest, settings: Settings) -> None:
    """The picture gives way to a message, and the text is there with its quote."""
    _open(app)
    (settings.corpus / "plan.pdf").unlink()
    shown = _open(app, dokument="plan.pdf", sida="2", citat=HARBOUR)
    assert "plan.pdf finns inte längre i" in shown and "<img" not in shown
    assert "Här är sidans text i stället." in shown
    assert f'<mark class="citatet">{HARBOUR}</mark>' in shown


def test_a_document_that_changes_under_the_page_is_said_to(
    app: AppTest, settings: Settings
) -> None:
    """The page goes on with the new index; said once."""
    _open(app, dokument="oar.txt", sida="4", citat=SEA)
    (settings.corpus / "oar.txt").write_text(ISLANDS.replace("tre", "fyra"), "utf-8")
    shared_opening().engine = _renewed(settings)
    shown = _shown(app.run())
    assert "”Öar” ändrades medan sidan var öppen. Nu visas den nya texten." in shown
    assert "</span>fyra</ins>" in shown
    assert "medan sidan var öppen" not in _shown(app.run())


def test_words_are_looked_for_in_the_document(app: AppTest) -> None:
    """The address gets them, each hit has its page, and what is found is marked there."""
    _open(app, dokument="oar.txt", sida="5", citat=FISH)
    words, number = app.text_input
    shown = _shown(words.set_value("ÖARNA").run())
    assert app.query_params["sok"] == "ÖARNA" and app.query_params["citat"] == FISH
    assert "1 träff på ”ÖARNA”." in shown
    assert '<mark class="citatet traff">öarna</mark>' in shown
    _shown(app.text_input[0].set_value("").run())
    assert "sok" not in app.query_params
    assert number.label == "Gå till sida"


def test_a_page_is_gone_to_by_its_number(app: AppTest) -> None:
    """The printed one; the address says it, and what is looked for stays."""
    _open(app, dokument="oar.txt", sok="skär")
    shown = _shown(app.text_input[1].set_value("5").run())
    assert FISH in shown
    assert app.query_params["sida"] == "5" and app.query_params["sok"] == "skär"
    assert app.text_input[1].value == ""


def test_what_is_drawn_again_at_its_place_is_not_moved(app: AppTest) -> None:
    """The page is scrolled once for each address."""
    assert _moves(_open(app, dokument="oar.txt", sida="4", citat=SEA))
    assert not _moves(_shown(app.run()))
    assert _moves(_open(app, dokument="oar.txt", sida="5"))
    assert not _moves(_open(app, dokument="oar.txt", sok="skär")), "hits come first"
    assert _moves(_open(app, dokument="oar.txt", sida="4", sok="skär"))
