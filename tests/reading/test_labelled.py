"""Paragraphs that each begin with a name of their own are items of what announces them."""

from __future__ import annotations

import pytest
from reading.blocks import blocks, outlined

from sok.reading.labelled import with_labelled
from sok.records import Kind

LEAD = "Arbetet vilar på några principer."
THREE = (
    "Tillsammans, inte var för sig - Alla bidrar.",
    "Nära verksamheten – Arbetet sker där det märks.",
    "Mod i vardagen: Vi provar nytt.",
)


def items(*texts: str) -> int:
    """How many of some blocks become items."""
    return sum(block.kind is Kind.ITEM for block in with_labelled(blocks(*texts)))


def test_what_is_announced_and_has_a_name_each_is_a_list() -> None:
    """Over the end of a page too; the paragraph before announces each."""
    assert items(LEAD, *THREE, "Så blir det.") == len(THREE)
    assert items(LEAD, THREE[0], "@ 7", *THREE[1:]) == len(THREE)
    made = outlined("# Principer", LEAD, *THREE)
    assert [block.lead for block in made] == ["", "", LEAD, LEAD, LEAD]


@pytest.mark.parametrize(
    "texts",
    [
        (LEAD, *THREE[:2]),
        ("Så är det här.", *THREE),
        ("# Några principer", *THREE),
        (LEAD, *THREE[:2], "Det räcker.", THREE[2]),
        (LEAD, *THREE[:2], THREE[0]),
        (LEAD, "Båt - ett fartyg.", "Bro - en väg.", "Brygga - en plats."),
        (LEAD, "Skåne: Båtar byggs.", "Region Halland: Broar målas.", "Gotland: Hamnar muddras."),
        (LEAD, "R45: Kan brinna.", "R46: Kan rinna.", "R49: Kan ryka."),
    ],
)
def test_what_does_not_is_none(texts: tuple[str, ...]) -> None:
    """Two, unannounced, parted, one name twice, words and meanings, regions, codes."""
    assert items(*texts) == 0
