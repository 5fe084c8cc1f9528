"""That there are some of a thing does not tell which they are."""

from __future__ import annotations

import pytest

from sok.answering.evidence.unnamed import says_only_some


@pytest.mark.parametrize(
    ("question", "quote", "expected"),
    [
        ("Vilka broar ska målas?", "Några broar ska målas.", True),
        ("Vilka broar ska målas?", "Under året ska cirka 15 gamla broar målas.", True),
        ("Vilka seminarier hölls?", "Flera stora seminarier har lockat många.", True),
        ("Vilka fem broar ska målas?", "Fem broar ska målas.", True),
        ("Vilka broar ska målas?", "Två broar, Storbron och Lillbron, ska målas.", False),
        ("Vilka broar ska målas?", "Några broar målas: Storbron och Lillbron.", False),
        ("Vilka broar ska målas?", "Flera broar målas, till exempel Storbron.", False),
        ("Vilka broar ska målas?", "Storbron och Lillbron är två broar som målas.", False),
        ("Vilka broar ska målas?", "Två broar ska målas\nStorbron\nLillbron", False),
        ("Vilka broar ska målas?", "Två broar målas. Dessa är Storbron och Lillbron.", False),
        ("Vilka broar ska målas?", "Två broar ska målas. Den första är Storbron.", False),
        (
            "Vilka fem broar målas?",
            "A, B, C, D och E. Dessa fem broar kostar mest.",
            False,
        ),
        ("Vilka broar ska målas?", "Broar av trä ska målas.", False),
        ("Vilka broar ska målas?", "Storbron ska målas.", False),
        ("Hur många broar ska målas?", "Fem broar ska målas.", False),
    ],
)
def test_some_of_a_thing_are_not_named(question: str, quote: str, expected: bool) -> None:
    """Unless what they are stands beside it, or the text does not call them so."""
    assert says_only_some(question, quote) is expected
