"""What the tests of answering share: the report as it is read, and small indexes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from answering.made import engine_over
from answering.waters import TRAFFIC, WATER
from fakes import FakeEncoder, read_fake

from sok.answering.engine import Engine, open_engine
from sok.indexing.build import build_index
from sok.indexing.fresh import list_corpus
from sok.indexing.store import Index, load_index
from sok.reading import read_document
from sok.records import Document
from sok.settings import Settings

CORPUS = Path(__file__).resolve().parents[2] / "corpus"

SettingsFor = Callable[..., Settings]
IndexOf = Callable[..., Index]


@pytest.fixture(scope="session")
def corpus() -> tuple[Document, ...]:
    """The real documents, read as an index would hold them."""
    return tuple(read_document(file.path) for file in list_corpus(CORPUS))


@pytest.fixture
def settings_for(tmp_path: Path) -> SettingsFor:
    """Makes a corpus of texts in the notation of `fakes`, and the settings to index it with."""

    def make(*texts: str) -> Settings:
        settings = Settings(corpus=tmp_path / "corpus", index=tmp_path / "index")
        settings.corpus.mkdir()
        for number, text in enumerate(texts):
            (settings.corpus / f"{'abcdefgh'[number]}.txt").write_text(text, "utf-8")
        return settings

    return make


@pytest.fixture
def index_of(settings_for: SettingsFor) -> IndexOf:
    """Makes the index of texts in the notation of `fakes`, with the fake encoder."""

    def make(*texts: str) -> Index:
        settings = settings_for(*texts)
        build_index(settings, FakeEncoder(), read_fake)
        return load_index(settings.index)

    return make


@pytest.fixture
def engine_of(tmp_path: Path) -> Callable[..., Engine]:
    """Makes an engine over other texts."""
    return lambda *texts: engine_over(tmp_path, *texts)


@pytest.fixture
def built(settings_for: SettingsFor) -> Settings:
    """The settings of a small corpus whose index is fresh."""
    settings = settings_for(WATER, TRAFFIC)
    build_index(settings, FakeEncoder(), read_fake)
    return settings


@pytest.fixture
def engine(built: Settings) -> Engine:
    """An engine over the small corpus."""
    return open_engine(built, FakeEncoder())
