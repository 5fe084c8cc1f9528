"""Which regions a text names."""

from __future__ import annotations

from unicodedata import normalize

import pytest

from sok.regions import (
    REGIONS,
    only_regions,
    regions_in,
    regions_of_parts,
    without_parts,
    without_regions,
)


def test_there_are_21_regions() -> None:
    """Sweden has 21 regions, and each is found by its own name and its genitive."""
    assert len(REGIONS) == 21
    for name in REGIONS:
        assert regions_in(f"Stöd till {name}.") == (name,)
        assert regions_in(f"Målet är {name}s framtid.") == (name,)


@pytest.mark.parametrize(
    ("text", "regions"),
    [
        ("Serviceforum i Jämtland och Härjedalen", ["Jämtland Härjedalen"]),
        ("Jämtland\noch Härjedalen", ["Jämtland Härjedalen"]),
        ("Region Jämtland Härjedalen, Jämtlands län", ["Jämtland Härjedalen"]),
        ("Jämtland/Härjedalen", ["Jämtland Härjedalen"]),
        ("Södermanlands län", ["Sörmland"]),
        ("Västra Götalandsregionens projekt", ["Västra Götaland"]),
        ("Västra\nGötaland", ["Västra Götaland"]),
        ("mindre, skånska kommuner", ["Skåne"]),
        ("norrbottniska och västerbottniska bolag", ["Norrbotten", "Västerbotten"]),
        ("projekt i skåne och HALLAND", ["Skåne", "Halland"]),
        ("Blekinge, Kalmar och Blekinge", ["Blekinge", "Kalmar"]),
        ("Kronoberg och Östergötland (6 procent)", ["Kronoberg", "Östergötland"]),
    ],
)
def test_forms_and_order(text: str, regions: list[str]) -> None:
    """Genitives, adjectives and double names count once each, in the order of the text."""
    assert regions_in(text) == tuple(regions)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Digitala medel ska öka turismen på Höga Kusten",
        "Göteborg och Luleå",
        "en färja över Kalmarsund",
        "kommunerna och Hallandstrafiken",
        "Hallandsåsen",
        "Blekingeborna",
        "västerbottensost",
        "i norra Sverige och i Norrland",
        "östra Mellansverige",
        "dalska",
        "kalmarna",
    ],
)
def test_places_that_are_no_regions(text: str) -> None:
    """Towns, landscapes, and words that only begin like a region, name none."""
    assert regions_in(text) == ()


def test_decomposed_letters_are_read() -> None:
    """A name typed with combining marks is the same name."""
    assert regions_in(normalize("NFD", "Östergötland")) == ("Östergötland",)


@pytest.mark.parametrize(
    ("text", "regions"),
    [
        ("Skåne", ["Skåne"]),
        ("Halland, Region Blekinge samt Örebro län", ["Halland", "Blekinge", "Örebro"]),
        ("Region Jönköpings län", ["Jönköping"]),
        ("i Jämtland och Härjedalen", ["Jämtland Härjedalen"]),
        ("Västra Götalandsregionen", ["Västra Götaland"]),
        ("Tillväxt Norrbotten", []),
        ("Länsstyrelsen i Skåne", []),
        ("Skåne 12 procent", []),
        ("region och län", []),
        ("", []),
    ],
)
def test_enumerations_of_regions(text: str, regions: list[str]) -> None:
    """A text that holds anything beside names of regions enumerates none."""
    assert only_regions(text) == tuple(regions)


def test_a_text_without_its_regions() -> None:
    """All words of a name go, and nothing else."""
    text = "Fick Västra Götaland eller Skånes byar mest?"
    assert without_regions(text).split() == ["Fick", "eller", "byar", "mest?"]


@pytest.mark.parametrize(
    ("text", "some"),
    [
        ("insatser i Norrland", {"Norrbotten", "Gävleborg"}),
        ("norrländska exempel", {"Västerbotten", "Jämtland Härjedalen"}),
        ("norra Sverige", {"Västernorrland"}),
        ("Svealands regioner", {"Dalarna", "Örebro"}),
        ("södra Sverige", {"Skåne", "Västra Götaland"}),
        ("Götaland och Svealand", {"Gotland", "Uppsala"}),
        ("läget i norr", {"Norrbotten"}),
        ("småländska exempel", {"Jönköping", "Kalmar", "Kronoberg"}),
        ("hela Hälsingland", {"Gävleborg"}),
        ("vad smålandslänen gjort", {"Jönköping", "Kalmar", "Kronoberg"}),
        ("Norrlandsregionernas insatser", {"Norrbotten"}),
        ("insatser i Västsverige", {"Halland", "Västra Götaland"}),
        ("västra delen av landet", {"Halland"}),
        ("Östra Mellansverige", {"Östergötland", "Uppsala"}),
        ("skogslänens folk", {"Dalarna", "Norrbotten"}),
    ],
)
def test_parts_of_sweden_are_the_regions_in_them(text: str, some: set[str]) -> None:
    """The part stands for its regions, which its name alone does not name."""
    assert some <= set(regions_of_parts(text))
    assert regions_in(text) == ()


def test_each_region_lies_in_one_part() -> None:
    """The three lands together are all of Sweden, and none has what another has."""
    lands = [regions_of_parts(land) for land in ("Norrland", "Svealand", "Götaland")]
    assert sorted(name for land in lands for name in land) == sorted(REGIONS)


@pytest.mark.parametrize(
    "text",
    ["Västra Götaland", "Västernorrland", "Östergötland", "norrut", "Mälardalens universitet"],
)
def test_a_region_is_no_part_of_sweden(text: str) -> None:
    """Its name has that of a part in it, and is left whole."""
    assert regions_of_parts(text) == ()
    assert without_parts(text) == text
