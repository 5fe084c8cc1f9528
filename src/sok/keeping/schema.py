"""The tables of the database, as steps from one version of it to the next."""

from __future__ import annotations

# The database's version is how many of these it has been through; what has been released is never
# edited. `owner` is "" where nobody signs in. Of a turn, `answer` is the written answer (empty
# while there is none), `problem` why there is none, `searched` what is looked for in it.
MIGRATIONS: tuple[tuple[str, ...], ...] = (
    (
        """CREATE TABLE conversations (
            id TEXT PRIMARY KEY,
            owner TEXT NOT NULL,
            title TEXT NOT NULL,
            created TEXT NOT NULL,
            changed TEXT NOT NULL
        )""",
        "CREATE INDEX conversations_of_owner ON conversations (owner, changed)",
        """CREATE TABLE turns (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            conversation TEXT NOT NULL REFERENCES conversations ON DELETE CASCADE,
            question TEXT NOT NULL,
            asked TEXT NOT NULL,
            stopped INTEGER NOT NULL DEFAULT 0,
            answer TEXT NOT NULL DEFAULT '',
            problem TEXT NOT NULL DEFAULT '',
            searched TEXT NOT NULL
        )""",
        "CREATE INDEX turns_of_conversation ON turns (conversation)",
        """CREATE TABLE feedback (
            turn INTEGER PRIMARY KEY REFERENCES turns ON DELETE CASCADE,
            mark TEXT NOT NULL,
            comment TEXT NOT NULL,
            time TEXT NOT NULL
        )""",
        """CREATE TABLE settings (
            owner TEXT NOT NULL,
            name TEXT NOT NULL,
            value TEXT NOT NULL,
            PRIMARY KEY (owner, name)
        )""",
    ),
)
