"""Settings for all tests."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import settings

# How long one example takes says how busy the machine is; hanging tests have a limit of their own.
settings.register_profile("sok", deadline=None)
settings.load_profile("sok")


@pytest.fixture(autouse=True, scope="session")
def _data_of_its_own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """No test writes among the conversations of whoever runs it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOK_DATA", str(tmp_path_factory.mktemp("data")))
        yield
