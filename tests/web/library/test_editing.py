"""What the library holds is described, replaced, removed and taken in, one change at a time."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event

from streamlit.testing.v1 import AppTest
from web.library.driving import PDF, PLAN, click, html_of

from sok.indexing.store import load_index
from sok.settings import Settings
from sok.web.library import state as library_state
from sok.web.opening import shared_opening
from sok.web.work import Task


def test_saving_the_form_confirms(app: AppTest, settings: Settings) -> None:
    """What a person has read and saved is no guess; an unknown publisher stays unknown."""
    app.run()
    (title,) = [field for field in app.text_input if field.value == "Skogen"]
    title.set_value("Skogen i norr")
    years = [field for field in app.number_input if field.label == "Utgivningsår"]
    years[1].set_value(2019)
    save = [button for button in app.button if button.label == "Spara"]
    shown = html_of(save[1].click().run())
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
    assert 'role="alert">Titeln är tom.' in html_of(save[1].click().run())
    assert not (settings.corpus / "skog.toml").exists()


def test_a_document_is_removed_after_a_second_click(app: AppTest, settings: Settings) -> None:
    """The first opens what will happen; the last document stays."""
    shown = html_of(app.run())
    assert "oar.txt och dess uppgifter tas bort ur mappen. Det går inte att ångra." in shown
    remove = [button for button in app.button if button.label == "Ta bort dokumentet"]
    shown = html_of(remove[0].click().run())
    assert "oar.txt är borttaget." in shown and "1 dokument med 1 sida kan sökas." in shown
    assert sorted(path.name for path in settings.corpus.iterdir()) == ["skog.txt"]
    shown = html_of(click(app, "Ta bort dokumentet"))
    assert 'role="alert">skog.txt är det enda dokumentet' in shown


def test_a_new_edition_takes_the_place_of_the_old(app: AppTest, settings: Settings) -> None:
    """What is kept and what is guessed anew is said."""
    app.run()
    app.file_uploader[1].set_value(("oar 2023.pdf", PLAN, PDF)).run()
    shown = html_of(click(app, "Ersätt med oar 2023.pdf"))
    assert "oar 2023.pdf har ersatt oar.txt och kan sökas." in shown
    assert "Detta är kvar från oar.txt: titel, utgivare, språk." in shown
    assert "Skärgårdsverket · 2023 <span" in shown
    assert not (settings.corpus / "oar.txt").exists()


def test_files_put_in_the_folder_are_taken_in_on_request(app: AppTest, settings: Settings) -> None:
    """While the page is open the index grows old; a button makes it new."""
    app.run()
    (settings.corpus / "ny.txt").write_text("Nytt\n\nHär finns något nytt.\n", "utf-8")
    library_state._differences.clear()
    assert "Indexet är inaktuellt (tillagt: ny.txt)." in html_of(app.run())
    shown = html_of(click(app, "Uppdatera indexet"))
    assert "Indexet är uppdaterat." in shown and "3 dokument med 3 sidor kan sökas." in shown


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
    shown = html_of(app.run())
    assert "<p>Klart.</p>" in shown


def test_a_bug_shows_its_traceback(app: AppTest, settings: Settings) -> None:
    """It is no message, and the page goes on at the next click."""
    app.run()

    def broken(progress: Callable[[str, float], None]) -> str:
        raise ZeroDivisionError("en bugg")

    tasks: list[Task] = [broken]
    assert shared_opening().change(tasks)
    assert app.run().exception[0].value == "en bugg"
    assert "2 dokument" in html_of(app.run())
