"""A question is read with those before it, where they say anything."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import replace

import pytest
from answering.queries import SPELLER, read

from sok.answering.asked.question import Query, understand
from sok.settings import QUESTION_LIMIT


def test_letters_in_two_parts_are_understood_in_the_history_too() -> None:
    """A region of an earlier question is swapped however it was typed."""
    earlier = unicodedata.normalize("NFD", "Vad görs i Jämtland?")
    assert read("Och i Skåne?", earlier).standalone == "Vad görs i Skåne?"


def test_half_a_character_in_the_history_is_left_out() -> None:
    """What comes after it is joined to the earlier question as it was meant."""
    earlier = "Vad görs i Hal\udc00land?"
    assert read("Och i Skåne?", earlier).standalone == "Vad görs i Skåne?"
    ignored = replace(read("Och i Skåne?"), history_ignored=True)
    assert read("Och i Skåne?", "\ud83d") == ignored


def test_a_turn_that_is_too_long_is_cut() -> None:
    """A pasted document in the history adds no more than a question may hold."""
    earlier = "Vilka skolor har bredband? " + "x " * QUESTION_LIMIT
    joined = read("Och hälsa?", earlier).standalone
    assert joined.startswith("Vilka skolor har bredband?")
    assert joined.endswith(" – hälsa?")
    assert len(joined) <= QUESTION_LIMIT + len(" – hälsa?")


def test_what_a_follow_up_adds_weighs_more() -> None:
    """Its terms are there twice as often as those of the question it goes on from."""
    one = read("Och bredband?", "Vilka skolor behöver hälsa?")
    own = read("bredband").terms
    assert one.terms.count(own[0]) == 2 * own.count(own[0])
    assert one.terms.count(read("hälsa").terms[0]) == read("hälsa").terms.count(
        read("hälsa").terms[0]
    )


def test_a_question_with_two_readings_has_two_queries() -> None:
    """One that points back is read with what came before, and then alone."""
    first, second = understand("Vilka byar betalar för det?", ["Vad är bredband?"], SPELLER)
    assert first.standalone == "Vilka byar betalar för bredband?"
    assert second.standalone == "Vilka byar betalar för det?"
    assert (first.added, second.added) == (("vilka", "byar", "betalar", "för", "det"), ())
    assert not first.goes_on and not second.goes_on


def test_a_follow_up_that_can_only_go_on_has_one_query() -> None:
    """It says so, and which words it adds."""
    (query,) = understand("Och bredband då?", ["Vilka skolor behöver hälsa?"], SPELLER)
    assert query.standalone == "Vilka skolor behöver hälsa – bredband?"
    assert query.added == ("och", "bredband", "då")
    assert query.goes_on


def test_a_question_without_history_adds_nothing() -> None:
    """However it opens."""
    (query,) = understand("Och bredband då?", [], SPELLER)
    assert (query.added, query.goes_on) == ((), False)


@pytest.mark.parametrize(
    ("history", "ignored"),
    [((), False), (("", "🙂"), True), (("?", "Vad är hälsa?"), False), (("2021",), False)],
)
def test_a_history_without_letters_is_said_to_be_ignored(
    history: tuple[str, ...], ignored: bool
) -> None:
    """No history at all is nothing to ignore."""
    assert read("Vad är bredband?", *history).history_ignored is ignored


@pytest.mark.parametrize(
    "history",
    [[""], ["?!", "🙂"], ["blorp gnurgel"], ["asdf qwer zxcv", "hjklö"], ["12 34"]],
    ids=["blank", "signs", "no words", "keys", "digits"],
)
def test_a_history_that_makes_no_sense_is_ignored_and_said_to_be(history: list[str]) -> None:
    """Most of its words are none: a follow-up is then read as it stands."""
    query = read("Och i Skåne?", *history)
    assert (query.standalone, query.history_ignored) == ("Och i Skåne?", True)


@pytest.mark.parametrize(
    "sensible", ["Vad görs i Halland?", "vad gors i halland", "2021 i Halland"]
)
def test_one_turn_that_makes_sense_is_enough(sensible: str) -> None:
    """The others are passed over."""
    query = read("Och i Skåne?", sensible, "blorp gnurgel", "🙂")
    assert "Skåne" in query.standalone
    assert not query.history_ignored


def test_greetings_are_nothing_to_go_on_from() -> None:
    """A follow-up after one goes on from the question before it, and nothing is said of it."""
    query = read("Och i Skåne?", "Vad görs i Halland?", "Tack!")
    assert (query.standalone, query.history_ignored) == ("Vad görs i Skåne?", False)


def test_more_of_the_one_question_before_ignores_no_history() -> None:
    """ "Visa fler" is that question once more."""
    query = read("Visa fler", "Vad görs i Halland?")
    assert (query.standalone, query.history_ignored) == ("Vad görs i Halland?", False)


def test_which_way_an_earlier_question_was_taken_is_asked_for() -> None:
    """Only of one with two readings; the place that is given says which."""
    asked: list[tuple[str, ...]] = []

    def last(found: Sequence[Query]) -> int:
        asked.append(tuple(query.standalone for query in found))
        return len(found) - 1

    (query,) = understand("Och varför?", ["Vad görs i Skåne?", "Busskort?"], SPELLER, last)
    assert asked == [("Busskort?", "Vad görs i Skåne – busskort?")]
    assert query.standalone == "Busskort – varför?"
