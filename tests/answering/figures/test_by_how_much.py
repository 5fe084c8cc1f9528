"""How much something is, and by how much it changed, are not the same figure."""

from __future__ import annotations

import pytest
from answering.made import engine_fixture, marked

from sok.answering.engine import Engine
from sok.answering.figures.by_how_much import asks_by_how_much, is_by_how_much

DOCUMENT = """\
# Hamnar

Verksamheten i hamnarna kostade 489 miljoner kronor under 2021. Jämfört med 2020 hade stödet till \
hamnar en minskning med 277,5 miljoner kronor. Kajerna fick 9 miljoner kronor. Det var 4 miljoner \
kronor mer än 2020.

# Böcker

Biblioteken lånade ut böcker till barn i byarna. Barnen läste om sjöar och berg.
"""

engine = engine_fixture(DOCUMENT)


def test_a_change_is_known_by_the_word_before_it(engine: Engine) -> None:
    """ "En minskning med 277,5" is one, and so is "4 mer än", by the words after it."""
    found = {one.printed: is_by_how_much(engine._corpus, one) for one in engine.index.statistics}
    assert found["277,5 miljoner kronor"] is True
    assert found["4 miljoner kronor"] is True
    assert found["489 miljoner kronor"] is found["9 miljoner kronor"] is False


@pytest.mark.parametrize(
    ("question", "figures"),
    [
        ("Hur mycket minskade stödet till hamnar?", ["277,5 miljoner kronor"]),
        ("Hur mycket lägre var stödet till hamnar 2021 än 2020?", ["277,5 miljoner kronor"]),
        ("Hur stort var stödet till hamnar?", []),
    ],
)
def test_a_change_is_given_where_it_is_asked_for(
    engine: Engine, question: str, figures: list[str]
) -> None:
    """And else it is not marked as the amount."""
    assert [one for one in marked(engine, engine.ask(question)) if one.startswith("277")] == figures


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("Hur mycket har avgiften stigit?", True),
        ("Vad är skillnaden mot 2020?", True),
        ("Hur mycket dyrare blev resan?", True),
        ("Hur mycket kostade resan?", False),
    ],
)
def test_a_change_is_asked_for_in_many_words(question: str, asks: bool) -> None:
    """By verbs, comparatives and what differs."""
    assert asks_by_how_much(question) is asks
