"""Advice to those whom a question asks it for goes before what only sums it up."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from answering.made import quoted

from sok.answering.engine import Engine

ADVICE = """# Slutsatser och rekommendationer

Vi lämnar fem rekommendationer. De viktigaste som lämnas är att regeringen bör ge stöden längre \
tid, att regionerna bör sätta mål för hamnarna och att kommunerna bör mäta.

## Våra rekommendationer

## Regeringen bör

- ge pengar till båtar i sex år

- utreda skatten på segel

## Regionerna bör

- sätta ett mål för hamnarna

- öva med fiskarna vartannat år
"""


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("Vilka rekommendationer lämnas till regionerna?", "sätta ett mål för hamnarna"),
        ("Vilka rekommendationer lämnas till regeringen?", "ge pengar till båtar i sex år"),
    ],
)
def test_advice_to_those_asked_for_goes_before_what_sums_it_up(
    engine_of: Callable[..., Engine], question: str, first: str
) -> None:
    """The list below the heading that names them is whole, though a text says more of the words."""
    answer = engine_of(ADVICE).ask(question)
    assert quoted(answer)[0] == first
    assert len(quoted(answer)) == 2


def test_the_list_below_who_it_is_for_goes_before_a_sentence_to_them(
    engine_of: Callable[..., Engine],
) -> None:
    """A summary tells but a part of it, however it words that."""
    summary = (
        "# I korthet\n\nVi ger regeringen rekommendationer:\n\n- mäta båtar\n\n- måla segel\n\n"
    )
    advice = "# Råd\n\n## Rekommendationer till regeringen\n\n- Mät båtarna.\n\n- Måla.\n\n- Öva.\n"
    answer = engine_of(summary + advice).ask("Vilka rekommendationer får regeringen?")
    assert quoted(answer) == ["Mät båtarna.", "Måla.", "Öva."]
