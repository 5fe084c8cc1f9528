"""A follow-up is read with the question that it goes on from, and any other question as it is."""

from __future__ import annotations

import pytest
from answering.queries import WHOLE, texts

from sok.answering.asked.followup import readings
from sok.answering.asked.reading import Reading


@pytest.mark.parametrize(
    ("follow_up", "joined"),
    [
        ("Och för äldre?", "Vad görs för äldre?"),
        ("Men varför?", "Vad görs för unga – varför?"),
        ("Varför då?", "Vad görs för unga – varför?"),
        ("Och kostnaden då?", "Vad görs för unga – kostnaden?"),
        ("Hur då?", "Vad görs för unga – hur?"),
        ("Och företag då?", "Vad görs för företag?"),
        ("Företag då?", "Vad görs för företag?"),
        ("OCH Interreg DÅ?", "Vad görs för Interreg?"),
        ("Skåne?", "Vad görs för unga – skåne?"),
    ],
)
def test_a_follow_up_that_goes_on_keeps_the_earlier_question(follow_up: str, joined: str) -> None:
    """ "Och", "men" and "då" have one reading: after the question before."""
    assert texts(follow_up, ["Vad görs för unga?"]) == (joined,)


@pytest.mark.parametrize("follow_up", ["Hur många?", "Varför just de?"])
def test_what_has_no_word_of_its_own_has_one_reading(follow_up: str) -> None:
    """Alone it would ask of nothing."""
    (reading,) = readings(follow_up, ["Vilka byar fick stöd?"])
    assert reading.added == follow_up


@pytest.mark.parametrize(
    ("earlier", "follow_up", "joined"),
    [
        ("Vilka mål finns inom vård?", "Och inom skola?", "Vilka mål finns inom skola?"),
        ("Vilka mål finns inom vård?", "Inom skola?", "Vilka mål finns inom skola?"),
        ("Vad är Piren?", "Jämfört med Fyren?", "Vad är Piren – jämfört med Fyren?"),
        ("Vilka mål finns inom vård?", "Motsvarande för skola", "Vilka mål finns för skola?"),
        ("Vad gick av stödet till Piren?", "Och av avgiften?", "Vad gick av avgiften?"),
        (
            "Hur stor del av stödet fick Piren?",
            "av avgiften då?",
            "Hur stor del av avgiften fick Piren?",
        ),
        ("Vad är Piren?", "Och för Fyren?", "Vad är Piren – för Fyren?"),
        ("När är en båt giltig?", "Och när är den ogiltig?", "När är en båt ogiltig?"),
        ("Vad krävs för lyckad ö?", "När är den misslyckad?", "Vad krävs för misslyckad ö?"),
        (
            "Hur bred måste porten till Piren vara utan räcke?",
            "Och till Fyren?",
            "Hur bred måste porten till Fyren vara utan räcke?",
        ),
        (
            "Hur mycket el använde Piren 2009?",
            "Och hur var det för hamnen?",
            "Hur mycket el använde hamnen 2009?",
        ),
        ("Hur många rum har Piren?", "Hamnen då?", "Hur många rum har hamnen?"),
        (
            "Hur stor andel av stödet till vård fick Skåne?",
            "Och hur stor var den inom skola?",
            "Hur stor andel av stödet inom skola fick Skåne?",
        ),
        (
            "Hur högt är vitet i Skåne?",
            "Hur högt var det i Halland?",
            "Hur högt är vitet i Halland?",
        ),
    ],
)
def test_a_phrase_takes_the_place_of_the_last_of_its_kind(
    earlier: str, follow_up: str, joined: str
) -> None:
    """Of one with the same preposition if there is any, up to the verb after it."""
    assert texts(follow_up, [earlier])[0] == joined


@pytest.mark.parametrize(
    "follow_up", ["Hur mycket kostade det?", "Vem betalar för den?", "Vad händer där?"]
)
def test_a_pronoun_without_a_noun_has_one_reading(follow_up: str) -> None:
    """After what it stands for: alone it would be answered about something else."""
    earlier = "Vilka byar fick stöd"
    joined = f"{earlier} – {follow_up[0].lower()}{follow_up[1:]}"
    assert texts(follow_up, [f"{earlier}?"]) == (joined,)


@pytest.mark.parametrize(
    ("follow_up", "joined"),
    [
        ("Vilka skolor har nytta av det?", "Vilka skolor har nytta av bredband?"),
    ],
)
def test_a_pronoun_beside_a_noun_has_two_readings(follow_up: str, joined: str) -> None:
    """It stands for what was asked about before, if not for something in the question itself."""
    assert texts(follow_up, ["Vad är bredband?"]) == (joined, follow_up)


