"""`sok ask`: one question, with a fake engine behind it."""

from __future__ import annotations

import pytest
from cli.conftest import Run, reply
from web.fakes import FakeEngine, an_answer

from sok.errors import IndexMissing
from sok.presenting.answer_text import answer_text
from sok.records import Answer


def test_an_answer_is_plain_text(run: Run, engine: FakeEngine) -> None:
    """As a person reads it."""
    assert run("ask", "öar?") == (0, answer_text(reply("öar?")) + "\n", "")


def test_history_and_top_reach_the_engine(
    run: Run, engine: FakeEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """They are the engine's to use."""
    asked: list[object] = []

    def ask(question: str, history: object, top: int) -> Answer:
        asked.append((question, history, top))
        return reply(question)

    monkeypatch.setattr(engine, "ask", ask)
    run("ask", "Och där?", "--history", "Ett?", "Två?", "--top", "3")
    assert asked == [("Och där?", ("Ett?", "Två?"), 3)]


def test_a_refused_question_is_no_error(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """The answer is that there is none: status 0, on stdout."""
    engine = FakeEngine(lambda question: an_answer(question, answered=False))
    monkeypatch.setattr("sok.cli.ask.open_engine", lambda settings: engine)
    assert run("ask", "Vad?") == (0, "Jag hittar inget svar på det i dokumenten.\n", "")


def test_a_question_that_cannot_be_asked_is_an_error(run: Run, engine: FakeEngine) -> None:
    """The engine's message on stderr, status 1."""
    assert run("ask", " ") == (1, "", "Frågan är tom. Skriv en fråga.\n")


def test_a_missing_question_is_an_error(run: Run, engine: FakeEngine) -> None:
    """One that --history has swallowed is missing too, and the message says so."""
    message = 'Frågan saknas. Skriv den först, före --history: `sok ask "Vad är ...?"`.\n'
    assert run("ask") == (1, "", message)
    assert run("ask", "--history", "Ett?", "Vad?") == (1, "", message)


def test_without_an_index_nothing_is_answered(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """What opening the index says is the message."""

    def missing(settings: object) -> object:
        raise IndexMissing("Det finns inget index.")

    monkeypatch.setattr("sok.cli.ask.open_engine", missing)
    assert run("ask", "Vad?") == (1, "", "Det finns inget index.\n")
