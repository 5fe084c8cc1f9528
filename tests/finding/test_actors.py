"""Who runs an initiative is read from what its text says of those that it names."""

from __future__ import annotations

import pytest

from sok.finding.actors import actor_in


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Göinge getcenter håller i bockarna och två herdar hjälper till.", "Göinge getcenter"),
        ("Getriket, en ekonomisk förening med nio gårdar, förmedlar bockarna.", "Getriket"),
        ("Projektet Råbock, som Bergs getpark driver, ger mjölk.", "Bergs getpark"),
        ("Bakom projektet Råbock står Åre kommun, som äger stallet.", "Åre kommun"),
        ("Arbetet leds av Centrum för getter i Malmö.", "Centrum för getter i Malmö"),
        (
            "Den sköts av herdekonsulenten i Växjö och riktar sig till unga.",
            "herdekonsulenten i Växjö",
        ),
        ("Stallet drivs av kommunens getbolag.", "kommunens getbolag"),
        ("Bokningen sköts av getbolaget Hornlänken.", "Hornlänken"),
        ("I Skåne har det kommunala bolaget Hornlänken byggt ett stall.", "Hornlänken"),
        ("Bergs bygdeförening har fått 64 000 kronor för att räkna bockar.", "Bergs bygdeförening"),
        ("På Gotland är det herden som har tagit initiativet.", "herden"),
        ("Det är Region Skåne som driver stallet.", "Region Skåne"),
        ("Råbock drivs av länets tolv kommuner med Åre som värd.", "länets tolv kommuner"),
        ("I ett stall har Bergs bockarkiv samlat horn.", "Bergs bockarkiv"),
        ("Bergs universitet i Skåne prövar projektet Råbock.", "Bergs universitet"),
    ],
)
def test_who_is_said_to_run_it(text: str, actor: str) -> None:
    """By a verb of running before or after the name, or "av"; without what says of them more."""
    assert actor_in(text, "Råbock") == actor


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        (
            "Region Skåne betalar. Herdeskolan i Lund lärde 40 elever att valla.",
            "Herdeskolan i Lund",
        ),
        ("Skåne lånar ut bockar. Arbetet leds av Bergs getpark.", "Bergs getpark"),
        ("Regionen lånar ut bockar, och Åre kommun byggde stallet.", "Åre kommun"),
        ("Region Skåne har valt en annan väg. Där har Åre kommun byggt stallet.", "Åre kommun"),
    ],
)
def test_the_surest_of_several(text: str, actor: str) -> None:
    """Who leads goes before who acts, a name before "regionen", and who pays comes last."""
    assert actor_in(text) == actor


@pytest.mark.parametrize(
    "text",
    [
        "Det är Kronobergs största stall.",
        "Bockarna i Flen och Lund tar en tur.",
        "Bönderna delar på en bock.",
        "Ett tak leder till fler getter.",
        "Stallet leds av två herdar.",
    ],
)
def test_who_is_nobody(text: str) -> None:
    """A genitive, things in a place, plain words, what something leads to, and somebody unnamed."""
    assert actor_in(text) == ""


def test_a_name_far_from_its_verb_costs_no_time() -> None:
    """A sentence of any length is read in time that grows with it."""
    text = "Åre kommun, " * 20_000
    assert actor_in(text) == ""