@pytest.mark.parametrize(
    ("earlier", "follow_up", "whole"),
    [
        ("Vilken by fick minst stöd?", "Och näst minst?", "Vilken by fick näst minst stöd?"),
        ("Vem fick mest bygdestöd?", "Och gatustöd?", "Vem fick mest gatustöd?"),
        ("Hur mycket stöd fick bussen?", "Och tåget?", "Hur mycket stöd fick tåget?"),
        ("Vad är bredband?", "Och kollektivtrafik?", "Vad är kollektivtrafik?"),
        ("Berätta om bredband", "kollektivtrafik då?", "Berätta om kollektivtrafik"),
        (
            "Hur mycket krut får jag förvara?",
            "Och tändhattar?",
            "Hur mycket tändhattar får jag förvara?",
        ),
        ("När krävs skyddsombud här?", "Och skyddskommitté?", "När krävs skyddskommitté här?"),
        ("Vilka mål har Piren för el?", "Jag menar Kajen", "Vilka mål har Kajen för el?"),
        ("Hur räknas björnar?", "Och hur är det med varg?", "Hur räknas varg?"),
        ("När öppnade piren?", "Och deltagarna?", "När öppnade piren – deltagarna?"),
        (
            "Var söker man stöd?",
            "Och om det inte är klart?",
            "Var söker man stöd – om det inte är klart?",
        ),
        ("Vilka exempel på vård har ni?", "Jag menade skola.", "Vilka exempel på skola har ni?"),
    ],
)
def test_a_name_or_a_rank_takes_the_place_of_one_like_it(
    earlier: str, follow_up: str, whole: str
) -> None:
    """What "mest" ranks, what ends alike, what is asked about, what is counted or got something."""
    assert texts(follow_up, [earlier])[0] == whole


def test_only_a_joined_reading_says_what_was_added() -> None:
    """The follow-up as it was typed; nothing where the question is read as it stands."""
    assert readings("Och för äldre då?", ["Vad görs för unga?"]) == (
        Reading("Vad görs för äldre?", "Och för äldre då?", before="Vad görs för unga?"),
    )
    assert readings("Och i Skåne?", [WHOLE])[0].added == "Och i Skåne?"
    question = "Vilka myndigheter ansvarar för regional utveckling?"
    assert readings(question, [WHOLE]) == readings(question, []) == (Reading(question),)


def test_a_measure_that_was_asked_for_holds_for_what_comes_next() -> None:
    """Until another is asked for."""
    history = ["Hur mycket gick till färjor?", "I procent?"]
    found = readings("Och till broar?", history)[0]
    assert found.text == "Hur mycket gick till broar – i procent?"
    assert found.whole == "Hur mycket gick till broar?"
    later = readings("Och till vägar?", [*history, "Och till broar?"])[0]
    assert later.text == "Hur mycket gick till vägar – i procent?"
    assert "procent" not in readings("Och till broar i kronor?", history)[0].text


def test_how_it_is_for_another_is_a_phrase() -> None:
    """ "Och hur ser det ut för äldre?" asks the earlier question of them."""
    assert texts("Och hur ser det ut för äldre?", ["Vad görs för unga?"]) == (
        "Vad görs för äldre?",
    )


@pytest.mark.parametrize(
    ("follow_up", "joined"),
    [
        ("Och 2015?", "Hur mycket kostade piren 2015?"),
        ("Och år 2015 då?", "Hur mycket kostade piren 2015?"),
        ("Och året innan?", "Hur mycket kostade piren 2019?"),
        ("Året därpå?", "Hur mycket kostade piren 2021?"),
    ],
)
def test_another_year_replaces_the_one_asked_about(follow_up: str, joined: str) -> None:
    """Named, or counted from it."""
    assert texts(follow_up, ["Hur mycket kostade piren 2020?"])[0] == joined


def test_what_is_counted_need_not_be_said_again() -> None:
    """ "Hur många" with no noun counts what the question before did, if that was a thing."""
    (first, *_) = texts("Hur många har en kaj?", ["Hur många byar har en pir?"])
    assert first == "Hur många byar har en kaj?"
    (first, *_) = texts("Hur många öar har en kaj?", ["Hur många byar har en pir?"])
    assert first == "Hur många öar har en kaj?"
