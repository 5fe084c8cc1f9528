"""The places that an answer quotes, each with one number throughout the answer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from sok.records import Quote

# What a line of source says: the document, the pages, the headings above.
Place = tuple[str, tuple[int, ...], tuple[str, ...]]


def place_of(quotes: Sequence[Quote]) -> Place:
    """Where quotes stand that share a reference; the pages are those of all of them."""
    pages = tuple(dict.fromkeys(page for quote in quotes for page in quote.pages))
    return quotes[0].span.document, pages, quotes[0].headings


def numbered(groups: Iterable[Sequence[Quote]]) -> Mapping[Place, int]:
    """The number of each place, from 1 in the order of the groups; a group shares a reference."""
    places = dict.fromkeys(place_of(group) for group in groups)
    return {place: number for number, place in enumerate(places, start=1)}


def first_of_each(groups: Iterable[Sequence[Quote]]) -> list[Sequence[Quote]]:
    """The first group of each place, in the order of their numbers."""
    found: dict[Place, Sequence[Quote]] = {}
    for group in groups:
        found.setdefault(place_of(group), group)
    return list(found.values())
