"""What a quote must hold to answer a question at all."""

from __future__ import annotations

import pytest

from sok.answering.held import holds
from sok.answering.question import understand
from sok.answering.wants import Need
from sok.indexing.spelling import Speller

AIM = "Regionen bygger en hamn. Målet är att öborna ska få lättare att resa."


@pytest.mark.parametrize(
    ("question", "is_held"),
    [
        ("Varför gör de det?", True),
        ("Varför byggs hamnen, varför satsar regionen?", True),
        ("Varför blev hamnen dyr?", False),
        ("Vad beror priset på?", False),
    ],
)
def test_why_somebody_acts_is_told_by_what_they_want(question: str, is_held: bool) -> None:
    """An aim is a reason for what is done, and for nothing else."""
    query = understand(question, (), Speller({}))[0]
    assert holds(Need.REASON, query, AIM, AIM) is is_held


@pytest.mark.parametrize(
    ("quote", "is_held"),
    [
        ("Då färjorna är gamla behövs nya.", True),
        ("Färjorna är gamla. Då kommunen växer ökar resorna.", True),
        ("Då kan färjorna bytas.", False),
        ("Då byttes färjorna.", False),
    ],
)
def test_a_sentence_that_opens_with_since_tells_a_reason(quote: str, is_held: bool) -> None:
    """Before a subject "då" is since, before a verb it is then."""
    query = understand("Varför blev resan dyr?", (), Speller({}))[0]
    assert holds(Need.REASON, query, quote, quote) is is_held


@pytest.mark.parametrize(
    ("question", "quote", "is_held"),
    [
        ("När antogs Agenda 2030?", "Agenda 2030 har många mål.", False),
        ("När antogs Agenda 2030?", "Agenda 2030 antogs 2015.", True),
        ("När invigdes hamnen, 2030?", "Hamnen invigs 2030.", True),
    ],
)
def test_a_year_in_a_name_tells_no_time(question: str, quote: str, is_held: bool) -> None:
    """Another year does, and so does one that the question only guesses."""
    query = understand(question, (), Speller({}))[0]
    assert holds(Need.DATE, query, quote, quote) is is_held


@pytest.mark.parametrize(
    ("quote", "is_held"),
    [
        ("Mässan lockade hundratals deltagare.", True),
        ("Det kom 40 personer till mässan.", True),
        ("Mässan hade 40 båtar.", False),
    ],
)
def test_how_many_have_come_counts_people(quote: str, is_held: bool) -> None:
    """Whatever they are called."""
    query = understand("Hur många har kommit till mässan?", (), Speller({}))[0]
    assert holds(Need.COUNT, query, quote, quote) is is_held


@pytest.mark.parametrize(
    ("question", "is_held"),
    [("Varför vill regionen ha en hamn?", True), ("Varför blev hamnen dyr?", False)],
)
def test_why_somebody_wishes_is_told_by_what_it_is_for(question: str, is_held: bool) -> None:
    """ "För att" within a sentence is a reason for a wish, and not for how things are."""
    query = understand(question, (), Speller({}))[0]
    said = "En hamn behövde byggas för att stärka öarna."
    assert holds(Need.REASON, query, said, said) is is_held
