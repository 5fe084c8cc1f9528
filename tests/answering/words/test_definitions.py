"""What a question wants defined, and which texts define it."""

from __future__ import annotations

import pytest

from sok.answering.words.definitions import defined_in, defines, things_defined
from sok.indexing.terms import terms


@pytest.mark.parametrize(
    ("question", "thing"),
    [
        ("Vad avses med gränsöverskridande trafik i avtalet?", "gränsöverskridande trafik"),
        ("Vad menar myndigheten med en befintlig bro?", "befintlig bro"),
        ("Vad räknas som glespackat när varor förvaras?", "glespackat"),
        ("Vad är känsliga uppgifter enligt lagen?", "känsliga uppgifter"),
        ("Hamnpilot, vad är det för något?", "hamnpilot"),
        ("Vad räknas in i hamnpiloter i rapporten?", "hamnpiloter"),
        ("Kan du förklara begreppet hamnpilot?", "hamnpilot"),
        ("Kan du förklara vad folk menar med öppen ränna?", "öppen ränna"),
        ("Vem är utgivare av tidningen?", "utgivare"),
        ("Vad går lotsning ut på?", "lotsning"),
        ("När är det en hamnpilot i lagens mening?", "hamnpilot"),
        ("Vilka fartyg räknas som färjor enligt avtalet?", "färjor"),
        ("När klassas en brygga som hamn?", "hamn"),
        ("Vem räknas som lots i en hamn?", "lots"),
        ("När får en båt kallas utsläppsfri?", "båt utsläppsfri"),
        ("Hur djup ska en ränna vara för att få kallas farled?", "farled"),
        ("Hur hårt ska det blåsa innan man talar om kuling?", "kuling"),
        ("Vad är VTS en förkortning av?", "VTS"),
        ("När är en ränna djup?", "djup ränna"),
        ("När är ett helt hav att betrakta som öppet?", "öppet hav"),
        ('Jag förstår inte "öppen ränna", vad betyder det', "öppen ränna"),
    ],
)
def test_what_is_to_be_defined_is_found(question: str, thing: str) -> None:
    """Without what says who means it so, or of what."""
    assert defined_in(question) <= frozenset(terms(thing))
    assert defined_in(question)


@pytest.mark.parametrize(
    "question",
    [
        "Hur många broar finns det?",
        "Vad är hamnens andel av bidraget?",
        "Hamnarna: vad är det man bygger där?",
        "När är bron klar?",
        "Vad är syftet med bron?",
        "Vem är bron tänkt för?",
        "Vem är mest beroende av lotsar?",
        "Vad är hamnarna missnöjda med när det gäller lotsningen?",
        "Vad är prislappen på en bro?",
        "Vad gjordes för att fler skulle räknas som lotsar?",
    ],
)
def test_other_questions_want_nothing_defined(question: str) -> None:
    """A question for a figure, a time, what is done, or what for."""
    assert not defined_in(question)


@pytest.mark.parametrize(
    "text",
    [
        "I dessa föreskrifter avses med hamnpilot den som visar vägen.",
        "Med hamnpilot avses den som visar vägen.",
        "Med hamnpilot menar vi den som visar vägen.",
        "Där vi skriver hamnpilot menar vi den som visar vägen.",
        "Hamnpilot kallar vi den som visar vägen.",
        "Som hamnpilot räknar vi den som visar vägen.",
        "Rederiet har en hamnpilot, alltså den som visar vägen.",
        "Här finns båtar. Hamnpilot är en person som visar vägen.",
        "Hamnpilot\tDen som visar vägen.",
        "Hamnpilot: den som visar vägen.",
        "12. hamnpilot: den som visar vägen,",
        "b) hamnpilot: den som visar vägen,",
        "Hamnpilot kallas den som visar vägen.",
        "Det kallas hamnpilot när någon visar vägen.",
        "Den som visar vägen kallas ofta hamnpilot.",
        "Rederiet har en hamnpilot, det vill säga någon som visar vägen.",
        "Rederiet har en hamnpilot (någon som visar vägen).",
        "Hamnpilot är uppgiften att visa vägen.",
        "Här finns båtar. Hamnpilot är personal som visar vägen.",
    ],
)
def test_a_text_that_says_what_a_word_means_defines_it(text: str) -> None:
    """In running text, in a list of words, and in a row of a table."""
    assert defines(defined_in("Vad är en hamnpilot?"), things_defined(text))


@pytest.mark.parametrize(
    "text",
    [
        "Det ansvarar Hamnstyrelsen för pirar (HSP) för.",
        "Det är HSP-sektorns (Hamnar, Sjöar, Pirar) uppgift, HSP (hamnar och sjöpilot).",
        "Frågan om HSP (hamnskyddsplanen) är öppen.",
    ],
)
def test_a_name_says_what_its_letters_mean(text: str) -> None:
    """Before them or after them; those of the parts of compounds count."""
    assert defines(defined_in("Vad är HSP?"), things_defined(text))


def test_letters_beside_another_name_are_not_explained() -> None:
    """A name must have all of them in their order."""
    assert not defines(defined_in("Vad är HSP?"), things_defined("Se pirar (HSP)."))
    assert not defines(defined_in("Vad är HSP?"), things_defined("Vi har HSP (se bilagan)."))


@pytest.mark.parametrize(
    "text",
    [
        "En hamnpilot kostar mycket.",
        "Vi anlitar ofta en ny hamnpilot i hamnen: det är bra.",
        "Lots: en person.",
        "Det finns en hamnpilot, alltså kan vi åka.",
        "En hamnpilot som är en del av hamnen kostar mer.",
        "Hamnpilot\t78,4\t104",
        "Hamnpilot: 78,4 miljoner kronor",
        "Hamnpilot – 25 procent",
        "Hamnpilot är viktigt för alla.",
        "Hamnpilot är tiden för det.",
    ],
)
def test_a_text_that_only_uses_a_word_does_not_define_it(text: str) -> None:
    """Nor does one that defines something else."""
    assert not defines(defined_in("Vad är en hamnpilot?"), things_defined(text))
