"""What a figure counts in, told by its unit."""

from __future__ import annotations

from dataclasses import replace

import pytest
from presenting.made import SHARE

from sok.answering.measures import Measure, amount_of, measures_named, unit_of, wants_figure


@pytest.mark.parametrize(
    ("unit", "single", "amount"),
    [
        ("miljoner kronor", "kronor", 2e6),
        ("Miljard kronor", "kronor", 2e9),
        ("tusen ton", "ton", 2e3),
        ("miljoner kronor per år", "kronor per år", 2e6),
        ("miljarder", "st", 2e9),
        ("procent", "procent", 2),
        ("", "", 2),
    ],
)
def test_amounts_of_one_single_unit_compare(unit: str, single: str, amount: float) -> None:
    """The unit without its scale, and so many of it; a rate or currency stays."""
    one = replace(SHARE, value=2.0, unit=unit)
    assert (unit_of(one), amount_of(one)) == (single, amount)


@pytest.mark.parametrize(
    ("question", "measure"),
    [("Hur mycket i procent?", Measure.SHARE), ("Hur stor andel i kronor?", Measure.MONEY)],
)
def test_the_unit_named_is_what_is_asked_for(question: str, measure: Measure) -> None:
    """Whatever the question's other words are."""
    assert measures_named(question) == {measure}


@pytest.mark.parametrize(
    ("question", "is_wanted"),
    [
        ("Vad kostar en bro i Skåne?", True),
        ("På vilket belopp lämnades bidrag?", True),
        ("I vilken del av landet kostar broar mest?", False),
        ("Varför kostar broar så mycket?", False),
    ],
)
def test_a_place_where_something_costs_is_no_figure(question: str, is_wanted: bool) -> None:
    """Who asks where, or why, wants that, though they name a measure."""
    assert wants_figure(question) is is_wanted
