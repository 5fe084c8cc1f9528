"""Paragraphs that count on by a word and a number are items of a list."""

from __future__ import annotations

import pytest
from reading.blocks import blocks

from sok.reading.numbered import with_numbered
from sok.records import Kind


def items(*texts: str) -> list[str]:
    """The first words of what becomes an item."""
    found = with_numbered(blocks(*texts))
    return [block.text.split(".")[0] for block in found if block.kind is Kind.ITEM]


THREE = ("Förslag 1: Köp båtar. Nu.", "Förslag 2. Måla dem.", "Förslag 3 – Sjösätt dem.")


def test_what_counts_on_is_a_list() -> None:
    """Over the end of a page too, and whatever stands before and after it."""
    wanted = ["Förslag 1: Köp båtar", "Förslag 2", "Förslag 3 – Sjösätt dem"]
    assert items("Vi föreslår.", *THREE, "Så blir det.") == wanted
    assert items(*THREE[:2], "@ 7", THREE[2]) == wanted


@pytest.mark.parametrize(
    "texts",
    [
        THREE[:2],
        (THREE[0], THREE[2], THREE[1]),
        (*THREE[:2], "Det räcker.", THREE[2]),
        (*THREE[:2], "# Mer", THREE[2]),
        ("Förslag 2: a", "Förslag 3: b", "Förslag 4: c"),
        ("Tabell 1: a", "Tabell 2: b", "Tabell 3: c"),
        ("Förslag 1: a", "Steg 2: b", "Förslag 3: c"),
        ("Förslag 1 är bra", "Förslag 2 är dyrt", "Förslag 3 är fult"),
    ],
)
def test_what_does_not_is_none(texts: tuple[str, ...]) -> None:
    """Two alone, another order, text between, another word, no first, or no label."""
    assert items(*texts) == []
