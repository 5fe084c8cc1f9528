"""Numbers without a unit count what a number before them, or right after, does."""

from __future__ import annotations

import pytest
from fakes import fake_document
from finding.figures import counts

from sok.finding.statistics import find_statistics


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("Stödet söktes av 201 gårdar, och 139 fick det.", "139"),
        ("Det fanns 201 gårdar, men bara sju har getter.", "sju"),
        ("Av de 21 gårdarna har 16 en get.", "16"),
        ("Av de 21 gårdarna har 16 en get och 12 en bock.", "12"),
        ("Det finns 29 gårdar. Då var de 12.", "12"),
        ("Det finns 29 gårdar. Tolv har getter.", "Tolv"),
        ("Det finns 29 gårdar. Av dem har 12 en get.", "12"),
        ("Det finns 29 gårdar. Då var de 88, varav tolv på öar.", "tolv"),
        ("Det finns 29 gårdar. Tio år tidigare var de 12.", "12"),
        ("16 av de 21 gårdarna har en get.", "16"),
        ("Byar driver 12 gårdar och bolag 7, medan resten är skog.", "7"),
        ("Byar driver 12 gårdar samt bolag 7.", "7"),
        ("Byar driver 12 gårdar, två stora bolag 7 och kyrkan 3.", "7"),
    ],
)
def test_a_number_counts_what_was_counted(text: str, printed: str) -> None:
    """Those of whom a clause tells something, a part of a whole, and "de" of what was told.

    And what others have, who stand right before it.
    """
    assert printed in [one for one, unit in counts(text) if unit in {"gårdar", "gårdarna"}]


@pytest.mark.parametrize(
    "text",
    [
        "Stödet söktes av 2 400 gårdar, och 2019 fick det ett namn.",
        "Stödet söktes av 201 gårdar, och 300 fick det.",  # no part of them
        "Det finns 29 gårdar. Getterna äter 12.",
        "Det finns 29 gårdar. Av dem har 300 en get.",
        "Det finns gårdar. Då var de 12.",
        "Det finns gårdar. När de är fem gånger fler är de 12.",
        "Det kostar 29 kronor. Då var det 12.",
        "Det finns 29 gårdar och gårdar 12.",  # it counts no gårdar of theirs
        "Det finns 29 gårdar, och dessutom 12.",
        "Det finns 29 gårdar för bolag 12.",
        "Det finns 29 gårdar, och kapitel 12 handlar om dem.",
        "Det finns 29 gårdar, se tabell 12.",
        "Det finns 29 gårdar för barn och årskurs 12.",
        "Det finns 29 gårdar, och väg 12.",
        "Det finns 29 gårdar per 12 barn.",
    ],
)
def test_other_numbers_count_nothing(text: str) -> None:
    """Years, more than there are, what follows no count, and what no other has of them."""
    others = {"12", "300"}
    assert others.isdisjoint(printed for printed, _ in counts(text))
    assert ("2019", "gårdar") not in counts(text)


def test_it_is_quoted_with_what_it_counts() -> None:
    """ "Nu är de 88" says nothing alone: subject and quote begin with the sentence before."""
    found = find_statistics(fake_document("# Djur\n\nÅr 2021 fanns 29 gårdar. Nu är de 88."))[-1]
    assert found.subject == "År 2021 fanns 29 gårdar: Nu är de 88"
    assert found.span.start == 0


@pytest.mark.parametrize(
    ("said", "year"),
    [
        ("För tio år sedan var de 12.", None),
        ("Tre år tidigare var de 12.", None),
        ("Året innan var de 12.", 2020),
        ("Ett år tidigare var de 12 och 2015 bara 9.", 2020),
        ("Fler än året innan var de 12 gårdarna.", None),
    ],
)
def test_a_year_told_by_its_distance_is_not_that_of_the_sentence_before(
    said: str, year: int | None
) -> None:
    """The year before is counted from that; another has none rather than that of another figure."""
    found = find_statistics(fake_document(f"# Djur\n\nÅr 2021 fanns 29 gårdar. {said}"))
    assert [one.year for one in found if one.value == 12] == [year]


def test_compounds_that_no_dictionary_has_are_counted() -> None:
    """ "Getbryggor" is a noun by its last part; a verb after a number is none."""
    assert counts("Det finns 14 getbryggor.") == [("14 getbryggor", "getbryggor")]
    assert counts("Det är 4 uppger de.") == []


def test_what_each_year_had_counts_what_all_had() -> None:
    """With the whole clause for its subject, which says what is counted; times count nothing."""
    text = "# Djur\n\nDet föddes 12 lamm, 3 år 2017, 4 under 2018 och 5 2019."
    lambs = [(one.printed, one.unit, one.year) for one in find_statistics(fake_document(text))]
    assert lambs[1:] == [("3", "lamm", 2017), ("4", "lamm", 2018), ("5", "lamm", 2019)]
    subjects = {one.subject for one in find_statistics(fake_document(text))}
    assert subjects == {"Det föddes 12 lamm, 3 år 2017, 4 under 2018 och 5 2019"}
    assert counts("Under de fyra åren kom 12 000 elevdeltaganden: 3 år 2017, 4 år 2018.") == [
        ("fyra åren", "åren")
    ]


def test_a_unit_is_looked_for_three_sentences_back() -> None:
    """However long the paragraph; what is farther away is not what is counted."""
    found = counts("Det finns 29 gårdar. " + "Nu är de 12. " * 2000)
    assert found == [("29 gårdar", "gårdar"), *[("12", "gårdar")] * 3]
