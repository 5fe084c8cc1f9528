"""What people think of answers, as they say it at the page."""

from __future__ import annotations

from dataclasses import replace

import pytest
from presenting.answers import HELP
from web.ask.conversing import Start, ask, database, listed, reply, shown, visit
from web.fakes import FakeEngine, an_answer

from sok.keeping.conversations import open_conversation
from sok.keeping.kept import Feedback, Mark


def _kept() -> Feedback | None:
    found = open_conversation(database(), "", listed()[0].id)
    assert found is not None
    return found.turns[0].feedback


def test_mark_and_comment_are_kept_changed_and_taken_back(start: Start) -> None:
    """A click marks, another changes, the same again takes back; the comment goes with the mark."""
    app = ask(start(FakeEngine(reply)), "Hur många öar?")
    assert not app.text_input
    app.pills[0].set_value(Mark.BAD).run()
    feedback = _kept()
    assert feedback is not None and feedback.mark is Mark.BAD
    app.text_input[0].set_value(" Fel år. ").run()
    feedback = _kept()
    assert feedback is not None and (feedback.mark, feedback.comment) == (Mark.BAD, "Fel år.")
    app.pills[0].set_value(Mark.GOOD).run()
    feedback = _kept()
    assert feedback is not None and (feedback.mark, feedback.comment) == (Mark.GOOD, "Fel år.")
    app.pills[0].set_value(None).run()
    assert _kept() is None
    assert not app.text_input


def test_mark_is_shown_when_the_conversation_is_opened(start: Start) -> None:
    """What was thought of an answer is seen again, and can be changed then."""
    app = ask(start(FakeEngine(reply)), "Hur många öar?")
    app.pills[0].set_value(Mark.BAD).run()
    app.text_input[0].set_value("Fel år.").run()
    opened = visit(samtal=listed()[0].id)
    assert opened.pills[0].value is Mark.BAD
    assert opened.text_input[0].value == "Fel år."
    opened.pills[0].set_value(Mark.GOOD).run()
    feedback = _kept()
    assert feedback is not None and feedback.mark is Mark.GOOD


def test_refusal_is_marked_too(start: Start) -> None:
    """A question that should have had an answer is told as that."""
    app = ask(start(FakeEngine(lambda q: an_answer(q, answered=False))), "Vad kostar det?")
    app.pills[0].set_value(Mark.BAD).run()
    assert _kept() is not None


def test_help_is_not_marked(start: Start) -> None:
    """What can be asked is no answer."""
    app = ask(start(FakeEngine(lambda q: replace(HELP, question=q))), "hej")
    assert not app.pills


def test_nothing_is_marked_where_nothing_is_kept(
    start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    """There is nowhere to keep it."""
    monkeypatch.setenv("SOK_STORE", "0")
    app = ask(start(FakeEngine(reply)), "Hur många öar?")
    assert shown(app, "”Svar på hur många öar.”")
    assert not app.pills
