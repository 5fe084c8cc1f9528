"""A follow-up that compares what earlier questions asked about one by one."""

from __future__ import annotations

import pytest
from answering.queries import texts

VAGAR, SKOLOR = "Hur mycket fick vägar?", "Hur mycket fick skolor?"


@pytest.mark.parametrize(
    "follow_up", ["Vilken av dem fick mest?", "Vilken fick mest?", "Vilken fick mest av dem?"]
)
@pytest.mark.parametrize("second", [SKOLOR, "Och skolor?", "Hur mycket fick skolor då?"])
def test_the_two_last_amounts_are_compared(second: str, follow_up: str) -> None:
    """Be the second a question of its own or a follow-up: one question asks of both."""
    read = texts(follow_up, [VAGAR, second])
    assert read == ("Hur mycket fick vägar och skolor – vilken fick mest?",)


def test_two_things_that_one_got_are_compared() -> None:
    """The questions differ within, and are alike before and after."""
    history = ["Hur mycket bygdestöd fick Piren?", "Och gatustöd?"]
    joined = "Hur mycket bygdestöd och gatustöd fick Piren – vilket är störst?"
    assert texts("Vilket av dem är störst?", history) == (joined,)


@pytest.mark.parametrize(
    ("follow_up", "history"),
    [
        ("Vilken fick mest?", [VAGAR]),
        ("Vilken fick mest?", [VAGAR, "Vad är en damm?", SKOLOR]),
        ("Vilket område fick mest?", [VAGAR, SKOLOR]),
        ("Vem bestämde det?", [VAGAR, SKOLOR]),
    ],
)
def test_nothing_else_is_compared(follow_up: str, history: list[str]) -> None:
    """One amount, those with another question between, another kind of thing, another question."""
    assert not any("vägar och skolor" in text for text in texts(follow_up, history))
