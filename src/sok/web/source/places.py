"""The number of a page, as it was written, to the page that is meant or lies nearest."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import Enum

from sok.records import Document, Page, Span

_NUMBER = re.compile(r"(?P<minus>[-\u2212])?0*(?P<digits>\d+)", re.ASCII)
# Digits that are read: a number of more is that of no page.
_DIGITS = 9


class Fit(Enum):
    """How a page fits what was asked for."""

    NOT_ASKED = "not asked"
    EXACT = "exact"
    NEAREST = "nearest"
    NO_NUMBER = "no number"


def find_page(pages: Sequence[Page], number: str, pdf: str = "") -> tuple[int, Fit]:
    """The place (from 0) of the page with this printed number, or label, and how it fits.

    `pdf` is its place in the file, from 1, and tells pages apart that print one number. Where
    there is no such page it is the one with the nearest number, or the first if that is none.
    """
    if not number and not pdf:
        return 0, Fit.NOT_ASKED
    in_file = [place for place, page in enumerate(pages) if page.pdf and page.pdf == _value(pdf)]
    printed = _printed(pages, number)
    if both := [place for place in printed if place in in_file]:
        return both[0], Fit.EXACT
    if found := printed or in_file:
        return found[0], Fit.EXACT
    value = _value(number)
    if value is None:
        return 0, Fit.NO_NUMBER
    return min(range(len(pages)), key=lambda place: abs(pages[place].number - value)), Fit.NEAREST


def pages_of(document: Document, span: Span) -> tuple[int, ...]:
    """The places (from 0) of the pages that a span stands on, in order."""
    return tuple(
        sorted(
            {
                run.page
                for run in document.blocks[span.block].runs
                if max(run.start, span.start) < min(run.start + run.length, span.end)
            }
        )
    )


def _printed(pages: Sequence[Page], number: str) -> list[int]:
    """The pages of that number or label, those that print it first."""
    value, label = _value(number), number.casefold()
    return [*_with(pages, value, label, True), *_with(pages, value, label, False)]


def _with(pages: Sequence[Page], value: int | None, label: str, prints: bool) -> Iterator[int]:
    for place, page in enumerate(pages):
        if page.label:
            is_printed = page.label.casefold() == label
        else:
            is_printed = page.label is None and page.number == value
        if is_printed if prints else page.number == value and not is_printed:
            yield place


def _value(number: str) -> int | None:
    found = _NUMBER.fullmatch(number)
    if found is None:
        return None
    digits = found["digits"]
    value = int(digits) if len(digits) <= _DIGITS else 10**_DIGITS
    return -value if found["minus"] else value
