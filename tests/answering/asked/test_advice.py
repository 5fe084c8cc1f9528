"""Who is given advice, and whether a text says that something should be so."""

from __future__ import annotations

import pytest

from sok.answering.asked.advice import (
    addressed,
    announces_advice,
    asks_for_advice,
    asks_what_is_wanted,
    only_addresses,
    says_advice,
)


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("Vilka råd får kommunerna?", {"kommun"}),
        ("Vad bör länsstyrelserna göra?", {"länsstyrels"}),
        ("Vad vill ni att regeringen gör?", {"regering"}),
        ("Vad ska regeringen och riksdagen göra?", {"regering"}),
        ("Vad föreslås för statens del?", {"stat"}),
        ("Vilka förslag riktas till skolorna?", {"skol"}),
        ("Till alla regioner och kommuner:", {"region"}),
        ("Vi vill att huvudmännen bygger", {"huvudmän"}),
        ("Myndigheterna uppmanas bygga", {"myndighet"}),
        ("Arbetsgivarna måste bygga", {"arbetsgivar"}),
        ("Vi rekommenderar regeringen att", {"regering"}),
        ("Vad föreslår regeringen?", set()),
        ("Till regionala möten", set()),
        ("Regionerna har byggt", set()),
    ],
)
def test_who_is_addressed(text: str, bodies: set[str]) -> None:
    """By a preposition before, or by what they should do; who proposes is not addressed."""
    assert bodies <= addressed(text) if bodies else addressed(text) == frozenset()


def test_who_says_what_others_are_to_do_wants_advice() -> None:
    """ "Vad vill ni att regeringen gör?" asks for it; what somebody wants to do is none."""
    assert asks_for_advice("Vad vill ni att regeringen gör?")
    assert not asks_for_advice("Vad vill regeringen göra?")


@pytest.mark.parametrize(
    ("lead", "is_bare"),
    [
        ("Regionerna bör", True),
        ("Till kommunerna:", True),
        ("Landets skolor ska därför", True),
        ("Till kommuner och regioner lämnar vi dessa råd:", False),
        ("Regionerna har", False),
    ],
)
def test_a_lead_that_only_addresses(lead: str, is_bare: bool) -> None:
    """It says to whom, and not what; both kinds announce advice if they say that."""
    assert only_addresses(lead) is is_bare
    assert announces_advice(lead) is (lead != "Regionerna har")


@pytest.mark.parametrize(
    ("led_up", "says"),
    [
        ("Taxan bör vara ", True),
        ("Vi rekommenderar en taxa på ", True),
        ("Utredningen föreslår en taxa på ", True),
        ("Taxan föreslås bli ", True),
        ("Vi uppmanar båtar att betala ", True),
        ("Som föreslås i planen är taxan ", False),
        ("Vi föreslår en taxa, och avgiften är ", False),
        ("Taxan är ", False),
    ],
)
def test_a_figure_that_should_be_so(led_up: str, says: bool) -> None:
    """In the clause that it stands in."""
    assert says_advice(led_up) is says


@pytest.mark.parametrize(
    ("question", "wants"),
    [
        ("Vad vill man höja taxan till?", True),
        ("Hur mycket önskar hamnen?", True),
        ("Vad är målet för hamnen?", True),
        ("Hur mycket får taxan vara?", True),
        ("Hur mycket får hamnen?", False),
        ("Hur stor är taxan?", False),
    ],
)
def test_who_asks_for_what_is_wanted(question: str, wants: bool) -> None:
    """A proposal, an aim or a limit, and not what is."""
    assert asks_what_is_wanted(question) is wants
