"""Whether a question leans on the one before it is told from its own words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sok.answering.asked.leaning import Leaning, is_filler, leaning, points_back


@pytest.mark.parametrize(
    "question",
    [
        "Vad gör Halland?",
        "Vad är React-EU?",
        "Vad säger rapporten om psykisk hälsa?",
        "Berätta om kollektivtrafiken",
        "exempel på insatser för unga",
        "samhällsutmaningarna i punktform",
        "regional utvecklingsstrategi - vad innehåller en sådan?",
        "Stockholm initiativ",
        "Vad kostar en biljett till månen?",
        "Vem är kung i Danmark?",
        "Vilka åtgärder beskriver planerna för tåg?",
        "Hur ser det ut med bostäder och vägar?",
        "Strategin vilar på fyra områden. Vad heter de?",
        "React-EU, vad är det?",
        "Hur mycket gick till anslag 1:1?",
        "Ge exempel på hur man jobbar med flyg",
        "Vilka av de här rapporterna handlar om skog?",
        "Var kan jag ladda ner de fullständiga rapporterna?",
        "Vad görs för dem som vill starta företag?",
    ],
)
def test_what_names_its_subject_stands_alone(question: str) -> None:
    """However short it is, and though it has a "det" that stands for something in itself."""
    assert leaning(question) is Leaning.NONE


@pytest.mark.parametrize(
    "question",
    [
        "Kanelbullar?",
        "Vilka är med på träffarna?",
        "Och hur många företag fick stöd i Skåne?",
        "Och bryggor, när byggs de?",
        "Varför är det viktigt med samverkan?",
    ],
)
def test_what_may_be_meant_either_way_is_read_alone_first(question: str) -> None:
    """A noun alone or in the definite form, and a "det" that may point forward."""
    assert leaning(question) is Leaning.MAYBE


@pytest.mark.parametrize(
    "question",
    [
        "Vad är målet?",
        "Vad är syftet?",
        "Vilka problem finns?",
        "Finns det någon i Skåne?",
        "Hur stor var hela summan?",
        "Vem har fått uppdraget?",
        "Vad ska satsningen leda till?",
        "Vilka regioner fick mest?",
        "Hur mycket fick Kalmar?",
        "vilken region arrangerar?",
        "Vilka företag arbetar med det?",
        "Vad är svårt?",
        "Har du exempel på vad regionerna gör?",
        "Vilka av de här riktar sig till barn?",
        "Hur många lotsar jobbar där i dag?",
    ],
)
def test_what_leaves_something_out_is_read_after_the_earlier_question_first(question: str) -> None:
    """The whole that a part is of, what was got, who does it, what a pronoun stands for."""
    assert leaning(question) is Leaning.LIKELY


@pytest.mark.parametrize(
    "question",
    [
        "Och i Skåne?",
        "Skåne?",
        "Region Skåne",
        "I procent då?",
        "Hur många?",
        "När då?",
        "Varför just de?",
        "Hur kommer det sig?",
        "och kvinnor då?",
        "Men varför?",
        "Hur gick det?",
        "Fungerar det bra?",
        "Varför har de blivit viktigare?",
        "Vad har de medlen lett till?",
        "Vem ordnade den dagen?",
        "Hur mycket är det i kronor?",
        "Vilken region?",
        "Vilka regioner?",
        "Vad innebär den tredje?",
        "Hur länge har det funnits?",
        "och vad hoppas man på härnäst?",
        "Hur stor var den inom skola?",
        "Berätta om det andra",
        "Och hur ser det ut för skolor?",
        "Är det mer än till bredband?",
        "Vad är tanken med det på sikt?",
        "Jämför med vägar",
        "På vilken sida står det?",
        "Ta bara de tre översta",
        "Pengarna i procent av allt stöd?",
    ],
)
def test_what_says_nothing_by_itself_has_one_reading(question: str) -> None:
    """Openings, phrases, question words alone, pronouns without any noun."""
    assert leaning(question) is Leaning.ALL


def test_what_is_numbered_is_named() -> None:
    """ "Artikel nummer två" is a thing, and no place in a ranking."""
    assert leaning("Vad säger artikel nummer två?") is Leaning.NONE
    assert leaning("Hur många procent tog nummer två?") is not Leaning.NONE


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Vilka företag arbetar med det?", True),
        ("Gäller det Skåne också?", True),
        ("Finns det i Skåne med?", True),
        ("Vad slås det ihop med?", True),
        ("Vem bor på det första planet i huset?", False),
        ("Hur utformas den nationella strategin för landsbygden?", False),
        ("Nämn de områden som pekas ut", False),
        ("Är det sant att skogen växer i det?", False),
        ("Hur många regioner finns det?", False),
        ("Om bredband: vilka bygger det?", False),
        ("Hur mycket av det var olja?", True),
        ("Hur stor del av det totala stödet gick till vägar?", False),
        ("Vilka byar får sådana bidrag?", True),
        ("Finns det sådana bidrag som byar kan få?", False),
    ],
)
def test_a_pronoun_points_back_unless_the_question_says_what_it_is(
    question: str, expected: bool
) -> None:
    """Articles, a "det" for what follows, and what was named before in the question do not."""
    assert points_back(question) is expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [("och eller men", True), ("men att så", True), ("Och?", False), ("och mest", False),
     ("vad är det", False), ("", False)],
)  # fmt: skip
def test_words_that_only_tie_ask_nothing(question: str, expected: bool) -> None:
    """Several of them; one alone opens a follow-up."""
    assert is_filler(question) is expected


@given(st.text())
def test_any_text_leans_in_one_way(question: str) -> None:
    """Whatever is typed, there is an answer."""
    assert leaning(question) in Leaning


def test_instead_points_back_in_one_word_or_two() -> None:
    """ "I stället" for what was asked about before."""
    for question in ("Vad gäller istället?", "Vad gäller i stället?"):
        assert leaning(question) is Leaning.ALL
