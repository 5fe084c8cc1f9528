"""What a quote must hold to answer a question at all."""

from __future__ import annotations

import pytest

from sok.answering.asked.question import understand
from sok.answering.asked.wants import Need
from sok.answering.evidence.held import holds
from sok.answering.evidence.names_asked import names_asked
from sok.indexing.spelling import Speller

AIM = "Regionen bygger en hamn. Målet är att öborna ska få lättare att resa."


@pytest.mark.parametrize(
    ("question", "is_held"),
    [
        ("Varför gör de det?", True),
        ("Varför byggs hamnen, varför satsar regionen?", True),
        ("Varför blev hamnen dyr?", False),
        ("Vad beror priset på?", False),
    ],
)
def test_why_somebody_acts_is_told_by_what_they_want(question: str, is_held: bool) -> None:
    """An aim is a reason for what is done, and for nothing else."""
    query = understand(question, (), Speller({}))[0]
    assert holds(Need.REASON, query, AIM, AIM) is is_held


@pytest.mark.parametrize(
    ("quote", "is_held"),
    [
        ("Då färjorna är gamla behövs nya.", True),
        ("Färjorna är gamla. Då kommunen växer ökar resorna.", True),
        ("Då kan färjorna bytas.", False),
        ("Då byttes färjorna.", False),
        ("Genom att byta färja kommer man fram.", True),
    ],
)
def test_a_sentence_that_opens_with_since_tells_a_reason(quote: str, is_held: bool) -> None:
    """Before a subject "då" is since, before a verb it is then; and "genom att" tells one."""
    query = understand("Varför blev resan dyr?", (), Speller({}))[0]
    assert holds(Need.REASON, query, quote, quote) is is_held


@pytest.mark.parametrize(
    ("question", "quote", "is_held"),
    [
        ("När antogs Agenda 2030?", "Agenda 2030 har många mål.", False),
        ("När antogs Agenda 2030?", "Agenda 2030 antogs 2015.", True),
        ("När invigdes hamnen, 2030?", "Hamnen invigs 2030.", True),
    ],
)
def test_a_year_in_a_name_tells_no_time(question: str, quote: str, is_held: bool) -> None:
    """Another year does, and so does one that the question only guesses."""
    query = understand(question, (), Speller({}))[0]
    assert holds(Need.DATE, query, quote, quote) is is_held


@pytest.mark.parametrize(
    ("quote", "is_held"),
    [
        ("Mässan lockade hundratals deltagare.", True),
        ("Det kom 40 personer till mässan.", True),
        ("Mässan hade 40 båtar.", False),
    ],
)
def test_how_many_have_come_counts_people(quote: str, is_held: bool) -> None:
    """Whatever they are called."""
    for question in ("Hur många har kommit till mässan?", "Hur många måste jobba på mässan?"):
        query = understand(question, (), Speller({}))[0]
        assert holds(Need.COUNT, query, quote, quote) is is_held


@pytest.mark.parametrize(
    ("question", "is_held"),
    [("Varför vill regionen ha en hamn?", True), ("Varför blev hamnen dyr?", False)],
)
def test_why_somebody_wishes_is_told_by_what_it_is_for(question: str, is_held: bool) -> None:
    """ "För att" within a sentence is a reason for a wish, and not for how things are."""
    query = understand(question, (), Speller({}))[0]
    said = "En hamn behövde byggas för att stärka öarna."
    assert holds(Need.REASON, query, said, said) is is_held


@pytest.mark.parametrize(
    ("quote", "is_held"),
    [
        ("Den första hamnen invigdes 2021.", False),
        ("Hamnen invigs 2030.", True),
        ("Hamnen, som började byggas 2021, ska invigas 2030.", True),
    ],
)
def test_when_something_is_to_be_is_not_told_by_the_past(quote: str, is_held: bool) -> None:
    """A sentence on what has been, and on nothing to come, has no date of that."""
    query = understand("När ska hamnen invigas?", (), Speller({}))[0]
    assert holds(Need.DATE, query, quote, quote) is is_held


def test_an_age_is_no_other_time() -> None:
    """Who asks for how many years a permit holds is not told how old one must be."""
    query = understand("Hur många år gäller ett tillstånd?", (), Speller({}))[0]
    aged = "Den som fyller minst 16 år får tillstånd."
    assert not holds(Need.COUNT, query, aged, aged)
    told = "Tillståndet gäller i fem år för den som fyllt 16 år."
    assert holds(Need.COUNT, query, told, told)
    young = understand("Hur många år måste man ha fyllt?", (), Speller({}))[0]
    assert holds(Need.COUNT, young, aged, aged)


