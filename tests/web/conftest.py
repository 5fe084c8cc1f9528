"""The app as a test drives it: in this process, with a fake engine, nothing cached before."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest
from web.fakes import SCRIPT, Ask, FakeEngine, FakeManifest
from web.found_pages import BOATS, TREES, engine_of

from sok.answering.engine import Engine
from sok.records import Answer
from sok.web.ask.stored import shared_database
from sok.web.opening import shared_opening


@pytest.fixture(autouse=True)
def _nothing_cached(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The server is a new one for each test, and so is what it keeps."""
    monkeypatch.setenv("SOK_DATA", str(tmp_path / "data"))
    shared_opening.clear()
    shared_database.clear()
    yield
    shared_opening.clear()
    shared_database.clear()


@pytest.fixture
def app() -> AppTest:
    """The app, not yet run; the time limit, in seconds, is for a busy machine."""
    return AppTest.from_file(str(SCRIPT), default_timeout=20)


@pytest.fixture
def start(app: AppTest, monkeypatch: pytest.MonkeyPatch) -> Callable[[FakeEngine], AppTest]:
    """Opens the page with the given engine behind it."""

    def run(engine: FakeEngine) -> AppTest:
        monkeypatch.setattr("sok.web.opening.open_engine", lambda settings: engine)
        monkeypatch.setattr("sok.web.opening.read_manifest", lambda folder: FakeManifest())
        return app.run()

    return run


@pytest.fixture
def ask(start: Callable[[FakeEngine], AppTest]) -> Ask:
    """The page on which a question got the given answer."""

    def run(answer: Answer) -> AppTest:
        app = start(FakeEngine(lambda question: answer))
        return app.chat_input[0].set_value(answer.question).run()

    return run


@pytest.fixture(scope="session")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Engine:
    """An engine over two reports, for the pages that list what was found in them."""
    return engine_of(tmp_path_factory.mktemp("two"), BOATS, TREES)
