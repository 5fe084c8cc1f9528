"""How much the figures of rows differ between the columns of two years."""

from __future__ import annotations

import pytest
from answering.made import engine_over

from sok.answering.searching.columns import Column, find_columns
from sok.answering.searching.differences import differences

TABLE = """# Fiske

Länen fångar olika mycket.

^ Tabell 1. Fångst efter län

+ Län  Ton 2019  Ton 2021  Ton 2023  Båtar 2023

= Skåne  90  95  70  9

= Kalmar  60  70  99  8

= Halland  10  i.u.  80  7
"""


@pytest.fixture(scope="module")
def columns(tmp_path_factory: pytest.TempPathFactory) -> tuple[Column, ...]:
    """The columns of TABLE."""
    return find_columns(engine_over(tmp_path_factory.mktemp("fish"), TABLE).index)


@pytest.mark.parametrize(
    ("years", "question", "values"),
    [
        ([], "Vilket län har ökat mest?", [-20, 39, 70]),
        (["2021"], "Vilket län har ökat mest sedan 2021?", [-25, 29]),
        (["2021"], "Vilket län ökade mest 2021?", [5, 10]),
        (["2023", "2019"], "Vilket län ökade mest från 2019 till 2023?", [-20, 39, 70]),
    ],
)
def test_columns_of_two_years_tell_of_change(
    columns: tuple[Column, ...], years: list[str], question: str, values: list[float]
) -> None:
    """From the first year asked for to the last, or to the one asked for from the one before it.

    A row that lacks one of the two figures tells nothing, nor does what there is of one year alone.
    """
    (changed,) = differences(columns, years, question)
    assert list(changed.values.values()) == values
    assert changed.labels.keys() == changed.values.keys()


@pytest.mark.parametrize("years", [["2018"], ["2019"], ["2019", "2022"]])
def test_a_year_that_has_no_column_tells_nothing(
    columns: tuple[Column, ...], years: list[str]
) -> None:
    """Nor does the first of all years, which nothing came before."""
    assert not list(differences(columns, years, "Vilket län ökade mest?"))
