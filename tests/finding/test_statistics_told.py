"""Figures whose own words leave out what they measure, and what was told of others before."""

from __future__ import annotations

from dataclasses import replace

import pytest
from fakes import fake_document
from finding.figures import found, subjects

from sok.finding.statistics import find_statistics


@pytest.mark.parametrize(
    "then",
    [
        "Därefter följer Halland med 8 procent och Kalmar med 7 procent.",
        "Tvåa är Halland med 8 procent. Längst ned finns Kalmar med 7 procent.",
        "I botten ligger Halland (8 procent) och Kalmar (7 procent).",
        "Sedan kommer Halland, 8 procent, och Kalmar, 7 procent.",
        "Näst störst är Halland med 8 procent. Sist kommer Kalmar med 7 procent.",
        "Andra änden är Halland med 8 procent och Kalmar med 7 procent.",
        "Längst ned på skalan finns Halland med 8 procent och Kalmar med 7 procent.",
    ],
)
def test_a_region_that_is_only_ranked_measures_what_was_told_of_others(then: str) -> None:
    """Words of rank and a region name nothing that is measured; that was said before."""
    statistics = found(f"Färjornas andel av resorna var 12 procent. {then}")
    assert [(s.region, s.subject) for s in statistics] == [
        (None, "Färjornas andel av resorna"),
        ("Halland", "Färjornas andel av resorna"),
        ("Kalmar", "Färjornas andel av resorna"),
    ]


def test_a_share_goes_on_from_the_share_before() -> None:
    """Of an amount and a share beside each other it is the share that others are ranked by."""
    statistics = found(
        "Skåne fick mest, 118 miljoner kronor, vilket är 16 procent av landets pengar. "
        "Sedan följer Halland med 12 procent."
    )
    assert [(s.region, s.whole) for s in statistics if s.unit == "procent"] == [
        ("Skåne", "landets pengar"),
        ("Halland", "landets pengar"),
    ]


def test_what_goes_on_is_quoted_from_where_it_was_told() -> None:
    """A quote can be understood alone."""
    _, later = found("Färjornas andel var 12 procent. Därefter följer Halland med 8 procent.")
    assert later.span.start == 0


def test_regions_with_one_figure_each_have_it_each() -> None:
    """ "Vardera" after regions that no parenthesis lists."""
    text = (
        "Färjornas andel var 12 procent. Därefter kommer Halland och Kalmar med 6 procent vardera."
    )
    assert [(s.region, s.subject) for s in found(text)[1:]] == [
        ("Halland", "Färjornas andel"),
        ("Kalmar", "Färjornas andel"),
    ]


def test_figures_side_by_side_keep_the_name_before_them() -> None:
    """One that has no words at all belongs to whom the last one did."""
    row = found("Skåne 5 mnkr 8 % Halland 3 mnkr 2 %")
    assert [s.region for s in row] == ["Skåne", "Skåne", "Halland", "Halland"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Lönen för lotsar steg. Hos män är den 300 kronor och hos kvinnor 200 kronor.",
            [
                ("300 kronor", "Lönen för lotsar: Hos män", ""),
                ("200 kronor", "Lönen för lotsar: hos kvinnor", ""),
            ],
        ),
        (
            "Av medlen gick 5 mkr till fyrar. Kajer, pir och bro fick 3 mkr, och kranar 2 mkr.",
            [
                ("5 mkr", "fyrar", "medlen"),
                ("3 mkr", "Kajer, pir och bro", "medlen"),
                ("2 mkr", "kranar", "medlen"),
            ],
        ),
        (
            "Av medlen gick 5 mkr till fyrar. Dessutom fick kustvakten 7 mkr.",
            [("5 mkr", "fyrar", "medlen"), ("7 mkr", "kustvakten", "")],
        ),
        (
            "Staten stod för 9 mkr, och hamnarna, genom avgifter, för 4 mkr.",
            [("9 mkr", "Staten", ""), ("4 mkr", "hamnarna", "")],
        ),
        ("Var femte hamn saknar kran.", [("Var femte hamn", "saknar kran", "hamn")]),
        ("Färjan går var tredje vecka.", []),
        (
            "Resten, 5 mkr, gick till bryggor.",
            [("5 mkr", "Resten … gick till bryggor", "")],
        ),
    ],
)
def test_a_figure_of_one_of_several_says_of_which(
    text: str, expected: list[tuple[str, str, str]]
) -> None:
    """Groups, parts of one sum, one in so many, and what a rest went to."""
    assert subjects(text) == expected


