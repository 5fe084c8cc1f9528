"""The page Bibliotek, driven without a browser, over a real corpus with a fake model."""

from __future__ import annotations

import errno
import shutil
from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
from fakes import FakeEncoder
from made_pdf import typeset_pdf
from pictured import picture_pdf
from streamlit.testing.v1 import AppTest

from sok.answering.engine import open_engine
from sok.indexing.build import build_index
from sok.indexing.lock import hold
from sok.indexing.model import encoder_name
from sok.indexing.store import load_index
from sok.library.limited import read_limited
from sok.settings import Settings
from sok.web.library import state as library_state
from sok.web.opening import shared_opening
from sok.web.work import Task

PLAN = typeset_pdf([("Plan för hamnen", 24), "Umeå kommun", "2023-05-02"], ["Hamnen fördjupas."])
PDF = "application/pdf"
ABOUT = (
    'title = "Öar"\npublisher = "Skärgårdsverket"\nyear = 2020\nlanguage = "sv"\nfirst_page = 1\n'
)


def _page() -> None:
    from sok.web.library import page

    page.page()


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """A corpus of two documents, one with metadata; the model is fake."""
    made = Settings(corpus=tmp_path / "corpus", index=tmp_path / "index")
    made.corpus.mkdir()
    (made.corpus / "oar.txt").write_text("Öar\n\nHär finns tre öar och många skär.\n", "utf-8")
    (made.corpus / "oar.toml").write_text(ABOUT, "utf-8")
    (made.corpus / "skog.txt").write_text("Skogen\n\nHär växer tall och gran.\n", "utf-8")
    monkeypatch.setenv("SOK_CORPUS", str(made.corpus))
    monkeypatch.setenv("SOK_INDEX", str(made.index))
    encoder = FakeEncoder(encoder_name(made))
    monkeypatch.setattr("sok.web.opening.LazyEncoder", lambda settings: encoder)
    monkeypatch.setattr("sok.web.opening.load_encoder", lambda settings: encoder)
    monkeypatch.setattr(
        "sok.web.opening.open_engine",
        lambda settings, given=None: open_engine(settings, given or encoder),
    )
    library_state._differences.clear()
    return made


@pytest.fixture
def app(settings: Settings) -> AppTest:
    """The page, not yet run; the time limit, in seconds, is for a busy machine."""
    return AppTest.from_function(_page, default_timeout=60)


def _built(settings: Settings) -> None:
    build_index(settings, FakeEncoder(encoder_name(settings)), read_limited)


def _shown(app: AppTest) -> str:
    assert len(app.exception) == 0, app.exception
    return " ".join(element.value for element in app.html)


def _click(app: AppTest, label: str) -> AppTest:
    (button,) = [button for button in app.button if button.label == label]
    return button.click().run()


def test_documents_stand_with_what_is_known_of_them(app: AppTest, settings: Settings) -> None:
    """Title, publisher, year and pages, what of that is guessed, and what could not be read."""
    (settings.corpus / "trasig.pdf").write_bytes(b"%PDF-1.7\ntrasig")
    shown = _shown(app.run())
    assert "2 dokument med 2 sidor kan sökas. 1 av 3 dokument kunde inte läsas. Indexet är" in shown
    assert '<h3 class="titel">Öar</h3>' in shown
    assert '<p class="kant">Skärgårdsverket · 2020 · 1 sida · oar.txt</p>' in shown
    guess = '<span class="gissning">gissat</span>'
    assert f'<h3 class="titel">Skogen {guess}</h3>' in shown
    assert "okänd utgivare · okänt år · 1 sida · skog.txt" in shown
    assert "Utgivare och utgivningsår framgår inte av filen: fyll i under Bekräfta." in shown
    assert '<h3 class="titel">trasig.pdf</h3><p class="kant">Filen trasig.pdf är' in shown


def test_pages_that_cannot_be_read_stand_with_their_document(
    app: AppTest, settings: Settings
) -> None:
    """And are counted above all documents."""
    text = ["Detta är en vanlig sida med text."]
    (settings.corpus / "plan.pdf").write_bytes(picture_pdf(["Bilden."], typed=text))
    shown = _shown(app.run())
    assert "3 dokument med 4 sidor kan sökas. 1 av 4 sidor kunde inte läsas. Indexet" in shown
    assert '<p class="kant">1 av 2 sidor lästa; PDF-sida\u00a02 är en bild utan text' in shown


