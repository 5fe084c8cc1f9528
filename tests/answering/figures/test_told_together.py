"""Who compares gets the figures that the passage in answer tells beside each other."""

from __future__ import annotations

import pytest
from answering.made import engine_fixture, quoted

from sok.answering.engine import Engine
from sok.records import Form

GROUPS = (
    "Bland flickorna seglar 40 procent varje vecka. Bland pojkarna är andelen 30 procent, och "
    "lektionen tar 2 timmar. Var femte båt är ny."
)
SUM = "Hamnarna kostade 9 miljoner kronor: kajer 5 miljoner kronor och bojar 4 miljoner kronor."
DOCUMENT = f"# Segling\n\n{GROUPS}\n\n# Hamnar\n\n{SUM}\n"

engine = engine_fixture(DOCUMENT)


def rows(engine: Engine, question: str) -> list[str]:
    """The figures compared in the answer to a question, as printed."""
    answer = engine.ask(question)
    assert answer.form is Form.COMPARISON
    return [one.found.printed for one in answer.statistics]


@pytest.mark.parametrize(
    "question",
    [
        "Seglar flickorna oftare än pojkarna?",
        "Hur skiljer sig seglingen mellan flickor och pojkar?",
    ],
)
def test_figures_of_one_unit_are_compared(engine: Engine, question: str) -> None:
    """Those of another unit stand in the quote alone."""
    assert rows(engine, question) == ["40 procent", "30 procent"]
    assert any("40 procent" in text for text in quoted(engine.ask(question)))


def test_the_sum_of_the_others_is_not_compared(engine: Engine) -> None:
    """What they come to together is no figure beside them."""
    assert rows(engine, "Har hamnarna förändrats?") == ["5 miljoner kronor", "4 miljoner kronor"]
