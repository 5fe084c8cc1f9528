"""Who wants an answer explained reads on where it stands."""

from __future__ import annotations

from answering.made import engine_fixture, quoted

from sok.answering.engine import Engine

engine = engine_fixture(
    """# Abborre

Abborren är en rovfisk.

Vid bryggan i viken finns det gott om bänkar.

Stora exemplar av abborren finns i djupa vatten.

# Gädda

Abborren och gäddan äter mört.
"""
)
WHAT = "Vad är en abborre?"


def test_what_speaks_of_the_same_in_the_section_comes_next(engine: Engine) -> None:
    """Neither what speaks of something else there, nor another section, nor the answer again."""
    assert quoted(engine.ask(WHAT))[0] == "Abborren är en rovfisk."
    explained = quoted(engine.ask("Kan du förklara det?", [WHAT]))
    assert explained == ["Stora exemplar av abborren finns i djupa vatten."]


def test_where_the_section_says_no_more_others_do(engine: Engine) -> None:
    """It is a wish for more, then."""
    explained = quoted(engine.ask("Utveckla gärna", [WHAT, "Kan du förklara det?"]))
    assert "Abborren är en rovfisk." not in explained
    assert "Stora exemplar av abborren finns i djupa vatten." not in explained
