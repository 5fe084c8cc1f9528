"""An index that another program builds anew under open pages."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest
from web.ask.conversing import ask, reply, shown
from web.fakes import FakeEngine, FakeManifest, a_quote, an_answer

from sok.errors import IndexStale
from sok.indexing.manifest import MANIFEST
from sok.settings import Settings
from sok.web.renewed import HINDERED, RENEWED


class Disk:
    """An index that can be built anew beside the server."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.engine = FakeEngine(reply)
        self.problem: Exception | None = None
        self.opened = 0
        self._folder = folder
        folder.mkdir()
        self.build()
        monkeypatch.setenv("SOK_INDEX", str(folder))
        monkeypatch.setattr("sok.web.opening.open_engine", self._open)
        monkeypatch.setattr("sok.web.opening.read_manifest", lambda folder: FakeManifest())

    def build(self) -> None:
        """Put another manifest in the place of the one there is."""
        new = self._folder / "new"
        new.write_text("{}", encoding="utf-8")
        os.utime(new, ns=(self.opened + 1, self.opened + 1))
        os.replace(new, self._folder / MANIFEST)

    def _open(self, settings: Settings, encoder: object = None) -> FakeEngine:
        self.opened += 1
        if self.problem is not None:
            raise self.problem
        return self.engine


@pytest.fixture
def disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Disk:
    """The index that the server finds."""
    return Disk(tmp_path / "index", monkeypatch)


def test_open_page_goes_on_with_the_new_index_and_says_so(app: AppTest, disk: Disk) -> None:
    """What is asked next is answered from the new one; that is said once, and the rest stays."""
    app = ask(app.run(), "Hur många öar?")
    disk.engine = FakeEngine(lambda question: an_answer(question, a_quote("Nytt.", 9)))
    disk.build()
    app = ask(app, "Och i norr?")
    assert shown(app, RENEWED)
    assert shown(app, "”Svar på hur många öar.”") and shown(app, "”Nytt.”")
    assert disk.opened == 2
    assert not shown(app.run(), RENEWED)
    assert disk.opened == 2, "an index is opened once"


def test_who_comes_later_is_told_nothing(app: AppTest, disk: Disk) -> None:
    """The index that a visit began with is no news."""
    assert not shown(app.run(), RENEWED)
    disk.build()
    later = AppTest.from_file(app._script_path, default_timeout=20)
    assert not shown(later.run(), RENEWED)
    assert disk.opened == 2


def test_index_that_cannot_be_opened_leaves_the_old_one(app: AppTest, disk: Disk) -> None:
    """Why is said as long as it is so, and questions are answered; a later build is taken."""
    app = app.run()
    disk.problem = IndexStale("Indexet är inaktuellt.")
    disk.build()
    app = ask(app, "Hur många öar?")
    assert shown(app, HINDERED) and shown(app, "Indexet är inaktuellt.")
    assert shown(app, "”Svar på hur många öar.”")
    assert disk.opened == 2 and shown(app.run(), HINDERED)
    disk.problem = None
    disk.build()
    app = app.run()
    assert shown(app, RENEWED) and not shown(app, HINDERED)
