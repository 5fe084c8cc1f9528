"""What kind of text a question asks for, and what its answer must hold."""

from __future__ import annotations

import pytest
from answering.queries import read

from sok.answering.asked.wants import Need
from sok.answering.words.facets import Facet
from sok.indexing.terms import words_of

ASKS = [
    ("Hur mycket pengar fick projekten?", {Facet.AMOUNT}),
    ("Hur stor andel av hushållen har bredband?", {Facet.AMOUNT}),
    ("Vad kostade satsningen?", {Facet.AMOUNT}),
    ("hur manga miljoner kronor?", {Facet.AMOUNT}),
    ("Hur många företag fick stöd?", {Facet.COUNT}),
    ("Antalet deltagare?", {Facet.COUNT}),
    ("När antogs strategin?", {Facet.DATE}),
    ("Vilket år antogs strategin?", {Facet.DATE}),
    ("Ge exempel på något för unga", {Facet.EXAMPLE}),
    ("Finns det initiativ för äldre?", {Facet.EXAMPLE}),
    ("Vilka är målen?", {Facet.LIST}),
    ("Varför är det svårt att se vilka effekter det får?", {Facet.REASON}),
    ("Varför dröjer det, vilka skäl finns?", {Facet.REASON, Facet.LIST}),
    ("Räkna upp punkterna", {Facet.LIST}),
    ("Ge mig alla förslag", {Facet.LIST}),
    ("Hur sprids kunskapen? Lista kanalerna", {Facet.LIST}),
    ("Var och i vilka former möts kommunerna?", {Facet.LIST}),
    ("Vad heter områdena i planen?", {Facet.LIST}),
    ("Vad var det för områden i planen?", {Facet.LIST}),
    ("Vad är det för väder?", set()),
    ("Vad är de viktiga målen?", {Facet.LIST}),
    ("Vad drar kommunen för slutsatser?", {Facet.LIST}),
    ("Vad bör kommunerna göra?", {Facet.LIST}),
    ("Vad ska hamnen göra enligt planen?", {Facet.LIST}),
    ("Vad borde den nya hamnen göra, då?", {Facet.LIST}),
    ("Vad behöver alla som äger getter göra?", {Facet.LIST}),
    ("Vad rekommenderar ni?", {Facet.LIST}),
    ("Vad föreslås för hamnen?", {Facet.LIST}),
    ("Vad uppmanar de länen till?", {Facet.LIST}),
    ("Vad efterlyste fiskarna?", {Facet.LIST}),
    ("Vad är det som hindrar fiskarna?", {Facet.LIST}),
    ("Vad utmärker en bra hamn?", set()),
    ("Har stödet till Skåne ökat?", set()),
    ("Minskade stödet till Skåne 2021?", set()),
    ("Vad ska man göra åt isen?", set()),
    ("Vad bör hamnen göras av?", set()),
    ("Kan du räkna upp punkterna?", {Facet.LIST}),
    ("Berätta om de fyra målen", {Facet.LIST}),
    ("Var är arbetslösheten störst?", {Facet.RANKING}),
    ("Vilken region har flest invånare?", {Facet.RANKING}),
    ("Vad händer i Skåne?", {Facet.EXAMPLE}),
    ("Varför är det så?", {Facet.REASON}),
    ("Hur kommer det sig?", {Facet.REASON}),
    ("Vad beror det på?", {Facet.REASON}),
    ("Vad ligger bakom det?", {Facet.REASON}),
    ("Av vilket skäl är det så?", {Facet.REASON}),
    ("Vad får bidraget användas till?", {Facet.USE}),
    ("Vad får hela bidraget gå till?", {Facet.USE}),
    ("Till vad används bidraget?", {Facet.USE}),
    ("Vad används bidraget?", set()),
]


@pytest.mark.parametrize(("question", "asks"), ASKS)
def test_the_kind_of_text_asked_for_is_read(question: str, asks: set[Facet]) -> None:
    """Each way of asking for a kind of text is understood."""
    assert asks <= read(question).asks


