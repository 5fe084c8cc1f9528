"""Who asks how many of those just told gets what counts a part of them."""

from __future__ import annotations

import pytest
from answering.made import engine_fixture, quoted

from sok.answering.engine import Engine

DOCUMENT = """\
# Hamnar

Halland lät muddra 40 hamnar under året. Sexton av dem fick nya bojar. Arbetet tog hela sommaren.

# Fyrar

På Gotland målades 12 fyrar. Av fyrarna i Kalmar lyser 5.

# Besättning

Under året sökte 300 personer hjälp av lotsar, varav 90 kvinnor.

# Lotsar

Hjälp gavs också på land. Av de lotsar som sökte hjälp var 20 procent kvinnor.
"""
ASKED = "Hur många hamnar lät Halland muddra?"
TOLD = "Halland lät muddra 40 hamnar under året."

engine = engine_fixture(DOCUMENT)


def test_the_part_is_quoted_after_what_it_is_of(engine: Engine) -> None:
    """A sentence with "av dem" in the paragraph of the answer before is of what that told."""
    answer = engine.ask("Hur många av dem fick bojar?", [ASKED])
    assert quoted(answer) == [f"{TOLD} Sexton av dem fick nya bojar."]


def test_a_part_of_another_kind_does_not_answer(engine: Engine) -> None:
    """What counts a part of those told must say the nouns that are asked about."""
    answer = engine.ask("Hur många av dem fick fyrar?", [ASKED])
    assert not any("Sexton" in text for text in quoted(answer))


def test_how_many_they_are_is_not_how_many_of_them(engine: Engine) -> None:
    """The figure that was told is not told again."""
    answer = engine.ask("Hur många av dem stängdes?", [ASKED])
    assert not any(TOLD in text for text in quoted(answer))


def test_a_part_of_others_does_not_answer(engine: Engine) -> None:
    """Who asks of the lighthouses that were painted does not ask of those in the harbours."""
    answer = engine.ask("Hur många av dem fick bojar?", ["Hur många fyrar målades på Gotland?"])
    assert not any("Sexton" in text for text in quoted(answer))


@pytest.mark.parametrize(
    "asked", ["Vad säger rapporten om hjälp av lotsar?", "Berätta om hjälp av lotsar"]
)
def test_what_was_told_first_is_what_they_are(engine: Engine, asked: str) -> None:
    """A part of what else was quoted is one of others, however near it is."""
    first, other = quoted(engine.ask(asked))
    answer = engine.ask("Hur många av dem var kvinnor?", [asked])
    assert [text in first and text not in other for text in quoted(answer)] == [True]
