"""What was typed for a region to its name, and a note if it was not quite that."""

from __future__ import annotations

import re

from sok.errors import UsageError
from sok.indexing.letters import restorations
from sok.indexing.region_names import nearest_region
from sok.places import region_of_place
from sok.regions import REGIONS, regions_in

_TITLE = re.compile(r"^\s*region(?:en)?\s+", re.IGNORECASE)


def chosen_region(typed: str) -> tuple[str, str]:
    """The region that is meant, and a Swedish note on how it was read, "" if it was named.

    A place stands for the region that it lies in. Raises UsageError if none is near, or if
    several are named.
    """
    named = regions_in(typed)
    if len(named) > 1:
        raise UsageError(f"Ange en region i taget, inte {' och '.join(named)}.")
    if named:
        return named[0], ""
    name = _TITLE.sub("", typed).strip()
    if not name:
        raise UsageError("Regionen är tom. Skriv den efter --region, till exempel `Skåne`.")
    for place in (name, name.title(), *map(str.title, restorations(name.lower()))):
        if region := region_of_place(place):
            return region, f"{place} är ingen region utan ligger i {region}, som visas i stället."
    near = nearest_region(name)
    if near:
        return near, f"{name} tolkas som {near}."
    raise UsageError(f"Det finns ingen region {name}. Regionerna är {', '.join(sorted(REGIONS))}.")
