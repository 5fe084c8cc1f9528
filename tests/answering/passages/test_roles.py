"""What somebody does, or has for a role, is told by the sentences in which they act."""

from __future__ import annotations

import pytest
from answering.made import engine_fixture, quoted

from sok.answering.engine import Engine
from sok.records import Form

engine = engine_fixture(
    """# Vatten

Stödet delas ut av Vattenverket och av andra.

Vattenverkets webbplats har kartor.

I sjöarna mäter Vattenverket djupet varje år.

Kommunerna har en viktig roll i skyddet av sjöar.

Kommunerna bygger bryggor.

## Renare sjöar i Skåne

| Sjöarna ska renas. I projektet Klart vatten sår Fiskefonden vass med Bäverklubben. Det tar två år.
"""
)


@pytest.mark.parametrize(
    "question",
    ["Vad är Vattenverkets roll?", "Vad gör Vattenverket?", "Vad har Vattenverket för uppgift?"],
)
def test_who_acts_is_quoted(engine: Engine, question: str) -> None:
    """Not what stands beside them, is theirs, or is done by them and others."""
    assert quoted(engine.ask(question)) == ["I sjöarna mäter Vattenverket djupet varje år."]


def test_what_is_called_a_role_comes_first(engine: Engine) -> None:
    """Then come other doings."""
    assert quoted(engine.ask("Vilken roll har kommunerna?")) == [
        "Kommunerna har en viktig roll i skyddet av sjöar.",
        "Kommunerna bygger bryggor.",
    ]


def test_who_is_only_named_in_an_initiative_is_in_it(engine: Engine) -> None:
    """Though it does not say what they do themselves."""
    answer = engine.ask("Vilka projekt är Bäverklubben med i?")
    assert [text[:6] for text in quoted(answer)] == ["Sjöarn"]


@pytest.mark.parametrize(
    "question",
    [
        "Vad gör Fiskefonden?",
        "Vad är Fiskefonden inblandad i?",
        "Vilka projekt är Fiskefonden med i?",
        "Vad håller Fiskefonden på med?",
    ],
)
def test_who_acts_in_an_initiative_does_what_it_tells(engine: Engine, question: str) -> None:
    """All of it, and not the sentence that names them alone."""
    answer = engine.ask(question)
    assert answer.form is Form.INITIATIVES
    assert [text[:6] for text in quoted(answer)] == ["Sjöarn"]
