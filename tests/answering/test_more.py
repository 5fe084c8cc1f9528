"""Who wants more gets other answers to the same question, and who asks "vem" gets the actor."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import combinations
from pathlib import Path

import pytest
from answering.made import engine_over, quoted, stands
from hypothesis import given
from hypothesis import strategies as st

from sok.answering.corpus import overlap
from sok.answering.engine import Engine
from sok.answering.followup import readings, without_wish_for_more
from sok.answering.refusal import NO_MORE
from sok.records import Answer, Form

BUS = "Bokbussar besöker öar varje vecka (Bokens väg, Skåne)"
TABLETS = "Surfplattor lånas ut till äldre (Skåne)"
DOCUMENT = f"""\
# Skog

Skogen ger virke till hus. Skogen ger bär till saft. Många djur bor i skogen. Djuren äter bär.

Virke från skogen blir papper. Virke säljs på torget. Papper blir böcker.

## Mål

Målen för skogen är:

- Mer virke från skogen

- Fler vägar till skogen

# Bibliotek

## Läsning – exempel på insatser

Exempel på insatser för läsning:

- {BUS}

- Sagostunder för barn på biblioteket (Gotland)

## Digitalt – exempel på insatser

Exempel på insatser för det digitala:

- {TABLETS}

\f# Broar

## Mer trä i Dalarna

| Trä används i nya broar. Projektet Träbron leds av Region Dalarna. Broarna är fem.

## Bryggor i Halland

| Projektet bygger bryggor av sten. De är långa.

# Stöd

Av stödet till broar gick 20 procent till trä. Av stödet till broar gick 80 procent till sten.
"""
QUESTIONS = [
    "Vad ger skogen?",
    "Vad blir virke från skogen?",
    "Vilka är målen för skogen?",
    "Vilka exempel på läsning finns?",
    "Vilka insatser för läsning finns i Skåne?",
    "Berätta om Skåne",
    "Vad fick mest av stödet till broar?",
    "Hur stor andel av stödet till broar gick till trä?",
]
# More wishes than there are places to show.
WISHES = 12


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Engine:
    """An engine over a made-up report."""
    return engine_over(tmp_path_factory.mktemp("report"), DOCUMENT)


@pytest.fixture
def engine_of(tmp_path: Path) -> Callable[..., Engine]:
    """Makes an engine over other texts."""
    return lambda *texts: engine_over(tmp_path, *texts)


def conversation(engine: Engine, question: str) -> list[Answer]:
    """The answers to a question and then to wish after wish for more."""
    turns = [question, *["Visa flera"] * WISHES]
    return [engine.ask(turn, turns[:place]) for place, turn in enumerate(turns)]


def repeats(answers: Sequence[Answer]) -> list[tuple[str, str]]:
    """The pairs of quotes of all answers that share characters."""
    quotes = [quote for answer in answers for quote in answer.quotes]
    return [(a.text, b.text) for a, b in combinations(quotes, 2) if overlap(a.span, b.span)]


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


@pytest.mark.parametrize("question", QUESTIONS)
def test_more_never_repeats_and_ends_with_saying_so(engine: Engine, question: str) -> None:
    """No character is quoted twice, and when nothing is left that is said, again and again."""
    answers = conversation(engine, question)
    assert answers[0].answered
    assert repeats(answers) == []
    assert [answer.text for answer in answers[-2:]] == [NO_MORE, NO_MORE]
    answered = [answer.answered for answer in answers]
    assert answered == sorted(answered, reverse=True)
    assert all(stands(engine, answer) for answer in answers)
    assert {answer.standalone for answer in answers} == {question}


def test_more_is_really_more(engine: Engine) -> None:
    """There is a second answer where the first did not show all that answers."""
    first, second, *_ = conversation(engine, "Vad ger skogen?")
    assert first.quotes
    assert second.quotes


def test_more_of_a_refused_question_is_refused(engine: Engine) -> None:
    """Nothing was shown, and nothing is."""
    answers = conversation(engine, "Vad är elefanter?")
    assert not any(answer.answered for answer in answers)
    assert {answer.text for answer in answers[1:]} == {NO_MORE}


def test_more_examples_of_a_region_are_its_own(engine: Engine) -> None:
    """First those on the topic, then its others; never another region's."""
    first, second, *_ = conversation(engine, "Vilka insatser för läsning finns i Skåne?")
    assert quoted(first) == [BUS]
    assert quoted(second) == [TABLETS]
    assert second.form is Form.INITIATIVES


