"""The report that `sok` was made for, read once."""

from __future__ import annotations

from pathlib import Path

import pytest

from sok.reading import read_document
from sok.records import Document

CORPUS = Path(__file__).parents[2] / "corpus"


@pytest.fixture(scope="session")
def report() -> Document:
    """The report, with the metadata file beside it."""
    return read_document(CORPUS / "hallbar-regional-utveckling-2021.txt")
