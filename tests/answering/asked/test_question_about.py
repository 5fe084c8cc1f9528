"""What a question is about, and what in it is said of something else."""

from __future__ import annotations

import pytest
from answering.queries import read

from sok.answering.asked.question import understand
from sok.indexing.spelling import Speller
from sok.indexing.terms import words_of


def test_regions_numbers_and_names_of_the_question_are_found() -> None:
    """Regions by their own name; numbers whole; a capital inside a sentence marks a name."""
    query = read("Hände något i skånska Interreg och Leader Nord år 2021 med 1:1 eller 287,8?")
    assert query.regions == {"Skåne"}
    assert query.numbers == ("2021", "1:1", "287,8")
    assert query.names == ("Interreg", "Leader Nord")


def test_a_capital_that_begins_a_sentence_or_a_region_is_no_name() -> None:
    """Only what cannot be an ordinary word counts as a name that the answer should hold."""
    assert read("Vad görs? Bredband är viktigt i Skåne.").names == ()


def test_what_is_counted_and_asked_about_is_found() -> None:
    """ "Hur många företag" counts companies; "vad är bredband" is about broadband."""
    assert set(read("företag").terms) <= read("Hur många företag fick stöd?").counted
    assert read("Vad är bredband?").focus == tuple(words_of("bredband"))
    assert read("När är sista ansökningsdag?").focus == tuple(words_of("ansökningsdag"))
    assert read("Varför bredband?").counted == frozenset()
    assert read("Varför bredband?").focus == ()


def test_what_is_counted_is_the_thing_and_not_how_it_is() -> None:
    """Of "stora utmaningar" the second word."""
    counted = read("Hur många stora utmaningar finns det?").counted
    assert counted == frozenset(read("utmaningar").terms)


def test_every_thing_asked_about_is_found() -> None:
    """Each by itself; words that ask for a figure or a kind of thing are none."""
    found = read("Vad är bredband och vad är hälsa?").focus
    assert found == (*words_of("bredband"), *words_of("hälsa"))
    assert read("Vilken myndighet ansvarar?").focus == read("Hur stor är andelen?").focus == ()


@pytest.mark.parametrize(
    ("question", "asking"),
    [
        ("Jag bor i Skåne och undrar vad hälsa är", "vad hälsa är"),
        ("En fråga: hur görs det?", "hur görs det?"),
        ("Vad är hälsa?", "Vad är hälsa?"),
        ("Min son är 13, får han segla?", "får han segla?"),
        ("Min båt är ny, får jag segla?", "Min båt är ny, får jag segla?"),
        ("Vi ska skriva om hälsa: vad är det?", "vad är det?"),
        ("Stödet till de små byarna: vilka fick?", "Stödet till de små byarna: vilka fick?"),
    ],
)
def test_what_is_said_of_who_asks_is_no_part_of_the_question(question: str, asking: str) -> None:
    """It is searched for, but no answer has to say it."""
    query = read(question)
    assert (query.standalone, query.asking) == (question, asking)


@pytest.mark.parametrize(
    ("question", "asking"),
    [
        ("Hur mycket fick hamnar, alltså inte broar?", "Hur mycket fick hamnar?"),
        ("Vad gäller för byn och inte för staden?", "Vad gäller för byn?"),
        ("Vad kostar master, kablar och annat bredband här?", "Vad kostar bredband här?"),
        ("Vad kostar master och annat bredband här?", "Vad kostar bredband här?"),
        (
            "Vad gör kommuner och andra aktörer i hamnen?",
            "Vad gör kommuner och andra aktörer i hamnen?",
        ),
        ("Varför fick de inte stöd?", "Varför fick de inte stöd?"),
        ("Vad skiljer bredband och annan fiber?", "Vad skiljer bredband och annan fiber?"),
        ("Hur mycket fick Skåne och andra regioner?", "Hur mycket fick Skåne och andra regioner?"),
    ],
)
def test_what_is_not_meant_is_no_part_of_the_question(question: str, asking: str) -> None:
    """Nor what stands only for the kind that is named after it."""
    assert read(question).asking == asking


def test_the_region_of_who_asks_counts_where_they_ask_of_it() -> None:
    """Else it is the region that is asked about, if any."""
    assert read("Jag bor i Skåne och undrar vad bredband är").regions == frozenset()
    assert read("Jag bor i Skåne och undrar hur stor vår andel är").regions == {"Skåne"}
    assert read("Jag bor i Skåne och undrar vad Halland gör").regions == {"Halland"}


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("Jag bygger en hamn. Vad kostar den?", "Vad kostar den?"),
        ("Jag vill veta vilka hamnar som finns.", "Jag vill veta vilka hamnar som finns."),
    ],
)
def test_what_tells_of_who_asks_is_not_asked(question: str, asked: str) -> None:
    """Unless nothing else is; an order asks as a question does."""
    assert understand(question, (), Speller({}))[0].asked == asked
