"""Suggested questions at the page: drawn, looked for once, asked with a click."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from presenting.answers import HARD
from streamlit.testing.v1 import AppTest
from web.fakes import FakeEngine, a_quote, an_answer

from sok.errors import QuestionError
from sok.records import Answer

Start = Callable[[FakeEngine], AppTest]


def _reply(question: str) -> Answer:
    return an_answer(question, a_quote("Öar finns.", 4))


def _ask(app: AppTest, question: str) -> AppTest:
    return app.chat_input[0].set_value(question).run()


def _labels(app: AppTest) -> list[str]:
    return [button.label for button in app.button]


def test_a_suggestion_is_asked_with_a_click(start: Start) -> None:
    """It goes on from the conversation as if it were typed."""
    engine = FakeEngine(_reply)
    engine.suggested = ("Hur många öar?", "Vilka öar?")
    app = _ask(start(engine), "Finns öar?")
    assert _labels(app)[-2:] == ["Hur många öar?", "Vilka öar?"]
    app.button(key="forslag-0").click().run()
    assert engine.asked[-1] == ("Hur många öar?", ("Finns öar?",))


def test_they_are_looked_for_once_for_each_answer(
    start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Drawing the page anew asks nothing; only the last answer has suggestions."""
    looked: list[tuple[str, tuple[str, ...]]] = []

    def suggest(self: FakeEngine, answer: Answer, history: Sequence[str] = ()) -> tuple[str, ...]:
        looked.append((answer.question, tuple(history)))
        return ("Vilka öar?",)

    monkeypatch.setattr(FakeEngine, "suggest", suggest)
    app = _ask(start(FakeEngine(_reply)), "Finns öar?")
    app.run()
    assert looked == [("Finns öar?", ())]
    _ask(app, "Finns skär?")
    assert looked[1:] == [("Finns skär?", ("Finns öar?",))]
    assert _labels(app).count("Vilka öar?") == 1


def test_they_are_looked_for_when_nobody_waits(
    start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The questions of others come first."""
    said = [True, True, False]
    looks: list[int] = []

    def suggest(self: FakeEngine, answer: Answer, history: Sequence[str] = ()) -> tuple[str, ...]:
        looks.append(len(said))
        return ("Vilka öar?",)

    monkeypatch.setattr(FakeEngine, "suggest", suggest)
    monkeypatch.setattr("sok.web.ask.suggested.anyone_waits", lambda: said.pop(0))
    app = _ask(start(FakeEngine(_reply)), "Finns öar?")
    assert looks == [0]
    assert _labels(app)[-1] == "Vilka öar?"


def test_without_suggestions_there_is_no_heading(start: Start) -> None:
    """Nothing announces what is not there, and a message has none."""

    def fail(question: str) -> Answer:
        raise QuestionError("Skriv en fråga.")

    for reply in (_reply, fail):
        app = _ask(start(FakeEngine(reply)), "Finns öar?")
        assert not any("Fråga vidare" in element.value for element in app.html)


def test_signs_in_a_suggestion_are_letters(start: Start) -> None:
    """A heading of a document is no Markdown in a button either."""
    engine = FakeEngine(_reply)
    engine.suggested = (HARD,)
    app = _ask(start(engine), "Finns öar?")
    button = app.button(key="forslag-0")
    assert "[c](d)" not in button.label and "<script>" not in button.label
    button.click().run()
    assert engine.asked[-1][0] == HARD


def test_the_conversation_can_be_had_as_files(start: Start) -> None:
    """Below the last answer, each file named after the first question."""
    app = _ask(start(FakeEngine(_reply)), "Finns öar?")
    assert not app.get("download_button")
    app.session_state["samtal-hamta"] = True
    labels = [button.proto.label for button in app.run().get("download_button")]
    assert labels == ["Word", "Markdown", "Text"]
