"""Who names a heading, or a chapter, asks for the examples that stand under it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sok.answering.examples.under_headings import (
    chapters_named,
    named_headings,
    under_headings,
)
from sok.indexing.store import Index


@pytest.mark.parametrize(
    ("topic", "named"),
    [
        ("elevhälsan", True),
        ("elevhälsa i skolan", False),
        ("fritid och elevhälsa", False),
        ("hälsan", False),
        ("alla", False),
    ],
)
def test_a_chapter_is_named_by_just_what_it_is_about(topic: str, named: bool) -> None:
    """Its number, and what stands after a colon, are no part of its name."""
    heading = "3 Elevhälsa: rätt hjälp, för sent"
    assert chapters_named(topic, [heading, "", "4 Kultur"]) == ({heading} if named else set())


@pytest.mark.parametrize("heading", ["Getter – på väg", "4.2 Getter: ull och horn", "Getter"])
def test_what_stands_after_a_dash_is_no_part_of_the_name_of_a_chapter(heading: str) -> None:
    """Nor is a number before it; a topic without a noun names no chapter."""
    assert chapters_named("getter", [heading]) == {heading}
    assert chapters_named("", [heading]) == frozenset()
    assert chapters_named("nya", ["Nya"]) == frozenset()


CHAPTERS = """# Länens djur

## Getter

### Mjölk – exempel på insatser

- Mjölka bockar (Skåne)

- Mjölka killingar (Gotland)

## Mjölk

### Ost – exempel på insatser

- Ysta ost (Kalmar)

## Honung

### Bin i Halland

| Region Halland lånar ut bikupor i projektet Surr.
"""


@pytest.mark.parametrize(
    ("topic", "under"),
    [
        ("getter", [0, 1]),
        ("mjölk", [0, 1]),
        ("ost", [2]),
        ("djur", []),
        ("länens djur", []),
        ("bin i Halland", []),
        ("fyrar", []),
        ("mjölk och fyrar", [0, 1]),
        ("mjölk och strömavbrott", []),
    ],
)
def test_who_names_a_heading_asks_for_what_stands_under_it(
    index_of: Callable[..., Index], topic: str, under: list[int]
) -> None:
    """That of a list goes before that of a chapter; one above all of them, or of one, is none.

    So is one beside a compound that no document says.
    """
    index = index_of(CHAPTERS)
    everything = range(len(index.initiatives))
    assert len(everything) == 4
    assert under_headings(index, topic, everything) == under
    assert under_headings(index, topic, everything[1:]) == [n for n in under if n]


def test_headings_that_a_topic_names() -> None:
    """A heading is named if each of its words is said, and they are half of the topic's nouns."""
    headings = ["Värme", "Skred och ras", "", "Torka"]
    assert named_headings("skydd mot värme", headings) == {"Värme"}
    assert named_headings("att minska värmen", {"Minskad värme"}) == {"Minskad värme"}
    assert not named_headings("värme", {"Grön värme"})
    assert not named_headings("kyla i ladugårdar, båtar och hus vid torka", headings)
