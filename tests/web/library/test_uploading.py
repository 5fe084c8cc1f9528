"""A file that is uploaded can be asked about, or is refused with a reason and leaves no trace."""

from __future__ import annotations

import errno
import shutil

import pytest
from made_pdf import typeset_pdf
from pictured import picture_pdf
from streamlit.testing.v1 import AppTest
from web.library.driving import PDF, PLAN, build, click, html_of

from sok.indexing.lock import hold
from sok.settings import Settings
from sok.web.opening import shared_opening


def test_an_uploaded_document_can_be_asked_about(app: AppTest, settings: Settings) -> None:
    """It is in the folder, in the index and in the engine that answers; a guess is said to be."""
    build(settings)
    app.run()
    before = shared_opening().engine
    app.file_uploader[0].set_value([("Plan åtta.pdf", PLAN, PDF)]).run()
    shown = html_of(click(app, "Lägg till Plan åtta.pdf"))
    assert '<div class="sok klart" lang="sv" role="status"><p>Plan åtta.pdf är tillagt och' in shown
    assert "<p>Uppgifter om dokumentet är gissade: bekräfta eller rätta dem nedan.</p>" in shown
    assert '<h3 class="titel">Plan för hamnen <span' in shown
    assert "3 dokument med 4 sidor kan sökas. Indexet är aktuellt." in shown
    assert (settings.corpus / "Plan åtta.pdf").read_bytes() == PLAN
    engine = shared_opening().engine
    assert engine is not None and engine is not before
    assert "Plan åtta.pdf" in {document.name for document in engine.documents}
    assert not [button for button in app.button if button.label.startswith("Lägg till")]
    assert "är tillagt" not in html_of(app.run()), "said once"


def test_an_empty_library_takes_its_first_document(app: AppTest, settings: Settings) -> None:
    """Where there is nothing to search yet, the page says so and has the field for files."""
    shutil.rmtree(settings.corpus)
    settings.corpus.mkdir()
    assert "är tom. Lägg minst ett dokument där" in html_of(app.run())
    app.file_uploader[0].set_value([("plan.pdf", PLAN, PDF)]).run()
    shown = html_of(click(app, "Lägg till plan.pdf"))
    assert "1 dokument med 2 sidor kan sökas. Indexet är aktuellt." in shown
    assert shared_opening().engine is not None


def test_one_bad_file_of_several_is_named(app: AppTest, settings: Settings) -> None:
    """The others are added; the corpus holds nothing of the bad one."""
    app.run()
    app.file_uploader[0].set_value(
        [("trasig.pdf", b"%PDF-1.7\ntrasig", PDF), ("plan.pdf", PLAN, PDF)]
    ).run()
    shown = html_of(click(app, "Lägg till 2 filer"))
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
    shown = html_of(click(app, f"Lägg till {name}"))
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
    shown = html_of(click(app, "Lägg till stor.pdf"))
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
    shown = html_of(click(app, "Lägg till plan.pdf"))
    assert "disken är full" in shown and 'role="alert"' in shown
    assert "2 dokument med 2 sidor kan sökas." in shown


@pytest.mark.parametrize("lock", ["lock", "library.lock"])
def test_an_index_that_another_program_writes_is_waited_for(
    app: AppTest, settings: Settings, lock: str
) -> None:
    """The person is told to try again, and can: the file is added when the other is done."""
    build(settings)
    app.run()
    with hold(settings.index / lock, wait=False):
        app.file_uploader[0].set_value([("plan.pdf", PLAN, PDF)]).run()
        shown = html_of(click(app, "Lägg till plan.pdf"))
        assert "av ett annat program. Vänta tills det är klart och försök sedan igen." in shown
    app.file_uploader[0].set_value([("plan.pdf", PLAN, PDF)]).run()
    assert "plan.pdf är tillagt" in html_of(click(app, "Lägg till plan.pdf"))


@pytest.mark.parametrize("name", ["../plan.pdf", "p" * 300 + ".pdf", "pl?an.pdf"])
def test_a_name_that_is_none_is_refused(app: AppTest, settings: Settings, name: str) -> None:
    """Whatever a program sends in place of a browser; nothing is written anywhere."""
    app.run()
    app.file_uploader[0].set_value([(name, PLAN, PDF)]).run()
    (button,) = [button for button in app.button if button.label.startswith("Lägg till")]
    assert 'role="alert">Filnamnet ' in html_of(button.click().run())
    assert not list(settings.corpus.parent.rglob("*.pdf"))
