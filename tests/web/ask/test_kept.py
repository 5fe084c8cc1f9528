"""Conversations outlive their windows: kept as they go, opened by their owner, gone on with."""

from __future__ import annotations

from dataclasses import replace

import pytest
from keeping.made import asked
from web.ask.conversing import (
    Start,
    address_scripts,
    ask,
    click,
    database,
    labels,
    last_kept,
    listed,
    reply,
    shown,
    visit,
)
from web.fakes import FakeEngine, a_quote, an_answer

from sok.errors import QuestionError
from sok.records import Answer
from sok.web.ask.examples import EXAMPLES
from sok.web.ask.stored import shared_database
from sok.web.person import Person


def test_conversation_is_kept_and_named_in_the_address(start: Start) -> None:
    """Each question is kept with its answer, and the address leads back to the conversation."""
    app = ask(ask(start(FakeEngine(reply)), "Hur många öar?"), "Och i norr?")
    kept = last_kept()
    assert [turn.answer for turn in kept.turns] == [reply("Hur många öar?"), reply("Och i norr?")]
    (script,) = address_scripts(app)
    assert f"?samtal={kept.id}" in script


def test_address_shows_the_conversation_as_it_was(start: Start) -> None:
    """After a reload or a restart the same answers are there word for word, and none is asked."""
    ask(start(FakeEngine(reply)), "Hur många öar?")
    shared_database.clear()
    engine = FakeEngine(lambda question: an_answer(question, a_quote("Annat.", 9)))
    start(engine)
    app = visit(samtal=last_kept().id)
    assert shown(app, "Hur många öar?</h2>")
    assert shown(app, "”Svar på hur många öar.”")
    assert engine.asked == []


def test_opened_conversation_is_gone_on_with(start: Start) -> None:
    """A follow-up has the history of the earlier visit, and is kept in the same conversation."""
    engine = FakeEngine(reply)
    ask(start(engine), "Hur många öar?")
    ask(visit(samtal=last_kept().id), "Och i norr?")
    assert engine.asked[-1] == ("Och i norr?", ("Hur många öar?",))
    assert len(last_kept().turns) == 2
    assert len(listed()) == 1


@pytest.mark.parametrize("name", ["finns-inte", "' OR 1=1 --", "../../etc/passwd"])
def test_unknown_conversation_has_a_message_and_a_way_on(start: Start, name: str) -> None:
    """The page says so once, offers its examples, and a question begins a new conversation."""
    start(FakeEngine(reply))
    app = visit(samtal=name)
    assert len(shown(app, "Samtalet finns inte bland dina samtal")) == 1
    assert set(EXAMPLES) <= set(labels(app))
    app = ask(app, "Hur många öar?")
    assert shown(app, "”Svar på hur många öar.”")
    assert last_kept().title == "Hur många öar?"


def test_only_its_owner_opens_a_conversation(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    """One signed-in person cannot see what another asked, and nor can one who is not signed in."""

    def sign_in(name: str) -> None:
        monkeypatch.setattr("sok.web.ask.stored.person", lambda: Person(name, True, True))

    sign_in("anna")
    ask(start(FakeEngine(reply)), "Hemlig fråga?")
    conversation = last_kept("anna").id
    for name in ("bo", ""):
        sign_in(name)
        app = visit(samtal=conversation)
        assert shown(app, "Samtalet finns inte bland dina samtal")
        assert not shown(app, "Hemlig")
        assert listed(name) == ()
    sign_in("anna")
    assert shown(visit(samtal=conversation), "Hemlig fråga?</h2>")


def test_message_is_shown_again(start: Start) -> None:
    """A question that was refused as such keeps its message."""

    def refuse(question: str) -> Answer:
        raise QuestionError("Frågan är för lång. Korta den.")

    ask(start(FakeEngine(refuse)), "å" * 3000)
    assert shown(visit(samtal=last_kept().id), "Frågan är för lång. Korta den.")


@pytest.mark.parametrize(
    ("name", "said"),
    [("oar.txt", "”Rapport om öar” har ändrats"), ("borta.txt", "finns inte längre")],
)
def test_answer_from_documents_that_have_changed_says_so(
    start: Start, name: str, said: str
) -> None:
    """The quotes stay as they were, and the question can be asked of the documents as they are."""
    old = a_quote("Det fanns 12 öar.", 4)
    quote = replace(old, sha256="1" * 64, span=replace(old.span, document=name))
    conversation, _ = asked(database(), "", an_answer("Hur många öar?", quote))
    start(FakeEngine(reply))
    app = visit(samtal=conversation)
    assert shown(app, said)
    assert shown(app, "”Det fanns 12 öar.”")
    app = click(app, "Ställ frågan igen")
    assert shown(app, "”Svar på hur många öar.”") and shown(app, "”Det fanns 12 öar.”")
    assert len(shown(app, said)) == 1
