"""Who asks what somebody of a name does gets the initiatives that they run or are named in."""

from __future__ import annotations

import pytest
from answering.made import engine_fixture, quoted

from sok.answering.engine import Engine
from sok.records import Form

BOAT = "Havskustens vattenråd planterar ålgräs i projektet Ängar under ytan."
GOATS = "Getbolaget i Umeå lånar ut getter i projektet Råbock."
FAIR = "Projektet Fårfest drivs av Luleå kommun. Ölands Fårgårdar anordnar festen."
engine = engine_fixture(
    f"""# Djur

Alla län har djur av många slag.

# Exempel från länen

## Ålgräs i Halland

| {BOAT}

## Getter i Västerbotten

| {GOATS}

## Får i Norrbotten

| {FAIR}
"""
)


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Vad håller Havskustens vattenråd på med?", BOAT),
        ("Vad är det Getbolaget i Umeå gör?", GOATS),
        ("Vilken fest står Ölands Fårgårdar för?", FAIR),
    ],
)
def test_what_somebody_of_a_name_does(engine: Engine, question: str, text: str) -> None:
    """A name in several words, whole, and a word for what they do; the kind of thing is free."""
    answer = engine.ask(question)
    assert answer.form is Form.INITIATIVES
    assert quoted(answer) == [text]


@pytest.mark.parametrize(
    "question",
    [
        "Vad heter personen bakom Getbolaget i Umeå?",
        "När började Getbolaget i Umeå arbeta med getter?",
        "Vad gör Getbolaget i Umeå med sina robotar?",
        "Vad gör Hästbolaget i Umeå?",
    ],
)
def test_something_else_of_them(engine: Engine, question: str) -> None:
    """A name, a time, another topic and somebody whom nothing names are not answered so."""
    assert engine.ask(question).form is not Form.INITIATIVES
