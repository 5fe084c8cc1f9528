"""Which of the turns before it a follow-up goes on from."""

from __future__ import annotations

import pytest
from answering.queries import WHOLE, texts
from hypothesis import example, given
from hypothesis import strategies as st

from sok.answering.asked.followup import MOST_TURNS, readings
from sok.answering.asked.reading import Reading


def test_nothing_piles_up() -> None:
    """Each follow-up goes on from a whole question, and not from the follow-ups between."""
    history = ["Vad är bredband?", "Varför behövs det?", "Vilka bygger det?", "Och sedan då?"]
    assert texts("När kommer det?", history) == ("Bredband – när kommer det?",)


def test_what_was_only_named_is_the_subject_of_what_comes_next() -> None:
    """The last thing named is what a pronoun stands for."""
    history = ["Vilka byar fick mest investeringsstöd?", "Och service på landet?"]
    assert texts("Hur stort blev det?", history) == ("Service på landet – hur stort blev det?",)


def test_an_earlier_question_is_read_as_it_was_taken() -> None:
    """Of its readings the one that is chosen, not the likeliest."""
    history = ["Vad görs i Blekinge?", "Busskorten?"]
    assert texts("När kommer de?", history) == ("Busskorten – när kommer de?",)
    (joined,) = readings("När kommer de?", history, lambda found: found[-1])
    assert joined.earlier == "Vad görs i Blekinge?"


@pytest.mark.parametrize("follow_up", ["Är det mycket?", "Var det lite i sammanhanget?"])
def test_whether_an_amount_is_much_is_asked_of_its_share(follow_up: str) -> None:
    """Of that question only: what comes next is asked in no measure again."""
    history = ["Hur mycket stöd fick vägar?"]
    share = texts(follow_up, history)
    assert share == ("Hur mycket stöd fick vägar – i procent?",)
    assert texts("Och skolor?", [*history, follow_up]) == ("Hur mycket stöd fick skolor?",)


@pytest.mark.parametrize("share", ["Hur mycket är det i procent?", "Hur stor andel är det?"])
def test_a_share_asked_for_is_asked_of_the_next_too(share: str) -> None:
    """Be it in a question of its own."""
    read = texts("Och skolor?", ["Hur mycket stöd fick vägar?", share])
    assert read == ("Hur mycket stöd fick skolor – i procent?",)


def test_what_the_question_before_was_taken_for_is_the_subject() -> None:
    """Where it pointed to something in an answer that it did not name."""
    taken = Reading("Berätta mer om det andra", meant="Berätta mer om dammar?")
    assert taken.subject == "dammar"


@pytest.mark.parametrize("follow_up", ["I hur många län finns det?", "Var finns det?"])
def test_what_there_is_in_a_place_is_what_was_asked_about(follow_up: str) -> None:
    """It is not the number of places."""
    assert texts(follow_up, ["Vad är frisök?"])[0].startswith("Frisök – ")


@pytest.mark.parametrize("follow_up", ["vad betyder det?", "Vad är det för något?"])
def test_the_meaning_is_asked_of_what_was_just_mentioned(follow_up: str) -> None:
    """It is not that of the whole question that the talk began with."""
    history = ["Vad har det gått mest pengar till?", "Är frisök med där?"]
    assert texts(follow_up, history)[0].startswith("är frisök med där – vad ")


def test_what_was_asked_long_ago_is_forgotten() -> None:
    """Only the last turns are looked back on, however many there were."""
    follow_ups = ["Och för äldre?"] * MOST_TURNS
    assert texts("Och i Skåne?", [WHOLE, *follow_ups]) == texts("Och i Skåne?", follow_ups)
    assert texts("Och i Skåne?", ["Vad är bredband?"] * 500 + [WHOLE]) == (
        "Vilka insatser för unga görs i Skåne?",
    )


@pytest.mark.parametrize("question", ["Och i Skåne?", "Vad är det?", "Vad görs för unga?", "Och?"])
@pytest.mark.parametrize("history", [[], [""], ["  ", "\n"], ["?!", "🙂", "–"]])
def test_a_history_that_says_nothing_is_none(question: str, history: list[str]) -> None:
    """Blank turns, signs and emoji leave the question as it was typed."""
    assert texts(question, history) == (question,)


