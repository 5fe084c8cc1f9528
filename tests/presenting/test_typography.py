"""Our own words are set as Swedish is set, and none of them is changed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sok.presenting.typography import typeset


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("22 procent av 489 miljoner kronor", "22_procent av 489_miljoner_kronor"),
        ("se s. 20 och 3 öar", "se s._20 och 3 öar"),
        ("tre procent", "tre procent"),
        ('läst som "öar"', "läst som ”öar”"),
        ("1,4 miljarder euro och 5 tusen kronor", "1,4_miljarder_euro och 5_tusen_kronor"),
    ],
)
def test_a_number_stays_with_what_it_counts(text: str, expected: str) -> None:
    """No line ends between a number and its unit, nor between "s." and the page."""
    assert typeset(text).replace("\u00a0", "_") == expected


@given(st.text(alphabet="12 procentkronorsmilje.,", max_size=60))
def test_only_spaces_are_changed(text: str) -> None:
    """Every word and number is left as it was, and setting twice is setting once."""
    assert typeset(text).replace("\u00a0", " ") == text
    assert typeset(typeset(text)) == typeset(text)
