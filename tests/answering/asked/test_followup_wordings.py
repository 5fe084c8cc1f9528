"""Ways in which people go on asking, each as the one question that it stands for."""

from __future__ import annotations

import pytest
from answering.queries import read, texts

VAGAR, MOST = "Hur mycket fick vägar?", "Vilka byar fick mest stöd till vägar?"
SKANE = "Vad gör Skåne för skogen?"


@pytest.mark.parametrize(
    "follow_up",
    [
        "Jämför med skolor",
        "Kan du jämföra det med skolor?",
        "Ställ det mot skolor",
        "Är det mer än skolor?",
        "Mer eller mindre än skolor?",
        "Och hur ser det ut om man lägger skolor bredvid?",
    ],
)
def test_an_amount_is_held_against_another(follow_up: str) -> None:
    """Be it asked which is more or not: one question asks of both."""
    assert texts(follow_up, [VAGAR]) == ("Hur mycket fick vägar och skolor – jämför dem",)


@pytest.mark.parametrize(
    "follow_up", ["Fick Halland mer än så?", "Fick grannen Halland en större eller mindre andel?"]
)
def test_an_amount_is_held_against_a_regions(follow_up: str) -> None:
    """Who asks if another got more than so has not said again what of."""
    read = texts(follow_up, ["Hur mycket stöd fick Skåne till vägar?"])
    assert read == ("Hur mycket stöd fick Skåne och Halland till vägar – jämför dem",)


def test_amounts_asked_of_otherwise_are_held_against_each_other() -> None:
    """Where only the thing that got it is alike in form, both questions are asked."""
    read = texts("Jämför med skolor", ["Vad fick vägarna i stöd?"])
    assert read == ("Vad fick vägarna i stöd och vad fick skolor – jämför dem",)


@pytest.mark.parametrize("follow_up", ["Och 2020?", "Är det mer än 2020?", "Mer än året innan?"])
def test_another_year_is_no_other_thing(follow_up: str) -> None:
    """What is held against a year is not compared with a thing."""
    assert not any("jämför dem" in text for text in texts(follow_up, [VAGAR]))


def test_one_more_thing_is_compared_with_those_before() -> None:
    """A comparison takes in what a follow-up only names."""
    read = texts("Och dammar?", ["Jämför vägar och skolor"])
    assert read == ("Jämför vägar, skolor och dammar",)


@pytest.mark.parametrize(
    "follow_up", ["Hur många är det totalt?", "Hur många rör det sig om?", "Hur många blev det?"]
)
def test_how_many_they_are_asks_of_those_asked_for(follow_up: str) -> None:
    """It is asked of all of them, and not of those who got most."""
    assert texts(follow_up, [MOST]) == ("Hur många byar fick stöd till vägar?",)


@pytest.mark.parametrize(
    "follow_up",
    ["Räkna upp dem", "Rabbla gärna upp dem för mig", "Vilka är de?", "Och vilka är det då?"],
)
def test_what_was_counted_is_listed(follow_up: str) -> None:
    """Who was told how many wants to see them."""
    assert texts(follow_up, ["Hur många mål har planen?"]) == ("Vilka mål har planen?",)
    asked = ["I hur många byar byggs en damm?"]
    assert texts(follow_up, asked) == ("I vilka byar byggs en damm?",)


def test_which_they_are_asks_of_what_was_counted() -> None:
    """Also where their number is said again."""
    (read,) = texts("Vilka är de sex?", ["Hur många byar har en damm?"])
    assert read.endswith("vilka byar är de sex?")


@pytest.mark.parametrize(
    "follow_up",
    [
        "sida?",
        "Var står det?",
        "Ta bara de tre översta",
        "Vad fick de tre översta där var för sig?",
    ],
)
def test_what_the_answer_before_shows_is_asked_for_again(follow_up: str) -> None:
    """Each answer has its pages, and the first come first."""
    assert texts(follow_up, [MOST]) == (MOST,)


