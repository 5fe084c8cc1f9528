"""Who asks of two years gets the figure of each, where one paragraph tells both."""

from __future__ import annotations

import pytest
from answering.made import engine_fixture, marked, quoted

from sok.answering.engine import Engine
from sok.presenting.outline import outline
from sok.records import Form

DOCUMENT = """\
# Kajer

Antalet fasta kajer har ökat från 128 år 2022 till 163 år 2024. Under 2023 revs tre.

# Fyrar

Under 2024 kom det in 1 312 anmälningar om fyrar, jämfört med 1 108 under 2023. Av dem godkändes \
604. Året innan godkändes 576 anmälningar.

# Andelar

Bojarnas andel har minskat från 42 procent 2022 till 38 procent 2024. Bryggorna ökar mest. Stödet \
till bryggor steg från 24 miljoner kronor till 33 miljoner kronor mellan 2023 och 2024.

# Lotsar

Det fanns 12 lotsar 2024.

# Skepp

Det fanns 31 lotsar 2022.
"""

engine = engine_fixture(DOCUMENT)


@pytest.mark.parametrize(
    ("question", "figures"),
    [
        ("Hur många fasta kajer fanns det 2022 jämfört med 2024?", ["128", "163"]),
        ("Hur många fasta kajer fanns det 2024 respektive 2022?", ["163", "128"]),
        ("Hur många anmälningar om fyrar kom in 2023 och 2024?", ["1 108", "1 312 anmälningar"]),
    ],
)
def test_each_of_two_years_has_its_row(engine: Engine, question: str, figures: list[str]) -> None:
    """In the order asked for, of the sentence that tells both before one that tells another."""
    answer = engine.ask(question)
    assert answer.form is Form.COMPARISON
    assert marked(engine, answer) == figures
    assert all(row.label in question for row in outline(answer).rows)


def test_figures_far_from_each_other_are_not_set_beside_each_other(engine: Engine) -> None:
    """They may be of different things."""
    answer = engine.ask("Hur många lotsar fanns det 2022 och 2024?")
    assert answer.form is not Form.COMPARISON


def test_a_change_between_two_years_has_figures_of_just_those(engine: Engine) -> None:
    """Of what else the paragraph tells other years are not marked."""
    answer = engine.ask("Hur har stödet till bryggor ändrats från 2023 till 2024?")
    assert marked(engine, answer) == ["24 miljoner kronor", "33 miljoner kronor"]
    assert "Bryggorna ökar mest" in quoted(answer)[0]
