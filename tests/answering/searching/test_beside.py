"""What is asked after an answer is mostly told beside it."""

from __future__ import annotations

import pytest
from answering.made import engine_fixture, quoted

from sok.answering.engine import Engine
from sok.answering.searching.beside import BESIDE, SAME_HEADING, closeness
from sok.records import Span

engine = engine_fixture(
    """# Bryggor

Bryggorna i sjön kostar mycket.

Byggda av snickare från byn är bryggorna dyra.

Badplatsen är liten.

# Vägar

Vägarna i skogen är byggda av maskiner från staden.

# Hus

| I Falun är husen byggda av trä. Projektet Timret leds av Dalaverket. Det har gett flera jobb.
"""
)


def test_what_stands_beside_what_was_told_is_near(engine: Engine) -> None:
    """The paragraph and those next to it most, then those under the same heading, no others."""
    (name,) = engine.index.documents
    blocks = [block.text[:6] for block in engine.index.documents[name].blocks]
    first = blocks.index("Bryggo", 1)
    near = closeness(engine.index, [Span(name, first, 0, 5)])
    assert near == {
        (name, first): BESIDE,
        (name, first + 1): BESIDE,
        (name, first + 2): SAME_HEADING,
    }


@pytest.mark.parametrize(
    ("earlier", "answer"),
    [
        ("Berätta om bryggorna i sjön", "Byggda av snickare från byn är bryggorna dyra."),
        ("Berätta om vägarna", "Vägarna i skogen är byggda av maskiner från staden."),
    ],
)
def test_who_asks_on_gets_what_is_told_there(engine: Engine, earlier: str, answer: str) -> None:
    """Not what says the same of something else."""
    assert quoted(engine.ask("Av vilka är de byggda?", [earlier]))[0] == answer


def test_who_asks_on_after_who_leads_is_not_told_that_again(engine: Engine) -> None:
    """Only the latest question says what is wanted."""
    (quote, *_) = quoted(engine.ask("Vad har det gett?", ["Vem leder Timret?"]))
    assert "Det har gett flera jobb." in quote
