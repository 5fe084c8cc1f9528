"""A quote must hold what is needed, and speak of what a follow-up adds."""

from __future__ import annotations

import pytest
from answering.queries import LEXICAL, evidence, joined

from sok.answering.evidence.answerable import HIGHEST_COSINE, weigh


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("Hur mycket stöd gavs?", "Stödet var 12 miljoner kronor.", 1),
        ("Hur mycket stöd gavs?", "Mycket stöd gavs.", 0),
        ("Hur många företag fick stöd?", "Stöd gavs till 42 företag.", 1),
        ("Hur många företag fick stöd?", "Stöd gavs till fyra mindre företag.", 1),
        ("Hur många företag fick stöd?", "Stöd gavs till 42 kommuner.", 0),
        ("Hur många företag fick stöd?", "Många företag fick stöd 2021.", 0),
        ("När gavs stöd?", "Stöd gavs i mars.", 1),
        ("När gavs stöd?", "Stöd gavs år 2021.", 1),
        ("När gavs stöd?", "Stöd gavs ofta.", 0),
        ("När gavs stöd?", "Maj-Britt gav stöd.", 0),
        ("Vilket datum gavs stöd?", "Stöd gavs den 3 mars.", 1),
        ("Vilket datum gavs stöd?", "Stöd gavs i mars.", 0),
        ("Vilken region fick stöd?", "Skåne fick stöd.", 1),
        ("Vilken region fick stöd?", "En region fick stöd.", 0),
        ("Varför gavs stöd?", "Stöd gavs eftersom det behövdes.", 1),
        ("Varför gavs stöd?", "Stöd gavs ofta.", 0),
        ("Varför gavs stöd?", "Stöd gavs. Förklaringen är enkel: byarna växer.", 1),
        ("Vad anser byarna om stödet?", "Byarna anser att stödet är litet.", 1),
        ("Vad anser byarna om stödet?", "Byarna får stöd.", 0),
        ("Vad anser byarna om stödet?", "Tre av byarna är emot stödet.", 1),
        ("Vad anser byarna om stödet?", "Byarna vill ha ett större stöd.", 1),
        ("Vad anser byarna om hamnen?", "Byarna vill ha ett större stöd.", 0),
        ("Vad anser byarna om stödet?", "Staden anser att stödet är litet.", 0),
        ("Vad säger rapporten om stödet?", "Stöd gavs ofta.", 1),
        ("Vad säger strategin om stödet?", "Stöd gavs ofta.", 1),
        ("Vad menar byarna med stöd?", "Stöd gavs ofta.", 1),
        ("Varför behövs stöd?", "För att växa tar byarna emot stöd.", 1),
        ("Varför gavs stöd?", "Stöd gavs. Målet är att byarna växer.", 1),
        ("Varför gavs stöd?", "Stöd gavs. Syftet med stödet var att byarna växer.", 1),
        ("Vad beror stödet på?", "Stöd gavs. Målet är att byarna växer.", 0),
        ("Skriv en lista över stödet", "Stöd gavs ofta.", 1),
        ("Tycker du om stödet?", "Byarna anser att stödet är litet.", 0),
        ("Vilka tre byar fick stöd?", "Näs, Ås och Vik fick stöd.", 1),
        ("Vilka tre byar fick stöd?", "Näs och Ås fick stöd. Det var fint, men litet.", 0),
        ("Räkna upp de tolv byarna", "Näs, Ås och Vik.", 0),
        ("Hur mycket stöd fick de tre byarna?", "Stödet var 12 kronor.", 1),
        ("Vilka samarbetar regionerna med?", "De samarbetar med byar.", 1),
        ("Vilka av regionerna samarbetar?", "De samarbetar med byar.", 0),
        ("Vem kom på tredje plats?", "Näs kom på tredje plats.", 1),
        ("Vem kom på tredje plats?", "Näs fick stöd.", 0),
        ("Hur stort stöd gavs?", "Bron gavs stöd på 2,40 meter.", 1),
        ("Hur många kilo stöd gavs?", "Stöd gavs med 280 kg.", 1),
        ("Hur mycket har antalet stöd ökat?", "Byar fick 12 stöd.", 0),
        ("Hur mycket har antalet stöd ökat?", "Byarna höjde det till 12 stöd.", 1),
        ("Hur mycket har antalet stöd ökat?", "Byarnas stöd steg från 9 till 12 stöd.", 1),
        ("Vad kostar stödet?", "Stödet är 2,40 meter.", 0),
        ("Vad gick byn loss på?", "Byn är bra.", 0),
        ("Vad gick den nya byn loss på?", "Byn tog 5 miljoner kronor.", 1),
        ("Vad kostar stödet?", "Stödet är 5 kronor.", 1),
        ("Vad tjänar byarna på stödet?", "Byarna får ett stöd för lönen.", 0),
        ("Hur hög är lönen i byn?", "Byn lockar med lönen.", 0),
        ("Hur hög är lönen i byn?", "Byn ger 30 000 kronor i månaden.", 1),
        ("Hur många företag fick stöd?", "1. Företag får stöd enligt 4 kap. 12 §.", 0),
        ("Hur många byar fick stöd?", "Minst femtio byar fick stöd.", 1),
        ("Hur många anställda krävs?", "Minst fem arbetstagare krävs.", 1),
        ("När måste stöd ges?", "Stöd ges om det behövs.", 1),
        ("När ska stödet vara klart?", "Stöd ges om det behövs.", 0),
        ("Vad tyckte byarna om stödet?", "Byarna får stöd.", 0),
        ("Vad menar ni när ni skriver stöd?", "Med stöd avses pengar till byar.", 1),
        ("Vem är byägare enligt er definition?", "Med byägare avses den som har en by.", 1),
        ("Vad berodde stödet på?", "Byarna får stöd.", 0),
        ("Vad berodde stödet på?", "Byn förklarar stödet med att vägen var dålig.", 1),
        ("Vem är ansvarig för stödet?", "Byn är ansvarig.", 1),
        ("Vem är ordförande för stödet?", "Byn är ansvarig.", 0),
        ("Vem i byn har skrivit under stödet?", "Byn är ansvarig.", 0),
        ("Vem är chef för stödet?", "Chef är Åsa Järnqvist.", 1),
        ("Vem är chef för stödet?", "Chef är den som styrelsen utser.", 0),
        ("Vem är chef för Kyrkbyns stöd?", "Chef är Åsa Järnqvist.", 0),
        ("Vem är chef för Kyrkbyns stöd?", "Chef i Kyrkbyn är Åsa Järnqvist.", 1),
        ("Vad heter samordnaren?", "Ansvarig: Samordnare Gäller: Stödet", 0),
        ("Skriv en dikt om stöd", "Stöd gavs ofta.", 0),
    ],
)
def test_what_is_needed_must_be_quoted(question: str, text: str, expected: float) -> None:
    """An amount, a number of the thing counted, a date, a day, a region, a reason and so on."""
    assert evidence(question, text).needs == expected


