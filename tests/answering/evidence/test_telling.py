"""What only a text that says it can tell: each text beside one that is as near and does not."""

from __future__ import annotations

import pytest

from sok.answering.asked.question import understand
from sok.answering.evidence.telling import tells
from sok.indexing.spelling import Speller
from sok.indexing.terms import terms

KNOWN = frozenset(
    terms("Företagscheckar gavs till företag. Innovation och en check. Handboken i kommunen.")
)


def told(question: str, text: str, above: str = "") -> bool:
    """Whether a text, with what stands above it, can tell what is asked."""
    return tells(understand(question, [], Speller({}))[0], text, f"{above} {text}", KNOWN)


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("Är bussen gratis?", "Bussen är bra.", False),
        ("Är bussen gratis?", "Bussen är avgiftsfri.", True),
        ("Vilken telefon har rådet?", "Rådet finns.", False),
        ("Vilken telefon har rådet?", "Rådet nås på 08-12 34 56.", True),
        ("Vilken mejladress har rådet?", "Skriv till rad@exempel.se.", True),
        ("När publicerades planen?", "Planen gäller 2021–2030.", False),
        ("När publicerades planen?", "Planen gavs ut 2020.", True),
        ("Var finns blanketten för stöd?", "Stöd ges till många.", False),
        ("Var finns blanketten för stöd?", "Ansökan om stöd görs på nätet.", True),
        ("Hos vilken domstol kan stöd överklagas?", "Stöd ges till många.", False),
        ("Hos vilken domstol kan stöd överklagas?", "Beslutet får överklagas.", True),
        ("Vilken lön har chefen?", "Chefen leder.", False),
        ("Beskattas chefens lön?", "Chefens inkomst beskattas.", True),
        ("Vilka löneskillnader finns bland cheferna?", "Cheferna leder.", False),
        ("Vilka löneskillnader finns bland cheferna?", "Lönerna skiljer sig.", True),
        ("Vilka fick nej på sin ansökan?", "Företag söker stöd.", False),
        ("Hur stor är andelen bland lotsar?", "Bland matroser är den 3 procent.", False),
        ("Hur stor är andelen bland lotsar?", "Den är 3 procent.", True),
        ("Hur stor är andelen bland lotsar?", "Den är 4 bland matroser, lotsarnas är 3.", True),
        ("Hur stor är andelen, bland annat i hamnar?", "Bland matroser är den 3.", True),
        ("Vilka fick avslag?", "Den som inte har fått stöd är ny.", True),
        ("Vad får man böta för stöd?", "Stöd ges utan tillstånd.", False),
        ("Vad får man böta för stöd?", "Den som ger stöd betalar vite.", True),
        ("Vem har kritiserat rådet?", "Rådet har fem ledamöter.", False),
        ("Vem har kritiserat rådet?", "Kommunerna tycker att rådet är otydligt.", True),
        ("Vilken lag ger rådet makt?", "Rådet har lagstadgad makt efter förslag.", False),
        ("Vilken lag ger rådet makt?", "Rådet har makt enligt skollagen.", True),
        ("Vad gör chefen?", "Chefen leder.", True),
        ("Vad får stödet inte användas till?", "Stödet får användas till träd.", False),
        ("Vad får stödet inte användas till?", "Stödet får däremot inte gå till träd.", True),
        ("Vad får stöd till byn 1:2 inte gå till?", "Stödet går till träd.", False),
        ("Vad får stödet användas till?", "Stödet får inte användas till träd.", False),
        ("Vad får stödet användas till?", "Det får gå till hus. Det får inte gå till träd.", True),
        ("Vilket stöd får den som inte bor här?", "Stödet går till träd.", True),
    ],
)
def test_a_thing_is_told_of_by_one_of_its_words(question: str, text: str, expected: bool) -> None:
    """A question for it is not answered by a text that says none of them."""
    assert told(question, text) is expected


def test_what_is_said_before_the_question_is_not_asked() -> None:
    """Who tells of their pay and asks something else gets an answer to that."""
    assert told("Min lön är låg. Vad gör chefen?", "Chefen leder.")


def test_what_stands_above_tells_too() -> None:
    """A heading may say it."""
    assert told("Är bussen gratis?", "Bussen är bra.", above="Gratis bussar")


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("Vilka kommuner använder handboken?", "Handboken används i skånska kommuner.", False),
        ("Vilka kommuner använder handboken?", "Handboken används i Höör.", True),
        ("Vilka kommuner utom Höör använder den?", "Den används i Höör.", False),
        ("Vilka kommuner är med?", "Luleå tekniska universitet är med.", False),
        ("Vilka kommuner kan få stöd?", "Små kommuner kan få stöd.", True),
        ("Vilka företag deltar?", "I Sverige deltar cirka 15 företag i Skåne.", False),
        ("Vilka företag deltar?", "Företag deltar med stöd av React-EU.", False),
        ("Vilka företag deltar?", "Bland dem som deltar är Volvo.", True),
        ("Namnge företagen som deltar", "Många företag deltar.", False),
        ("Vilka företag drabbades hårdast?", "Små företag drabbades.", True),
        ("Vilka företag får söka stöd?", "Små företag får söka stöd.", True),
        ("Vad heter planen för Skåne?", "I Skåne finns en plan.", False),
        ("Vad heter planen för Skåne?", "Planen för Skåne, Gröna vägen, är ny.", True),
        ("Vad heter planen för Skåne?", "En plan är gjord (gröna vägen, Skåne).", True),
        ("Vad heter butikerna som fick stöd?", "Stöd ges till butiker i byar.", False),
        ("Vad heter butikerna som fick stöd?", "Bland butiker som fick stöd är Zörnboden.", True),
        ("Vilka stora företag deltar?", "Företag deltar.", False),
        ("Till vilka länder säljer de?", "De säljer genom Almi i Småland.", False),
        ("Till vilka länder säljer de?", "De säljer mest till Tyskland.", True),
        ("Vilka ledamöter har Rådet Värmland?", "Rådet Värmland har många ledamöter.", False),
        ("Vilka ledamöter har rådet?", "I rådet sitter Åsa Järnqvist.", True),
        ("Vad heter butikerna som fick stöd?", "Små butiker fick stöd.", False),
        ("Vad heter butikerna som fick stöd?", "Stöd gick till butiken Kajsas.", True),
        ("Vilka butiker fick stöd?", "Små butiker fick stöd.", True),
        ("Vilka delar har rådet?", "Rådet har delar i norr.", True),
    ],
)
def test_what_is_asked_for_by_name_must_be_named(question: str, text: str, expected: bool) -> None:
    """A municipality, a company or a person; regions and countries are none, nor what is asked."""
    assert told(question, text) is expected


def test_a_municipality_may_stand_in_the_heading() -> None:
    """A box under its name tells which one it is about."""
    assert told("Vilken kommun använder handboken?", "Handboken används.", above="Höörs kommun")


def test_a_strange_compound_is_defined_by_words_of_its_own() -> None:
    """Parts of other compounds do not say what it is."""
    question = "Vad är en innovationscheck?"
    assert not told(question, "En företagscheck är för innovation.")
    assert told(question, "En check för innovation är bra.")
    assert told("Vad är en företagscheck?", "Det är ett stöd.")


def test_a_kind_of_thing_need_not_be_called_so() -> None:
    """Who asks for the meaning of something defines no "meaning"."""
    assert told("Vad är meningen med handboken?", "Handboken ska hjälpa kommunen.")