@pytest.mark.parametrize("follow_up", ["Och?", "Men?", "och", "Och då?", "Men då"])
def test_a_bare_opening_asks_the_same_again(follow_up: str) -> None:
    """A follow-up without words of its own adds nothing."""
    assert texts(follow_up, [WHOLE]) == (WHOLE,)


def test_a_measure_is_added_to_what_is_typed() -> None:
    """It holds for the next follow-up too."""
    (found, *_) = readings("Och vägar?", ["Hur mycket fick bredband?", "I procent?"])
    assert found.added == "Och vägar i procent"


def test_turns_that_say_nothing_are_passed_over() -> None:
    """The last question with words is the one that is gone on from."""
    assert texts("Och i Skåne?", [WHOLE, "", "🙂?"]) == ("Vilka insatser för unga görs i Skåne?",)


@given(st.text(), st.lists(st.text(), max_size=4))
@example("", ["A", "A\\"])
def test_any_history_gives_one_or_two_readings(question: str, history: list[str]) -> None:
    """Whatever is typed, nothing breaks, and without words before it a question is itself.

    What a follow-up adds is what was typed, perhaps with the measure that was asked for before.
    """
    found = readings(question, history)
    assert len(found) in {1, 2}
    assert all(one.added.startswith(question.rstrip("?!. ")) or not one.added for one in found)
    if not any(character.isalnum() for turn in history for character in turn):
        assert [(one.text, one.added) for one in found] == [(question, "")]


@pytest.mark.parametrize(
    ("follow_up", "asked"),
    [
        ("Den andra då?", "Hur mycket fick den andra av dem?"),
        ("Och den tredje?", "Hur mycket fick den tredje av dem?"),
    ],
)
def test_another_place_or_measure_is_asked_as_the_follow_up_before(
    follow_up: str, asked: str
) -> None:
    """That of the list before is not asked for again."""
    history = ["Vilka hamnar finns?", "Hur mycket fick den första av dem?"]
    (found,) = readings(follow_up, history)
    assert found.added.lower() == asked.lower()
    assert found.whole == history[0]


@pytest.mark.parametrize(
    "question",
    [
        "Nej inte skolan, kyrkan",
        "inte skolan utan kyrkan",
        "Nej, inte skolan. Kyrkan menade jag",
        "jag menade inte skolan, kyrkan",
    ],
)
def test_what_was_wrong_is_put_right(question: str) -> None:
    """Where both are said: in the question before, whatever that asks."""
    assert texts(question, ["Vad gör skolan för byn?"])[0].lower() == "vad gör kyrkan för byn?"


@pytest.mark.parametrize(
    ("history", "follow_up", "whole"),
    [
        (["Vad gör Skåne?", "Hur mycket fick de?"], "Halland då?", "Hur mycket fick Halland?"),
        (["Vad är bredband?", "Hur mycket fick det?"], "Och hamnar?", "Hur mycket fick hamnar?"),
    ],
)
def test_another_is_asked_what_the_follow_up_before_asked(
    history: list[str], follow_up: str, whole: str
) -> None:
    """Of a region or a thing that is only named."""
    assert readings(follow_up, history)[0].text == whole


@pytest.mark.parametrize(
    ("earlier", "follow_up", "asked"),
    [
        ("Hur många regioner har broar?", "Vilka var det?", "vilka regioner var det?"),
        ("I hur många regioner byggs broar?", "Och vilka var det då?", "vilka regioner var det?"),
        ("Hur många gamla broar finns?", "Vilka?", "vilka gamla broar?"),
    ],
)
def test_which_they_were_is_asked_of_what_was_counted(
    earlier: str, follow_up: str, asked: str
) -> None:
    """So that an answer must name some of them."""
    assert texts(follow_up, [earlier])[0].endswith(f" – {asked}")


@pytest.mark.parametrize(
    ("follow_up", "kept"),
    [
        ("Bara det från Skåne, tack", "från Skåne, tack"),
        ("Visa bara de som gäller barn", "som gäller barn"),
        ("Jag vill bara se insatserna för barn", "för barn"),
        ("Endast Skåne", "Skåne"),
        ("Och bara i Skåne då?", "i Skåne?"),
    ],
)
def test_what_is_narrowed_is_still_asked(follow_up: str, kept: str) -> None:
    """What is named is no other thing to ask of, but more to ask for."""
    read = texts(follow_up, ["Vilka insatser finns i hamnar?"])
    assert read == (f"Vilka insatser finns i hamnar – {kept}",)
