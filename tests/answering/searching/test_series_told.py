"""The figures that one paragraph tells of several things, and those that are only bounds."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sok.answering.searching.series import find_series
from sok.answering.searching.series_told import ranked_regions
from sok.indexing.store import Index

IndexOf = Callable[..., Index]

THREE = (
    "Kommunerna stod för den största delen, 236 miljoner kronor. Regionerna gav 121 miljoner "
    "kronor. Företagen gav 39 miljoner kronor."
)
PRINTED = ["236 miljoner kronor", "121 miljoner kronor", "39 miljoner kronor"]


def figures(index: Index) -> list[list[str]]:
    """The figures of each series as printed."""
    return [[index.statistics[row].printed for row in one.rows] for one in find_series(index)]


def test_what_a_paragraph_tells_of_several_things_is_one_series(index_of: IndexOf) -> None:
    """Each is called what its own sentence says, and the paragraph lists them."""
    (series,) = find_series(index_of(THREE))
    assert series.labels == ("Kommunerna", "Regionerna", "Företagen")
    assert series.listed


def test_two_are_no_series(index_of: IndexOf) -> None:
    """They may stand there by chance."""
    assert figures(index_of(THREE.rpartition(" Företagen")[0])) == []


def test_a_share_in_words_is_no_row(index_of: IndexOf) -> None:
    """ "Hälften" is told of something by the way."""
    text = "Isen hindrar 33 procent. Vinden hindrar 71 procent. Dimman hindrar hälften."
    assert figures(index_of(text)) == []


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ("Föreningarna gav 9 miljoner kronor.", [[*PRINTED, "9 miljoner kronor"]]),
        ("Föreningarna gav 80 miljoner kronor.", [[*PRINTED, "80 miljoner kronor"]]),
        ("Totalt blir detta 30 miljoner kronor.", [PRINTED]),
        ("Samtliga stiftelser gav 30 miljoner kronor.", [PRINTED]),
        ("Föreningarna gav mer än 30 miljoner kronor.", [[*PRINTED, "mer än 30 miljoner kronor"]]),
        ("Föreningarna ökade från 30 miljoner kronor.", [PRINTED]),
        (
            "Föreningarna gav 9 miljoner kronor, mot 7 miljoner kronor.",
            [[*PRINTED, "9 miljoner kronor"]],
        ),
        ("Tillsammans gav stiftelserna 30 miljoner kronor.", [PRINTED]),
        ("Föreningarna gav 9 miljoner kronor under 2019.", [PRINTED]),
        ("Färjan i Skåne fick 8 miljoner kronor.", [PRINTED]),
        ("Väntan var 9 veckor.", [PRINTED]),
    ],
)
def test_what_is_no_row_of_it(index_of: IndexOf, more: str, expected: list[list[str]]) -> None:
    """Sums, what one was before, figures of regions, of another year or in another measure."""
    assert figures(index_of(f"{THREE} {more}")) == expected


@pytest.mark.parametrize(
    "whole",
    [
        "Bidragen var 396 miljoner kronor.",
        "Av bidragen på 900 miljoner kronor kom det mesta från tre håll.",
        "Av en ram om 900 miljoner kronor kom det mesta från tre håll.",
    ],
)
def test_what_the_others_are_parts_of_is_no_row(index_of: IndexOf, whole: str) -> None:
    """It is their sum, or told to be what they are of."""
    assert figures(index_of(f"{whole} {THREE}")) == [PRINTED]


def test_the_next_may_say_that_the_first_is_the_whole(index_of: IndexOf) -> None:
    """ "Störst del av detta" is a part of what was told before it."""
    text = "Bidragen var 900 miljoner kronor. " + THREE.replace(
        "Kommunerna stod för den största delen", "Störst del av detta gav kommunerna"
    )
    assert figures(index_of(text)) == [PRINTED]


RANKED = (
    "Störst ram har Skåne med 9 miljarder kronor, följt av Halland med 7 miljarder kronor. "
    "Därefter kommer Dalarna (2 miljarder kronor). I botten ligger Gotland (0,3 miljarder "
    "kronor) och Kalmar (0,5 miljarder kronor)."
)


def test_regions_that_a_paragraph_ranks_are_one_series(index_of: IndexOf) -> None:
    """From the largest on, and then from the smallest."""
    assert [len(group) for group in ranked_regions(index_of(RANKED))] == [5]


@pytest.mark.parametrize(
    ("told", "other"),
    [("0,5 miljarder", "8 miljarder"), ("(2 miljarder", "(12 miljarder"), ("Kalmar", "Skåne")],
)
def test_regions_that_are_not_ranked(index_of: IndexOf, told: str, other: str) -> None:
    """What breaks the order is of something else, and a region told of twice has two figures."""
    assert list(ranked_regions(index_of(RANKED.replace(told, other)))) == []


def test_one_thing_before_and_after_is_no_series(index_of: IndexOf) -> None:
    """ "Ökade från 3 till 4" tells of one thing."""
    assert figures(index_of("Stödet ökade från 3 miljoner kronor 2021 till 4 miljoner 2023.")) == []


@pytest.mark.parametrize("bound", ["minst 15 procent", "högst 15 procent", "upp till 15 procent"])
def test_a_bound_is_compared_with_nothing(index_of: IndexOf, bound: str) -> None:
    """ "Minst 15 procent" is no more than the least that there may be."""
    text = "Av vägarna gick {} till {}."
    shares = ((bound, "grus"), ("60 procent", "sten"), ("20 procent", "tegel"))
    index = index_of(" ".join(text.format(*one) for one in shares))
    assert len(index.statistics) == 3
    assert figures(index) == [["60 procent", "20 procent"]]
