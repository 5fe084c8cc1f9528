"""What is kept, for the commands that read it; reading makes no database where there is none."""

from __future__ import annotations

from sok.keeping.database import Database
from sok.settings import from_environment


def kept_database() -> Database | None:
    """The database of the settings' folder; None if nothing has been kept there."""
    database = Database(from_environment().data)
    return database if database.path.exists() else None
