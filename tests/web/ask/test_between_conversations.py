"""Between conversations: where a question goes, and what the ways back and on lead to."""

from __future__ import annotations

import pytest
from web.ask.conversing import Start, address_scripts, ask, click, last_kept, listed, reply, shown
from web.fakes import FakeEngine

from sok.web.ask.examples import EXAMPLES


def test_new_conversation_is_another_one(start: Start) -> None:
    """The old one stays among the earlier, and its name leaves the address."""
    app = ask(start(FakeEngine(reply)), "Första?")
    app.query_params["samtal"] = last_kept().id
    app = click(app.run(), "Nytt samtal")
    assert "samtal" not in app.query_params
    assert not shown(app, "Första?</h2>")
    ask(app, "Andra?")
    assert [one.title for one in listed()] == ["Andra?", "Första?"]


def test_question_goes_to_the_conversation_that_is_seen(start: Start) -> None:
    """A browser that still sends the address of the one before has no say in where it is asked."""
    app = ask(start(FakeEngine(reply)), "Första?")
    first = last_kept().id
    app = click(app, "Nytt samtal")
    app.query_params["samtal"] = first
    ask(app, "Andra?")
    assert [(one.title, one.questions) for one in listed()] == [("Andra?", 1), ("Första?", 1)]
    app = click(app, "Nytt samtal")
    app.query_params["samtal"] = first
    app = click(app, EXAMPLES[0])
    assert listed()[0].title == EXAMPLES[0]


def test_second_click_on_new_conversation_does_not_bring_the_old_one_back(start: Start) -> None:
    """It is sent before the browser knows the new address, which is then put right."""
    app = ask(start(FakeEngine(reply)), "Första?")
    first = last_kept().id
    app = click(app, "Nytt samtal")
    app.query_params["samtal"] = first
    app = app.run()
    assert not shown(app, "Första?</h2>")
    assert [script for script in address_scripts(app) if "samtal" not in script]
    ask(app, "Andra?")
    assert [(one.title, one.questions) for one in listed()] == [("Andra?", 1), ("Första?", 1)]


def test_going_back_later_leaves_the_new_conversation(
    start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who has had time to look at the new one, and goes back, comes to the one before."""
    app = ask(start(FakeEngine(reply)), "Första?")
    first = last_kept().id
    app = click(app, "Nytt samtal")
    monkeypatch.setattr("sok.web.ask.at_hand._BEHIND", 0.0)
    app.query_params["samtal"] = first
    assert shown(app.run(), "Första?</h2>")


def test_going_back_opens_the_conversation_before(start: Start) -> None:
    """The browser's own way back is an address like any other."""
    app = ask(start(FakeEngine(reply)), "Första?")
    first = last_kept().id
    app = ask(click(app, "Nytt samtal"), "Andra?")
    app.query_params["samtal"] = first
    app = app.run()
    assert shown(app, "Första?</h2>") and not shown(app, "Andra?</h2>")


def test_coming_back_from_another_page_shows_the_conversation(start: Start) -> None:
    """Without a name in the address the session's own conversation goes on."""
    app = ask(start(FakeEngine(reply)), "Första?").run()
    assert shown(app, "Första?</h2>")
    assert address_scripts(app)