def test_an_uploaded_document_can_be_asked_about(app: AppTest, settings: Settings) -> None:
    """It is in the folder, in the index and in the engine that answers; a guess is said to be."""
    _built(settings)
    app.run()
    before = shared_opening().engine
    app.file_uploader[0].set_value([("Plan åtta.pdf", PLAN, PDF)]).run()
    shown = _shown(_click(app, "Lägg till Plan åtta.pdf"))
    assert '<div class="sok klart" lang="sv" role="status"><p>Plan åtta.pdf är tillagt och' in shown
    assert "<p>Uppgifter om dokumentet är gissade: bekräfta eller rätta dem nedan.</p>" in shown
    assert '<h3 class="titel">Plan för hamnen <span' in shown
    assert "3 dokument med 4 sidor kan sökas. Indexet är aktuellt." in shown
    assert (settings.corpus / "Plan åtta.pdf").read_bytes() == PLAN
    engine = shared_opening().engine
    assert engine is not None and engine is not before
    assert "Plan åtta.pdf" in {document.name for document in engine.documents}
    assert not [button for button in app.button if button.label.startswith("Lägg till")]
    assert "är tillagt" not in _shown(app.run()), "said once"


def test_one_bad_file_of_several_is_named(app: AppTest, settings: Settings) -> None:
    """The others are added; the corpus holds nothing of the bad one."""
    app.run()
    app.file_uploader[0].set_value(
        [("trasig.pdf", b"%PDF-1.7\ntrasig", PDF), ("plan.pdf", PLAN, PDF)]
    ).run()
    shown = _shown(_click(app, "Lägg till 2 filer"))
    assert 'role="alert">Filen trasig.pdf är' in shown
    assert "plan.pdf är tillagt och kan sökas." in shown
    assert sorted(path.name for path in settings.corpus.iterdir()) == [
        "oar.toml", "oar.txt", "plan.pdf", "skog.txt",
    ]  # fmt: skip


PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(40)
LOCKED = typeset_pdf(["Hemlig plan."], password="hemligt")


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("tom.pdf", b"", "Filen tom.pdf är tom. Hämta den på nytt eller använd en annan fil."),
        ("bild.pdf", PICTURE, "Filen bild.pdf är ingen PDF"),
        ("plan.txt", PLAN, "Filen plan.txt är en PDF. Byt dess namn till plan.pdf så läses den."),
        ("kod.txt", bytes(range(256)), "Filen kod.txt är inte läsbar text"),
        ("klippt.pdf", PLAN[: len(PLAN) // 2], "Filen klippt.pdf är avklippt: slutet saknas."),
        ("skadad.pdf", b"%PDF-1.7\ntrasig\nstartxref\n9\n%%EOF\n", "Filen skadad.pdf är skadad"),
        ("last.pdf", LOCKED, "Filen last.pdf är låst med lösenord eller certifikat. Spara en"),
        ("scan.pdf", picture_pdf(["Bilden."]), "Filen scan.pdf har ingen text, sidorna är bilder"),
        ("oar.txt", b"Annat om \xc3\xb6ar.", "Det finns redan ett dokument oar.txt. Ersätt det"),
        ("oar.pdf", PLAN, "oar.pdf och oar.txt skulle få samma metadatafil. Byt namn på filen."),
        (
            "kopia.txt",
            "Skogen\n\nHär växer tall och gran.\n".encode(),
            "kopia.txt har samma innehåll som skog.txt, som redan finns. Det räcker med den.",
        ),
    ],
)
def test_a_file_that_cannot_be_had_is_refused(
    app: AppTest, settings: Settings, name: str, data: bytes, said: str
) -> None:
    """What is wrong is said, and nothing of a folder that the file was never in."""
    app.run()
    before = sorted(path.name for path in settings.corpus.iterdir())
    app.file_uploader[0].set_value([(name, data, PDF)]).run()
    shown = _shown(_click(app, f"Lägg till {name}"))
    (alert,) = [part for part in shown.split("<div ") if 'role="alert"' in part]
    assert said in alert and "mappen" not in alert
    assert sorted(path.name for path in settings.corpus.iterdir()) == before