@pytest.mark.parametrize(
    ("question", "is_held"),
    [("Vilka län deltar med Skåne?", False), ("Vilka av Skåne och Kalmar deltar?", True)],
)
def test_another_region_is_asked_for(question: str, is_held: bool) -> None:
    """Not the one that is named, unless it is one of several to choose from."""
    query = understand(question, (), Speller({}))[0]
    assert holds(Need.REGION, query, "Skåne deltar.", "Skåne deltar.") is is_held


@pytest.mark.parametrize(
    ("quote", "is_held"),
    [
        ("Mötet hölls på Visby Airport med Region Skåne.", False),
        ("Mötet inleddes av Åsa Järnqvist.", True),
    ],
)
def test_who_spoke_is_a_person(quote: str, is_held: bool) -> None:
    """The name of a place or region is none."""
    query = understand("Vem talade på mötet?", (), Speller({}))[0]
    assert query.needs == {Need.NAME}
    assert holds(Need.NAME, query, quote, quote) is is_held


def test_what_a_thing_is_called_is_no_person() -> None:
    """ "Smartare" is not one who does something."""
    asked = understand("Vad heter projektet om smartare broar?", (), Speller({}))[0]
    assert not asked.needs


@pytest.mark.parametrize("question", ["Jag undrar vad byarna själva tycker", "Vad tycker byarna?"])
def test_whose_view_is_asked_for(question: str) -> None:
    """They stand before or after what says so."""
    query = understand(question, (), Speller({}))[0]
    assert query.needs == {Need.VIEW}
    assert not holds(Need.VIEW, query, "Regionen anser det.", "Regionen anser det.")
    assert holds(Need.VIEW, query, "Byarna anser det.", "Byarna anser det.")


@pytest.mark.parametrize(
    ("quote", "is_held"),
    [
        ("Hamnen ska larma om vattnet stiger.", True),
        ("Hamnen frågar staden om vilka den ska larma.", False),
        ("Hamnen larmar om det stiger.", True),
    ],
)
def test_when_something_is_due_is_told_by_a_condition(quote: str, is_held: bool) -> None:
    """What somebody is told or asked about is none."""
    for question in ("När ska hamnen larma?", "Vid vilken tidpunkt ska hamnen larma?"):
        query = understand(question, (), Speller({}))[0]
        assert holds(Need.DATE, query, quote, quote) is is_held


def test_a_price_in_ore_is_no_other_amount() -> None:
    """Of a price it is one."""
    asked = {"Hur mycket dyrare är elen?": True, "Hur mycket el används?": False}
    for question, is_held in asked.items():
        query = understand(question, (), Speller({}))[0]
        assert holds(Need.AMOUNT, query, "Elen kostar 9,6 öre mer.", "") is is_held


@pytest.mark.parametrize(
    ("quote", "is_held"),
    [("Öarna ska ha 4 000 invånare.", True), ("Öarna ska ha 4 000 båtar.", False)],
)
def test_how_large_a_population_is_counts_people(quote: str, is_held: bool) -> None:
    """No share, sum or measure tells that."""
    query = understand("Hur stor ska befolkningen vara?", (), Speller({}))[0]
    assert query.needs == {Need.AMOUNT}
    assert holds(Need.AMOUNT, query, quote, quote) is is_held


def test_a_view_may_be_of_a_thing_by_another_name() -> None:
    """ "Samarbete" and "samverkan" are the same."""
    query = understand("Vad tycker byarna om samarbetet?", (), Speller({}))[0]
    quote = "Enligt byarna fungerar samverkan väl."
    assert holds(Need.VIEW, query, quote, quote)


def test_a_list_under_a_heading_has_as_many_things_as_lines() -> None:
    """And one less if the first line announces the others."""
    query = understand("Vilka är de tre målen?", (), Speller({}))[0]
    items = "Rena sjöar.\nFriska hav.\nHöga berg."
    assert holds(Need.ITEMS, query, items, items)
    led = "Målen är:\nRena sjöar.\nFriska hav."
    assert not holds(Need.ITEMS, query, led, led)


