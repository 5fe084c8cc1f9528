"""Conversations deleted, so that no byte of them is left in the files."""

from __future__ import annotations

from datetime import datetime

from sok.keeping.conversations import timestamp
from sok.keeping.database import Database


def delete(database: Database, owner: str, conversation: str) -> int:
    """Delete the conversation and all that belongs to it; how many there were (0 or 1)."""
    return _deleted(database, "id = ? AND owner = ?", conversation, owner)


def delete_all(database: Database, owner: str) -> int:
    """Delete all of an owner's conversations; how many there were."""
    return _deleted(database, "owner = ?", owner)


def delete_before(database: Database, time: datetime) -> int:
    """Delete everybody's conversations that were last changed before that; how many there were."""
    return _deleted(database, "changed < ?", timestamp(time))


def _deleted(database: Database, which: str, *values: str) -> int:
    with database.transaction() as connection:
        deleted = connection.execute(f"DELETE FROM conversations WHERE {which}", values)
    database.forget_deleted()
    return deleted.rowcount
