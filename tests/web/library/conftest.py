"""The page Bibliotek without a browser, over a real corpus with a fake model."""

from __future__ import annotations

from pathlib import Path

import pytest
from fakes import FakeEncoder
from streamlit.testing.v1 import AppTest
from web.library.driving import ABOUT, bibliotek

from sok.answering.engine import open_engine
from sok.indexing.model import encoder_name
from sok.settings import Settings
from sok.web.library import state as library_state


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
    return AppTest.from_function(bibliotek, default_timeout=60)
