"""When something was, as a list says it in Swedish."""

from __future__ import annotations

from datetime import datetime, timedelta

_MONTHS = (
    "januari februari mars april maj juni juli augusti september oktober november december"
).split()


def when(time: datetime, now: datetime) -> str:
    """The time if it was today or yesterday ("i dag kl. 08.44"), else the day ("3 mars 2025")."""
    if time.date() == now.date():
        return f"i dag kl. {time:%H.%M}"
    if time.date() == (now - timedelta(days=1)).date():
        return f"i går kl. {time:%H.%M}"
    day = f"{time.day} {_MONTHS[time.month - 1]}"
    return day if time.year == now.year else f"{day} {time.year}"
