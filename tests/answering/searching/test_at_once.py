"""All that a question is weighed by is encoded at once: each run of the model costs as much."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from answering.made import NearEncoder, engine_over

from sok.answering.engine import Engine
from sok.indexing.encoder import Encoding

REPORT = """# Landsbygd

Exempel på insatser i regionerna:

- Lantbrukare får råd om marken och dess bruk (Gröna fält, Region Skåne)

- Elever läser om havet och dess fiskar (Blå skola, Region Halland)

# Stöd

Stödet till hamnar var 12 miljoner kronor. Gotland fick mest av stödet till hamnar.
"""


@dataclass
class Noting(NearEncoder):
    """Notes in `asked` what it encodes each time."""

    asked: list[list[str]] = field(default_factory=list)

    def encode_tokens(self, texts: Sequence[str], role: str) -> list[Encoding]:
        """As the fake encoder does."""
        self.asked.append(list(texts))
        return super().encode_tokens(texts, role)


@pytest.fixture
def noting(tmp_path: Path) -> tuple[Engine, Noting]:
    """An engine, and the encoder of its questions."""
    encoder = Noting()
    return Engine(engine_over(tmp_path, REPORT).index, encoder), encoder


@pytest.mark.parametrize("question", ["Vilka insatser finns för bönder?", "Vad görs för bönder?"])
def test_a_topic_is_encoded_with_its_question(noting: tuple[Engine, Noting], question: str) -> None:
    """In the word that the initiatives say for it."""
    engine, encoder = noting
    engine.ask(question)
    assert encoder.asked == [[question, "lantbrukare"]]


def test_what_a_follow_up_adds_is_encoded_as_it_was_typed(noting: tuple[Engine, Noting]) -> None:
    """It is tried alone too, and would else be encoded a second time without its signs."""
    engine, encoder = noting
    before = "Hur mycket fick hamnar?"
    engine.ask(before)
    encoder.asked.clear()
    engine.ask("Vilka regioner fick mest?", [before])
    (texts,) = encoder.asked
    assert texts == [
        "Hur mycket fick hamnar – vilka regioner fick mest?",
        "Vilka regioner fick mest?",
    ]
