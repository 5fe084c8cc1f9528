"""Two questions asked in one are answered both."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from answering.made import engine_fixture, marked, quoted

from sok.answering.asked.parted import in_two, one_of_both
from sok.answering.engine import Engine

engine = engine_fixture(
    "# Skog\n\nSkogen ger bär åt alla.\n\n# Sjö\n\nAbborren bor i sjön vid bryggan.\n"
)
BOTH = "Vad ger skogen och var bor abborren i sjön?"


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        (BOTH, ("Vad ger skogen?", "Var bor abborren i sjön?")),
        (
            "Hur mycket fick vägar? Och vilka regioner fick mest?",
            ("Hur mycket fick vägar?", "Vilka regioner fick mest?"),
        ),
    ],
)
def test_two_questions_are_told_apart(question: str, parts: tuple[str, str]) -> None:
    """Each has a question word and says what it is about."""
    assert in_two(question) == parts


@pytest.mark.parametrize(
    "question",
    [
        "Vad ger skogen och sjön?",
        "Vad ger skogen och varför?",
        "De största byarna: vilka och hur många bor där?",
        "Vad är ett bidrag och vem kan få det?",
        "Jag är ny här, och vad ger skogen i norr?",
        "Fick vägarna pengar och hur mycket i så fall?",
        "Hej och vad ger skogen i norr?",
    ],
)
def test_one_question_is_not_parted(question: str) -> None:
    """Nor one whose second part says nothing of its own, or whose first asks nothing."""
    assert in_two(question) is None


def test_both_answers_are_given(engine: Engine) -> None:
    """The first before the second, each quote once."""
    answer = engine.ask(BOTH)
    assert quoted(answer) == ["Skogen ger bär åt alla.", "Abborren bor i sjön vid bryggan."]
    assert [passage.rank for passage in answer.passages] == [1, 2]


def test_a_share_asked_for_next_is_that_of_the_amount_just_told(
    engine_of: Callable[..., Engine],
) -> None:
    """And no other share of the whole that is named, though the quote is the same."""
    engine = engine_of(
        "# Stöd\n\n## Hamnar\n\nStödet till projekt i hamnar var 9 miljoner kronor. Det utgör 30 "
        "procent av hela stödet till projekt.\n\n### Bojar\n\nBojar fick 3 miljoner kronor och 10 "
        "procent av stödet till projekt."
    )
    answer = engine.ask("Hur mycket fick bojar och hur stor del av projektstödet är det?")
    assert marked(engine, answer) == ["3 miljoner kronor", "10 procent"]


def test_how_much_it_was_is_no_question_beside_a_ranking() -> None:
    """Who ranks is shown the figures."""
    assert in_two("Vilka län fick störst del av stödet, och hur stora delar?") is None
    assert in_two("Vad gör länen för skogen, och hur stort är stödet?") is not None


def test_passages_of_what_leans_on_the_first_are_looked_for_with_it(engine: Engine) -> None:
    """They tell of both, if they are found by both."""
    question = "Vad ger skogen och vilka bär ger den?"
    assert engine.ask(question).standalone == question


def test_the_part_that_has_an_answer_is_given_with_a_note_of_the_other(engine: Engine) -> None:
    """The question as a whole has none, and is refused where neither part has one."""
    answer = engine.ask("Var bor abborren i sjön och vad kostar biljetten?")
    assert quoted(answer) == ["Abborren bor i sjön vid bryggan."]
    assert answer.notes[-1].endswith("”Vad kostar biljetten?”.")
    assert answer.standalone == "Var bor abborren i sjön?"
    assert not engine.ask("Vad kostar bilen och vad kostar biljetten?").answered


def test_where_both_are_told_by_the_same_no_part_is_said_to_be_meant(engine: Engine) -> None:
    """Nothing is added by the second, and nothing is left out."""
    question = "Var bor abborren i sjön och hur bor den?"
    first = engine.ask("Var bor abborren i sjön?")
    answer = one_of_both(question, first, engine.ask("Var bor abborren vid bryggan?"))
    assert answer is not None
    assert (answer.standalone, answer.quotes, answer.notes) == (question, first.quotes, ())
