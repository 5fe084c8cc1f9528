"""The year in which something was most, or how it has changed, by a row whose columns are years."""

from __future__ import annotations

import pytest
from answering.made import engine_fixture, marked

from sok.answering.engine import Engine

engine = engine_fixture(
    """\
# Pengar

Stödet gick till båtar, färjor och hamnar i alla år, och mest till hamnar.

^ Tabell 1. Stöd per område och år, miljoner kronor

+ Område  2021  2022  2023  Summa

= Båtar  16  19  15  50

= Färjor  9  8  12  29

= Gröna hamnar  24  30  41  95

= Bojar  7  5  7  19

= Totalt  56  62  75  193
"""
)


@pytest.mark.parametrize(
    ("question", "lead", "figure"),
    [
        ("Vilket år fick båtar mest stöd?", "Högst år 2022: 19.", "19"),
        ("När fick färjor minst stöd?", "Lägst år 2022: 8.", "8"),
        ("Vilket år gick mest stöd till gröna hamnar?", "Högst år 2023: 41.", "41"),
        ("Vilka år fick bojar mest stöd?", "Högst år 2021 och 2023: 7.", "7 7"),
    ],
)
def test_the_year_of_the_most_or_least(
    engine: Engine, question: str, lead: str, figure: str
) -> None:
    """Its cell is marked, and that of one as large, in the row that is named; a sum is no year."""
    answer = engine.ask(question)
    assert (answer.lead, marked(engine, answer)) == (lead, figure.split())


def test_how_something_has_changed_is_its_whole_row(engine: Engine) -> None:
    """With the years above it, and no figure before the others."""
    answer = engine.ask("Hur har stödet till färjor utvecklats år för år?")
    assert [quote.text for quote in answer.quotes] == [
        "Färjor\t9\t8\t12\t29", "Område\t2021\t2022\t2023\tSumma"
    ]  # fmt: skip
    assert (answer.lead, answer.marks) == ("", ())


def test_the_two_years_that_are_named_are_marked(engine: Engine) -> None:
    """In whatever words the change is asked for."""
    for verb in ("ändrats", "förändrats", "utvecklats"):
        answer = engine.ask(f"Hur har stödet till färjor {verb} från 2021 till 2023?")
        assert marked(engine, answer) == ["9", "12"]


def test_the_year_since_which_something_has_changed_is_marked_and_the_last(engine: Engine) -> None:
    """The first of two years alone is named."""
    answer = engine.ask("Hur har stödet till färjor förändrats sedan 2022?")
    assert marked(engine, answer) == ["8", "12"]


def test_a_row_that_is_not_named_is_none(engine: Engine) -> None:
    """Nor is one of several, or of another thing."""
    for question in (
        "Vilket år var stödet störst?",
        "Vilket år fick bussar mest stöd?",
        "Vilket år fick båtar i Skåne mest stöd?",
    ):
        assert " år 20" not in engine.ask(question).lead


shares = engine_fixture(
    """\
# Fyrar

^ Tabell 1. Andel fyrar med vakt per region, procent

+ Region  2021  2023

= Skåne  16  19

= Halland  9  8

= Kalmar  7  15
"""
)


def test_a_table_of_the_two_years_and_the_row_of_a_region_will_do(shares: Engine) -> None:
    """The region names the row; of other years, or of another region, there is none."""
    answer = shares.ask("Hur har andelen fyrar i Halland förändrats mellan 2021 och 2023?")
    assert marked(shares, answer) == ["9", "8"]
    for question in (
        "Hur har andelen fyrar i Halland förändrats mellan 2019 och 2023?",
        "Hur har andelen fyrar i Gotland förändrats mellan 2021 och 2023?",
    ):
        assert marked(shares, shares.ask(question)) == []
