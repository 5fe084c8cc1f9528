"""What tests of the index share."""

from __future__ import annotations

from pathlib import Path

import pytest
from indexing.builds import FIRST, SECOND

from sok.settings import Settings


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """A corpus of two documents and no index."""
    made = Settings(corpus=tmp_path / "corpus", index=tmp_path / "index")
    made.corpus.mkdir()
    (made.corpus / "a.txt").write_text(FIRST, "utf-8")
    (made.corpus / "b.txt").write_text(SECOND, "utf-8")
    return made
