"""Greetings and questions about the chat get help; a question that begins politely does not."""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter

import pytest
from fakes import fake_document

from sok.answering.asked.help import asks_for_help, help_text
from sok.answering.engine import Engine
from sok.records import Form

SKOG = (
    "# Skog\n\nMånga djur bor i skogen och äter bär.\n\n# Sjö\n\nFiskar bor i sjön.\n\nSjön är blå."
)


@pytest.mark.parametrize(
    "question",
    [
        "Hej",
        "hej!",
        "Hej hej",
        "HALLÅ?",
        "  Hejsan :)",
        "God morgon!",
        "Tack!",
        "Tack så mycket för hjälpen!",
        "Okej, toppen",
        "Hej, vad kan du?",
        "Vad kan du svara på?",
        "Vad kan jag fråga om?",
        "Vilka frågor kan jag ställa?",
        "Vem är du?",
        "Vilka dokument har du?",
        "Vilka dokument finns?",
        "Hur många rapporter söker du i?",
        "Vad är det här för tjänst?",
        "Hur funkar det?",
        "Hjälp!",
    ],
)
def test_what_asks_for_help(question: str) -> None:
    """Nothing but a greeting, thanks or a question about the chat."""
    assert asks_for_help(question)


@pytest.mark.parametrize(
    "question",
    [
        "",
        "?",
        "Hej! Vad är skog?",
        "Hej skog",
        "Tack, men vad är skog?",
        "Bra skog",
        "Hjälp mig hitta skogen",
        "Vad vet du om skogen?",
        "Vad kan jag göra i Skåne?",
        "Vem är ansvarig?",
        "Vad är det här för skog?",
        "Vilka dokument styr skogen?",
        "Vilka rapporter är det?",
        "Vilka dokument finns om skogen?",
        "Hur fungerar skogen?",
        "Hejda skogsbranden",
    ],
)
def test_what_asks_for_something_else(question: str) -> None:
    """A question about the documents is one, however it begins."""
    assert not asks_for_help(question)


def test_help_is_given_without_searching(engine_of: Callable[..., Engine]) -> None:
    """It is no answer, and has no quotes that could be taken for one."""
    engine = engine_of(SKOG)
    answer = engine.ask("Hej!")
    assert (answer.form, answer.answered) == (Form.HELP, False)
    assert (answer.quotes, answer.passages, answer.marks) == ((), (), ())
    assert answer.text == answer.lead == help_text(engine.documents)
    assert answer.standalone == "Hej!"


def test_a_question_after_a_greeting_is_answered(engine_of: Callable[..., Engine]) -> None:
    """With what the document says."""
    answer = engine_of(SKOG).ask("Hej! Vad äter djur i skogen?")
    assert answer.answered
    assert answer.quotes[0].text == "Många djur bor i skogen och äter bär."


def test_help_names_every_document() -> None:
    """By its title."""
    documents = [fake_document(SKOG, title="Om skogen"), fake_document(SKOG, title="Om sjön")]
    assert "citat ur 2 dokument: ”Om skogen”, ”Om sjön”, vart" in help_text(documents)


@pytest.mark.parametrize(
    ("text", "example"),
    [
        (SKOG, "om sjö?"),
        ("# EU\n\nText.", "om EU?"),
        ("# Allt om skog och sjö\n\nText.\n\n# Vägar\n\nText.", "om vägar?"),
        ("# 2 Mål\n\nText.\n\n# Vägar\n\nText.", "om vägar?"),
        ("# Innehåll\n\nText.\n\nMer.\n\n# Vägar\n\nText.", "om vägar?"),
    ],
    ids=["the most used", "an acronym", "a short one", "one of words", "of this report"],
)
def test_help_gives_a_section_as_an_example(text: str, example: str) -> None:
    """One that reads well in a question."""
    assert help_text([fake_document(text)]).endswith(example)


@pytest.mark.parametrize("text", ["Text utan rubrik.", "# En lång rubrik om mycket\n\nText."])
def test_help_without_a_short_heading_gives_no_example(text: str) -> None:
    """It ends with what can be asked for."""
    assert help_text([fake_document(text)]).endswith("vad ett ord betyder.")


def test_a_long_question_is_told_apart_at_once() -> None:
    """No text, however repetitive, takes more than a moment (seconds)."""
    started = perf_counter()
    assert not asks_for_help("hej" * 24 + "x")
    assert perf_counter() - started < 0.05


@pytest.mark.parametrize("history", [[], ["Hej!"], ["Hej!", "Tack!"]])
def test_more_of_nothing_is_help(engine_of: Callable[..., Engine], history: list[str]) -> None:
    """After greetings alone there is nothing that could be gone on with."""
    assert engine_of(SKOG).ask("Visa flera", history).form is Form.HELP
