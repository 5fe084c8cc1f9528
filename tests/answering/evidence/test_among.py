"""A quote of another year than the one that is asked about is no answer."""

from __future__ import annotations

import pytest

from sok.answering.evidence.among import dated_at, is_of_later_year


@pytest.mark.parametrize(
    ("question", "quoted", "is_later"),
    [
        ("Hur många broar byggdes året innan?", "Det byggdes 12 broar.", True),
        ("Hur många broar byggdes året innan?", "Det byggdes 12 broar under 2021.", True),
        ("Hur många broar byggdes föregående år?", "Det byggdes 12 broar under 2020.", False),
        ("Hur många broar byggdes året före?", "Det byggdes 12 broar, mot 9 året före.", False),
        ("Hur många broar byggdes året före?", "Antalet broar har minskat med 3.", False),
        ("Byggdes fler broar än året före?", "Det byggdes 12 broar.", False),
        ("Hur många broar byggdes jämfört med året innan?", "Det byggdes 12 broar.", False),
        ("Hur många broar byggdes 2020 – och året innan?", "År 2020 byggdes 12 broar.", True),
        ("Hur många broar byggdes 2020 – och året innan?", "År 2019 byggdes 12 broar.", False),
        ("Hur många broar byggdes 2020 – och året innan?", "Året före byggdes 12.", False),
        ("Hur många broar byggdes 2021, året före valet?", "Det byggdes 12 broar.", False),
        ("Hur många broar byggdes?", "Det byggdes 12 broar.", False),
    ],
)
def test_the_year_before_is_told_of_as_such(question: str, quoted: str, is_later: bool) -> None:
    """By a year before the document's, or a word that holds two against each other."""
    assert is_of_later_year(question, quoted, 2021) is is_later


def test_of_a_document_of_no_year_any_year_may_be_meant() -> None:
    """But some year is said."""
    question = "Hur många broar byggdes året innan?"
    assert not is_of_later_year(question, "Det byggdes 12 broar 2021.", None)
    assert is_of_later_year(question, "Det byggdes 12 broar.", None)


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("Under 2021 byggdes 12 broar. Året före var det 9.", "2020"),
        ("Under 2021 byggdes 12 broar, mot 9 året innan.", "2020"),
        ("Det byggdes 12 broar, mot 9 året innan.", ""),
    ],
)
def test_the_year_before_is_that_before_the_one_told(text: str, years: str) -> None:
    """A text that names a year dates what it tells of the year before, too."""
    assert dated_at("Hur många broar byggdes 2020?", text).removeprefix(text).strip() == years
