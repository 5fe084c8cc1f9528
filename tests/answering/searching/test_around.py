"""What is quoted with a sentence that is not whole without what stands beside it."""

from __future__ import annotations

from pathlib import Path

import pytest
from answering.made import engine_over

from sok.answering.searching.around import with_leaning

NAMES = "När vi jämför hamnarna ser vi tre skillnader."


@pytest.mark.parametrize(
    ("following", "is_told"),
    [
        ("De nya har en kran, de äldre har en kaj och alla har en bod.", True),
        ("Vi återkommer till dem längre fram.", False),
    ],
)
def test_what_a_sentence_counts_the_next_tells(
    tmp_path: Path, following: str, is_told: bool
) -> None:
    """It is quoted too, if it lists so many things."""
    engine = engine_over(tmp_path, f"# Hamnar\n\n{NAMES} {following} Sedan kom hösten.")
    index = engine.index
    number = next(n for n, one in enumerate(index.sentences) if index.text(one.span) == NAMES)
    whole = index.text(with_leaning(index, number))
    assert whole == (f"{NAMES} {following}" if is_told else NAMES)
