"""A box, the first text below a heading, or running text to the initiative that it tells of.

What tells of one is a place, and what is done there.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from sok.finding.actors import actor_in
from sok.finding.deeds import tells_how_it_is, tells_of_deed
from sok.finding.initiative_lists import Announced, Named, announces, first_sentence
from sok.finding.initiative_running import from_sentences
from sok.finding.project_names import project_in
from sok.finding.undertakings import located, tells_of_undertaking
from sok.places import regions_told
from sok.records import Block, Kind
from sok.regions import regions_in
from sok.sentences import sentences_of

# A text says within so many sentences where it is.
FIRST = 2
_WHOSE = re.compile(r"\b(?:region(?:en)?|kommun(?:en|er|erna)?)\b", re.IGNORECASE)
# "Ruta 3. Bussen i Skåne"
_LABEL = re.compile(r"(?:fakta)?ruta\s+\d+(?:\.\d+)*\s*[.:–-]?\s+", re.IGNORECASE)


def from_text(
    block: Block, title: Block | None, are_examples: bool, is_label: bool
) -> tuple[list[tuple[int, Named]], tuple[str, ...]]:
    """What a box, or the first text below a heading, tells of; and the headings above its own.

    With each is where in the text it begins: running text may tell of several.
    """
    titled = title is not None and block.headings[-1:] == (title.text,)
    name = block.headings[-1] if titled or (block.kind is Kind.BOX and block.headings) else ""
    name = _LABEL.sub("", name) or name
    above = block.headings[:-1] if name else block.headings
    is_below = bool(name) and (is_label or _are_announced(above))
    are_announced = is_below or _are_announced(block.headings)
    regions = regions_told(name) if are_announced else regions_in(name)
    if block.kind is Kind.BOX:
        regions = regions or located(block.text)
    elif is_below:  # further on it may only be held against another
        regions = regions or located(" ".join(sentences_of(block.text)[:FIRST]))
    if is_below:
        regions = regions or regions_told(first_sentence(block.text))
    if block.kind is not Kind.BOX and not (regions and are_announced):
        return from_sentences(block.text, are_announced), block.headings
    # Below a title in capitals, as are those that name a region, is one more.
    is_whose = bool(_WHOSE.search(block.text)) and tells_of_deed(block.text)
    is_titled = bool(regions_in(name)) or (name.isupper() and is_whose)
    is_like_others = are_examples and is_titled and not tells_how_it_is(block.text)
    tells = tells_of_undertaking(block.text) or is_like_others
    tells = tells or (is_below and tells_of_deed(block.text))
    if not regions or not tells:
        return [], above
    project = project_in(block.text)
    name = name or first_sentence(block.text)
    return [(0, Named(name, regions, project, actor_in(block.text, project)))], above


def _are_announced(headings: Sequence[str]) -> bool:
    return any(announces(heading) is Announced.YES for heading in headings)
