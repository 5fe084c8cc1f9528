"""A question that gives figures itself is answered by what states them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from answering.ferries import DOCUMENT, GRANTS, PIERS
from answering.made import engine_fixture, quoted, rows

from sok.answering.asked.question import understand
from sok.answering.engine import Engine
from sok.answering.figures.given_figures import of_given_figures
from sok.answering.figures.reply_figures import SEVERAL
from sok.records import Form

engine = engine_fixture(DOCUMENT)


@pytest.mark.parametrize(
    ("question", "figures"),
    [
        ("Vad avser 59 respektive 41 procent?", ["59 procent", "41 procent"]),
        ("Ibland står det 30,0 miljoner och ibland 20,0, vad gäller de?", ["30,0", "20,0"]),
        ("Vilka två regioner fick båda 12 procent av bidraget till broar?", ["12", "12"]),
        ("Vilken färja fick 12,5 miljoner kronor?", ["12,5"]),
    ],
)
def test_figures_that_are_given_are_found(
    engine: Engine, question: str, figures: list[str]
) -> None:
    """Each that is asked of, and all that have the one figure; a bare number has its unit."""
    answer = engine.ask(question)
    assert [printed.split()[0] for printed in rows(answer)] == [one.split()[0] for one in figures]
    assert answer.lead == (SEVERAL if len(answer.quotes) > 1 else "")


def test_figures_stand_in_the_order_of_the_question(engine: Engine) -> None:
    """So that each is known by its place."""
    answer = engine.ask("12,5 miljoner respektive 30,0 miljoner kronor, vad är det?")
    assert quoted(answer)[0] == PIERS
    assert GRANTS not in quoted(answer)


@pytest.mark.parametrize(
    "question",
    [
        "Hur fördelades de 20 procenten?",
        "Vilka färjor fick över 12 procent?",
        "Vad gick de 20 procenten av vägarna till?",
    ],
)
def test_other_questions_with_figures_ask_otherwise(engine: Engine, question: str) -> None:
    """A bound, or a figure that is known, is not what is looked for."""
    corpus = engine._corpus
    assert of_given_figures(corpus, understand(question, (), corpus.speller)[0]) == []


def test_one_figure_of_several_that_nothing_states_is_no_answer(
    engine_of: Callable[..., Engine],
) -> None:
    """Half an answer would pass for a whole."""
    engine = engine_of("# Vägar\n\nAv vägarna gick 20 procent till grus.")
    assert engine.ask("Vad avser 20 procent respektive 33 procent?").statistics == ()


between = engine_fixture(
    """# Havet

## Pengarna till havet

Det beviljade stödet till bryggor uppgick till 287 miljoner kronor för havet.

Dessutom har kommunerna fått båtstöd (529 miljoner kronor) och fyrstöd (151 miljoner kronor).
"""
)


def test_what_is_divided_between_things_is_none_of_them(between: Engine) -> None:
    """What stands before "mellan" says what is divided, and no part of the first thing."""
    question = "Hur delas kronorna till kommunernas hamnar upp mellan bryggor, fyrstöd och båtstöd?"
    answer = between.ask(question)
    assert answer.form is Form.COMPARISON
    assert sorted(one.found.value for one in answer.statistics) == [151, 287, 529]
