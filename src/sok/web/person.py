"""Who uses the page, and what they may do."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody at a page: `name` tells them from others, "" where nobody signs in.

    `may_change` is whether they may add, replace, confirm and remove documents.
    """

    name: str
    may_change: bool


def person() -> Person:
    """The person at this page: without sign-in there is one, who may do everything."""
    return Person("", True)