@pytest.mark.parametrize(
    ("follow_up", "read"),
    [
        ("Har de gjort något annat där?", "Vad gör Skåne?"),
        ("Exempel därifrån?", "Vad gör Skåne?"),
        ("Samma region, men för nyanlända?", "Vad gör Skåne för nyanlända?"),
        ("Då tar vi Halland i stället.", "Vad gör Halland för skogen?"),
        ("Samma sak fast för Halland", "Vad gör Halland för skogen?"),
        ("Och motsvarande för unga?", "Vad gör Skåne för unga?"),
        ("Nej, jag menade deras insats för barn.", "Vad gör Skåne för barn?"),
        ("Har samma region gjort något för unga?", "Har Skåne gjort något för unga?"),
        ("Mer från länet?", "Vad gör Skåne?"),
    ],
)
def test_a_region_goes_on_to_be_asked_of(follow_up: str, read: str) -> None:
    """Of something else, or another region of the same."""
    assert texts(follow_up, [SKANE])[0] == read


def test_the_region_last_named_is_meant() -> None:
    """Also where the question just before names none."""
    assert texts("Exempel därifrån?", [SKANE, "Vad är en damm?"])[0] == "Vad gör Skåne?"


def test_who_got_most_of_the_money_is_asked_of_all() -> None:
    """Where it was asked how much they got together."""
    before = ["Hur mycket fick regionerna till vägar?"]
    read = texts("Vilka fick mest av de pengarna?", before)
    assert read == ("Vilka fick mest pengar till vägar?",)


def test_a_share_of_all_is_a_measure() -> None:
    """What it is a share of need not be said."""
    read = texts("pengarna i procent av allt stöd?", [VAGAR])
    assert read == ("Hur mycket fick vägar – i procent?",)


@pytest.mark.parametrize(
    "correction",
    [
        "Fel av mig, det var inte vägar jag skulle ha utan skolor!",
        "Nej, inte vägar, skolor",
    ],
)
def test_who_was_wrong_may_say_so(correction: str) -> None:
    """What was wrong is replaced, with what stands beside it at the end."""
    assert texts(correction, ["Hur mycket gick till vägar och broar?"]) == (
        "Hur mycket gick till skolor?",
    )


@pytest.mark.parametrize(
    ("typed", "read_as"),
    [
        ("Vad händer i Skåne? Jag ska dit i maj.", "Vad händer i Skåne?"),
        ("Vad fick vägarna? Det ska in på en bild.", "Vad fick vägarna?"),
        ("Så vilken väg är längst?", "vilken väg är längst?"),
        ("Vad kul! Vad gör Skåne?", "Vad gör Skåne?"),
        ("Vad gör Skåne, är du snäll?", "Vad gör Skåne?"),
        ("Vad gör Skåne :)", "Vad gör Skåne"),
        ("Varför ökade stödet, hade man mer pengar?", "Varför ökade stödet?"),
        ("Okej, nästa punkt på min lista: vad gör Skåne?", "vad gör Skåne?"),
        ("Vad gör Skåne? Punkta upp, jag ska ha det till en kurs.", "Vad gör Skåne? Punkta upp"),
    ],
)
def test_what_is_said_to_be_kind_is_not_asked(typed: str, read_as: str) -> None:
    """Nor why somebody asks."""
    assert read(typed).standalone == read_as


@pytest.mark.parametrize(
    "typed", ["Hur gör andra? Vi har ont om bussar.", "Vad ska göras? Jag vill ha hela listan."]
)
def test_what_a_question_is_of_is_kept(typed: str) -> None:
    """Where the question itself names nothing, or the answer is to be a list."""
    assert read(typed).standalone == typed


def test_what_is_to_be_done_with_the_answer_does_not_hide_what_it_is_of() -> None:
    """A pronoun ends the sentence that asks, and not what is said after it."""
    read = texts("I vilka former sker den? Punkta upp", ["Varför är samverkan så viktig här?"])
    assert read == ("I vilka former sker samverkan? Punkta upp",)


def test_a_phrase_is_all_that_is_named_before_it_is_asked_of() -> None:
    """What is asked there is what was asked before."""
    question = read("Samma sak för skolor, vilka har man där?", "Vilka mål finns inom vård?")
    assert question.standalone == "Vilka mål finns för skolor?"
