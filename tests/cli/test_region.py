"""Which region was meant."""

from __future__ import annotations

import pytest

from sok.cli.region import chosen_region
from sok.errors import UsageError


@pytest.mark.parametrize(
    ("typed", "region"),
    [
        ("Skåne", "Skåne"),
        ("region skåne", "Skåne"),
        ("skånska", "Skåne"),
        ("Västra Götalandsregionen", "Västra Götaland"),
        ("Jämtland och Härjedalen", "Jämtland Härjedalen"),
        ("Södermanland", "Sörmland"),
        ("Ska\u030ane", "Skåne"),
    ],
)
def test_a_form_of_a_name_needs_no_note(typed: str, region: str) -> None:
    """Nor does upper or lower case, or å as two code points."""
    assert chosen_region(typed) == (region, "")


@pytest.mark.parametrize(
    ("typed", "region"),
    [
        ("gottland", "Gotland"),
        ("Region Gottland", "Gotland"),
        ("skane", "Skåne"),
        ("ostergotland", "Östergötland"),
        ("vastra gotaland", "Västra Götaland"),
    ],
)
def test_a_misspelt_name_is_the_nearest_and_that_is_said(typed: str, region: str) -> None:
    """The note has the word as it was typed."""
    found, note = chosen_region(typed)
    assert found == region
    assert note == f"{typed.removeprefix('Region ')} tolkas som {region}."


@pytest.mark.parametrize(
    ("typed", "place", "region"),
    [
        ("Göteborg", "Göteborg", "Västra Götaland"),
        ("göteborg", "Göteborg", "Västra Götaland"),
        ("goteborg", "Göteborg", "Västra Götaland"),
        ("Göteborgs", "Göteborgs", "Västra Götaland"),
        ("lulea", "Luleå", "Norrbotten"),
        ("upplands väsby", "Upplands Väsby", "Stockholm"),
    ],
)
def test_a_place_is_what_it_is(typed: str, place: str, region: str) -> None:
    """Its region is shown, and the note says that it is not the same."""
    assert chosen_region(typed) == (
        region,
        f"{place} är ingen region utan ligger i {region}, som visas i stället.",
    )


@pytest.mark.parametrize("typed", ["Atlantis", "Europa", "x" * 500])
def test_what_is_near_no_region_is_answered_with_all_of_them(typed: str) -> None:
    """The last of the 21 too."""
    with pytest.raises(UsageError, match=r"ingen region .*Blekinge, .*Östergötland\.$"):
        chosen_region(typed)


@pytest.mark.parametrize("typed", ["", "  "])
def test_nothing_is_no_region(typed: str) -> None:
    """A variable of a script that was empty, most likely."""
    with pytest.raises(UsageError, match="Regionen är tom"):
        chosen_region(typed)


def test_two_regions_are_one_too_many() -> None:
    """Rather than to leave one out silently."""
    with pytest.raises(UsageError, match="en region i taget, inte Skåne och Kalmar"):
        chosen_region("Skåne och Kalmar")
