"""Bars stand only beside figures that can be laid end to end."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sok.presenting.bars import are_comparable, bar_lengths
from sok.records import Span, Statistic

HERE, THERE = Span("a.txt", 1, 0, 40), Span("a.txt", 2, 0, 40)
ELSEWHERE = Span("b.txt", 1, 0, 40)


def _money(value: float, unit: str = "miljoner kronor") -> Statistic:
    return Statistic(value, f"{value} {unit}", unit, "stöd", "", None, 2021, HERE, HERE)


def _share(value: float, whole: str = "", region: str | None = None) -> Statistic:
    return Statistic(value, f"{value} procent", "procent", "stöd", whole, region, 2021, HERE, HERE)


def test_bars_are_shares_of_the_longest() -> None:
    """Money is laid out in kronor, whatever it is counted in."""
    assert bar_lengths([_money(2, "miljarder kronor"), _money(500)]) == (1.0, 0.25)


@pytest.mark.parametrize(
    "figures",
    [
        pytest.param([_money(1)], id="one alone"),
        pytest.param([_money(1), _share(1)], id="two units"),
        pytest.param([_money(1), _money(1, "euro")], id="two currencies"),
        pytest.param([_money(1), _money(1, "mnkr")], id="units of unknown scale"),
        pytest.param([_money(0), _money(0)], id="nothing at all"),
        pytest.param([_money(-1), _money(1)], id="below nothing"),
        pytest.param([_money(2020, "år"), _money(2021, "år")], id="years"),
        pytest.param([_money(1), replace(_money(2), printed="2–3 miljoner kronor")], id="range"),
        pytest.param([_money(1), replace(_money(2), year=2020)], id="two years"),
        pytest.param([_money(1), replace(_money(2), whole="stödet")], id="whole and part"),
        pytest.param([_money(1), replace(_money(2), span=ELSEWHERE)], id="two documents"),
        pytest.param([_share(5), _share(6)], id="shares of nothing named"),
        pytest.param([_share(5, "stödet"), _share(6, "hjälpen")], id="two wholes"),
        pytest.param([_share(5, "stödet", "Skåne"), _share(6, "stödet")], id="region and all"),
    ],
)
def test_what_does_not_compare_has_no_bars(figures: list[Statistic]) -> None:
    """Units, years, documents and wholes are never mixed, and ranges and years have no length."""
    assert not are_comparable(figures)
    assert bar_lengths(figures) == ()


def test_shares_in_one_sentence_compare() -> None:
    """What a sentence lists of a whole that it names, also of regions."""
    assert are_comparable([_share(5, "stödet"), _share(6, "stödet")])
    assert are_comparable([_share(5, "stödet", "Skåne"), _share(6, "stödet", "Gotland")])


def test_shares_in_several_sentences_compare_if_they_name_their_whole() -> None:
    """In the same words of one document."""
    assert are_comparable([_share(5, "stödet"), replace(_share(6, "stödet"), span=THERE)])


@pytest.mark.parametrize(
    "other",
    [
        replace(_share(6, "stödet", "Skåne"), span=THERE),
        replace(_share(6, "stödet", "Skåne"), year=2020),
        replace(_share(6, "stödet", "Skåne"), span=Span("b.txt", 1, 0, 40)),
    ],
)
def test_one_name_may_be_that_of_several_wholes(other: Statistic) -> None:
    """Another section's, year's or document's "support" is another whole."""
    assert not are_comparable([_share(5, "stödet", "Skåne"), other])


@given(st.lists(st.floats(0, 1e12), min_size=2, max_size=30))
def test_every_bar_fits(values: list[float]) -> None:
    """No bar is longer than the place for it, and their order is that of the figures."""
    lengths = bar_lengths([_money(value) for value in values])
    assert all(0 <= length <= 1 for length in lengths)
    if lengths:
        assert max(lengths) == 1
        by_value = [length for _, length in sorted(zip(values, lengths, strict=True))]
        assert by_value == sorted(lengths)
