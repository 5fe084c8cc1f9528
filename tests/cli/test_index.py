"""`sok index`: what was done on stdout, how it went on stderr."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from cli.conftest import Run

from sok.cli.progress import Progress
from sok.errors import IndexLocked
from sok.indexing.build import BuildReport
from sok.indexing.manifest import Skipped
from sok.settings import Settings

SKIPPED = Skipped("trasig.txt", "", "", "Filen är inte text.")


@pytest.fixture
def forced(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """What each build was told of --force; builds report two documents and a skipped file."""
    calls: list[bool] = []

    def rebuild(
        settings: Settings, progress: Callable[[str, float], None], force: bool
    ) -> BuildReport:
        calls.append(force)
        for share in (0.0, 0.1):
            progress("Läser oar.txt", share)
        progress("Indexet är klart", 1.0)
        return BuildReport(("oar.txt",), ("hav.txt",), (SKIPPED,), 12, 3.14, 3.0)

    monkeypatch.setattr("sok.cli.index.rebuild", rebuild)
    return calls


@pytest.fixture
def settings_of(monkeypatch: pytest.MonkeyPatch) -> list[Settings]:
    """The settings of each build; nothing is built."""
    calls: list[Settings] = []

    def rebuild(settings: Settings, *_: object, force: bool) -> BuildReport:
        calls.append(settings)
        return BuildReport((), (), (), 0, 0.0, 0.0)

    monkeypatch.delenv("SOK_OCR", raising=False)
    monkeypatch.setattr("sok.cli.index.rebuild", rebuild)
    return calls


def test_a_build_is_summed_up(run: Run, forced: list[bool]) -> None:
    """Counts on stdout; steps, each once, and skipped files on stderr. Skipping is no error."""
    assert run("index") == (
        0,
        "Indexet är klart efter 3,1 s: 2 dokument (1 lästa, 1 oförändrade), 1 överhoppade "
        "filer, 12 nya vektorer.\n",
        "Läser oar.txt\nIndexet är klart\nÖverhoppad fil: trasig.txt. Filen är inte text.\n",
    )


def test_force_reaches_the_build(run: Run, forced: list[bool]) -> None:
    """And is not meant where it is not said."""
    run("index")
    run("index", "--force")
    assert forced == [False, True]


def test_ocr_reaches_the_build(
    run: Run, settings_of: list[Settings], monkeypatch: pytest.MonkeyPatch
) -> None:
    """By the option or the environment, and is not meant where neither says so."""
    monkeypatch.setattr("sok.cli.index.check_ocr", lambda: None)
    run("index")
    run("index", "--ocr")
    monkeypatch.setenv("SOK_OCR", "1")
    run("index")
    assert [settings.ocr for settings in settings_of] == [False, True, True]


def test_ocr_without_tesseract_says_what_to_install(
    run: Run, forced: list[bool], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Before anything is built."""
    monkeypatch.setattr("sok.reading.pdf.ocr._program", lambda: None)
    status, out, err = run("index", "--ocr")
    assert (status, out, forced) == (1, "", [])
    assert err.startswith("Bilder av sidor kan inte läsas, för programmet Tesseract saknas.")


def test_a_build_that_cannot_be_made_says_why(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """The error's own message, status 1."""

    def locked(*_: object, force: bool) -> BuildReport:
        raise IndexLocked("Indexet byggs redan.")

    monkeypatch.setattr("sok.cli.index.rebuild", locked)
    assert run("index") == (1, "", "Indexet byggs redan.\n")


def test_a_terminal_has_one_line_rewritten(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """It shows how far the work has come, and ends the line with the work."""
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    progress = Progress()
    progress("Läser", 0.5)
    progress("Klart", 1.0)
    assert capsys.readouterr().err == "\r\x1b[K 50%  Läser\r\x1b[K100%  Klart\n"
