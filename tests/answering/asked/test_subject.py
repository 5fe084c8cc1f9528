"""What a question is about stands in it, and takes the place of a later pronoun."""

from __future__ import annotations

import pytest

from sok.answering.asked.subject import LONGEST, subject_of, with_named_inside, with_subject


@pytest.mark.parametrize(
    ("question", "subject"),
    [
        ("Vad är smart specialisering?", "smart specialisering"),
        ("Vad innebär 1:1-medel för något?", "1:1-medel"),
        ("Vad menas med bredband egentligen?", "bredband"),
        ("Vad säger rapporten om lärcentrum?", "lärcentrum"),
        ("Berätta lite om Service Z", "Service Z"),
        ("Vad handlar Teknikcollege om?", "Teknikcollege"),
        ("Hur ser det ut med vägarna?", "vägarna"),
        ("Vad är det?", ""),
        ("Vad är på gång i Kalmar?", ""),
        ("Vad är målet?", ""),
        ("Hur många vägar byggs?", ""),
        ("Vad är " + "en " * LONGEST + "väg?", ""),
        ("", ""),
    ],
)
def test_the_subject_is_what_a_question_names_as_such(question: str, subject: str) -> None:
    """In its own words, and short enough for a name."""
    assert subject_of(question) == subject


@pytest.mark.parametrize(
    ("sentence", "whole"),
    [
        ("vilka arbetar med det?", "Vilka arbetar med bredband?"),
        ("vem kan få det nu?", "Vem kan få bredband nu?"),
        ("varför har det byggts ut?", "Bredband – varför har det byggts ut?"),
        ("vad kostar det?", "Vad kostar bredband?"),
        ("när kom det hit?", "Bredband – när kom det hit?"),
    ],
)
def test_a_pronoun_gives_its_place_to_the_subject(sentence: str, whole: str) -> None:
    """Where the phrase ends; elsewhere the subject stands before the sentence."""
    assert with_subject("bredband", sentence) == whole


@pytest.mark.parametrize(
    ("question", "whole"),
    [
        ("Och bryggor, när byggs de?", "Och när byggs bryggor?"),
        ("och skyddskommitté, när krävs det?", "och när krävs skyddskommitté?"),
        ("Gamla kajer, vem lagar dem då?", "Vem lagar gamla kajer då?"),
        ("Och inom vård, vilken roll har de där?", "Och vilken roll har de inom vård?"),
        ("I Skåne, vad görs där?", "Vad görs i Skåne?"),
        ("Och hamnar, vilka arbetar där?", "Och vilka arbetar inom hamnar?"),
        ("Och Skåne, vad görs där?", "Och vad görs i Skåne?"),
        ("Skåne: vad har de gjort?", "Vad har skåne gjort?"),
        ("Kort fråga: vad gäller det?", "Kort fråga: vad gäller det?"),
        ("Och bryggor, när är de klara?", "Och bryggor, när är de klara?"),
        ("Vad görs, och när?", "Vad görs, och när?"),
        ("Området vatten, vad handlar det om?", "Vad handlar området vatten om?"),
        ("Och kajer, vem riktar de sig till?", "Och vem riktar kajer sig till?"),
        ("Holmstödet, vad är det för pengar?", "Vad är holmstödet för pengar?"),
        ("Jag stötte på ordet fyrstöd, vad är det egentligen?", "Vad är fyrstöd egentligen?"),
        ("Jag läste om begreppet fyrstöd, vad innebär det?", "Vad innebär fyrstöd?"),
        ("Jag läste om fyrar, vilka är störst?", "Jag läste om fyrar, vilka är störst?"),
        ("Skåne då, var ligger de där?", "Skåne då?"),
        ("Skåne då, hur gick det för dem?", "Skåne då?"),
    ],
)
def test_what_is_named_first_takes_the_place_of_its_pronoun(question: str, whole: str) -> None:
    """Where the pronoun ends the question; "där" stands for what one does or can go before."""
    assert with_named_inside(question) == whole
