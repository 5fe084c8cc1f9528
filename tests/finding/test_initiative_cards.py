"""Cards with fields, and texts below a label with a region and a title of their own."""

from __future__ import annotations

import pytest
from fakes import fake_document
from finding.examples import told

from sok.finding.initiatives import find_initiatives


def test_a_card_names_by_fields_whose_it_is() -> None:
    """Title above, who and what by name, and the results are no part of either."""
    card = (
        "Vem: Älmhults kommun och tre bolag Vad: Projektet Lagerspråk blandar språk "
        "Resultat: 76 av 102 fick jobb"
    )
    assert told(f"# Exempel\n\n## Snabbspår\n\n{card}") == [
        ("Kronoberg", "Snabbspår", "Lagerspråk", "Älmhults kommun och tre bolag")
    ]


def test_a_card_of_no_known_place_tells_of_none() -> None:
    """A box of facts may have fields of the same names."""
    assert told("# Fakta\n\n## Lotsen\n\nVem: Sjöfolket Vad: Projektet Lots hjälper båtar") == []


@pytest.mark.parametrize("label", ["EXEMPEL DALARNA", "Exempel från Dalarna", "DALARNA"])
def test_a_label_with_a_region_stands_above_a_title(label: str) -> None:
    """A short line of its own, that need not be read as a heading."""
    text = f"# Resor\n\nSå är det.\n\n{label}\n\nBussen som stannar\n\nEn buss har byggts om."
    assert [(regions, name) for regions, name, _, _ in told(text)] == [
        ("Dalarna", "Bussen som stannar")
    ]


NEDSLAG = "# Båtar\n\n## NEDSLAG: KALMAR LÄN\n\n| Färjan är röd.\n\n# Resor\n\n"


@pytest.mark.parametrize(
    ("label", "title", "expected"),
    [
        ("NEDSLAG: SKÅNE", "| Bussen som stannar", [("Skåne", "Bussen som stannar", "Resor")]),
        ("NEDSLAG: BUSSAR", "| Bussen som stannar", []),
        ("BUSSAR I SKÅNE", "| Bussen som stannar", []),
        ("NEDSLAG: SKÅNE", "| Bussen stannar.", []),
        ("NEDSLAG: SKÅNE", "Bussen som stannar", []),
    ],
)
def test_a_box_may_be_but_a_title_below_a_label(
    label: str, title: str, expected: list[tuple[str, str, str]]
) -> None:
    """The label names the region, and the box after it says what is done there."""
    text = f"{NEDSLAG}## {label}\n\n{title}\n\n| En buss hämtar mjölk."
    found = find_initiatives(fake_document(text))
    assert [(*one.regions, one.name, one.topic) for one in found] == expected


@pytest.mark.parametrize(
    ("said", "is_one"),
    [
        ("En buss hämtar mjölk.", True),
        ("Målet är en buss till alla.", True),
        ("En buss är röd. Den hämtar mjölk.", True),
        ("En buss är röd.", False),
    ],
)
def test_what_stands_below_a_label_and_a_title_is_done(said: str, is_one: bool) -> None:
    """It says what somebody does, or what an undertaking is for, and not only how things are."""
    text = f"{NEDSLAG}## NEDSLAG: SKÅNE\n\n| Bussen som stannar\n\n| {said}"
    assert [one[1] for one in told(text)] == ["Bussen som stannar"] * is_one


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("NEDSLAG: SKÅNE Bussen som stannar", [("Skåne", "Bussen som stannar")]),
        ("NEDSLAG: SKÅNE I Lund stannar bussen", [("Skåne", "I Lund stannar bussen")]),
        ("BUSSAR I SKÅNE Bussen som stannar", []),
        ("NEDSLAG: BUSSAR Bussen som stannar", []),
        ("NEDSLAG: SKÅNE OCH KALMAR LÄN Bussar", [("Skåne + Kalmar", "Bussar")]),
        ("SKÅNE Bussen som stannar", []),
    ],
)
def test_a_label_in_capitals_may_stand_before_the_title(
    heading: str, expected: list[tuple[str, str]]
) -> None:
    """In one heading, which is then named by what follows the label."""
    text = f"{NEDSLAG}## {heading}\n\n| En buss hämtar mjölk."
    assert [one[:2] for one in told(text)] == expected


def test_a_region_alone_is_no_label_beside_a_title() -> None:
    """Nothing but the region stands in both headings."""
    card = "## {} Bussen\n\n| En buss hämtar mjölk.\n\n"
    assert told(f"# Resor\n\n{card.format('SKÅNE')}{card.format('HALLAND')}") == []


def test_a_short_box_below_another_heading_is_no_title() -> None:
    """It tells of what it says."""
    text = "# Djur – goda exempel\n\n## Getter på äng\n\n| Region Skåne bygger en hage"
    assert [one[:2] for one in told(text)] == [("Skåne", "Getter på äng")]


def test_a_line_that_says_more_is_no_label() -> None:
    """ "I Dalarna är det så" is a text."""
    text = "# Resor\n\nI Dalarna är det så\n\nBussen som stannar\n\nEn buss har byggts om."
    assert told(text) == []


@pytest.mark.parametrize(
    "label",
    ["Region Dalarna", "Region Dalarna och Falu kommun", "Region Dalarna, Falu och Mora kommuner"],
)
def test_a_label_may_stand_below_the_title(label: str) -> None:
    """Whose it is, alone or with municipalities; among examples the text needs no deed."""
    text = (
        f"# Exempel: resor\n\n## Bussen som stannar\n\n{label}\n\nBuss till dörren, på beställning."
    )
    assert [(regions, name) for regions, name, _, _ in told(text)] == [
        ("Dalarna", "Bussen som stannar")
    ]
    assert told(text.replace("Exempel: resor", "Resor")) == []
