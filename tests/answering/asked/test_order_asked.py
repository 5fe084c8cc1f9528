"""What order a question asks for, and which sentences rank in it."""

from __future__ import annotations

import pytest

from sok.answering.asked.named import without_apposed
from sok.answering.asked.ranking import (
    Order,
    adds_up,
    both_ends,
    order_asked,
    ranks,
)
from sok.answering.asked.wants import asks_of, items_of
from sok.answering.words.facets import Facet


@pytest.mark.parametrize(
    ("question", "order"),
    [
        ("Vad fick minst stöd?", Order.LEAST),
        ("Vilken region låg sist?", Order.LEAST),
        ("Vilken hamn hade lägst andel?", Order.LEAST),
        ("Vad fick näst minst?", Order.LEAST),
        ("Vad fick mest stöd?", Order.MOST),
        ("Vilka låg i topp?", Order.MOST),
        ("Vart gick det mesta?", Order.MOST),
        ("Vilken färja har flest resenärer?", Order.MOST),
        ("Rangordna hamnarna", Order.MOST),
        ("Ordna hamnarna efter djup", Order.MOST),
        ("Vem har ordnat hjälp med kajer?", None),
        ("Gick det mer pengar till vägar eller broar?", Order.SPLIT),
        ("Hur många regioner delade på pengarna?", None),
        ("Hur delades pengarna på länen?", Order.SPLIT),
        ("Hur kan byar bli mer lockande att bo eller arbeta i?", None),
        ("Vad görs för att få fler att flytta hit eller stanna?", None),
        ("Hur såg fördelningen ut mellan hamnarna?", Order.SPLIT),
        ("Sortera hamnarna", Order.MOST),
        ("Vilka sorters hamnar finns det?", None),
        ("Ranka stödet från mest till minst", Order.SPLIT),
        ("Hur delades stödet upp?", Order.SPLIT),
        ("Hur fördelades pengarna?", Order.SPLIT),
        ("Fick pirar mer stöd än fyrar?", Order.SPLIT),
        ("Jämför pirar och fyrar", Order.SPLIT),
        ("Vilken färja var dyrast?", Order.MOST),
        ("Var går det bäst?", Order.MOST),
        ("Var går det bäst respektive sämst?", Order.SPLIT),
        ("Hur mycket stöd delade ni ut totalt?", None),
        ("Hur mycket kan man som mest få i stöd?", None),
        ("Vilken hamn fick som mest?", Order.MOST),
        ("Vilken är den rikaste hamnen?", Order.MOST),
        ("Vilken färja drog det kortaste strået?", Order.LEAST),
        ("Vem kom sist av de tre som fick mest?", Order.LEAST),
        ("Hur förhåller sig kranar till kajer?", Order.SPLIT),
        ("Hur skiljer sig hamnarna åt?", Order.SPLIT),
        ("Hamnarna: vem fick vad?", Order.SPLIT),
        ("Hur mycket fick var och en av hamnarna?", Order.SPLIT),
        ("Hur många procent fick vart och ett av områdena?", Order.SPLIT),
        ("Stödet hamn för hamn", Order.SPLIT),
        ("Vilka hamnar fick lika mycket?", Order.SPLIT),
        ("Ställ upp hamnarna från minst till störst", Order.LEAST),
        ("Vilka fick mest stöd – vem fick minst av dem?", Order.LEAST),
        ("Vilken av de tre hamnarna med mest stöd hade lägst andel?", Order.LEAST),
        ("Vilken hamn ligger främst?", Order.MOST),
        ("I vilken hamn ställs färjan oftast in?", Order.MOST),
        ("Vilka hamnar nämns oftast?", None),
        ("Vad beror det främst på?", None),
        ("Hur har hamnarna delats in?", None),
        ("Vad gäller för last på färjor?", None),
        ("Vad är en pir?", None),
        ("Hur mycket stöd fick Piren?", None),
        ("Hur mycket gick till bojar, bryggor och fyrar?", Order.SPLIT),
        ("Hur mycket gick till bojar, bryggor och annan utrustning?", None),
        ("Vem äger fyrarna?", None),
        ("Har stödet gått till mer än ett av områdena?", None),
        ("Vilka lärde sig första hjälpen?", None),
        ("Vem hjälper båten i första hand?", None),
        ("Vem kom först i hamn?", Order.MOST),
        ("Vilka bryggor sorterar under hamnen?", None),
        ("Vilka hinder är vanligast respektive ovanligast?", Order.SPLIT),
        ("Vilken bro är ovanligast?", Order.LEAST),
        ("Vilken bro är yngst och vilken är äldst?", Order.SPLIT),
        ("Vilka hamnar ger minst 15 procent av stödet?", None),
        ("Vilka broar får högst 5 procent?", None),
        ("Vad fick minst pengar?", Order.LEAST),
        ("Hur många portioner serveras på färjan?", None),
        ("Hur portioneras stödet ut?", Order.SPLIT),
        ("Hur stor är delen som varje hamn får?", None),
        ("Hur stor del fick varje hamn?", Order.SPLIT),
    ],
)
def test_what_order_a_question_asks_for(question: str, order: Order | None) -> None:
    """The least first, the most first, all of them, or none where nothing is compared."""
    assert order_asked(question) is order


