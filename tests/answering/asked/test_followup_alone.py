"""A question that says what it is about is read alone first, one that points back is not."""

from __future__ import annotations

import pytest
from answering.queries import WHOLE, texts

from sok.answering.asked.followup import readings
from sok.answering.asked.leaning import goes_on


def test_a_question_of_its_own_after_och_has_two_readings() -> None:
    """ "Och" may only tie it to the conversation: alone comes first."""
    question = "Och hur många företag fick stöd i Skåne?"
    assert texts(question, [WHOLE]) == (
        question,
        "Vilka insatser för unga görs i Blekinge – hur många företag fick stöd i Skåne?",
    )


@pytest.mark.parametrize(
    "question",
    [
        "Vad är smart specialisering?",
        "Vad säger rapporten om psykisk hälsa?",
        "Ge exempel på insatser för unga.",
        "Berätta om flernivåsamverkan",
        "exempel på cirkulär ekonomi",
    ],
)
def test_a_short_question_with_a_subject_of_its_own_is_read_alone_first(question: str) -> None:
    """It says what it is about, so what was asked before it is no part of it."""
    assert readings(question, ["Vilka regioner fick mest investeringsstöd?"])[0].text == question


@pytest.mark.parametrize(
    "question", ["Vad är målet?", "Exempel på det?", "Berätta mer om projektet", "Vad är det?"]
)
def test_a_short_question_about_something_named_before_is_joined_first(question: str) -> None:
    """A noun in the definite form and a pronoun belong to what was asked before."""
    assert readings(question, ["Vad gör Halland?"])[0].added == question


@pytest.mark.parametrize(
    "question",
    [
        "Vilka myndigheter ansvarar för regional utveckling?",
        "Hur stor andel av företagen fick investeringsstöd?",
        "Vilka insatser görs i Halland?",
    ],
)
def test_a_question_that_stands_alone_is_read_alone_first(question: str) -> None:
    """What was asked before does not touch it."""
    assert texts(question, ["Vad är Service Z?"])[0] == question


@pytest.mark.parametrize(
    "question",
    [
        "Hur många familjer bor på det första planet i huset?",
        "Vilka kommuner ingår i de stora städernas pendling?",
        "Vilka åtgärder ingår i den gamla planen för trafiken?",
        "Hur är den nationella strategin för landsbygden utformad?",
    ],
)
def test_an_article_does_not_point_back(question: str) -> None:
    """ "Den", "det" and "de" before an adjective belong to what is named in the question itself."""
    assert texts(question, [WHOLE])[0] == question


@pytest.mark.parametrize(
    "question",
    [
        "Vilka kommuner och företag arbetar med det?",
        "Vilka skolor, kommuner och företag finns där?",
    ],
)
def test_a_pronoun_points_back_however_much_is_said(question: str) -> None:
    """At the end of a phrase or before a verb, it stands for what was asked about before."""
    assert texts(question, [WHOLE])[0].startswith(WHOLE.rstrip("?"))


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Och för äldre?", True),
        ("Men varför?", True),
        ("Främjandestöd då?", True),
        ("Skåne?", True),
        ("Samma för Skåne?", True),
        ("Region Skåne", True),
        ("Vad görs i Skåne?", False),
        ("Vem ansvarar för det?", False),
        ("Vad är de viktigaste uppgifterna för regionen då?", True),
        ("Ochsner?", False),
        ("", False),
    ],
)
def test_what_cannot_stand_alone(question: str, expected: bool) -> None:
    """An opening that ties it to what came before, one that ends with "då", a region alone."""
    assert goes_on(question) is expected


def test_a_correction_that_asks_anew_stands_alone() -> None:
    """Without what says that it is one."""
    question = "Jag menade bokbussen i Skåne, vad är målet med den?"
    assert texts(question, ["Vad är frisök?"])[0] == "Bokbussen i Skåne, vad är målet med den?"
