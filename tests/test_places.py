"""Municipalities and towns are known with their regions, and common words are not."""

from __future__ import annotations

from itertools import chain
from unicodedata import normalize

import pytest

from sok.places import MUNICIPALITIES, TOWNS, Place, places_in, region_of_place
from sok.regions import REGIONS, regions_in

# Number of municipalities in each county, from SCB's list.
COUNTS = {
    "Stockholm": 26, "Uppsala": 8, "Sörmland": 9, "Östergötland": 13, "Jönköping": 13,
    "Kronoberg": 8, "Kalmar": 12, "Gotland": 1, "Blekinge": 5, "Skåne": 33, "Halland": 6,
    "Västra Götaland": 49, "Värmland": 16, "Örebro": 12, "Västmanland": 10, "Dalarna": 15,
    "Gävleborg": 10, "Västernorrland": 7, "Jämtland Härjedalen": 8, "Västerbotten": 15,
    "Norrbotten": 14,
}  # fmt: skip


def test_all_municipalities_are_there() -> None:
    """Each of the 21 regions has as many as in SCB's list, 290 in all and none twice."""
    assert {region: len(names) for region, names in MUNICIPALITIES.items()} == COUNTS
    assert COUNTS.keys() == REGIONS.keys() >= TOWNS.keys()
    names = list(chain(*MUNICIPALITIES.values(), *TOWNS.values()))
    assert len(set(chain(*MUNICIPALITIES.values()))) == sum(COUNTS.values()) == 290
    assert len(names) == len(set(names))


def test_each_place_is_read_in_each_form() -> None:
    """Every name but a region's is found in a sentence, in the genitive, and composed or not."""
    for region, name in (
        (region, name)
        for table in (MUNICIPALITIES, TOWNS)
        for region, names in table.items()
        for name in names
        if not regions_in(name)
    ):
        genitive = name if name.endswith("s") else f"{name}s"
        assert region_of_place(name) == region_of_place(genitive) == region
        for form in ("NFC", "NFD"):
            assert region_of_place(normalize(form, name)) == region
            text = normalize(form, f"Bussarna i {genitive} kommun och i {name}.")
            assert places_in(text) == (Place(name, region),)


@pytest.mark.parametrize(
    "name", ["Kalmar", "Jönköping", "Uppsala", "Stockholm", "Örebro", "Gotland"]
)
def test_a_name_of_a_region_is_no_place(name: str) -> None:
    """What is a region's name is read as that, and not as the municipality."""
    assert region_of_place(name) is None
    assert places_in(f"Bussarna i {name} går.") == ()


@pytest.mark.parametrize(
    "name", ["", " ", "göteborg", "mark", "Atlantis", "Skåne", "Göteborg Malmö"]
)
def test_what_is_no_place(name: str) -> None:
    """Names begin with a capital; anything else is no place."""
    assert region_of_place(name) is None


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Göteborg växer. Malmös hamn också.", ["Göteborg", "Malmö"]),
        ("I Luleå, Piteå och Luleå", ["Luleå", "Piteå"]),
        ("bussar i Upplands\nVäsby och Lilla Edet", ["Upplands Väsby", "Lilla Edet"]),
        ("Malung-Sälen och Dals-Ed", ["Malung-Sälen", "Dals-Ed"]),
        ("Kommunerna Ale, Mark och Vara deltar", ["Ale", "Mark", "Vara"]),
        ("Mark och vatten ska skyddas. Vara med!", []),
        ("Berg- och dalbana. Klippan är hög.", []),
        ("Marks kommun bygger. Mora kommun också.", ["Mark", "Mora"]),
        ("Enligt Anna Lund och Nora Ek går det bra", []),
        ("mark, vara, lund och skara", []),
        ("Göteborgsregionen, Malmöbon och Lundby", []),
        ("på Höga Kusten i Norrland", []),
    ],
)
def test_places_in_a_text(text: str, names: list[str]) -> None:
    """Names count once, in order; common words, persons and parts of words are no places."""
    assert [place.name for place in places_in(text)] == names
