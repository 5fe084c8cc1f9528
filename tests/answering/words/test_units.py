"""Units of measure in questions and texts."""

from __future__ import annotations

import pytest

from sok.answering.words.units import is_unit, states_measure, states_unit


@pytest.mark.parametrize(
    "text",
    ["minst 2,40 meter", "280 kg", "en månad", "0,1 TBq", "55,3 m3", "9 miljoner ton"],
)
def test_a_number_with_a_unit_is_a_measure(text: str) -> None:
    """Written as digits or in words, with the unit's sign or its name."""
    assert states_measure(text)


@pytest.mark.parametrize("text", ["i 2 kap. 5 §", "år 2021", "tabell 3", "20 broar"])
def test_a_number_without_a_unit_is_none(text: str) -> None:
    """Paragraphs, years, names and counts measure nothing."""
    assert not states_measure(text)


def test_a_unit_is_met_by_any_way_to_write_it() -> None:
    """But not by another unit, nor by the word without a number."""
    assert states_unit("Hur många kilo minskade det?", "en minskning på 280 kg")
    assert states_unit("Hur många kubikmeter?", "2020 - 55,3 m3")
    assert not states_unit("Hur många kilo minskade det?", "en minskning på 280 meter")
    assert not states_unit("Hur många kilo minskade det?", "vägs i kg")


def test_what_is_measured_is_met_by_any_of_its_units() -> None:
    """How large an area is, how far and how heavy."""
    assert states_unit("Hur stor yta våtmark?", "3 140 hektar våtmark")
    assert states_unit("Hur lång är sträckan?", "12 km väg")
    assert states_unit("Vilken vikt har det?", "280 kg")
    assert not states_unit("Hur stor areal är det?", "12 km väg")


def test_what_something_is_counted_per_is_not_what_it_is_counted_in() -> None:
    """A time is no answer to how many there are in a year."""
    assert states_unit("Hur många liter per minut?", "minst 40 liter")
    assert not states_unit("Hur många ansökningar kommer in per år?", "inom två månader")


def test_an_age_is_told_in_years() -> None:
    """Who asks of one of fourteen is answered by any age."""
    assert states_unit("Får en 14-åring segla?", "den som har fyllt tretton år, eller 12 år")
    assert not states_unit("Får en 14-åring segla?", "den som är ung")


def test_only_units_are_units() -> None:
    """Not what is measured in them."""
    assert is_unit("minut")
    assert is_unit("kilo")
    assert not is_unit("invånare")
