"""A small corpus on water and traffic, with questions to it."""

from __future__ import annotations

from dataclasses import replace

from sok.answering.evidence.refusal import SORRY
from sok.records import Answer, Form

WATER = """\
# Vatten

Sjöar och hav ger dricksvatten till 42 hushåll i Skåne. Vattnet renas med sand.

# Mål

Målen för vattnet är följande:

- Rena sjöar

- Friska hav
\f# Projekt

Alla byar fick nya brunnar av staten under den torra sommaren i Halland.
"""
TRAFFIC = "# Trafik\n\nBussar och tåg tar många resenärer till skolor i staden varje dag.\n"
# Two parts of one subject, each with its amount and its regions.
TWO_PARTS = """\
# Hamnar

Stödet till hamnar uppgick till 30 miljoner kronor.

Störst andel av stödet fick Skåne (40 procent) och Kalmar (25 procent).

# Fyrar

Stödet till fyrar uppgick till 20 miljoner kronor.

Störst andel av stödet fick Halland (50 procent) och Gotland (20 procent).
"""
QUESTIONS = [
    "Vad ger dricksvatten till hushåll?",
    "Vilka är målen för vattnet?",
    "Vart tar bussar och tåg resenärer?",
    "Hur många elefanter bor i Kongo?",
    "Vad fick alla byar av staten?",
]


def timeless(answer: Answer) -> Answer:
    """An answer but for the time it took."""
    return replace(answer, seconds=0.0)


def is_refusal(answer: Answer) -> bool:
    """Whether an answer says that there is none, and quotes nothing."""
    says_so = not answer.answered and answer.form is Form.REFUSAL and answer.text == answer.lead
    return says_so and answer.text.startswith(SORRY) and answer.quotes == answer.marks == ()