def test_one_document_of_one_sentence_has_no_more(engine_of: Callable[..., Engine]) -> None:
    """All that there is was shown."""
    first, *rest = conversation(engine_of("Bussen går varje timme."), "När går bussen?")
    assert {answer.text for answer in rest} == {NO_MORE}
    assert not any(answer.answered for answer in rest)
    assert quoted(first) in ([], ["Bussen går varje timme."])


def test_more_does_not_repeat_what_a_sentence_leans_on(
    engine_of: Callable[..., Engine],
) -> None:
    """The third of three long sentences is left; it goes on from the second, which was shown."""
    words = "och gran " * 13
    engine = engine_of(
        f"# Skog\n\nSkogen ger virke {'och gran ' * 8}. Det är virke {words}. Det är ved {words}."
    )
    answers = conversation(engine, "Vad ger skogen för virke?")
    assert answers[0].answered
    assert repeats(answers) == []


def test_more_does_not_repeat_the_sentence_with_the_actor(engine: Engine) -> None:
    """What was quoted of a box is left out of what follows."""
    answers = conversation(engine, "Vem leder Träbron i Dalarna?")
    assert quoted(answers[0]) == ["Projektet Träbron leds av Region Dalarna."]
    assert repeats(answers) == []


@pytest.mark.parametrize(
    "follow_up",
    [
        "Vem driver det?",
        "Vem ligger bakom det?",
        "Och vem står bakom?",
        "Vilka ligger bakom projektet?",
        "Vem är det som leder arbetet?",
        "Vilken organisation ansvarar för det?",
        "vem håller i det",
    ],
)
def test_who_alone_is_asked_of_what_came_before(follow_up: str) -> None:
    """It adds no word of its own that a document must say."""
    (reading,) = readings(follow_up, ["Vad är Träbron?"])
    assert "Träbron" in reading.text
    assert (reading.about, reading.added) == ("Vad är Träbron?", "")


@pytest.mark.parametrize(
    "question",
    ["Vem driver färjorna i Skåne?", "Vem ligger bakom bokbussarna på öarna?", "Vem är kung?"],
)
def test_who_of_something_else_may_stand_alone(question: str) -> None:
    """A question that names what it is about is read as it stands too."""
    assert question in [reading.text for reading in readings(question, ["Vad är Träbron?"])]


@pytest.mark.parametrize(
    ("earlier", "follow_up"),
    [
        ("Hur används trä i nya broar?", "Vem driver det?"),
        ("Hur används trä i nya broar?", "Vem leder det?"),
        ("Vad är Träbron?", "Vem leder det?"),
        ("Berätta om Träbron i Dalarna", "Vem driver det?"),
        ("Berätta om Träbron i Dalarna", "Vem är det som leder projektet?"),
    ],
)
def test_who_is_answered_by_the_sentence_with_the_actor(
    engine: Engine, earlier: str, follow_up: str
) -> None:
    """Of the initiative that was asked about."""
    answer = engine.ask(follow_up, [earlier])
    assert quoted(answer) == ["Projektet Träbron leds av Region Dalarna."]
    assert set(earlier.rstrip("?").split()[2:]) <= set(answer.standalone.rstrip("?").split())


@pytest.mark.parametrize(
    ("earlier", "follow_up"),
    [
        ("Vad är Träbron?", "Vem driver det?"),
        ("Vilka insatser finns i Dalarna?", "Vem ligger bakom det?"),
    ],
)
def test_who_is_answered_whatever_verb_asks_it(
    engine: Engine, earlier: str, follow_up: str
) -> None:
    """The document says "leds av" where the question says "ligger bakom"."""
    answer = engine.ask(follow_up, [earlier])
    assert quoted(answer) == ["Projektet Träbron leds av Region Dalarna."]


def test_who_is_refused_where_no_one_is_named(engine: Engine) -> None:
    """The bridges in Halland have no one who is said to build them."""
    answer = engine.ask("Vem driver det?", ["Vilka bryggor av sten bygger projektet i Halland?"])
    assert not answer.answered


def test_who_of_nothing_is_refused(engine_of: Callable[..., Engine]) -> None:
    """Without anything before it, "det" is no initiative of the document."""
    engine = engine_of(
        "# Färjor\n\n## Nya färjor i Kalmar\n\n| Projektet bygger färjor. Projektet drivs av "
        "Region Kalmar.\n\n## Bryggor i Halland\n\n| Projektet bygger bryggor av sten."
    )
    assert not engine.ask("Vem driver det?").answered
