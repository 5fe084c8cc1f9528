"""A bare "why?" after an answer gets the reason that stands where the answer did."""

from __future__ import annotations

import pytest
from answering.made import engine_fixture, quoted

from sok.answering.engine import Engine

engine = engine_fixture(
    """# Vatten

Dammarna fick 20 procent av stödet. Kommunen hade ansökt om mer.

Att stödet var lägre berodde på torkan. Bäckarna sinade redan i maj.

Isen lades i juni på grund av en strejk.

## Bryggor

Bryggorna fick 30 procent av stödet. Det beror på att trä blev dyrare.

## Hamnar

Hamnarna fick 50 procent av stödet.

Därför räckte stödet till muddring.

## Fyrar

Fyrarna målades eftersom stödet räckte till färg.
"""
)
WHY = ["Varför?", "Varför då?", "Hur kommer det sig?", "Vad beror det på?", "Av vilken anledning?"]


@pytest.mark.parametrize("why", WHY)
def test_a_reason_in_the_next_paragraph_is_quoted(engine: Engine, why: str) -> None:
    """If it is one of a thing that was told of, with what stands beside it there."""
    answer = engine.ask(why, ["Hur mycket fick dammarna?"])
    assert quoted(answer) == [
        "Att stödet var lägre berodde på torkan. Bäckarna sinade redan i maj."
    ]


def test_a_reason_in_the_same_paragraph_is_quoted(engine: Engine) -> None:
    """With the sentence that it leans on."""
    answer = engine.ask("Varför då?", ["Hur mycket fick bryggorna?"])
    assert quoted(answer) == [
        "Bryggorna fick 30 procent av stödet. Det beror på att trä blev dyrare."
    ]


def test_what_comes_of_it_is_no_reason(engine: Engine) -> None:
    """Nor is what stands in another section."""
    answer = engine.ask("Varför då?", ["Hur mycket fick hamnarna?"])
    assert "Därför räckte stödet till muddring." not in quoted(answer)[:1]


def test_a_follow_up_that_says_more_asks_why_of_that(engine: Engine) -> None:
    """The reason for what was told is none for what it says itself."""
    answer = engine.ask("Varför ansökte de om mer?", ["Hur mycket fick dammarna?"])
    assert not any("torkan" in text for text in quoted(answer))


fallen = engine_fixture(
    """# Vatten

Dammarna fick 20 miljoner kronor i stöd. Det var en minskning med 5 miljoner kronor.

Att stödet var lägre berodde på torkan. Bäckarna sinade redan i maj.

Minskningen i antalet bryggor var en minskning som alla hade väntat sig.
"""
)


@pytest.mark.parametrize("why", ["Varför blev det en minskning?", "Varför blev det mindre?"])
def test_a_change_that_was_told_says_nothing_more(fallen: Engine, why: str) -> None:
    """Who asks why of it wants the reason, and not that it was so."""
    answer = fallen.ask(why, ["Hur mycket stöd fick dammarna?"])
    assert quoted(answer) == [
        "Att stödet var lägre berodde på torkan. Bäckarna sinade redan i maj."
    ]


def test_a_change_that_was_not_told_is_asked_of_itself(fallen: Engine) -> None:
    """A rise has not the reason of a fall."""
    answer = fallen.ask("Varför blev det en ökning?", ["Hur mycket stöd fick dammarna?"])
    assert not any("torkan" in text for text in quoted(answer)[:1])


told = engine_fixture(
    """# Kranar

Kranarna fick 5 procent av stödet på grund av rost.

# Salt

Att kranarna rostar beror på salt. Stödet till kranarna var lågt på grund av kriget.
"""
)


@pytest.mark.parametrize("why", WHY)
def test_a_reason_in_what_was_told_is_quoted(told: Engine, why: str) -> None:
    """Though others stand elsewhere."""
    assert quoted(told.ask(why, ["Hur mycket fick kranarna?"])) == [
        "Kranarna fick 5 procent av stödet på grund av rost."
    ]
