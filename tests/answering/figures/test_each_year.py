"""Who asks how many each year gets the figure of each, though a sum stands beside them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from answering.made import marked, rows

from sok.answering.engine import Engine
from sok.presenting.outline import outline
from sok.records import Form

EngineOf = Callable[..., Engine]

SUM = "Under tre år hölls totalt 164 övningar."
TWO = "Antalet övningar ökade från 31 under 2023 till 52 under 2024"


@pytest.mark.parametrize(
    "text",
    [f"{SUM} {TWO} och 81 under 2025.", f"{TWO} och 81 under 2025. Totalt hölls 164 övningar."],
)
def test_each_year_has_its_row(engine_of: EngineOf, text: str) -> None:
    """In the order of the text, labelled by the year; the sum is none of them."""
    answer = engine_of(f"# Övningar\n\n{text}").ask("Hur många övningar hölls varje år?")
    assert answer.form is Form.COMPARISON
    assert rows(answer) == ["31", "52", "81"]
    assert [row.label for row in outline(answer).rows] == ["2023", "2024", "2025"]


@pytest.mark.parametrize(
    ("text", "question"),
    [
        (f"{SUM} {TWO}.", "Hur många övningar hölls varje år?"),
        (f"{SUM} {TWO} och 81 under 2025.", "Hur många övningar hölls totalt?"),
    ],
)
def test_the_sum_answers_where_years_are_too_few_or_not_asked_for(
    engine_of: EngineOf, text: str, question: str
) -> None:
    """Two years do not say how something has changed."""
    engine = engine_of(f"# Övningar\n\n{text}")
    assert marked(engine, engine.ask(question)) == ["164 övningar"]
