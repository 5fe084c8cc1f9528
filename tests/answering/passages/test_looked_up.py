"""The figure of a year by the row of a table that is that year's."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from answering.made import engine_fixture, marked

from sok.answering.engine import Engine

engine = engine_fixture(
    """\
# Skolor

^ Tabell 1. Elever och lärare 2020–2022

+ År  Elever i sfi  Lärare i sfi  Bidrag, mnkr

= 2020  139 600  4 200  11,5

= 2021  131 900  4 100  12,5

= 2022  126 300  4 000  13,5
"""
)


@pytest.mark.parametrize(
    ("question", "figure"),
    [
        ("Hur många elever läste sfi 2020?", "139 600"),
        ("Hur många lärare fanns i sfi 2021?", "4 100"),
        ("Hur stort var bidraget 2022?", "13,5"),
    ],
)
def test_the_cell_of_a_year_and_what_is_asked_for(
    engine: Engine, question: str, figure: str
) -> None:
    """In the one column whose name says what the question does."""
    answer = engine.ask(question)
    assert marked(engine, answer) == [figure]
    assert answer.lead.endswith(f": {figure}.")


@pytest.mark.parametrize(
    "question",
    [
        "Hur många avbröt sfi 2020?",
        "Hur många läste sfi i Skåne 2020?",
        "Hur många läste sfi 2019?",
        "Hur många läste sfi 2020 och 2021?",
        "Varför läste så många sfi 2020?",
    ],
)
def test_what_no_column_says_is_not_looked_up(engine: Engine, question: str) -> None:
    """Another verb, a region, another year or two of them, or a reason."""
    assert "Elever i sfi" not in engine.ask(question).lead


REGIONS = """\
# Båtar 2023

Kalmar har fått många bojar. Projektet kostade 4,1 miljoner kronor.

^ Tabell 1. Båtar efter region 2023

+ Region  Stöd, mnkr  Antal båtar 2022  Antal båtar 2023

= Kalmar län  16,5  81  90

= Skåne  22,4  70  75

= Örebro  3,0  6  5
"""


@pytest.mark.parametrize(
    ("question", "figure"),
    [
        ("Hur mycket stöd gick till Kalmar län 2023?", "16,5"),
        ("Hur mycket stöd fick Region Skåne?", "22,4"),
        ("Hur många båtar finns i Skåne?", "75"),
        ("Hur många båtar fanns i Skåne 2022?", "70"),
    ],
)
def test_the_cell_of_a_region_and_what_is_asked_for(
    engine_of: Callable[..., Engine], question: str, figure: str
) -> None:
    """Of the year asked for, or the latest; and not what one project in the region cost."""
    engine = engine_of(REGIONS)
    assert marked(engine, engine.ask(question)) == [figure]


@pytest.mark.parametrize(
    "question",
    [
        "Hur många fyrar finns i Skåne?",
        "Hur mycket stöd fick Gotland?",
        "Hur mycket stöd fick Skåne 2019?",
    ],
)
def test_no_cell_of_another_thing_region_or_year(
    engine_of: Callable[..., Engine], question: str
) -> None:
    """What the table does not name is not looked up in it."""
    engine = engine_of(REGIONS)
    assert not engine.ask(question).lead.startswith("I kolumnen")


YEARS = """\
# Båtar

^ Tabell 1. Stöd till båtar efter slag 2022 och 2023, mnkr

+ Slag  2022  2023  Totalt  Båtar 2023

= Roddbåtar  5,5  6,5  12,0  40

= Segelbåtar  7,5  8,5  16,0  60

= Skåne  2,5  –  2,5  10
"""


@pytest.mark.parametrize(
    ("question", "figure"),
    [
        ("Hur mycket fick roddbåtarna 2022?", "5,5"),
        ("Hur stort var stödet till segelbåtar 2023?", "8,5"),
        ("Hur mycket fick Skåne 2022?", "2,5"),
    ],
)
def test_the_cell_of_a_thing_and_a_year(
    engine_of: Callable[..., Engine], question: str, figure: str
) -> None:
    """Of a row that the question names whole, and of money where nothing else is asked for."""
    engine = engine_of(YEARS)
    answer = engine.ask(question)
    assert marked(engine, answer) == [figure]
    assert answer.lead == f"I kolumnen ”{'2023' if '2023' in question else '2022'}”: {figure}."


@pytest.mark.parametrize(
    "question",
    [
        "Hur mycket fick motorbåtarna 2022?",
        "Hur mycket fick roddbåtarna 2019?",
        "Hur många ägare hade roddbåtarna 2022?",
        "Hur mycket fick roddbåtarna?",
    ],
)
def test_no_cell_of_another_thing_year_or_measure(
    engine_of: Callable[..., Engine], question: str
) -> None:
    """What the table does not name, and no year, in which the sum may be meant as well."""
    assert not engine_of(YEARS).ask(question).lead.startswith("I kolumnen ”202")
