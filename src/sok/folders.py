"""The user's own folders on each system, by way of platformdirs (this is the only user of it)."""

from __future__ import annotations

import os
from pathlib import Path

from platformdirs import user_cache_path, user_data_path


def cache_folder() -> Path:
    """Where files that can be made again are kept: SOK_CACHE, else the user's own cache."""
    chosen = os.environ.get("SOK_CACHE")
    return Path(chosen) if chosen else user_cache_path("sok")


def data_folder() -> Path:
    """Where conversations are kept: SOK_DATA, else the user's own folder for data."""
    chosen = os.environ.get("SOK_DATA")
    return Path(chosen) if chosen else user_data_path("sok")
