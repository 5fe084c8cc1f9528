"""A wish for more is about the question before it, and is no part of the conversation."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sok.answering.asked.wishes import without_wish_for_more


@pytest.mark.parametrize(
    "wish",
    [
        "Visa flera",
        "visa fler!",
        "Fler?",
        "Mer",
        "Flera exempel",
        "Kan du visa några fler exempel?",
        "Har du fler insatser därifrån?",
        "Finns det mer?",
        "Ge mig några till",
        "Och några andra?",
        "Resten",
        "Visa mer om det",
        "Kan du förklara det?",
        "Utveckla gärna",
        "Skulle du kunna utveckla det lite mer?",
    ],
)
def test_a_wish_for_more_is_about_the_question_before_it(wish: str) -> None:
    """It is asked again, and the wish is counted."""
    question, before = "Vad ger skogen?", "Vad är en pir?"
    assert without_wish_for_more(wish, [before, question]) == (question, [before], 1)
    assert without_wish_for_more(wish, [before, question, wish]) == (question, [before], 2)


@pytest.mark.parametrize(
    "question",
    [
        "Vad ger skogen mer?",
        "Visa fler bokbussar",
        "Förklara skogen",
        "Kan du utveckla det om skogen?",
        "Finns det fler färjor i Skåne?",
        "Vilka flera regioner har skog?",
        "Mer trä i Dalarna",
        "Och i Skåne?",
    ],
)
def test_a_question_that_says_more_of_its_own_is_no_such_wish(question: str) -> None:
    """It stands as it is, and its history too."""
    assert without_wish_for_more(question, ["Vad är en pir?"]) == (
        question,
        ["Vad är en pir?"],
        0,
    )


def test_earlier_wishes_are_no_part_of_the_conversation() -> None:
    """A follow-up after them goes on from the question that they were about."""
    history = ["Vad ger skogen?", "Visa flera", "Mer"]
    assert without_wish_for_more("Och sjön?", history) == ("Och sjön?", ["Vad ger skogen?"], 0)


def test_a_wish_for_more_of_nothing_stands_as_it_is() -> None:
    """There is no question to ask again."""
    assert without_wish_for_more("Visa flera", []) == ("Visa flera", [], 0)
    assert without_wish_for_more("Mer", ["Visa flera"]) == ("Mer", [], 0)


@given(
    st.lists(st.sampled_from(["Vad ger skogen?", "Och sjön?", "Visa flera", "Mer?"]), max_size=6),
    st.sampled_from(["Vad ger skogen?", "Visa flera", "Mer?"]),
)
def test_all_wishes_at_the_end_are_counted(history: list[str], question: str) -> None:
    """What is left of history has none, and question and history keep their order."""
    asked, before, wished = without_wish_for_more(question, history)
    turns = [turn for turn in [*history, question] if turn not in {"Visa flera", "Mer?"}]
    if turns:
        assert [*before, asked] == turns
        assert [*history, question][::-1][wished] == asked
    else:
        assert (asked, before, wished) == (question, [], 0)