@pytest.mark.parametrize(
    "question",
    [
        "Vad är regional utveckling?",
        "Vad görs för turister?",
        "Vad är planen för hållbar regional utveckling?",
        "Vad påverkar sjöarna förutom de tre målen?",
        "Hur löses en tvist mellan två grannar?",
        "Vad hotar skogen utöver de fem skadorna?",
        "Vem ansvarar för bredband?",
        "Var är det så?",
        "Hur då?",
    ],
)
def test_a_plain_question_asks_for_no_kind_of_text(question: str) -> None:
    """What, who, where and how say nothing of amounts, dates, lists, examples or reasons."""
    assert read(question).asks == frozenset()
    assert read(question).needs == frozenset()


@pytest.mark.parametrize(
    "question", ["Är detta en av de tre?", "Stämmer det att fyra mål finns?", "Ser de tre lika ut?"]
)
def test_who_asks_yes_or_no_asks_for_no_list(question: str) -> None:
    """A number of things in such a question is none that the answer should have."""
    assert Facet.LIST not in read(question).asks
    assert read(question).items == 0
    assert read("Vilka är de fyra målen?").items == 4


@pytest.mark.parametrize(
    "question",
    [
        "Hur skiljer sig vägar från de tre andra områdena?",
        "Fick vägar mer än de fyra övriga?",
        "Vad skiljer vägar från övriga tre områden?",
    ],
)
def test_what_one_is_held_against_is_no_list(question: str) -> None:
    """The others are not asked for."""
    assert (read(question).items, Facet.LIST in read(question).asks) == (0, False)


def test_what_is_said_before_a_question_is_not_asked() -> None:
    """ "Vi är sex" wants no six things; what is told is still searched for."""
    query = read("Vi är sex anställda. Måste vi ha skyddsombud?")
    assert (query.items, query.needs) == (0, frozenset())
    assert set(words_of("anställda")[0]) <= set(query.terms)


def test_of_some_of_others_either_may_be_counted() -> None:
    """ "Hur många av bilarna är miljöbilar" is told as a number of the one or the other."""
    counted = read("Hur många av bilarna är miljöbilar?").counted
    assert {words_of("bilarna")[0][0], words_of("miljöbilar")[0][0]} <= counted


def test_who_does_not_say_what_is_counted_counts_anything() -> None:
    """ "Hur många som ..." counts people, and "hur många nya" whatever was told of."""
    assert read("Hur många som fullföljde?").counted == frozenset()
    assert read("Hur många nya kom i stället?").counted == frozenset()


def test_who_asks_why_needs_no_figure() -> None:
    """The amount in the question is what is to be explained: a reason is needed."""
    question = "Varför fick Skåne ett så stort belopp?"
    assert read(question).needs == {Need.REASON}
    assert Need.AMOUNT in read(question.replace("Varför fick Skåne", "Fick Skåne")).needs


def test_an_explanation_need_not_say_that_it_is_one() -> None:
    """Who asks for it wants a reason rather, and "hur förklaras" asks what a word means."""
    bridge = read("Vad är förklaringen till att bryggan revs?")
    assert Facet.REASON in bridge.asks and Need.REASON not in bridge.needs
    assert Facet.REASON not in read("Hur förklaras begreppet brygga?").asks


def test_a_region_and_an_amount_ask_for_the_amount() -> None:
    """Who asks how much a region got does not ask for its projects."""
    assert read("Hur mycket fick Skåne?").asks == {Facet.AMOUNT}


