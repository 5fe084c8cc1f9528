"""A long conversation is drawn in part, so that each question is as quick as the first."""

from __future__ import annotations

import pytest
from web.ask.conversing import Start, ask, click, labels, listed, reply, shown, visit
from web.fakes import FakeEngine

from sok.web.ask.conversation import STEP, Conversation, Turn
from sok.web.ask.stored import shared_database


def _of(turns: int) -> Conversation:
    return Conversation(turns=[Turn(f"{n}?", stopped=True) for n in range(turns)])


@pytest.mark.parametrize(
    ("turns", "first"),
    [(1, 0), (2 * STEP - 1, 0), (2 * STEP, STEP), (3 * STEP - 1, STEP), (60, 60 - STEP)],
)
def test_latest_turns_are_drawn(turns: int, first: int) -> None:
    """From one step of them to nearly two, whatever there is before."""
    assert _of(turns).first_drawn == first


def test_turn_that_waits_is_drawn() -> None:
    """It is answered when it is drawn, however long ago it was asked."""
    conversation = _of(60)
    conversation.turns[3].stopped = False
    assert conversation.first_drawn == 3


def test_earlier_turns_are_had_by_steps(start: Start) -> None:
    """A button shows them until all are there; the next question folds them away again.

    What is folded away is not printed, and paper says so.
    """
    app = start(FakeEngine(reply))
    for number in range(2 * STEP):
        ask(app, f"Fråga {number}?")
    assert not shown(app, "Fråga 0?</h2>") and shown(app, f"Fråga {STEP}?</h2>")
    assert shown(app, f'<p class="papper">De {STEP} första frågorna i samtalet är inte med')
    app = click(app, f"Visa tidigare frågor ({STEP})")
    assert shown(app, "Fråga 0?</h2>")
    assert not any("tidigare frågor" in label for label in labels(app))
    assert not shown(app, 'class="papper"'), "nothing is left out"
    app = ask(app, "En till?")
    assert not shown(app, "Fråga 0?</h2>") and shown(app, "En till?</h2>")


def test_long_conversation_is_opened_at_its_end(start: Start) -> None:
    """What goes on from it has all of its questions before it, drawn or not."""
    engine = FakeEngine(reply)
    app = start(engine)
    for number in range(2 * STEP):
        ask(app, f"Fråga {number}?")
    shared_database.clear()
    app = visit(samtal=listed()[0].id)
    assert not shown(app, "Fråga 0?</h2>") and shown(app, f"Fråga {2 * STEP - 1}?</h2>")
    ask(app, "Och sedan?")
    assert len(engine.asked[-1][1]) == 2 * STEP