@pytest.mark.parametrize(
    ("question", "quote", "is_held"),
    [
        ("Hur många av dem gick igenom?", "Av dem beviljades 14.", True),
        ("Hur många drunknade i sjön?", "Sjön tog 14 liv.", True),
        ("Hur många ställen har den?", "Den finns i 14 hamnar.", True),
        ("Hur många ställen har den?", "Den finns i hamnarna.", False),
        ("Hur många hus ligger i hamnen?", "I hamnen står 14 byggnader.", True),
        ("Hur många hus ligger i hamnen?", "I hamnen ligger 14 båtar.", False),
        ("Hur många nya bryggor byggdes?", "De har byggt 14 bryggor.", True),
        ("Hur många år tog det?", "De har byggt 14 bryggor.", False),
    ],
)
def test_what_is_counted_may_be_called_otherwise(question: str, quote: str, is_held: bool) -> None:
    """By a synonym, and by anything where the question only points to it or names a verb."""
    query = understand(question, (), Speller({}))[0]
    assert holds(Need.COUNT, query, quote, quote) is is_held


@pytest.mark.parametrize(
    ("question", "quote", "is_held"),
    [
        ("Vad har Berit Ek sagt om hamnen?", "Utredningen om hamnen leds av Berit Ek.", False),
        ("Vad har Berit Ek sagt om hamnen?", "Berit Ek anser att hamnen är för liten.", True),
        ("Vad säger Öarnas Fiskare om hamnen?", "Fiskare anser att hamnen är liten.", False),
        ("Vad säger Öarnas Fiskare om hamnen?", "Öarnas Fiskare vill ha en hamn.", True),
        ("Vad svarade Öarnas Fiskare om hamnen?", "Öarnas Fiskare nämnde hamnens djup.", True),
    ],
)
def test_a_view_is_of_whoever_is_named(question: str, quote: str, is_held: bool) -> None:
    """By their whole name; that somebody is mentioned is no view of theirs."""
    query = understand(question, (), Speller({}))[0]
    assert query.needs == {Need.VIEW}
    assert holds(Need.VIEW, query, quote, quote) is is_held


def test_a_word_that_begins_as_a_preposition_ranks_nothing() -> None:
    """ "De fyra iakttagelserna" are not number four in anything."""
    assert Need.PLACE not in understand("Nämn de fyra iakttagelserna", (), Speller({}))[0].needs


@pytest.mark.parametrize(
    ("question", "quote", "is_told"),
    [
        ("Vad heter de öländska städer som byggde?", "Några mindre städer byggde.", False),
        ("Vad heter de öländska städer som byggde?", "Bland dem finns Borgholm.", True),
    ],
)
def test_towns_are_asked_for_by_name(question: str, quote: str, is_told: bool) -> None:
    """Whatever words stand before what they are."""
    assert names_asked(question, quote, quote) is is_told


def test_what_grade_of_something_is_asked_for_is_a_share() -> None:
    """As "hur stor andel" is."""
    query = understand("Vilken grad av egenfinansiering krävs?", (), Speller({}))[0]
    assert query.needs == {Need.AMOUNT}
    assert not holds(Need.AMOUNT, query, "Bryggan får egenfinansiering.", "")
    assert holds(Need.AMOUNT, query, "Minst 30 procent ska betalas av byn.", "")


def test_whom_it_is_written_for_is_not_asked_about() -> None:
    """No document tells of the readers."""
    query = understand("Förklara vad en pir är för mina läsare", (), Speller({}))[0]
    assert "läsare" not in query.asking


def test_what_is_cleft_is_no_thing_asked_about() -> None:
    """ "Vad är det som byts ut" asks for what is exchanged, whatever that is."""
    assert not understand("Vad är det som byts ut mot piren?", (), Speller({}))[0].focus


@pytest.mark.parametrize(
    ("quote", "is_held"),
    [
        ("Stödet var 12 miljoner kronor.", False),
        ("Stödet var 12 miljoner kronor 2021.", False),
        ("Stödet minskade till 12 miljoner kronor.", True),
        ("Stödet var 12 miljoner kronor 2021 och 11 miljoner 2020.", True),
    ],
)
def test_whether_something_has_grown_is_told_by_its_change(quote: str, is_held: bool) -> None:
    """Or by the figures of two years, which may be held against each other."""
    query = understand("Ökade stödet jämfört med året innan?", (), Speller({}))[0]
    assert holds(Need.CHANGE, query, quote, quote) is is_held
