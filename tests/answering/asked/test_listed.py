"""The things that a question lists to be held against each other."""

from __future__ import annotations

import pytest

from sok.answering.asked.listed import is_choice, things_listed


@pytest.mark.parametrize(
    ("question", "things"),
    [
        ("Vem får mest, kommuner, regioner eller staten?", ["kommuner", "regioner", "staten"]),
        ("Var är det bäst: i glesbygd, på öar eller i städer?", ["glesbygd", "öar", "städer"]),
        ("Vad får båtar, de nya färjorna och andra?", ["båtar", "färjorna", ""]),
    ],
)
def test_each_thing_is_known_by_its_noun(question: str, things: list[str]) -> None:
    """Whatever stands around it; what no word names, such as "andra", is a thing without one."""
    found = things_listed(question)
    assert [next(iter(its), "") for its in found[-len(things) :]] == things


def test_a_name_that_is_a_common_word_is_no_thing_by_it() -> None:
    """Vara is a town, and "vara" says nothing: no thing is left without terms to look for."""
    found = things_listed("Vad kostade det i Vara, Skara och Lidköping?")
    assert found == ((), ("skara",), ("lidköping",))


@pytest.mark.parametrize(
    "question",
    [
        "Får kommuner eller regioner mest?",
        "Vem fick mest, då?",
        "Vad lades mest pengar på, broar eller vägar?",
        "Vem oroar sig oftare för barn, skolan eller polisen?",
    ],
)
def test_two_things_are_no_list(question: str) -> None:
    """They are held against each other in other ways."""
    assert things_listed(question) == ()


def test_who_asks_which_of_them_lets_choose() -> None:
    """ "Eller" does, and "och" wants all of them."""
    assert is_choice("Vem får mest, kommuner, regioner eller staten?")
    assert not is_choice("Hur mycket får kommuner, regioner och staten?")