def test_an_amount_beside_the_quote_is_not_in_it() -> None:
    """What is needed must be in the quote itself, not merely in its paragraph."""
    beside = evidence("Hur mycket?", "Stöd gavs.", context="Stöd gavs. Det var 12 kronor.")
    assert beside.needs == 0


def test_a_region_may_stand_in_the_heading() -> None:
    """A box under the region's name answers which region."""
    above = evidence("Vilken region fick stöd?", "Byn fick stöd.", context="Dalarna Byn fick.")
    assert above.needs == 1


@pytest.mark.parametrize(
    ("follow_up", "text", "expected"),
    [
        ("Och kanelbullar?", "Interreg gav stöd till företag.", False),
        ("Och kanelbullar?", "Man bakar kanelbullar för hand.", True),
        ("Och fiske då?", "Interreg gav stöd till företag.", False),
        ("Och fiske då?", "Interreg gav stöd till fiske.", True),
        ("Bredband?", "Interreg gav stöd till företag.", True),
        ("Fisket?", "Interreg gav stöd till företag.", False),
        ("Kostnaden?", "Interreg gav stöd till företag.", True),
        ("Varför då?", "Interreg gav stöd till företag.", True),
        ("Och hur?", "Interreg gav stöd till företag.", True),
    ],
)
def test_a_quote_must_speak_of_what_a_follow_up_adds(
    follow_up: str, text: str, expected: bool
) -> None:
    """Else the earlier question is answered again.

    One word alone may be said in other words if any document has it, unless "och" ties it to
    the earlier question. A follow-up without a noun of its own, or with words for a figure
    alone, adds nothing.
    """
    query = joined(follow_up, "Vilket stöd gav Interreg till företag?")
    assert weigh(query, HIGHEST_COSINE, text, text, LEXICAL).follows is expected


def test_some_of_what_a_follow_up_adds_will_do() -> None:
    """One word of two as rare is enough, none is not."""
    query = joined("Och fiske eller jordbruk?", "Vilket stöd gav Interreg?")
    texts = ["Stöd till fiske.", "Stöd till jordbruk.", "Stöd till byar."]
    found = [weigh(query, 1.0, text, text, LEXICAL) for text in texts]
    assert [each.follows for each in found] == [True, True, False]


def test_a_question_that_stands_alone_follows_nothing() -> None:
    """No quote is left out for what it does not add."""
    assert evidence("Och kanelbullar?", "Interreg gav stöd.").follows
