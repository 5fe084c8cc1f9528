"""The difference between two things is told by what a document says of each."""

from __future__ import annotations

import pytest
from answering.made import engine_fixture, quoted

from sok.answering.asked.sides import sides_of
from sok.answering.engine import Engine

BOAT = "En pråm är en båt utan motor."
SHIP = "En färja är ett fartyg som korsar ett sund."
engine = engine_fixture(f"# Pråmar\n\n{BOAT}\n\n# Färjor\n\n{SHIP}\n")


@pytest.mark.parametrize(
    ("question", "sides"),
    [
        (
            "Vad är skillnaden mellan en pråm och en färja?",
            ("Vad är en pråm?", "Vad är en färja?"),
        ),
        (
            "Skillnaden mellan den gamla och den nya planen?",
            ("Vad är den gamla planen?", "Vad är den nya planen?"),
        ),
        (
            "Vad är skillnaden mellan kvinnors och mäns villkor?",
            ("Vad är kvinnors villkor?", "Vad är mäns villkor?"),
        ),
    ],
)
def test_either_side_is_asked_about(question: str, sides: tuple[str, str]) -> None:
    """What only one of them says holds for both."""
    assert sides_of(question) == sides


@pytest.mark.parametrize(
    "question",
    [
        "Finns det skillnader mellan kvinnor och män?",
        "Skillnaden mellan vägar och broar och färjor?",
        "Vad skiljer dem åt?",
    ],
)
def test_what_has_no_two_sides_is_left_whole(question: str) -> None:
    """Nor is one for yes or no parted."""
    assert sides_of(question) is None


def test_both_sides_are_quoted(engine: Engine) -> None:
    """Where no passage says what the difference is."""
    answer = engine.ask("Vad är skillnaden mellan en pråm och en färja?")
    assert quoted(answer) == [BOAT, SHIP]


def test_one_side_alone_is_no_answer(engine: Engine) -> None:
    """The reader would not see a difference."""
    assert not engine.ask("Vad är skillnaden mellan en pråm och en raket?").answered
