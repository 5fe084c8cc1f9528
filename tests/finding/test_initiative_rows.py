"""Tables of projects hold examples, one in each row, and other tables hold none."""

from __future__ import annotations

import pytest
from fakes import fake_document
from finding.examples import told

from sok.finding.initiatives import find_initiatives

HEADER = "+ Projekt  Region  Stöd, tkr  Utfall\n\n"
ROWS = (
    "= Nödmjölk  Norrbotten  3 125  Mobilt mejeri som klarar 4 000 liter\n\n"
    "= Avbytarpoolen  Värmland  1 890  34 gårdar delar på nio avbytare\n\n"
    "= Vatten till djuren  Örebro län  1 234  Reservvatten för 52 djurgårdar i nöd\n\n"
)
TABLE = f"# Djur\n\n^ Tabell 1. Slutrapporterade\n\n{HEADER}{ROWS}"


def test_each_row_of_a_table_of_projects_is_an_example() -> None:
    """Its name, region and project are those of their columns."""
    assert told(TABLE) == [
        ("Norrbotten", "Nödmjölk", "Nödmjölk", ""),
        ("Värmland", "Avbytarpoolen", "Avbytarpoolen", ""),
        ("Örebro", "Vatten till djuren", "Vatten till djuren", ""),
    ]
    insats = told(TABLE.replace("+ Projekt", "+ Insats"))
    assert insats[0][1:3] == ("Nödmjölk", "")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("+ Projekt", "+ Ort"),  # no column names what was done
        ("  Norrbotten  3 125  Mobilt mejeri som klarar", "  Luleå  3 125  12"),
        ("34 gårdar delar på nio avbytare", "34 gårdar"),  # hardly anything is said
        ("= Vatten till djuren  Örebro län  1 234  Reservvatten för 52 djurgårdar i nöd\n\n", ""),
    ],
)
def test_other_tables_hold_no_examples(old: str, new: str) -> None:
    """Of figures alone, of two rows, or without a column of regions."""
    assert old in TABLE
    assert told(TABLE.replace(old, new)) == []


def test_the_whole_row_is_the_text_of_an_example() -> None:
    """What was done, and all else that is told of it."""
    document = fake_document(TABLE)
    spans = [one.span for one in find_initiatives(document)]
    assert [document.blocks[s.block].text[s.start : s.end] for s in spans] == [
        "Nödmjölk\tNorrbotten\t3 125\tMobilt mejeri som klarar 4 000 liter",
        "Avbytarpoolen\tVärmland\t1 890\t34 gårdar delar på nio avbytare",
        "Vatten till djuren\tÖrebro län\t1 234\tReservvatten för 52 djurgårdar i nöd",
    ]


@pytest.mark.parametrize("column", ["Aktör", "Projektägare", "Ansvarig", "Stödmottagare"])
def test_who_runs_it_may_have_a_column(column: str) -> None:
    """The cell below it names the actor, and a figure's column names none."""
    text = TABLE.replace("Stöd, tkr", column).replace("3 125", "Arla")
    assert told(text)[0] == ("Norrbotten", "Nödmjölk", "Nödmjölk", "Arla")


def test_what_only_begins_as_a_word_for_who_runs_it_is_none() -> None:
    """The number of an organisation."""
    text = TABLE.replace("Stöd, tkr", "Organisationsnummer")
    assert told(text)[0] == ("Norrbotten", "Nödmjölk", "Nödmjölk", "")


def test_a_name_that_says_what_is_done_needs_no_cell_beside_it() -> None:
    """Where the other cells are figures."""
    text = (
        "# Djur\n\n+ Region  Projekt  Stöd, mnkr\n\n"
        "= Skåne  Lagret, ombyggnad av silor i två städer  7,4\n\n"
        "= Gotland  Före färjan, torra varor i Slite  3,9\n\n"
        "= Örebro  Navet, omlastning av livsmedel  1,8\n\n"
    )
    assert next(one[:2] for one in told(text)) == (
        "Skåne",
        "Lagret, ombyggnad av silor i två städer",
    )
    bare = text.replace(", ombyggnad av silor i två städer", "").replace(
        ", torra varor i Slite", ""
    )
    assert told(bare) == []
