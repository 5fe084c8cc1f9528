"""Statistics to the rows of a table: as printed, with what they measure and their quotes."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from sok.records import Cited, Statistic
from sok.web.listed import (
    FIGURE,
    NAME,
    SHORT,
    TEXT,
    Sources,
    copying_html,
    scrolling_html,
    source_html,
)

_COLUMNS = {
    "Uppgift": FIGURE,
    "Avser": NAME,
    "Andel av": SHORT,
    "Region": SHORT,
    "År": SHORT,
    "Citat": TEXT,
    "Källa": NAME,
}


def rows_html(found: Iterable[Cited[Statistic]], sources: Sources) -> str:
    """A row for each figure, in a box of its own."""
    return scrolling_html("Siffror", _COLUMNS, [_row(one, sources) for one in found])


def _row(one: Cited[Statistic], sources: Sources) -> tuple[str, ...]:
    found = one.found
    told = (
        found.printed, found.subject, found.whole, found.region or "", str(found.year or ""),
    )  # fmt: skip
    place = f"{source_html(one.quote, sources)}{copying_html(one.quote, sources)}"
    return (*map(escape, told), f"”{escape(one.quote.text)}”", place)
