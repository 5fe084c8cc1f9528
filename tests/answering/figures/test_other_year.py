"""Who asks on for another year gets its figure, where that stands beside the one just told."""

from __future__ import annotations

import pytest
from answering.made import engine_fixture, marked, quoted

from sok.answering.engine import Engine

DOCUMENT = """\
# Hamnar

Under 2024 muddrades 40 hamnar i länen. Året före var de 30 hamnar, och 2021 var de 20 hamnar.

# Fyrar

Under 2024 målades 12 fyrar på Gotland.

# Målning av fyrar

De 12 fyrar som målades var fler än 2023, då de var 9 fyrar.
"""

engine = engine_fixture(DOCUMENT)


@pytest.mark.parametrize(
    ("question", "before", "figure"),
    [
        ("Och året innan?", "Hur många hamnar muddrades 2024?", "30 hamnar"),
        ("Och 2021?", "Hur många hamnar muddrades 2024?", "20 hamnar"),
        ("Och året före?", "Hur många fyrar målades 2024?", "9 fyrar"),
    ],
)
def test_the_figure_of_another_year_stands_beside_the_one_told(
    engine: Engine, question: str, before: str, figure: str
) -> None:
    """In its paragraph, or where the same figure is told again."""
    assert marked(engine, engine.ask(question, [before])) == [figure]


def test_what_was_told_is_quoted_with_what_leans_on_it(engine: Engine) -> None:
    """ "Året före" alone does not say which year."""
    answer = engine.ask("Och året innan?", ["Hur många hamnar muddrades 2024?"])
    assert quoted(answer)[0].startswith("Under 2024 muddrades 40 hamnar")


def test_a_year_without_a_figure_beside_has_none(engine: Engine) -> None:
    """Neither that of another year is given, nor that of another thing."""
    answer = engine.ask("Och 2019?", ["Hur många hamnar muddrades 2024?"])
    assert marked(engine, answer) == []
