"""What is done in a region is an initiative where lists and sections tell of others beside it."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from finding.examples import told

HALLAND = "I Halland har regionen köpt en färja."
GOTLAND = "På Gotland har hamnen byggt en kaj."
LEAD = "# Broar\n\nSå här ser det ut:\n\n"


@pytest.mark.parametrize(
    ("first", "expected"),
    [
        ("I Skåne har två kommuner målat räcken.", ["Skåne", "Halland", "Gotland"]),
        ("I Halland har två kommuner målat räcken.", []),
        ("Två kommuner i Skåne har målat räcken.", ["Skåne", "Halland", "Gotland"]),
        ("I Lund har två kommuner målat räcken.", ["Skåne", "Halland", "Gotland"]),
        ("Två kommuner har målat räcken.", []),
        ("Region Skåne har målat räcken.", ["Skåne", "Halland", "Gotland"]),
        ("Region Skåne ska måla räcken.", []),
    ],
)
def test_items_that_each_say_first_what_another_region_has_done_are_initiatives(
    first: str, expected: list[str]
) -> None:
    """Nothing need announce them; two of one region, or one of what ought to be done, are none."""
    found = told(f"{LEAD}- {first}\n\n- {HALLAND}\n\n- {GOTLAND}")
    assert [regions for regions, *_ in found] == expected


def test_items_may_each_begin_with_the_region_that_has_done_it() -> None:
    """Most of them must tell of something done."""
    did = "- Region Skåne har målat räcken.\n\n- Region Halland har tre färjor.\n\n"
    assert len(told(f"{LEAD}{did}- Region Kalmar län har byggt kajer.")) == 3
    assert told(f"{LEAD}{did}- Region Kalmar län har kajer.") == []


def test_two_items_of_two_regions_are_no_initiatives() -> None:
    """They may be of two by chance."""
    assert told(f"{LEAD}- {HALLAND}\n\n- {GOTLAND}") == []


@pytest.mark.parametrize(
    "items",
    [
        (
            "I Skåne har andelen broar med räcke ökat från 4 till 9 procent.",
            "I Halland har regionen minskat antalet broar.",
            "På Gotland har hamnen ökat sin andel till 7 procent.",
        ),
        (
            "I Skåne har regionen byggt räcken, och andelen har ökat till 9 procent.",
            "I Halland har regionen rivit räcken, och andelen har minskat.",
            "På Gotland har hamnen målat räcken, och andelen har ökat.",
        ),
    ],
)
def test_how_a_share_has_changed_in_each_region_is_no_initiative(items: Sequence[str]) -> None:
    """Most of the items must tell of something that was done, and of no change in figures."""
    assert told(LEAD + "\n\n".join(f"- {item}" for item in items)) == []


def test_the_region_of_an_item_is_that_which_it_names_first() -> None:
    """And none that something came from."""
    first = "I Skåne har två kommuner köpt räcken från Kalmar."
    found = told(f"{LEAD}- {first}\n\n- {HALLAND}\n\n- {GOTLAND}")
    assert found[0][:1] == ("Skåne",)


@pytest.mark.parametrize(
    ("done", "is_one"),
    [
        ("eleverna utsetts till hamnvakter och fått egna västar", True),
        ("eleverna fått egna västar", False),
    ],
)
def test_what_others_have_been_made_is_done_beside_an_example(done: str, is_one: bool) -> None:
    """In the passive, with what they got by it; what they only got is no deed."""
    text = f"# Hamnar\n\nI Halland lånas båtar ut i projektet Rodd.\n\nI Skåne har {done}."
    found = [regions for regions, *_ in told(text)]
    assert found == (["Halland", "Skåne"] if is_one else ["Halland"])
