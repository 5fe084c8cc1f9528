"""Parts of a thing that stand as headings below its own are listed by them."""

from __future__ import annotations

from pathlib import Path

import pytest
from answering.made import engine_fixture, engine_over, quoted, stands

from sok.answering.engine import Engine
from sok.records import Form

PLAN = """# Plan för ön

## Förnybar energi

Energin ska komma från solen.

### Bygga solceller på taken

Taken ska mätas.

### Byta ut oljan

Oljan ska bort.

## Resor

Alla ska kunna resa.

### Fler båtar

Båtarna ska gå oftare.
"""
engine = engine_fixture(PLAN)


@pytest.mark.parametrize(
    "question",
    ["Vilka åtgärder finns för förnybar energi?", "Vilka är åtgärderna för förnybar energi?"],
)
def test_the_headings_below_the_one_that_is_named_are_the_list(
    engine: Engine, question: str
) -> None:
    """After that heading, and none of another."""
    answer = engine.ask(question)
    assert answer.form is Form.LIST and stands(engine, answer)
    assert quoted(answer) == ["Förnybar energi", "Bygga solceller på taken", "Byta ut oljan"]


@pytest.mark.parametrize(
    "question",
    [
        "Vilka åtgärder finns för resor?",
        "Vilka åtgärder finns för förnybar energi på sjukhuset?",
        "Vilka aktörer arbetar med förnybar energi?",
        "Vad ska göras för förnybar energi?",
    ],
)
def test_other_questions_are_not_answered_by_headings(engine: Engine, question: str) -> None:
    """One heading is no list, a thing that it does not name is asked for, or no such parts are."""
    assert "Bygga solceller på taken" not in quoted(engine.ask(question))


def test_where_two_documents_have_such_a_heading_neither_is_meant(tmp_path: Path) -> None:
    """Unless one of them is named."""
    engine = engine_over(tmp_path, PLAN, PLAN.replace("oljan", "kolet"))
    answer = engine.ask("Vilka åtgärder finns för förnybar energi?")
    assert "Förnybar energi" not in quoted(answer)
