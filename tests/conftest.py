"""Settings for all tests."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

# How long one example takes says how busy the machine is; hanging tests have a limit of their own.
settings.register_profile("sok", deadline=None)
settings.load_profile("sok")

INDEX = Path(__file__).parents[1] / "index"


@pytest.fixture(scope="session")
def report_index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of what `make index` made of the corpus; empty if it was not run.

    To embed the report takes a minute. What is no longer true of it, whoever opens it builds anew.
    """
    return Path(shutil.copytree(INDEX, tmp_path_factory.mktemp("report") / "index"))


@pytest.fixture(autouse=True, scope="session")
def _data_of_its_own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """No test writes among the conversations of whoever runs it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOK_DATA", str(tmp_path_factory.mktemp("data")))
        yield
