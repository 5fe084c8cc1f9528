"""`sok forget`: conversations deleted by age, everybody's."""

from __future__ import annotations

from argparse import Namespace

from sok.cli.kept import kept_database
from sok.keeping.deleting import delete_before


def run(arguments: Namespace) -> int:
    """Delete the conversations last changed before the day, and say how many there were."""
    database = kept_database()
    count = delete_before(database, arguments.before) if database else 0
    print(f"Borttagna samtal: {count}.")
    return 0
