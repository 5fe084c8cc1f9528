"""Questions are suggested only if they have an answer that says something new."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from presenting.answers import AMOUNT, COMPARISON, FARMING, FISHING, at
from web.fakes import a_quote, an_answer

from sok.answering.suggestions import MOST, TRIES, Candidate, answered_among
from sok.errors import QuestionError
from sok.records import Answer, Form

NEW = at(a_quote("Skogen växer.", 12, headings=("Skog", "Läge")), 30)


def _replying(answer: Answer, asked: list[str]) -> Callable[[str], Answer]:
    def ask(question: str) -> Answer:
        asked.append(question)
        return answer

    return ask


def _found(answer: Answer, *candidates: Candidate, given: Answer = AMOUNT) -> tuple[str, ...]:
    return answered_among(candidates, given, (), _replying(answer, []))


def test_what_is_answered_with_new_quotes_is_suggested() -> None:
    """The question as it was tried."""
    assert _found(an_answer("?", NEW), Candidate("Och skogen?")) == ("Och skogen?",)


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param(an_answer("?", NEW, answered=False), id="a refusal"),
        pytest.param(an_answer("?", FISHING), id="the same quote"),
        pytest.param(an_answer("?", FISHING, at(FISHING, 1), NEW), id="mostly the same"),
    ],
)
def test_what_leads_nowhere_is_not(answer: Answer) -> None:
    """Neither a refusal nor what the answer gave already."""
    assert _found(answer, Candidate("Och skogen?")) == ()


def test_an_answer_of_another_form_or_section_is_not_meant() -> None:
    """A question for a comparison must get one, one about a section a quote from it."""
    comparison, skog = frozenset({Form.COMPARISON}), an_answer("?", NEW)
    assert _found(skog, Candidate("Jämför.", comparison)) == ()
    assert _found(COMPARISON, Candidate("Jämför.", comparison), given=skog) == ("Jämför.",)
    assert _found(skog, Candidate("Skog?", heading="Skog")) == ("Skog?",)
    assert _found(skog, Candidate("Fiske?", heading="Fiske")) == ()


def test_a_question_that_cannot_be_asked_is_passed_over() -> None:
    """What the engine refuses to search for is no reason to stop."""

    def ask(question: str) -> Answer:
        if question == "?":
            raise QuestionError("Skriv en fråga.")
        return an_answer(question, NEW)

    found = answered_among([Candidate("?"), Candidate("Skog?")], AMOUNT, (), ask)
    assert found == ("Skog?",)


def test_nothing_is_suggested_again() -> None:
    """Not what was asked before, however it was written, and nothing twice."""
    asked: list[str] = []
    candidates = [Candidate("Jämför ”a” och ”b”."), Candidate("Skog?"), Candidate("Skog?")]
    reply = _replying(an_answer("?", NEW), asked)
    assert answered_among(candidates, AMOUNT, ["jämför a och b"], reply) == ("Skog?",)
    assert asked == ["Skog?"]


def test_few_are_shown_and_few_are_tried() -> None:
    """It stops when it has enough, and gives up after a handful."""
    candidates = [Candidate(f"Fråga {number}?") for number in range(20)]
    asked: list[str] = []
    found = answered_among(candidates, AMOUNT, (), _replying(an_answer("?", NEW), asked))
    assert len(found) == len(asked) == MOST
    asked.clear()
    assert answered_among(candidates, AMOUNT, (), _replying(AMOUNT, asked)) == ()
    assert len(asked) == TRIES


def test_the_answer_itself_is_left_alone() -> None:
    """Quotes of another part of a block that was quoted are new."""
    other = an_answer("?", FARMING)
    assert _found(other, Candidate("Jordbruket?")) == ("Jordbruket?",)
