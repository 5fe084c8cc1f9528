"""Which of the figures that are told of something a question means."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from answering.made import marked

from sok.answering.engine import Engine

RAISED = "Bidraget till bojar höjs från 25 till 520 miljoner kronor."


@pytest.mark.parametrize(
    ("question", "figure"),
    [
        ("Hur mycket blir bidraget till bojar?", "520 miljoner kronor"),
        ("Till vilket belopp höjs bidraget till bojar?", "520 miljoner kronor"),
        ("Från vilket belopp höjs bidraget till bojar?", "25"),
    ],
)
def test_of_what_is_raised_the_second_figure_is_meant(
    engine_of: Callable[..., Engine], question: str, figure: str
) -> None:
    """Unless it is asked from what."""
    engine = engine_of(f"# Bojar\n\n{RAISED}\n")
    assert marked(engine, engine.ask(question)) == [figure]


GRANTED = "Under 2023 kom det in 412 ansökningar om bojar. Av dem beviljades 287."


@pytest.mark.parametrize(
    ("question", "figure"),
    [
        ("Hur många ansökningar om bojar kom in?", "412 ansökningar"),
        ("Hur många ansökningar om bojar beviljades?", "287"),
        ("Hur många ansökningar om bojar sade man ja till?", "287"),
    ],
)
def test_a_part_is_asked_for_by_what_is_said_of_it_alone(
    engine_of: Callable[..., Engine], question: str, figure: str
) -> None:
    """ "Av dem beviljades 287" and not the number that it is a part of, or the other way round."""
    engine = engine_of(f"# Bojar\n\n{GRANTED}\n")
    assert marked(engine, engine.ask(question)) == [figure]


LIMITS = (
    "Driftstöd lämnas till byarnas bryggor. Stödet är högst 300 000 kronor om året. En brygga med "
    "driftstöd kostar i snitt 40 000 kronor om året."
)


@pytest.mark.parametrize(
    ("question", "figure"),
    [
        ("Hur mycket driftstöd kan en brygga få som mest per år?", "högst 300 000 kronor"),
        ("Hur mycket kostar en brygga med driftstöd?", "40 000 kronor"),
    ],
)
def test_who_asks_how_much_at_most_gets_a_limit(
    engine_of: Callable[..., Engine], question: str, figure: str
) -> None:
    """And no figure of what merely is; with the sentence before that says of what it is."""
    engine = engine_of(f"# Bryggor\n\n{LIMITS}\n")
    assert marked(engine, engine.ask(question)) == [figure]


PERIODS = (
    "Ramen för bojar var 36 miljoner kronor. I föregående period var ramen för kajer 30 miljoner "
    "kronor."
)


@pytest.mark.parametrize(
    ("question", "figures"),
    [
        ("Hur stor var ramen för kajer?", []),
        ("Hur stor var ramen för kajer i föregående period?", ["30 miljoner kronor"]),
        ("Hur stor var ramen för bojar?", ["36 miljoner kronor"]),
    ],
)
def test_what_was_so_in_the_period_before_is_asked_for_so(
    engine_of: Callable[..., Engine], question: str, figures: list[str]
) -> None:
    """Else it is no answer to how much something is."""
    engine = engine_of(f"# Ramar\n\n{PERIODS}\n")
    assert marked(engine, engine.ask(question)) == figures


def test_what_it_is_now_is_no_part_of_what_it_was(engine_of: Callable[..., Engine]) -> None:
    """Both are given, as the question does not say of when."""
    engine = engine_of("# Fyrar\n\nFyrar fanns på 29 platser när båtarna infördes. Nu är de 88.\n")
    assert "88" in marked(engine, engine.ask("Hur många fyrar finns det nu?"))
