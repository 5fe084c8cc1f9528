"""What "antalet" names is counted by the numbers after it."""

from __future__ import annotations

import pytest
from fakes import fake_document
from finding.figures import counts

from sok.finding.statistics import find_statistics


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Antalet getter var 214.", [("214", "getter")]),
        ("Då var antalet getter 214.", [("214", "getter")]),
        (
            "Antalet nya gårdar ökade från 14 till cirka 28.",
            [("14", "nya gårdar"), ("cirka 28", "nya gårdar")],
        ),
        ("Antalet anställda är 17.", [("17", "anställda")]),
        ("Antalet idéburna gårdar är 17.", [("17", "idéburna gårdar")]),
        ("Antalet elever i årskurs 9 blev 120.", [("120", "elever")]),
        (
            "Antalet getter ökade med 6 procent till 900.",
            [("6 procent", "procent"), ("900", "getter")],
        ),
    ],
)
def test_a_number_counts_what_antalet_names(text: str, found: list[tuple[str, str]]) -> None:
    """After a verb or between "från" and "till", with the adjectives of what is counted."""
    assert counts(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Av gårdarna beviljades 312, 176 fick nej och 33 sålde.", ["312", "176", "33"]),
        ("Av gårdarna har 19 en plan från 2019.", ["19"]),
        ("Av gårdarna har bara sju getter.", []),
        ("Av gården finns 12 kvar.", []),
        ("Av pengarna gick 12 miljoner kronor till getter.", []),
    ],
)
def test_some_of_what_a_sentence_begins_with_are_counted(text: str, found: list[str]) -> None:
    """By a number after a verb, or before one in its clause, that has no unit of its own."""
    assert [printed for printed, unit in counts(text) if unit == "gårdarna"] == found


def test_years_after_a_number_are_no_unit() -> None:
    """ "214 år 2022" counts getter in 2022, and each figure has its own year."""
    found = find_statistics(
        fake_document("# Djur\n\nAntalet getter var 214 år 2022, 288 år 2023 och 312 år 2024.")
    )
    assert [(one.printed, one.unit, one.year) for one in found] == [
        ("214", "getter", 2022),
        ("288", "getter", 2023),
        ("312", "getter", 2024),
    ]
    assert {one.subject for one in found} == {
        "Antalet getter var 214 år 2022, 288 år 2023 och 312 år 2024"
    }
    assert counts("Det var 214 år 2022.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Antalet regler i kapitel 3 är stort.",
        "Antalet getter och vädret blir ett tal mellan 0 och 100.",
        "Antalet getter minskar; där är de 12.",
    ],
)
def test_other_numbers_are_no_count(text: str) -> None:
    """Labels, scales, and those of another clause."""
    assert counts(text) == []


def test_a_figure_where_is_of_the_region_before() -> None:
    """ "Högst i Halland, där 80 procent ..., lägst i Skåne, där 38": each has its own region."""
    text = "Högst var andelen i Halland, där 80 procent fick, och lägst i Skåne, där 38 procent."
    found = find_statistics(fake_document(f"# Djur\n\n{text}"))
    assert [(one.printed, one.region) for one in found] == [
        ("80 procent", "Halland"),
        ("38 procent", "Skåne"),
    ]
