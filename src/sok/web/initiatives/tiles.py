"""A map of the 21 regions as tiles of one size, each with its number of initiatives.

The tiles keep the neighbours and the compass of the country as far as four columns allow: few
enough that a name fits in each on a phone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from sok.records import Initiative
from sok.web.ask.answer import counted

# From north to south and from west to east; None is no tile.
_ROWS: tuple[tuple[str | None, ...], ...] = (
    (None, None, None, "Norrbotten"),
    (None, None, None, "Västerbotten"),
    (None, None, "Jämtland Härjedalen", "Västernorrland"),
    (None, None, "Dalarna", "Gävleborg"),
    ("Värmland", "Örebro", "Västmanland", "Uppsala"),
    ("Västra Götaland", "Östergötland", "Sörmland", "Stockholm"),
    ("Halland", "Jönköping", "Kalmar", "Gotland"),
    ("Skåne", "Kronoberg", "Blekinge", None),
)
COLUMNS = len(_ROWS[0])
# Row and column of each region, from 1, in reading order.
PLACES: dict[str, tuple[int, int]] = {
    region: (row, column)
    for row, regions in enumerate(_ROWS, start=1)
    for column, region in enumerate(regions, start=1)
    if region is not None
}


@dataclass(frozen=True, slots=True)
class Tile:
    """A region on the map, `count` its initiatives; `chosen` says that it is filtered by."""

    region: str
    count: int
    chosen: bool

    @property
    def name(self) -> str:
        """What the tile says to those who do not see it: "Region Skåne: 2 insatser"."""
        chosen = ", vald" if self.chosen else ""
        return f"Region {self.region}: {counted(self.count, 'insats', 'insatser')}{chosen}"


def tiles(initiatives: Iterable[Initiative], chosen: Collection[str]) -> tuple[Tile, ...]:
    """A tile for each region, in reading order, with the number of those that are of it."""
    counts = Counter(region for one in initiatives for region in set(one.regions))
    return tuple(Tile(region, counts[region], region in chosen) for region in PLACES)