NEEDS = [
    ("Hur mycket stöd fick de?", Need.AMOUNT),
    ("Ungefär hur stort är anslaget?", Need.AMOUNT),
    ("Jag undrar hur mycket stöd som gavs.", Need.AMOUNT),
    ("Vilket belopp betalades ut?", Need.AMOUNT),
    ("Hur många procent fick stöd?", Need.AMOUNT),
    ("Hur många företag fick stöd?", Need.COUNT),
    ("Antalet deltagare?", Need.COUNT),
    ("När antogs strategin?", Need.DATE),
    ("Vilket år antogs strategin?", Need.DATE),
    ("Vilket datum antogs strategin?", Need.DAY),
    ("Vilken region fick stöd?", Need.REGION),
    ("Vilka regioner är med?", Need.REGION),
    ("I vilket län ligger det?", Need.REGION),
    ("Vad tyckte deltagarna om kursen?", Need.VIEW),
    ("Vad ansåg kommunerna om det?", Need.VIEW),
    ("Hur mycket kostar bryggan?", Need.MONEY),
    ("Vad betalade regionen för bryggan?", Need.MONEY),
    ("Vad har en lots i lön?", Need.MONEY),
    ("Vem är ordförande?", Need.NAME),
    ("Vem fick minst?", Need.LEAST),
    ("Vem kom allra sist?", Need.LEAST),
    ("Ökade stödet jämfört med året innan?", Need.CHANGE),
    ("Var det mer än 2020?", Need.CHANGE),
    ("Vilket stöd har ökat mest?", Need.CHANGE),
    ("Var är minskningen störst?", Need.CHANGE),
    ("Vem hade störst ökning?", Need.CHANGE),
]


@pytest.mark.parametrize(("question", "need"), NEEDS)
def test_what_an_answer_must_hold_is_read(question: str, need: Need) -> None:
    """A question for an amount, count, date or region needs one in its answer."""
    assert need in read(question).needs


NEEDS_NOT = [
    ("Beskriver texten hur stora skillnaderna är?", Need.AMOUNT),
    ("Spelar det roll hur mycket man söker?", Need.AMOUNT),
    ("Hur många procent fick stöd?", Need.COUNT),
    ("Varför är många företag med?", Need.COUNT),
    ("Hur fungerar det när man söker stöd?", Need.DATE),
    ("När får en båt kallas utsläppsfri?", Need.DATE),
    ("När antogs strategin?", Need.DAY),
    ("Vad gör regionerna?", Need.REGION),
    ("Vilka mål har länet?", Need.REGION),
    ("Jag undrar vilken roll regionerna har.", Need.REGION),
    ("Vad säger planerna om broar?", Need.VIEW),
    ("Vad säger energiplanen om broar?", Need.VIEW),
    ("Vad säger kap. 9 om broar?", Need.VIEW),
    ("Vad säger direktivet om broar?", Need.VIEW),
    ("Vad folk menar med broar?", Need.VIEW),
    ("Vem är huvudman?", Need.NAME),
    ("Vem fick mest och vem fick minst?", Need.LEAST),
    ("Är det mer än till vägar?", Need.CHANGE),
    ("Vilket stöd har ökat?", Need.CHANGE),
    ("Vilket stöd är störst?", Need.CHANGE),
    ("Hur mycket mer var det än 2020?", Need.CHANGE),
]


@pytest.mark.parametrize(("question", "need"), NEEDS_NOT)
def test_what_an_answer_may_lack_is_not_needed(question: str, need: Need) -> None:
    """The same words in another role put no demand on the answer, lest good ones be refused."""
    assert need not in read(question).needs


def test_a_follow_up_for_yes_or_no_asks_for_no_figure_again() -> None:
    """ "Vill de ...?" asks that, and not how many once more; "Vill du ...?" is only polite."""
    asked = read("Vill de ha fler?", "Hur många båtar har byarna?")
    assert Need.COUNT not in asked.needs
    assert Need.COUNT in read("Vill du räkna ut hur många båtar de har?").needs


def test_four_of_something_are_no_place() -> None:
    """ "Fyra i" says who came fourth, and not "fyra insjöar"."""
    assert Need.PLACE in read("Vem kom fyra i loppet?").needs
    assert Need.PLACE not in read("Vilka är de fyra insjöarna?").needs
