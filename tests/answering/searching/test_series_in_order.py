"""The figures of a paragraph that tells of the largest first, and those that are only bounds."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sok.answering.searching.series import find_series
from sok.indexing.store import Index

IndexOf = Callable[..., Index]

FIRST = "Kommunerna stod för den största delen, 236 miljoner kronor."
OTHERS = "Regionerna gav 121 miljoner kronor. Företagen gav 39 miljoner kronor."
THREE = ["236 miljoner kronor", "121 miljoner kronor", "39 miljoner kronor"]


def figures(index: Index) -> list[list[str]]:
    """The figures of each series as printed."""
    return [[index.statistics[row].printed for row in one.rows] for one in find_series(index)]


def test_the_largest_and_those_after_it_are_one_series(index_of: IndexOf) -> None:
    """Each is called what its own sentence says, and one paragraph lists them."""
    (series,) = find_series(index_of(f"{FIRST} {OTHERS}"))
    assert series.labels == ("Kommunerna", "Regionerna", "Företagen")
    assert series.listed


@pytest.mark.parametrize(
    "first",
    [
        "Störst del gav kommunerna med 236 miljoner kronor.",
        "Det mesta gav kommunerna, 236 miljoner kronor.",
        "Kommunerna är den största gruppen. De gav 236 miljoner kronor.",
    ],
)
def test_the_sentence_before_may_say_which_is_the_largest(index_of: IndexOf, first: str) -> None:
    """Or that of the figure, in any of the words for it."""
    assert THREE in figures(index_of(f"{first} {OTHERS}"))


def test_no_series_begins_where_none_is_said_to_be_the_largest(index_of: IndexOf) -> None:
    """Figures that only stand beside each other need not measure the same."""
    assert figures(index_of(f"Kommunerna gav 236 miljoner kronor. {OTHERS}")) == []


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ("Föreningarna gav 9 miljoner kronor.", [[*THREE, "9 miljoner kronor"]]),
        ("Föreningarna gav 80 miljoner kronor.", [THREE]),
        ("Totalt blir detta 30 miljoner kronor.", [THREE]),
        ("Föreningarna gav 9 miljoner kronor under 2019.", [THREE]),
        ("Färjan i Skåne fick 8 miljoner kronor.", [THREE]),
        ("Väntan var 9 veckor.", [THREE]),
    ],
)
def test_the_series_ends_before_what_is_larger(
    index_of: IndexOf, more: str, expected: list[list[str]]
) -> None:
    """Nor are sums, figures of regions, of another year or in another measure among its rows."""
    assert figures(index_of(f"{FIRST} {OTHERS} {more}")) == expected


def test_two_in_order_are_no_series(index_of: IndexOf) -> None:
    """They may stand there by chance, and so may the second where the next is larger."""
    text = f"{FIRST} Regionerna gav 121 miljoner kronor. Företagen gav 139 miljoner kronor."
    assert figures(index_of(text)) == []


@pytest.mark.parametrize("bound", ["minst 15 procent", "högst 15 procent", "upp till 15 procent"])
def test_a_bound_is_compared_with_nothing(index_of: IndexOf, bound: str) -> None:
    """ "Minst 15 procent" is no more than the least that there may be."""
    text = "Av vägarna gick {} till {}."
    shares = ((bound, "grus"), ("60 procent", "sten"), ("20 procent", "tegel"))
    index = index_of(" ".join(text.format(*one) for one in shares))
    assert len(index.statistics) == 3
    assert figures(index) == [["60 procent", "20 procent"]]