@pytest.mark.parametrize(
    "question",
    [
        "Hur mycket mindre blev stödet 2021 än 2020?",
        "Hur mycket sjönk stödet jämfört med året före?",
        "Hur mycket delades totalt ut till färjor?",
        "Blev det mer eller mindre stöd 2021 än året före?",
        "Sjönk stödet jämfört med 2020?",
        "Är fler färjor eldrivna nu än tidigare?",
        "Hur byggs en färja steg för steg?",
    ],
)
def test_one_thing_is_not_compared_with_itself(question: str) -> None:
    """At another time it has one figure, and so has what is dealt out; steps follow each other."""
    assert order_asked(question) is None


@pytest.mark.parametrize(
    ("sentence", "order", "expected"),
    [
        ("Minst fick bojarna.", Order.LEAST, True),
        ("Minst fick bojarna.", Order.MOST, False),
        ("Störst är fyrarna.", Order.MOST, True),
        ("Störst är fyrarna.", Order.SPLIT, True),
        ("Störst är fyrarna.", Order.LEAST, False),
        ("Fyrarna lyser.", Order.MOST, False),
    ],
)
def test_what_a_sentence_ranks(sentence: str, order: Order, expected: bool) -> None:
    """A sentence on the first says nothing of the last."""
    assert ranks(sentence, order) is expected


@pytest.mark.parametrize(
    "question",
    [
        "Vad är summan av stödet till pirar och fyrar?",
        "Vad blev beloppet när allt räknas ihop?",
        "Hur mycket fick pirar och fyrar tillsammans?",
        "Om man lägger ihop pirar och fyrar, vad blir det?",
    ],
)
def test_a_sum_is_asked_for(question: str) -> None:
    """However the question says that several are to be one."""
    assert adds_up(question)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Vilka hinder är vanligast respektive ovanligast?", True),
        ("Vad är lättast och vad är svårast?", True),
        ("Vilken färja är snabbast och vilken är långsammast?", True),
        ("Vilka hinder är vanligast?", False),
    ],
)
def test_both_ends_may_be_opposites(question: str, expected: bool) -> None:
    """The last is least of what the first is most, though no word says "minst"."""
    assert both_ends(question) is expected


def test_what_is_said_of_regions_that_are_named_ranks_nothing() -> None:
    """ "Våra nordligaste län, Norrbotten och Västerbotten" are known by their names."""
    named = "Visa exempel från våra två nordligaste län, Norrbotten och Västerbotten"
    assert without_apposed(named) == "Visa exempel från Norrbotten och Västerbotten"
    assert order_asked(named) is order_asked("Visa exempel från Norrbotten och Västerbotten")
    assert order_asked("Vilka är de nordligaste länen?") is Order.MOST
    assert Facet.LIST not in asks_of(named) and items_of(named) == 0
    assert items_of("Vilka är de två nordligaste länen?") == 2
