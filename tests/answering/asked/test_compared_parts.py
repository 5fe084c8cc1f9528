"""Figures of one part do not answer for the whole."""

from __future__ import annotations

import pytest
from answering.made import engine_fixture
from answering.waters import TWO_PARTS

from sok.answering.asked.bounds import bound_asked
from sok.answering.asked.ranking import Order, adds_up, order_asked
from sok.answering.engine import Engine
from sok.records import Form

WHOLE = "Flest kronor i hela landet fick regionerna Skåne och Kalmar."
DOCUMENT = f"""\
{TWO_PARTS}
# Slutsatser

{WHOLE}
"""


engine = engine_fixture(DOCUMENT)


def test_a_list_of_one_part_is_no_answer_for_all(engine: Engine) -> None:
    """Two parts list regions, and the question names neither."""
    answer = engine.ask("Vilka regioner fick mest stöd?")
    assert answer.form is not Form.COMPARISON


def test_a_part_that_is_named_is_compared(engine: Engine) -> None:
    """The heading above a list tells which is meant."""
    answer = engine.ask("Vilken region fick mest stöd till hamnar?")
    assert answer.form is Form.COMPARISON
    assert answer.statistics[0].found.region == "Skåne"


@pytest.mark.parametrize(
    ("question", "amount", "is_below"),
    [("Vilka fick tio procent eller mer?", 10, False), ("Vilka fick 5 kr eller mindre?", 5, True)],
)
def test_a_bound_may_stand_after_its_number(question: str, amount: float, is_below: bool) -> None:
    """The number itself keeps such a bound."""
    bound = bound_asked(question)
    assert bound is not None
    assert (bound.amount, bound.is_below, bound.is_included) == (amount, is_below, True)


def test_only_several_things_are_added_up() -> None:
    """A sum of one thing is an amount as any other."""
    assert adds_up("Hur mycket fick hamnar och fyrar tillsammans?")
    assert not adds_up("Hur mycket fick hamnarna totalt?")


def test_how_common_something_is_ranks_no_figures() -> None:
    """No figure measures it, as one does what is dearest."""
    assert order_asked("Vilka fyrar är vanligast?") is None
    assert order_asked("Vilka fyrar är dyrast?") is Order.MOST
