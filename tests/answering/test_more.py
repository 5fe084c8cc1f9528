"""Who wants more gets other answers to the same question, until there is none left."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import combinations

import pytest
from answering.made import engine_fixture, quoted, stands
from answering.woods import BUS, DOCUMENT, TABLETS

from sok.answering.engine import Engine
from sok.answering.evidence.refusal import NO_MORE
from sok.answering.searching.spans import overlap
from sok.records import Answer, Form

engine = engine_fixture(DOCUMENT)


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


def conversation(engine: Engine, question: str) -> list[Answer]:
    """The answers to a question and then to wish after wish for more."""
    turns = [question, *["Visa flera"] * WISHES]
    return [engine.ask(turn, turns[:place]) for place, turn in enumerate(turns)]


def repeats(answers: Sequence[Answer]) -> list[tuple[str, str]]:
    """The pairs of quotes of all answers that share characters."""
    quotes = [quote for answer in answers for quote in answer.quotes]
    return [(a.text, b.text) for a, b in combinations(quotes, 2) if overlap(a.span, b.span)]


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


@pytest.mark.parametrize("question", QUESTIONS)
def test_what_was_shown_is_not_near_either(engine: Engine, question: str) -> None:
    """Where there is no more, the nearest passages are of what has not been quoted."""
    *answered, last = conversation(engine, question)
    shown = [quote.span for answer in answered for quote in answer.quotes]
    near = [quote.span for passage in last.passages for quote in passage.quotes]
    assert shown and not last.answered
    assert not any(overlap(one, other) for one in near for other in shown)


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


def test_more_examples_are_of_the_topic_or_none_are_given(engine: Engine) -> None:
    """Where all on the topic have been shown, no other example is quoted as a passage."""
    first, *rest = conversation(engine, "Vilka exempel på läsning finns?")
    assert first.form is Form.INITIATIVES
    assert not any(one.initiatives for one in rest if one.form is Form.SPANS)