def test_a_share_thereof_is_of_what_was_counted() -> None:
    """ "Varav 40 procent" after a count is a share of what it counts, in whatever scale."""
    text = "Hamnarna har 17 miljoner besökare, varav 40 procent kommer med färja."
    assert [s.whole for s in found(text)] == ["", "besökare"]


def test_a_neuter_that_has_no_ending_in_the_plural_is_counted() -> None:
    """ "20 varv" is a count as "20 hamnar" is."""
    assert [s.printed for s in found("Landets 24 skepp och 20 varv vårdas.")] == [
        "24 skepp",
        "20 varv",
    ]


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("Färjan kostade 9 mkr, mot 7 mkr under 2021.", [2024, 2021]),
        ("Under 2021 fick färjan 9 mkr. Kajen kostade 7 mkr.", [2021, 2021]),
    ],
)
def test_a_year_holds_until_another_is_told(text: str, years: list[int]) -> None:
    """A paragraph goes on in its year; the year of what a figure is held against is not its own."""
    document = fake_document(text)
    dated = replace(document, metadata=replace(document.metadata, year=2024))
    assert [s.year for s in find_statistics(dated)] == years


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Bland födda här var frånvaron 4 procent, bland födda i andra länder 9 procent.",
            ["frånvaron: Bland födda här", "frånvaron: bland födda i andra länder"],
        ),
        (
            "I Malung sitter förarna på bryggan 30 procent av passet, mot 10 procent i Ystad.",
            ["förarna på bryggan: I Malung", "förarna på bryggan: i Ystad"],
        ),
        (
            "Lönen för lotsar steg. Bland dem som läst el var den 9 mkr, bland dem som läst rätt "
            "7 mkr.",
            [
                "Lönen för lotsar: Bland dem som läst el",
                "Lönen för lotsar: bland dem som läst rätt",
            ],
        ),
    ],
)
def test_figures_among_groups_and_in_places_say_which(text: str, expected: list[str]) -> None:
    """What is measured is said once; where or among whom is said of each."""
    assert [s.subject for s in found(text)] == expected


def test_of_several_regions_that_is_meant_which_leads_up_to_the_figure() -> None:
    """A name stands before its figure, and after the figure of another."""
    text = "Kortast väntan har Kalmar, 2 dagar, och Halland, 3 dagar."
    assert [s.region for s in found(text)] == ["Kalmar", "Halland"]
    text = "Det är Region Kalmar som hyr mest, 9 procent, och Skåne som hyr minst, 1 procent."
    assert [s.region for s in found(text)] == ["Kalmar", "Skåne"]


def test_some_of_those_told_before_are_counted_and_quoted_with_them() -> None:
    """Who counts "sju av dem" counts what was told; "av dem som" begins another thing."""
    document = fake_document(
        "Tolv hamnar har kran. Sju av dem har två. Nio av dem som seglar vann."
    )
    statistics = find_statistics(document)
    assert [s.printed for s in statistics] == ["Tolv hamnar", "Sju av dem"]
    assert statistics[1].span.start == 0