def test_a_file_that_is_too_large_is_refused(
    app: AppTest, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With its size, the limit, and what to do."""
    monkeypatch.setattr("sok.library.limited.FILE_LIMIT", 2**20)
    app.run()
    app.file_uploader[0].set_value([("stor.pdf", PLAN + bytes(3 * 2**20), PDF)]).run()
    shown = _shown(_click(app, "Lägg till stor.pdf"))
    assert "Filen stor.pdf är för stor (3 MB, högst 1 MB). Minska bilderna" in shown


def test_a_full_disk_leaves_all_as_it_was(
    app: AppTest, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The message names the cause, and the library goes on."""
    app.run()

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("sok.library.staging.Staging.put", full)
    app.file_uploader[0].set_value([("plan.pdf", PLAN, PDF)]).run()
    shown = _shown(_click(app, "Lägg till plan.pdf"))
    assert "disken är full" in shown and 'role="alert"' in shown
    assert "2 dokument med 2 sidor kan sökas." in shown


@pytest.mark.parametrize("lock", ["lock", "library.lock"])
def test_an_index_that_another_program_writes_is_waited_for(
    app: AppTest, settings: Settings, lock: str
) -> None:
    """The person is told to try again, and can: the file is added when the other is done."""
    _built(settings)
    app.run()
    with hold(settings.index / lock, wait=False):
        app.file_uploader[0].set_value([("plan.pdf", PLAN, PDF)]).run()
        shown = _shown(_click(app, "Lägg till plan.pdf"))
        assert "av ett annat program. Vänta tills det är klart och försök sedan igen." in shown
    app.file_uploader[0].set_value([("plan.pdf", PLAN, PDF)]).run()
    assert "plan.pdf är tillagt" in _shown(_click(app, "Lägg till plan.pdf"))


@pytest.mark.parametrize("name", ["../plan.pdf", "p" * 300 + ".pdf", "pl?an.pdf"])
def test_a_name_that_is_none_is_refused(app: AppTest, settings: Settings, name: str) -> None:
    """Whatever a program sends in place of a browser; nothing is written anywhere."""
    app.run()
    app.file_uploader[0].set_value([(name, PLAN, PDF)]).run()
    (button,) = [button for button in app.button if button.label.startswith("Lägg till")]
    assert 'role="alert">Filnamnet ' in _shown(button.click().run())
    assert not list(settings.corpus.parent.rglob("*.pdf"))


def test_saving_the_form_confirms(app: AppTest, settings: Settings) -> None:
    """What a person has read and saved is no guess; an unknown publisher stays unknown."""
    app.run()
    (title,) = [field for field in app.text_input if field.value == "Skogen"]
    title.set_value("Skogen i norr")
    years = [field for field in app.number_input if field.label == "Utgivningsår"]
    years[1].set_value(2019)
    save = [button for button in app.button if button.label == "Spara"]
    shown = _shown(save[1].click().run())
    assert "Uppgifterna om skog.txt är sparade." in shown
    assert '<h3 class="titel">Skogen i norr</h3>' in shown
    assert (settings.corpus / "skog.toml").read_text("utf-8") == (
        'title = "Skogen i norr"\nlanguage = "sv"\nyear = 2019\nfirst_page = 1\n'
    )
    about = load_index(settings.index).documents["skog.txt"].metadata
    assert about.guessed == ("publisher",)


def test_an_impossible_value_is_refused(app: AppTest, settings: Settings) -> None:
    """The message says which; no file is written."""
    app.run()
    (title,) = [field for field in app.text_input if field.value == "Skogen"]
    title.set_value("  ")
    save = [button for button in app.button if button.label == "Spara"]
    assert 'role="alert">Titeln är tom.' in _shown(save[1].click().run())
    assert not (settings.corpus / "skog.toml").exists()


def test_a_document_is_removed_after_a_second_click(app: AppTest, settings: Settings) -> None:
    """The first opens what will happen; the last document stays."""
    shown = _shown(app.run())
    assert "oar.txt och dess uppgifter tas bort ur mappen. Det går inte att ångra." in shown
    remove = [button for button in app.button if button.label == "Ta bort dokumentet"]
    shown = _shown(remove[0].click().run())
    assert "oar.txt är borttaget." in shown and "1 dokument med 1 sida kan sökas." in shown
    assert sorted(path.name for path in settings.corpus.iterdir()) == ["skog.txt"]
    shown = _shown(_click(app, "Ta bort dokumentet"))
    assert 'role="alert">skog.txt är det enda dokumentet' in shown


def test_a_new_edition_takes_the_place_of_the_old(app: AppTest, settings: Settings) -> None:
    """What is kept and what is guessed anew is said."""
    app.run()
    app.file_uploader[1].set_value(("oar 2023.pdf", PLAN, PDF)).run()
    shown = _shown(_click(app, "Ersätt med oar 2023.pdf"))
    assert "oar 2023.pdf har ersatt oar.txt och kan sökas." in shown
    assert "Detta är kvar från oar.txt: titel, utgivare, språk." in shown
    assert "Skärgårdsverket · 2023 <span" in shown
    assert not (settings.corpus / "oar.txt").exists()


def test_files_put_in_the_folder_are_taken_in_on_request(app: AppTest, settings: Settings) -> None:
    """While the page is open the index grows old; a button makes it new."""
    app.run()
    (settings.corpus / "ny.txt").write_text("Nytt\n\nHär finns något nytt.\n", "utf-8")
    library_state._differences.clear()
    assert "Indexet är inaktuellt (tillagt: ny.txt)." in _shown(app.run())
    shown = _shown(_click(app, "Uppdatera indexet"))
    assert "Indexet är uppdaterat." in shown and "3 dokument med 3 sidor kan sökas." in shown


def test_an_empty_library_takes_its_first_document(app: AppTest, settings: Settings) -> None:
    """Where there is nothing to search yet, the page says so and has the field for files."""
    shutil.rmtree(settings.corpus)
    settings.corpus.mkdir()
    assert "är tom. Lägg minst ett dokument där" in _shown(app.run())
    app.file_uploader[0].set_value([("plan.pdf", PLAN, PDF)]).run()
    shown = _shown(_click(app, "Lägg till plan.pdf"))
    assert "1 dokument med 2 sidor kan sökas. Indexet är aktuellt." in shown
    assert shared_opening().engine is not None


def test_text_from_outside_stays_text(app: AppTest, settings: Settings) -> None:
    """Tags and formulas in titles and names are letters."""
    (settings.corpus / "oar.toml").write_text('title = "<b>$x^2$</b> :red[nu]"\n', "utf-8")
    (settings.corpus / "skog.txt").rename(settings.corpus / "skog & <i>.txt")
    shown = _shown(app.run())
    assert "&lt;b&gt;$x^2$&lt;/b&gt; :red[nu]" in shown
    assert "skog &amp; &lt;i&gt;.txt" in shown
    assert "<b>" not in shown and "<i>" not in shown


def test_editions_are_said(app: AppTest, settings: Settings) -> None:
    """Under each of them, with the year of the other."""
    text = (settings.corpus / "oar.txt").read_text("utf-8")
    (settings.corpus / "oar21.txt").write_text(f"{text}\nOch fler öar.\n", "utf-8")
    (settings.corpus / "oar21.toml").write_text(ABOUT.replace("2020", "2021"), "utf-8")
    shown = _shown(app.run())
    assert "Samma rapport från andra år: oar21.txt (2021)." in shown
    assert "Samma rapport från andra år: oar.txt (2020)." in shown


def test_one_change_at_a_time(app: AppTest, settings: Settings) -> None:
    """Who comes second is told to wait, and what is going on goes on."""
    app.run()
    opening = shared_opening()
    go_on, begun = Event(), Event()

    def slow(progress: Callable[[str, float], None]) -> str:
        begun.set()
        assert go_on.wait(30)
        return "Klart."

    assert opening.change([slow])
    assert begun.wait(10)
    assert not opening.change([slow])
    go_on.set()
    shown = _shown(app.run())
    assert "<p>Klart.</p>" in shown


def test_a_bug_shows_its_traceback(app: AppTest, settings: Settings) -> None:
    """It is no message, and the page goes on at the next click."""
    app.run()

    def broken(progress: Callable[[str, float], None]) -> str:
        raise ZeroDivisionError("en bugg")

    tasks: list[Task] = [broken]
    assert shared_opening().change(tasks)
    assert app.run().exception[0].value == "en bugg"
    assert "2 dokument" in _shown(app.run())
