"""What a figure counts in, told by its unit, and what a question wants a figure of."""

from __future__ import annotations

from dataclasses import replace

import pytest
from presenting.made import SHARE

from sok.answering.words.measures import (
    Measure,
    amount_of,
    measure_of,
    measures_asked,
    measures_named,
    names_no_measure,
    unit_of,
    wants_figure,
)
from sok.records import Span, Statistic


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


def test_how_much_and_how_large_name_no_measure() -> None:
    """They are asked of money, weight and area alike; a share or money is named."""
    assert names_no_measure("Hur stort är utsläppet?") and names_no_measure("Hur mycket torv?")
    assert not names_no_measure("Hur stor andel är torv?")
    assert not names_no_measure("Hur mycket pengar fick de?")


@pytest.mark.parametrize(
    ("question", "is_wanted"),
    [
        ("Vad kostar en bro i Skåne?", True),
        ("På vilket belopp lämnades bidrag?", True),
        ("I vilken del av landet kostar broar mest?", False),
        ("Varför kostar broar så mycket?", False),
        ("Vilket konto i budgeten hör broarna till?", False),
        ("Vilket belopp fick broarna?", True),
        ("Hur påverkar planen vad pengarna går till?", False),
    ],
)
def test_a_place_where_something_costs_is_no_figure(question: str, is_wanted: bool) -> None:
    """Who asks where, or why, wants that, though they name a measure."""
    assert wants_figure(question) is is_wanted


@pytest.mark.parametrize(
    ("question", "measures"),
    [
        ("Hur stor andel gick till hamnar?", {Measure.SHARE}),
        ("Hur många procent gick till hamnar?", {Measure.SHARE}),
        ("Hur mycket gick till hamnar?", {Measure.MONEY}),
        ("Hur många kronor gick till hamnar?", {Measure.MONEY}),
        ("Vilket belopp fick hamnarna?", {Measure.MONEY}),
        ("Hur många passagerare tog färjorna?", {Measure.COUNT}),
        ("Vad är antalet färjor?", {Measure.COUNT}),
        ("Hur mycket pengar och hur stor andel?", {Measure.MONEY, Measure.SHARE}),
        ("Hur mycket gick dit, i procent och kronor?", {Measure.MONEY, Measure.SHARE}),
        ("Hur mycket gick dit i kronor, inte i procent?", {Measure.MONEY}),
        ("Hur många procent av projektsumman gick dit?", {Measure.SHARE}),
        ("Hur stor andel är de 12,5 miljonerna?", {Measure.SHARE}),
        ("Hur mycket av totalen var det?", {Measure.SHARE}),
        ("Hur mycket av stödet gick dit?", {Measure.MONEY}),
        ("Hur stor del av alla pengar gick till hamnar?", {Measure.SHARE}),
        ("Vilken andel av hela summan fick hamnarna?", {Measure.SHARE}),
        ("Hur mycket har antalet färjor ökat?", {Measure.COUNT}),
        ("Hur mycket ökade den samlade andelen?", {Measure.SHARE}),
        ("Vem äger färjorna?", set()),
    ],
)
def test_what_a_question_wants_a_figure_of(question: str, measures: set[Measure]) -> None:
    """No count where "hur många" is of kronor or percent, no money that a share is of."""
    assert measures_asked(question) == measures


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("Hur mycket fick hamnarna?", True),
        ("Kan du säga hur mycket hamnarna fick?", True),
        ("Hej! Hur mycket fick hamnarna?", True),
        ("Var beloppet stort?", False),
        ("Varför var beloppet så stort?", False),
        ("Vem fick beloppet?", False),
        ("Vad är en andel?", False),
        ("Vad är hamnarnas andel?", True),
        ("Vad är en pir?", False),
    ],
)
def test_whether_why_and_who_want_no_figure(question: str, wanted: bool) -> None:
    """Although they speak of one; who asks politely wants it all the same."""
    assert wants_figure(question) is wanted


@pytest.mark.parametrize(
    ("unit", "measure"),
    [
        ("procent", Measure.SHARE),
        ("procentenheter", Measure.SHARE),
        ("miljoner kronor", Measure.MONEY),
        ("mnkr", Measure.MONEY),
        ("tkr", Measure.MONEY),
        ("kr", Measure.MONEY),
        ("miljoner euro", Measure.MONEY),
        ("år", Measure.TIME),
        ("passagerare", Measure.COUNT),
        ("krukor", Measure.COUNT),
        ("", Measure.COUNT),
    ],
)
def test_what_a_unit_counts_in(unit: str, measure: Measure) -> None:
    """Money, shares, years, and else things."""
    span = Span("a.txt", 0, 0, 1)
    assert measure_of(Statistic(1.0, "1", unit, "", "", None, None, span, span)) is measure
