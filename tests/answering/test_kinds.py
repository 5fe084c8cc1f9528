"""A text that names the topic does not tell of it unless it has the kind of thing asked for."""

from __future__ import annotations

import pytest

from sok.answering.kinds import has_kind, is_of_time
from sok.answering.which import names_which


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("Vilka hinder finns för broarna?", "Broarna är fem och målade.", False),
        ("Vilka hinder finns för broarna?", "Broarna saknar räcken.", True),
        ("Vad hindrar fler broar?", "Det är svårt att få virke.", True),
        ("Vilka nackdelar har broarna?", "Broarna är vackra.", False),
        ("Vilken kritik fick broarna?", "Broarna är vackra.", False),
        ("Vem finansierar broarna?", "Broarna byggs av byn.", False),
        ("Vem finansierar broarna?", "Byn har fått bidrag till broarna.", True),
        ("Hur länge håller broarna?", "Broarna håller bra.", False),
        ("Hur länge håller broarna?", "Broarna håller i sextio år, minst 60.", True),
        ("Vad visade studien av broarna?", "En studie av broarna ska göras.", False),
        ("Vad visade studien av broarna?", "Studien visar att broarna håller.", True),
        ("Hur har broarna utvärderats?", "Broarna byggdes i trä.", False),
        ("Vad är skillnaden mellan bro och spång?", "En bro finns vid ån.", False),
        ("Vad är skillnaden mellan bro och spång?", "En spång är smalare än en bro.", True),
        ("Vad gör byn med broarna?", "Broarna är vackra.", True),
    ],
)
def test_the_kind_asked_for_is_said(question: str, text: str, expected: bool) -> None:
    """Obstacles, who pays, how long, a result or a difference are said in words for them."""
    assert has_kind(question, text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Planen gäller 2021–2030.", False),
        ("Planen gäller till 2035.", True),
        ("Efter år 2030 görs planen om.", True),
    ],
)
def test_the_time_after_a_year_is_told_of(text: str, expected: bool) -> None:
    """A text up to that year does not tell what comes later."""
    assert is_of_time("Vad händer med planen efter 2030?", text) is expected


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("Vilka branscher deltar i rådet?", "Rådet har flera branscher med sig.", False),
        ("Vilka branscher deltar i rådet?", "I rådet deltar skog, gruvor och fiske.", True),
        ("Vilka branscher deltar i rådet?", "De branscher som har kollektivavtal deltar.", True),
        ("Vilka ämbetsverk deltar i rådet?", "Ämbetsverk som deltar: Boverket.", True),
        ("Vilka ämbetsverk deltar i rådet?", "I rådet deltar Boverket och Skolverket.", True),
        ("Vilka deltar i rådet?", "Rådet har flera branscher med sig.", True),
        ("Vilka branscher i rådet deltar?", "Rådet har flera branscher med sig.", True),
        ("Varför deltar branscher i rådet?", "Rådet har flera branscher med sig.", True),
    ],
)
def test_things_asked_for_are_named(question: str, text: str, expected: bool) -> None:
    """A text that only speaks of such things does not say which they are."""
    assert names_which(question, text) is expected
