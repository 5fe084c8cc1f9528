"""A question from the address is asked once; one without an answer waits, or is asked again."""

from __future__ import annotations

import pytest
from web.ask.conversing import (
    Start,
    address_scripts,
    ask,
    click,
    database,
    labels,
    last_kept,
    reply,
    shown,
    visit,
)
from web.fakes import FakeEngine

from sok.keeping.conversations import add_turn, begin, keep_stopped
from sok.records import Answer
from sok.web.ask.examples import EXAMPLES


def test_question_in_the_address_is_asked_once(start: Start) -> None:
    """It begins a new conversation, gives way to its name, and is not asked when drawn again."""
    engine = FakeEngine(reply)
    start(engine)
    app = visit(fraga="Hur många öar?")
    assert shown(app, "”Svar på hur många öar.”")
    app.run()
    assert engine.asked == [("Hur många öar?", ())]
    assert f"?samtal={last_kept().id}" in address_scripts(app)[0]
    visit(samtal=last_kept().id)
    assert len(engine.asked) == 1


def test_question_in_the_address_leaves_it_where_nothing_is_kept(
    start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A reload does not ask again what no conversation holds."""
    monkeypatch.setenv("SOK_STORE", "0")
    start(FakeEngine(reply))
    app = visit(fraga="Hur många öar?")
    assert shown(app, "”Svar på hur många öar.”")
    assert "location.pathname}`" in address_scripts(app)[0]


def test_blank_question_in_the_address_is_none(start: Start) -> None:
    """An address cut off in an e-mail shows the empty page."""
    start(FakeEngine(reply))
    assert set(EXAMPLES) <= set(labels(visit(fraga="  ")))


def test_question_of_a_lost_connection_is_answered_when_it_is_opened(start: Start) -> None:
    """A question that was kept and never answered waits, and its answer is then kept."""
    conversation = begin(database(), "", "Hur många öar?")
    add_turn(database(), "", conversation, "Hur många öar?")
    engine = FakeEngine(reply)
    start(engine)
    assert shown(visit(samtal=conversation), "”Svar på hur många öar.”")
    assert last_kept().turns[0].answer == reply("Hur många öar?")
    visit(samtal=conversation)
    assert len(engine.asked) == 1


def test_stopped_question_stays_and_is_asked_again(start: Start) -> None:
    """It is not asked by itself, nor is it history; a click asks it, and its answer is kept."""
    conversation = begin(database(), "", "Hur många öar?")
    turn = add_turn(database(), "", conversation, "Hur många öar?")
    assert turn is not None
    keep_stopped(database(), turn, True)
    engine = FakeEngine(reply)
    start(engine)
    app = visit(samtal=conversation)
    assert shown(app, "Frågan avbröts innan svaret kom.")
    ask(app, "Och annat?")
    assert engine.asked == [("Och annat?", ())]
    click(app, "Ställ frågan igen")
    assert engine.asked[-1] == ("Hur många öar?", ())
    assert [turn.answer for turn in last_kept().turns] == [
        reply("Hur många öar?"),
        reply("Och annat?"),
    ]


def test_question_that_met_a_bug_stays_and_is_asked_again(start: Start) -> None:
    """The bug shows its traceback once; its question is kept, with a way to ask it again."""
    broken = [True]

    def failing(question: str) -> Answer:
        if broken.pop():
            raise ZeroDivisionError("en bugg")
        return reply(question)

    app = ask(start(FakeEngine(failing)), "Hur många öar?")
    assert app.exception[0].value == "en bugg"
    broken.append(False)
    app = click(app.run(), "Ställ frågan igen")
    assert shown(app, "”Svar på hur många öar.”")
    assert not app.exception
