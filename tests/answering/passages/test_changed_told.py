"""What a document itself says changed most is quoted for who asks that."""

from __future__ import annotations

import pytest
from answering.made import engine_over, quoted, stands

from sok.answering.engine import Engine

TEXT = """# Hamnar

## Gods

Godset mäts varje år i alla delområden. Fisk är störst, med 90 ton. Malm ökade mest, från 10 till
50 ton. Den största minskningen har sand, som under 2023 föll med 8 ton.

## Länen

Alla län har egna hamnar, och de fick 40 miljoner kronor 2022. Halland ökade mest under 2023, från
1,1 till 3,2 miljoner kronor, eftersom hamnen i Varberg byggdes om.

De största skeppen har samtidigt minskat.
""".replace("till\n50", "till 50").replace("från\n1,1", "från 1,1")


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Engine:
    """An engine over TEXT."""
    return engine_over(tmp_path_factory.mktemp("harbours"), TEXT)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Vilket delområde ökade mest?", "Malm ökade mest, från 10 till 50 ton."),
        ("Vilket delområde har minskat mest?", "Den största minskningen har sand"),
        ("Vilket län har ökat mest?", "Halland ökade mest under 2023"),
        ("Vilket län ökade mest mellan 2022 och 2023?", "Halland ökade mest under 2023"),
    ],
)
def test_a_sentence_says_what_changed_most(engine: Engine, question: str, said: str) -> None:
    """First, and of the kind asked for: of a region for who asks of those, else of none."""
    answer = engine.ask(question)
    assert quoted(answer)[0].startswith(said)
    assert stands(engine, answer)


@pytest.mark.parametrize(
    "question", ["Vilket län har minskat mest?", "Vilket län ökade mest mellan 2019 och 2023?"]
)
def test_what_no_sentence_says_is_not_answered(engine: Engine, question: str) -> None:
    """Not by what did otherwise, in other years, nor by the largest that did."""
    assert not engine.ask(question).answered