def test_kronor_that_are_left_out_are_read_in() -> None:
    """Of amounts in a row, and of those that rank who got more after that, one may say the unit."""
    document = fake_document(
        "# Bidrag\n\nMest fick Skåne, som fick 12 miljoner kronor. På andra plats kom Gotland med "
        "9 miljoner och på tredje Halland med 8 miljoner. Böckerna är 3 miljoner.\n\n"
        "Till vägar gick 7 miljoner och till broar 5 miljoner kronor. Fåglarna var 2 miljoner."
    )
    statistics = find_statistics(document)
    assert [(s.printed, s.unit, s.region) for s in statistics] == [
        ("12 miljoner kronor", "miljoner kronor", "Skåne"),
        ("9 miljoner", "miljoner kronor", "Gotland"),
        ("8 miljoner", "miljoner kronor", "Halland"),
        ("3 miljoner", "miljoner", None),
        ("7 miljoner", "miljoner kronor", None),
        ("5 miljoner kronor", "miljoner kronor", None),
        ("2 miljoner", "miljoner", None),
    ]
    assert {s.subject for s in statistics[:3]} == {"Bidrag"}


@pytest.mark.parametrize(
    ("text", "subject_of_each"),
    [
        (
            "I städerna har 52 procent av hamnarna kran, i byarna 38 procent.",
            ["I städerna", "i byarna"],
        ),
        (
            "Inom fiske är andelen 71 procent, inom sjöfart 66 procent och inom it 59 procent.",
            ["andelen", "inom sjöfart", "inom it"],
        ),
        (
            "För kajer användes 104 miljoner kronor och för fyrar 69 miljoner kronor.",
            ["För kajer", "för fyrar"],
        ),
        (
            "Bland rodda båtar fullföljde 68 procent och i seglade båtar 44 procent.",
            ["Bland rodda båtar fullföljde", "i seglade båtar"],
        ),
        (
            "Av båtarna är 58 procent färjor och 47 procent byggda utanför Sverige.",
            ["färjor", "byggda utanför Sverige"],
        ),
        ("Störst är en kaj i Luleå, som fick 21 miljoner kronor.", ["en kaj i Luleå"]),
        (
            "48 procent ägs av kvinnor, 12 procent av män och resten av kommuner.",
            ["ägs av kvinnor", "ägs av män"],
        ),
        (
            "Svårast var frågan om man får elda på en häll, där 35 procent visste svaret.",
            ["visste svaret"],
        ),
        (
            "44 procent drivs av kommuner, 30 procent av båtarna saknar lov.",
            ["drivs av kommuner", "saknar lov"],
        ),
        (
            "Med allt är ishockey dyrast med 6 800 kronor, före ridsport med 5 900 kronor.",
            ["ishockey", "ridsport"],
        ),
        (
            "Båtarna har sparat 36 procent av oljan, mot 27 procent i övriga hamnar.",
            ["Båtarna har sparat", "Båtarna har sparat … i övriga hamnar"],
        ),
        (
            "På fjorden avbryts 33 procent av resorna, i hamnen 17 procent.",
            ["På fjorden avbryts", "i hamnen"],
        ),
        (
            "Bäst går det inom fiske, där 91 procent har jobb. Därnäst kommer sjöfart med 86 "
            "procent.",
            ["fiske … har jobb", "sjöfart"],
        ),
        (
            "Av båtarna är 58 procent färjor och 12 procent segelbåtar. Resterande 30 procent "
            "ligger i land, medan 2 procent saknas.",
            ["färjor", "segelbåtar", "Resterande … ligger i land", "saknas"],
        ),
    ],
)
def test_each_of_several_has_its_own_subject(text: str, subject_of_each: list[str]) -> None:
    """By the words that open it, without a verb that only leads up to the figure."""
    told = [subject for _, subject, _ in subjects(text)]
    assert told[: len(subject_of_each)] == subject_of_each


def test_the_last_of_several_is_a_part_of_the_same() -> None:
    """What the first says to be the whole, however many stand between them."""
    told = subjects(
        "I byar har 52 procent av hamnarna kran, i städer 38 procent och i byn 31 procent."
    )
    assert {whole for _, _, whole in told} == {"hamnarna kran"}


def test_a_year_is_no_unit_of_millions() -> None:
    """ "1,46 miljoner år 2024" says when."""
    told = found("Antalet resor ökade till 1,46 miljoner år 2024.")
    assert ("1,46 miljoner", "miljoner", 2024) in [(s.printed, s.unit, s.year) for s in told]
