"""What tests of the library share."""

from __future__ import annotations

from pathlib import Path

import pytest
from fakes import FakeEncoder
from library.made import ABOUT, FIRST, SECOND

from sok.indexing.build import build_index
from sok.library.changes import Means
from sok.reading import read_document
from sok.settings import Settings


@pytest.fixture
def means(tmp_path: Path) -> Means:
    """A corpus of two indexed documents, one of them with metadata."""
    settings = Settings(corpus=tmp_path / "corpus", index=tmp_path / "index")
    settings.corpus.mkdir()
    (settings.corpus / "a.txt").write_text(FIRST, "utf-8")
    (settings.corpus / "a.toml").write_text(ABOUT, "utf-8")
    (settings.corpus / "b.txt").write_text(SECOND, "utf-8")
    build_index(settings, FakeEncoder(), read_document)
    return Means(settings, FakeEncoder(), reader=read_document)
