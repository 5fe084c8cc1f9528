"""Numbers in Swedish texts: what states a figure, and what a figure is worth."""

from __future__ import annotations

import pytest

from sok.evaluate.numbers import claims_in, states, values_of


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("fick 14\u00a0miljoner kronor, mest", "14 miljoner kronor"),
        ("Hälften av stödet", "hälften"),
        ("totalt 1 234,5 ton", "1\u00a0234,5"),
        ("år 2021 489 miljoner", "489 miljoner"),
        ("anslag 1:1 ger", "1:1"),
        ("(6 procent vardera)", "6 procent"),
        ("landade 2021.", "2021"),
    ],
)
def test_a_text_states_its_figures(text: str, figure: str) -> None:
    """White space and case may differ, and a year before a figure is no part of it."""
    assert states(text, figure)


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("14 miljoner", "4 miljoner"),
        ("2,4 miljoner", "4 miljoner"),
        ("1 287,8 miljoner", "287,8 miljoner"),
        ("287,8 miljoner", "287"),
        ("4 procentenheter", "4 procent"),
        ("anslag 1:1", "1"),
        ("14 miljarder kronor", "14 miljoner kronor"),
        ("14 miljoner", " "),
    ],
)
def test_a_part_of_a_number_or_word_states_nothing(text: str, figure: str) -> None:
    """An altered, cut or regrouped number is another figure."""
    assert not states(text, figure)


def test_claims_are_numbers_with_units_and_shares_in_words() -> None:
    """Other numbers in words are none: they count what is shown."""
    text = "De två minsta fick 1 400 miljoner kronor 2021, hälften av anslag 1:1 och 8 procent."
    assert claims_in(text) == (
        ("1400", "miljoner"),
        ("2021", ""),
        ("1:1", ""),
        ("8", "procent"),
        ("hälften", ""),
    )


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("287,8 miljoner kronor", 287.8),
        ("1 234,5", 1234.5),
        ("1.234 kronor", 1234.0),
        ("12.5 procent", 12.5),
        ("nästan hälften", 50.0),
        ("var femte båt", 20.0),
        ("vartannat fartyg", 50.0),
        ("två tredjedelar", 200 / 3),
        ("åtta av tio", 80.0),
        ("cirka 15 företag", 15.0),
        ("sju län", 7.0),
        ("trettiotvå regioner", 32.0),
        ("ett tjugotal företag", 20.0),
        ("2021–2030", 2021.0),
        ("\u22125 grader", -5.0),
        ("en region", 1.0),
    ],
)
def test_the_value_of_a_printed_figure(printed: str, value: float) -> None:
    """Digits, words, shares and ranges."""
    assert any(value == pytest.approx(one) for one in values_of(printed))


@pytest.mark.parametrize(
    ("printed", "value"),
    [("12.5", 125.0), ("287,8", 2878.0), ("ett tjugotal", 1.0), ("anslag 1:1", 1.0), ("många", 1)],
)
def test_what_a_printed_figure_is_not_worth(printed: str, value: float) -> None:
    """A comma left out, an article counted, and no number at all."""
    assert value not in values_of(printed)
