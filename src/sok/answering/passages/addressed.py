"""A question to whom it asks advice for, and a list to whom its advice is for."""

from __future__ import annotations

from sok.answering.asked.advice import addressed, asks_for_advice, only_addresses
from sok.records import Block


def is_for_others(question: str, last: Block) -> bool:
    """Whether a question asks for advice to somebody, and a list gives it to others alone.

    `last` is the last item of the list: its lead says to whom, or else the heading above it. One
    whose lead says nothing else ("Regionerna bör") is no answer to who asks for no advice.
    """
    asked, told = _asked(question), _told(last)
    if not asks_for_advice(question) and not addressed(question):
        return only_addresses(last.lead)
    return bool(asked and told) and not asked & told


def is_for_them(question: str, last: Block) -> bool:
    """Whether a list gives advice to one whom a question asks it for, by its last item."""
    return bool(_asked(question) & _told(last))


def is_titled_for_them(question: str, last: Block) -> bool:
    """Whether the heading above a list says that it advises one whom a question asks that for."""
    return bool(last.headings and _asked(question) & addressed(last.headings[-1]))


def _asked(question: str) -> frozenset[str]:
    return addressed(question) if asks_for_advice(question) else frozenset()


def _told(last: Block) -> frozenset[str]:
    return addressed(last.lead) or addressed(last.headings[-1] if last.headings else "")
