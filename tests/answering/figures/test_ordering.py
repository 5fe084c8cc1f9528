"""Which of the figures compared comes first, and how an answer names it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from answering.made import engine_fixture, rows

from sok.answering.engine import Engine
from sok.records import Form

TRIPS = (
    "Med lots är resan 4 dagar i Skåne. I Halland är resan 9 dagar. I Kalmar är den 7 dagar. "
    "Sämst för lots, men bäst för alla andra, är hösten."
)
LOADS = (
    "Utsläppen av växthusgaser är störst i Skåne, 12 ton. Därefter följer Halland med 8 ton och "
    "Kalmar med 2 ton."
)
engine = engine_fixture(f"# Resor\n\n{TRIPS}\n\n# Gaser\n\n{LOADS}\n\n# Fyrar\n\nDär är mörkt.")


@pytest.mark.parametrize(
    ("question", "lead", "first"),
    [
        ("I vilket län är resan kortast?", "Kortast tid av de angivna: Skåne, 4 dagar.", "4"),
        (
            "Går resan fortare i Skåne än i Kalmar?",
            "Kortast tid av de angivna: Skåne, 4 dagar.",
            "4",
        ),
        ("I vilket län är resan längst?", "Längst tid av de angivna: Halland, 9 dagar.", "9"),
        ("I vilket län är resan snabbast?", "Kortast tid av de angivna: Skåne, 4 dagar.", "4"),
        (
            "I vilket län är resan näst snabbast?",
            "Näst kortast tid av de angivna: Kalmar, 7 dagar.",
            "4",
        ),
        ("Hur lång är resan där den är bäst?", "Kortast tid av de angivna: Skåne, 4 dagar.", "4"),
        ("Hur lång är resan där den är sämst?", "Längst tid av de angivna: Halland, 9 dagar.", "9"),
        (
            "Vilket län har störst utsläpp av växthusgaser?",
            "Högst värde av de angivna: Skåne, 12 ton.",
            "12",
        ),
    ],
)
def test_who_is_first_is_named_by_what_is_measured(
    engine: Engine, question: str, lead: str, first: str
) -> None:
    """The fastest has the least time, the worst the most of it, and nobody has "flest ton"."""
    answer = engine.ask(question)
    assert answer.lead == lead
    assert rows(answer)[0].split()[0] == first


@pytest.mark.parametrize("asked", ["dyrast", "störst"])
def test_time_is_compared_only_where_time_is_asked_of(engine: Engine, asked: str) -> None:
    """What costs most is not what takes most days."""
    assert engine.ask(f"I vilket län är resan {asked}?").form is not Form.COMPARISON


def test_what_has_grown_is_not_told_by_what_is_largest(engine: Engine) -> None:
    """Who has most has not grown most, and nothing said here has grown."""
    asked = "Vilket läns utsläpp av växthusgaser har ökat mest?"
    assert engine.ask(asked).form is not Form.COMPARISON


def test_all_that_a_question_counts_are_compared(engine_of: Callable[..., Engine]) -> None:
    """Though what it calls them is said of some of them: "de tre"."""
    text = "Till kajen i väst gick 5 kronor, till kajen i öst 3 kronor och till bron 4 kronor."
    engine = engine_of(f"# Byggen\n\n{text}\n\n# Annat\n\nHär står något om fyrar.")
    answer = engine.ask("Vilket av de tre byggena, som kajen, fick mest kronor?")
    assert rows(answer) == ["5 kronor", "4 kronor", "3 kronor"]
