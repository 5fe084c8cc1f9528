"""The tile map: every region once, in its place, with what it holds."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sok.records import Initiative, Span
from sok.regions import REGIONS
from sok.web.initiatives.tiles import COLUMNS, PLACES, Tile, tiles

_regions = st.sampled_from([*REGIONS])
_initiatives = st.builds(
    lambda of: Initiative("a", tuple(of), "", "", "", Span("a", 0, 0, 1)),
    st.lists(_regions, max_size=3),
)


def test_every_region_has_a_tile_of_its_own() -> None:
    """None is missing, and none lies on another or outside the map."""
    assert PLACES.keys() == REGIONS.keys()
    assert len(set(PLACES.values())) == len(REGIONS)
    assert {column for _, column in PLACES.values()} == {*range(1, COLUMNS + 1)}


def test_the_map_keeps_the_compass() -> None:
    """North is up and west is left, as far as tiles can tell."""
    for north, south in (
        ("Norrbotten", "Västerbotten"),
        ("Jämtland Härjedalen", "Dalarna"),
        ("Gävleborg", "Uppsala"),
        ("Uppsala", "Stockholm"),
        ("Värmland", "Västra Götaland"),
        ("Halland", "Skåne"),
        ("Kalmar", "Blekinge"),
        ("Stockholm", "Gotland"),
    ):
        assert PLACES[north][0] < PLACES[south][0], (north, south)
    for west, east in (
        ("Jämtland Härjedalen", "Västernorrland"),
        ("Värmland", "Örebro"),
        ("Västra Götaland", "Östergötland"),
        ("Kronoberg", "Blekinge"),
        ("Kalmar", "Gotland"),
    ):
        assert PLACES[west][1] < PLACES[east][1], (west, east)


def test_tiles_stand_in_reading_order() -> None:
    """The keyboard goes through them as the eye does."""
    assert list(PLACES.values()) == sorted(PLACES.values())


@given(st.lists(_initiatives), st.sets(_regions))
def test_a_tile_counts_the_initiatives_of_its_region(
    found: list[Initiative], chosen: set[str]
) -> None:
    """One of several regions counts in each of them, once."""
    made = tiles(found, chosen)
    assert [tile.region for tile in made] == [*PLACES]
    for tile in made:
        assert tile.count == sum(tile.region in one.regions for one in found)
        assert tile.chosen == (tile.region in chosen)


def test_a_tile_says_its_name() -> None:
    """Region and number, in the right form, and whether it is chosen."""
    assert Tile("Skåne", 2, False).name == "Region Skåne: 2 insatser"
    assert Tile("Skåne", 1, True).name == "Region Skåne: 1 insats, vald"
    assert Tile("Gotland", 0, False).name == "Region Gotland: 0 insatser"
