"""The way from an index on disk to an engine: what the visitor sees, and what is done once."""

from __future__ import annotations

import time
from collections.abc import Callable
from threading import Event

import pytest
import streamlit as st
from fakes import FakeEncoder
from streamlit.testing.v1 import AppTest
from web.fakes import FakeEngine, FakeManifest, an_answer

from sok.errors import (
    CorpusError,
    IndexDamaged,
    IndexLocked,
    IndexMissing,
    IndexStale,
    ModelError,
    SokError,
)
from sok.indexing.build import BuildReport
from sok.indexing.manifest import Skipped
from sok.settings import Settings
from sok.web.opening import Opening

Progress = Callable[[str, float], None]


class Disk:
    """An index that is in the way `state` says until it is rebuilt."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, state: Exception | None) -> None:
        self.state = state
        self.builds = 0
        self.encoder = FakeEncoder()
        self.skipped: tuple[Skipped, ...] = ()
        monkeypatch.setattr(
            "sok.web.opening.read_manifest", lambda folder: FakeManifest(self.skipped)
        )
        self.build: Callable[[Progress], None] = lambda progress: None
        self.engine = FakeEngine(an_answer)
        monkeypatch.setattr("sok.web.opening.open_engine", self._open)
        monkeypatch.setattr("sok.web.opening.rebuild", self._rebuild)
        monkeypatch.setattr("sok.web.opening.load_encoder", lambda settings: self.encoder)

    def _open(self, settings: Settings, encoder: FakeEncoder | None = None) -> FakeEngine:
        if self.state is not None:
            raise self.state
        assert encoder is (self.encoder if self.builds else None), "the model is loaded once"
        return self.engine

    def _rebuild(self, settings: Settings, progress: Progress, encoder: FakeEncoder) -> BuildReport:
        self.builds += 1
        assert encoder is self.encoder
        self.build(progress)
        self.state = None
        return BuildReport(("oar.txt",), (), (), 1, 0.1, 0.1)


def _shown(app: AppTest) -> str:
    return " ".join(element.value for element in app.html)


def _wait(opening: Opening) -> None:
    deadline = time.monotonic() + 10
    while opening.running and time.monotonic() < deadline:
        time.sleep(0.01)
    assert not opening.running


@pytest.mark.parametrize("state", [IndexMissing("saknas"), IndexStale("gammalt")])
def test_missing_or_stale_index_is_built(
    app: AppTest, monkeypatch: pytest.MonkeyPatch, state: SokError
) -> None:
    """Where there is no index of today's documents it is built without a question."""
    disk = Disk(monkeypatch, state)
    app.run()
    assert disk.builds == 1
    assert len(app.chat_input) == 1
    assert str(state) not in _shown(app)


def test_build_shows_how_far_it_is(app: AppTest, monkeypatch: pytest.MonkeyPatch) -> None:
    """The builder's words and share reach the page, a file's name in them as plain text."""
    disk = Disk(monkeypatch, IndexMissing("saknas"))
    bars: list[float] = []
    texts: list[str] = []
    seen = Event()
    draw_bar, draw_html = st.progress, st.html

    def bar(share: float) -> object:
        bars.append(share)
        seen.set()
        return draw_bar(share)

    def html(body: str, **options: bool) -> object:
        texts.append(body)
        return draw_html(body, **options)

    def build(progress: Progress) -> None:
        progress("Läser <b>öar</b>.txt …", 0.4)
        assert seen.wait(10)

    monkeypatch.setattr(st, "progress", bar)
    monkeypatch.setattr(st, "html", html)
    disk.build = build
    app.run()
    assert bars[-1] == 0.4
    assert any("Läser &lt;b&gt;öar&lt;/b&gt;.txt …" in text for text in texts)
    assert len(app.get("progress")) == 0, "the bar is gone when the index is there"


def test_damaged_index_is_rebuilt_on_request(app: AppTest, monkeypatch: pytest.MonkeyPatch) -> None:
    """What somebody may have altered is not overwritten until a person says so."""
    disk = Disk(monkeypatch, IndexDamaged("Indexet är skadat: $vektorer.npy$ är avkortad."))
    app.run()
    assert disk.builds == 0
    assert "Indexet är skadat: $vektorer.npy$ är avkortad." in _shown(app)
    assert len(app.chat_input) == 0
    app.button[0].click().run()
    assert disk.builds == 1
    assert len(app.chat_input) == 1


@pytest.mark.parametrize(
    "state", [IndexLocked("Indexet byggs redan."), CorpusError("Mappen är tom."), ModelError("m")]
)
def test_other_hindrances_can_be_tried_again(
    app: AppTest, monkeypatch: pytest.MonkeyPatch, state: SokError
) -> None:
    """A hindrance that passes is shown with a button that opens again, without building."""
    disk = Disk(monkeypatch, state)
    app.run()
    assert str(state) in _shown(app)
    assert [button.label for button in app.button] == ["Försök igen"]
    disk.state = None
    app.button[0].click().run()
    assert disk.builds == 0
    assert len(app.chat_input) == 1


def test_skipped_file_is_named(app: AppTest, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that could not be read is told of with its reason; the others are searched."""
    disk = Disk(monkeypatch, IndexMissing("saknas"))
    disk.skipped = (Skipped("bild.txt", "0" * 64, "", "bild.txt är inte text."),)
    app.run()
    assert "En fil är inte med: bild.txt är inte text." in _shown(app)
    assert len(app.chat_input) == 1


def test_failing_build_says_why(app: AppTest, monkeypatch: pytest.MonkeyPatch) -> None:
    """An error in the build itself reaches the page as its message."""
    disk = Disk(monkeypatch, IndexMissing("saknas"))

    def build(progress: Progress) -> None:
        raise CorpusError("Inga dokument i corpus/.")

    disk.build = build
    app.run()
    assert "Inga dokument i corpus/." in _shown(app)
    assert len(app.exception) == 0


def test_bug_while_opening_shows_its_traceback(
    app: AppTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A bug is not dressed up as a message; a reload tries afresh."""
    disk = Disk(monkeypatch, ZeroDivisionError("en bugg"))
    app.run()
    assert app.exception[0].value == "en bugg"
    disk.state = None
    app.run()
    assert len(app.exception) == 0
    assert len(app.chat_input) == 1


def test_two_visitors_share_one_build(monkeypatch: pytest.MonkeyPatch) -> None:
    """A start adds nothing while another is at work, nor when there is an engine already."""
    disk = Disk(monkeypatch, IndexMissing("saknas"))
    go_on = Event()

    def build(progress: Progress) -> None:
        assert go_on.wait(10)

    disk.build = build
    opening = Opening(Settings())
    opening.start()
    opening.start(build=True)
    go_on.set()
    _wait(opening)
    opening.start(build=True)
    assert not opening.running
    assert disk.builds == 1
    assert opening.engine is disk.engine


def test_model_that_fails_to_load_leaves_the_page_usable(
    app: AppTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Loading in the background fails quietly: the question that needs the model tells."""
    disk = Disk(monkeypatch, None)

    def warm() -> None:
        raise ModelError("Modellens vikter saknas.")

    def reply(question: str) -> None:
        raise ModelError("Modellens vikter saknas.")

    monkeypatch.setattr(disk.engine, "warm", warm)
    monkeypatch.setattr(disk.engine, "_reply", reply)
    app.run()
    assert "Modellens vikter saknas." not in _shown(app)
    app.chat_input[0].set_value("Vad är en ö?").run()
    assert "Modellens vikter saknas." in _shown(app)
