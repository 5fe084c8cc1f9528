"""What each person has set."""

from __future__ import annotations

from sok.keeping.database import Database

_KEEPS = "keeps"
_NO = "no"


def keeps(database: Database, owner: str) -> bool:
    """Whether the owner's conversations are to be kept; they are until somebody says otherwise."""
    with database.transaction() as connection:
        row = connection.execute(
            "SELECT value FROM settings WHERE owner = ? AND name = ?", (owner, _KEEPS)
        ).fetchone()
    return row is None or bool(row["value"] != _NO)


def set_keeps(database: Database, owner: str, keep: bool) -> None:
    """Keep the owner's conversations from now on, or none of them."""
    with database.transaction() as connection:
        connection.execute(
            "INSERT OR REPLACE INTO settings (owner, name, value) VALUES (?, ?, ?)",
            (owner, _KEEPS, "yes" if keep else _NO),
        )
