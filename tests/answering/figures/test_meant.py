"""Which of the figures that are told of something a question means."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from answering.made import marked

from sok.answering.engine import Engine
from sok.records import Form

RAISED = "Bidraget till bojar höjs från 25 till 520 miljoner kronor."


@pytest.mark.parametrize(
    ("question", "figure"),
    [
        ("Hur mycket blir bidraget till bojar?", "520 miljoner kronor"),
        ("Till vilket belopp höjs bidraget till bojar?", "520 miljoner kronor"),
    ],
)
def test_of_what_is_raised_the_second_figure_is_meant(
    engine_of: Callable[..., Engine], question: str, figure: str
) -> None:
    """It is what there is from then on."""
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


def test_what_somebody_got_is_not_what_they_may_get(engine_of: Callable[..., Engine]) -> None:
    """A rule is no answer to it."""
    rule = "Stöd till bryggor får inte överstiga 30 procent av kostnaden."
    engine = engine_of(f"# Hamnar\n\n{rule}\n\nHamnarna fick 4 mkr.\n")
    assert marked(engine, engine.ask("Hur stor andel av stödet gick till bryggor?")) == []
    assert marked(engine, engine.ask("Hur mycket fick hamnarna?")) == ["4 mkr"]


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


ADVICE = """\
# Bidrag

Bidraget till bojar är 25 000 kronor.

Avgiften för lots bör vara 300 kronor.

# Förslag

Till regeringen:

- Höj bidraget till bojar till 40 000 kronor. Det beräknas kosta 6 miljoner kronor.

- Sänk taxan för kajer till 90 kronor.
"""


@pytest.mark.parametrize(
    ("question", "figures"),
    [
        ("Hur stort är bidraget till bojar?", ["25 000 kronor"]),
        ("Hur stort vill man att bidraget till bojar ska vara?", ["40 000 kronor"]),
        ("Hur stor är avgiften för lots?", []),
        ("Hur stor bör avgiften för lots vara?", ["300 kronor"]),
        ("Hur stor är taxan för kajer?", []),
        ("Vilken taxa föreslås för kajer?", ["90 kronor"]),
        ("Hur mycket beräknas bidraget till bojar kosta?", ["6 miljoner kronor"]),
    ],
)
def test_what_is_proposed_is_no_figure_of_what_is(
    engine_of: Callable[..., Engine], question: str, figures: list[str]
) -> None:
    """By its own sentence, or by the first of an item of a list of advice."""
    engine = engine_of(ADVICE)
    answer = engine.ask(question)
    given = marked(engine, answer) if answer.form is Form.AMOUNT else []
    quotes = " ".join(quote.text for quote in answer.quotes)
    assert given == figures or (figures and figures[0] in quotes)
    if not figures:
        assert not answer.answered


@pytest.mark.parametrize(
    ("text", "question"),
    [
        (
            "Staten bör ta över lotsarna, som kostar 22 kronor om året.",
            "Vad kostar lotsarna om året?",
        ),
        ("Som föreslås i planen finns 23 lotsar på ön.", "Hur många lotsar finns på ön?"),
        ("Utredningen föreslår en bro, och bron kostar 60 kronor.", "Vad kostar bron?"),
        (
            "# Slutsatser och förslag\n\nVi såg detta:\n\n- Antalet lotsar är 23.",
            "Hur många lotsar?",
        ),
        ("Avgiften för lots bör inte överstiga 300 kronor.", "Hur mycket får lotsens avgift vara?"),
    ],
)
def test_what_is_said_beside_a_proposal_is_no_proposal(
    engine_of: Callable[..., Engine], text: str, question: str
) -> None:
    """In another clause, above a list of something else, or where a limit is asked for."""
    assert engine_of(text).ask(question).answered


SUMS = "# Stöd\n\nStödet till bojar har sedan 2022 uppgått till sammanlagt 67 kronor.{}"


@pytest.mark.parametrize(
    ("more", "question", "figure"),
    [
        (
            " Under 2024 gick 29 kronor i stöd till bojar.",
            "Hur mycket stöd gick till bojar 2024?",
            "29",
        ),
        ("", "Hur mycket har stödet till bojar uppgått till?", "67"),
    ],
)
def test_the_sum_of_several_years_is_not_that_of_one(
    engine_of: Callable[..., Engine], more: str, question: str, figure: str
) -> None:
    """A question that names a year means that one."""
    engine = engine_of(SUMS.format(more))
    assert marked(engine, engine.ask(question)) == [f"{figure} kronor"]


PROJECT = """# Båtar

Stödet till båtar har gått till alla län.

## Exempel: Bojar – Kalmar län

| Region Kalmar län har köpt bojar. Projektet kostade 4,1 miljoner kronor, varav stödet täckte 2,7.
"""


def test_what_one_project_got_is_not_what_its_region_did(engine_of: Callable[..., Engine]) -> None:
    """Unless the question says what the project is of."""
    engine = engine_of(PROJECT)
    assert marked(engine, engine.ask("Hur mycket stöd gick till Kalmar län?")) == []
    assert marked(engine, engine.ask("Hur mycket kostade bojarna i Kalmar?")) == [
        "4,1 miljoner kronor"
    ]


@pytest.mark.parametrize(("when", "figures"), [("2024", ["38 procent"]), ("2024/2025", [])])
def test_the_turn_of_a_year_says_nothing_of_that_year(
    engine_of: Callable[..., Engine], when: str, figures: list[str]
) -> None:
    """ "2024/2025" is neither; who asks of 2024 is told of that."""
    engine = engine_of(f"# Bojar\n\nAv bojarna var 38 procent nya vid årsskiftet {when}.\n")
    assert marked(engine, engine.ask("Hur stor andel av bojarna var nya 2024?")) == figures


@pytest.mark.parametrize(("when", "figure"), [(" 2017", "5"), (" 2018", "4")])
def test_a_figure_of_all_years_gives_way_to_that_of_the_year_asked_for(
    engine_of: Callable[..., Engine], when: str, figure: str
) -> None:
    """Though its sentence names that year."""
    engine = engine_of("# Lamm\n\nUnder perioden föddes 9 lamm, 5 år 2017 och 4 år 2018.\n")
    assert marked(engine, engine.ask(f"Hur många lamm föddes{when}?")) == [figure]
