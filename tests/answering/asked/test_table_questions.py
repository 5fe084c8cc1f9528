"""Which questions ask for a table or a picture as such, and for which."""

from __future__ import annotations

import pytest

from sok.answering.asked.table_questions import wanted_thing
from sok.indexing.terms import terms


@pytest.mark.parametrize(
    ("question", "is_table"),
    [
        ("Vilken tabell visar gränsvärdena?", True),
        ("I vilken tabell finns riktvärden för avstånd?", True),
        ("Finns det någon tabell med riktlinjer?", True),
        ("Visa nyckeltalstabellen för vatten", True),
        ("Tabell 3", True),
        ("Vad står i tabell 5.2?", True),
        ("Finns det något diagram över partiernas mål?", False),
        ("diagram över utsläpp", False),
        ("Visa kartan", False),
        ("Kan jag få se den där bilden av hamnen?", False),
        ("Vad visar figur 3?", False),
        ("Var finns kartan över vattendragen?", False),
        ("Vilka riskkartor finns?", False),
    ],
)
def test_a_question_for_a_table_or_picture_is_known(question: str, is_table: bool) -> None:
    """By what it asks to see, whatever it is about."""
    wanted = wanted_thing(question)
    assert wanted is not None and wanted.is_table is is_table


@pytest.mark.parametrize(
    "question",
    [
        "Hur mycket bly får vattnet innehålla?",
        "Hur hög dos accepteras enligt tabell 3?",
        "Vilken paragraf visar att det gäller?",
        "Vilken utbildning krävs?",
        "Vem har kartlagt vattendragen?",
        "Vad är en tabell?",
    ],
)
def test_other_questions_are_answered_in_words(question: str) -> None:
    """A word for a picture within another word is none, and a table can be named by the way."""
    assert wanted_thing(question) is None


def test_what_is_wanted_is_known_by_label_or_topic() -> None:
    """A number names one; of the rest only what it is about counts."""
    named = wanted_thing("Vad visar figur 3.2?")
    assert named and named.label == ("figur", "3.2") and named.topic == ()
    wanted = wanted_thing("Vilken tabell visar utsläppen?")
    assert wanted and wanted.label is None
    assert [its[0] for its in wanted.topic] == terms("utsläppen")[:1]


def test_several_may_be_wanted() -> None:
    """The plural asks for more than one."""
    wanted = [
        wanted_thing(f"{start} utsläppen") for start in ("Vilka tabeller visar", "Visa kartan över")
    ]
    assert [one.several for one in wanted if one] == [True, False]


def test_a_picture_of_something_may_be_meant_in_words() -> None:
    """ "En bild av läget" is sure to be no picture only where there is none."""
    unsure, sure = wanted_thing("Ge en bild av läget"), wanted_thing("Visa bilden på hamnen")
    assert unsure and not unsure.surely
    assert sure and sure.surely
