"""Quotes -> what the first of them tells."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sok.records import Quote

# What announces a list, "... har en vikt om minst", is a sentence without its end, and an item
# then goes on in it, "500 kg"; an item that goes on itself begins with no capital.
_COLON = re.compile(r":\s*$")
_OPEN = re.compile(r"\W*[A-ZÅÄÖ\d].*\w\s*", re.DOTALL)
_GOES_ON = re.compile(r"\W*[a-zà-ÿ\d]")


def first_told(quotes: Sequence[Quote]) -> str:
    """The text of the first quote, with the next if the first announces that; "" of none."""
    first = " ".join(quote.text for quote in quotes[:1])
    if len(quotes) > 1 and _announces(*quotes[:2]):
        return f"{first} {quotes[1].text}"
    return first


def _announces(first: Quote, second: Quote) -> bool:
    """Whether a quote ends with a colon, or amid a sentence, and the other goes on from it."""
    one, other = first.span, second.span
    is_open = _COLON.search(first.text) or (
        _OPEN.fullmatch(first.text) and _GOES_ON.match(second.text)
    )
    return one.document == other.document and one.block < other.block and bool(is_open)
