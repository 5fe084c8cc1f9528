"""The numbers, names and regions of a question must be in the paragraph."""

from __future__ import annotations

import pytest
from answering.queries import evidence


@pytest.mark.parametrize(
    ("question", "context", "expected"),
    [
        ("Vad hände 2021?", "År 2021 byggdes en bro.", 1),
        ("Vad hände 2021?", "År 2020 byggdes en bro.", 0),
        ("Vad hände 2021?", "En bro byggdes. 2021", 1),
        ("Vad hände 2020?", "En bro byggdes. 2021", 0),
        ("Vad är 1:1 och 287,8?", "Med 1:1 nås 287,8.", 1),
        ("Vad är 1:1 och 287,8?", "Med 1:1 nås 287,9.", 0),
        ("Vad hände?", "En bro byggdes.", 1),
    ],
)
def test_a_number_of_the_question_must_be_there(
    question: str, context: str, expected: float
) -> None:
    """In the paragraph of the quote."""
    found = evidence(question, "En bro byggdes.", context=context)
    assert found.numbers == expected


@pytest.mark.parametrize(
    ("question", "context", "expected"),
    [
        ("Vad hände 2021?", "År 2021 byggdes en bro.", True),
        ("Vad hände 2021?", "År 2020 byggdes en bro.", False),
        ("Vad hände 2020?", "En bro byggdes. 2021", False),
        ("Vad är anslag 1:1?", "Anslag 1:1 ger stöd.", True),
        ("Vad är anslag 1:1?", "Anslag 1:2 ger stöd.", False),
        ("Fick 42 företag stöd?", "Många företag fick stöd.", True),
        ("Är andelen 28,6 procent?", "Andelen är stor.", True),
        ("Vad hände?", "En bro byggdes.", True),
        ("Vad är anslag 1:1?", "Anslag 1:10 ger stöd.", False),
        ("Vad är anslag 1:1?", "Anslag 11:1 ger stöd.", False),
        ("Vad är anslag 1:1?", "Stöd ges (1:1).", True),
        ("Vad hände 2021?", "Det tog 12021 dagar.", False),
    ],
)
def test_a_number_that_names_something_must_be_there(
    question: str, context: str, expected: bool
) -> None:
    """A year, or a name such as 1:1, in the paragraph; an amount or a count only weighs."""
    found = evidence(question, "En bro byggdes.", context=context)
    assert found.years is expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Vad gör Interreg?", True),
        ("Vad gör Kyrkbyn?", False),
        ("Vad gör Interreg och Kyrkbyn?", False),
        ("Vad gör vi?", True),
        ("Vad gör Interregarna?", True),
        ("Vad gör Interregnumsnämnden?", False),
        ("Vad gör FN?", True),
        ("Vad gör en FN-fond?", True),
        ("Vad gör FN-fonden?", False),
        ("Vad gör Leaderprojektet?", True),
        ("Vad gör Hamnprojektet?", False),
    ],
)
def test_a_name_of_the_question_must_be_known(question: str, expected: bool) -> None:
    """Or most of it, but no acronym: what no document names none of them tells of."""
    assert evidence(question, "Stöd ges.").names is expected


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("Vad görs i Skåne?", "Skånska byar växer.", 1),
        ("Vad görs i Skåne?", "Halländska byar växer.", 0),
        ("Vad görs i Skåne och Halland?", "Skånska byar växer.", 0),
        ("Vad görs?", "Halländska byar växer.", 1),
    ],
)
def test_a_region_of_the_question_must_be_there(question: str, text: str, expected: float) -> None:
    """Each one, in any of its forms."""
    assert evidence(question, text).regions == expected


def test_a_part_of_the_country_is_named_in_other_words() -> None:
    """ "Norrland" is "norra Sverige"."""
    assert evidence("Varför får vi i Norrland stöd?", "Norra Sverige är glest.").names
    assert not evidence("Varför får vi i Norrland stöd?", "Södra Sverige är tätt.").names


@pytest.mark.parametrize(
    ("question", "quoted", "expected"),
    [
        ("Vad heter lotsens chef?", "När lotsen i Kangos slutade kom en chef.", False),
        ("Vad heter chefen i Kangos?", "Chefen i Kangos heter Maja Nord.", True),
        ("Vad heter hamnen?", "Hamnen heter Norrudden.", True),
    ],
)
def test_a_person_is_called_by_two_names(question: str, quoted: str, expected: bool) -> None:
    """A place in the quote is nobody's name."""
    assert evidence(question, quoted, context=quoted).needs is expected
