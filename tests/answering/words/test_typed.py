"""A question is read in the words of reports, whatever words it was typed in."""

from __future__ import annotations

import pytest

from sok.answering.words.typed import as_written


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("hur mkt stålar gick till vägar?", "hur mycket pengar gick till vägar?"),
        ("va funkar sånt?", "vad fungerar sådant?"),
        ("Varför får man nej på sin ansökan?", "Varför avslås sin ansökan?"),
        ("När räknas någon som skadad?", "vad menas med skadad?"),
        ("Skulle du kunna redogöra för i vilken mån vägar byggs?", "hur vägar byggs?"),
        ("Kan ni vänligen förklara lite kort om varför det är så?", "varför det är så?"),
        ("Jaha, och i Skåne?", "och i Skåne?"),
        ("Tack så mycket! Vad gör Skåne?", "Vad gör Skåne?"),
        ("ok men Halland då", "men Halland då"),
        ("Ok tack. Nåt annat: vad gör Skåne?", "vad gör Skåne?"),
        ("Helt annan fråga, vad gör Skåne?", "vad gör Skåne?"),
        ("Sen när har dom det?", "sedan när har de det?"),
        ("Vad gick bron på i kronor?", "Vad kostade bron?"),
        ("VAD GICK BRON PÅ?", "VAD kostade BRON?"),
        ("Vad går en bro loss på?", "Vad kostar en bro?"),
        ("Vilket län får mest per skalle?", "Vilket län får mest per invånare?"),
        ("Vem får mest i förhållande till folkmängden?", "Vem får mest per invånare?"),
        ("Vem får mest räknat per person som bor där?", "Vem får mest per invånare?"),
        ("Vem får mest sett till hur många som bor i länet?", "Vem får mest per invånare?"),
        ("Vem får mest utslaget på befolkningen?", "Vem får mest per invånare?"),
        ("Hur ser vi till invånare på öar?", "Hur ser vi till invånare på öar?"),
        ("vad måste va med i planen", "vad måste vara med i planen"),
        ("Vad är det förbjudet att odla?", "Vad får man inte odla?"),
        ("Hur många bryggor sade man ja till?", "Hur många bryggor beviljade man?"),
        ("Hur många bryggor sa byn nej till?", "Hur många bryggor avslog byn?"),
        ("Hur många sa ja till bryggor?", "Hur många beviljade bryggor?"),
        ("Vad rekommenderar myndigheten?", "Vad rekommenderar rapporten?"),
        ("Hur många anser verket räcker?", "Hur många anser rapporten räcker?"),
        ("Vad konstaterar författarna?", "Vad konstaterar rapporten?"),
        ("Vad menar myndigheten?", "Vad menar rapporten?"),
        ("Vad skriver myndigheten?", "Vad skriver rapporten?"),
        ("Vad gör myndigheten?", "Vad gör myndigheten?"),
        ("Vad föreslår hamnmyndigheten?", "Vad föreslår hamnmyndigheten?"),
        ("Vad anser verkets chef?", "Vad anser verkets chef?"),
        ("Vad gör miljö- och omsorgsområdet?", "Vad gör området miljö och omsorg?"),
    ],
)
def test_spoken_words_orders_and_small_talk_are_taken_away(typed: str, written: str) -> None:
    """What is left is the question."""
    assert as_written(typed) == written


@pytest.mark.parametrize(
    "typed",
    [
        "Berätta om vägar",
        "Tack",
        "Vilka fick nej på sin ansökan?",
        "När räknas rösterna?",
        "Okända djur?",
        "Beskriv vägar",
        "Bra vägar finns var?",
        "Något annat?",
        "Vad gick bron ut på?",
        "Vad gick till bron på ön?",
        "Kör E 4 där?",
        "Vem sa ja?",
    ],
)
def test_what_is_asked_stays(typed: str) -> None:
    """An order that names its subject, a word that only looks like small talk, thanks alone."""
    assert as_written(typed) == typed
