"""A database of each test's own."""

from __future__ import annotations

from pathlib import Path

import pytest

from sok.keeping.database import Database


@pytest.fixture
def database(tmp_path: Path) -> Database:
    """A database in a folder that is not there yet."""
    return Database(tmp_path / "data")
