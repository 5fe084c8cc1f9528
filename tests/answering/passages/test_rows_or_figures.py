"""A table is asked again in another order, and goes before two regions of running text."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from answering.made import quoted, rows

from sok.answering.engine import Engine
from sok.records import Form

EngineOf = Callable[..., Engine]

AREAS = """# Bidrag

Pengarna har gått till mycket.

^ Tabell 1. Medel efter område

+ Område  Miljoner kronor

= Kajer  14

= Fyrar  9

= Bojar  3
"""


@pytest.mark.parametrize(
    ("follow_up", "first"),
    [("Och vilket fick minst?", "Bojar\t3"), ("Och vilket fick näst mest?", "Fyrar\t9")],
)
def test_a_follow_up_orders_the_rows_anew(engine_of: EngineOf, follow_up: str, first: str) -> None:
    """By what it says itself, and not by "mest" of the question before."""
    answer = engine_of(AREAS).ask(follow_up, ["Vilket område fick mest pengar?"])
    assert quoted(answer)[0] == first


TABLE = """^ Tabell 1. Bidrag till broar efter län

+ Län  Bidrag till broar, miljoner kronor

= Skåne  40

= Gotland  5

= Halland  30

= Kalmar  9
"""
ENDS = "Bidraget till broar var 40 miljoner kronor i Skåne och 9 miljoner kronor i Kalmar."
THREE = (
    "Bidraget till broar var 40 miljoner kronor i Skåne, 30 miljoner kronor i Halland och 9 "
    "miljoner kronor i Kalmar."
)
LEAST = "Vilken region fick minst bidrag till broar?"


def test_the_table_of_all_regions_tells_who_got_least(engine_of: EngineOf) -> None:
    """Two of them in running text are but the ends that it names."""
    answer = engine_of(f"# Bidrag\n\n{ENDS}\n\n{TABLE}").ask(LEAST)
    assert answer.lead == "Lägst i kolumnen ”Bidrag till broar, miljoner kronor”: Gotland, 5."


@pytest.mark.parametrize(
    ("text", "first"),
    [
        (ENDS, "9 miljoner kronor"),
        (f"{THREE}\n\n{TABLE.replace('40', '41')}", "9 miljoner kronor"),
    ],
)
def test_figures_of_several_regions_or_of_no_table_are_compared(
    engine_of: EngineOf, text: str, first: str
) -> None:
    """Where no table is, two are all there are; three that no table has are a series."""
    answer = engine_of(f"# Bidrag\n\n{text}").ask(LEAST)
    assert answer.form is Form.COMPARISON
    assert rows(answer)[0] == first


def test_three_of_the_rows_of_a_table_are_not_all_of_them(engine_of: EngineOf) -> None:
    """Running text may tell of some alone: who got least the table says."""
    answer = engine_of(f"# Bidrag\n\n{THREE}\n\n{TABLE}").ask(LEAST)
    assert answer.lead == "Lägst i kolumnen ”Bidrag till broar, miljoner kronor”: Gotland, 5."


SHARES = """# Stöd

^ Tabell 1. Tilldelade och förbrukade medel per region

+ Region  Tilldelat (mnkr)  Förbrukat (mnkr)  Andel förbrukat (%)  Andel besök (%)

= Skåne  40  38  95  11

= Gotland  5  2  40  12

= Halland  30  29  97  13

= Kalmar  9  8  89  14
"""


def test_a_verb_names_the_column_that_is_of_it(engine_of: EngineOf) -> None:
    """In the measure asked for: "förbrukade" and "Andel förbrukat (%)"."""
    answer = engine_of(SHARES).ask("Vilken region förbrukade störst andel av sina medel?")
    assert answer.lead == "Högst i kolumnen ”Andel förbrukat (%)”: Halland, 97."


SUPPORT = """# Kuststöd

Av ansökningarna beviljades 82 procent i Skåne, 79 procent i Halland och 44 procent i Kalmar.

^ Tabell 1. Kuststöd efter region

+ Region  Kuststöd, mnkr

= Skåne  8

= Halland  17

= Kalmar  38

= Blekinge  4
"""


def test_rows_go_before_figures_that_only_headings_say_are_meant(engine_of: EngineOf) -> None:
    """How many applications were granted is not who got most."""
    answer = engine_of(SUPPORT).ask("Vilken region fick mest kuststöd?")
    assert answer.lead == "Högst i kolumnen ”Kuststöd, mnkr”: Kalmar, 38."


def test_a_column_that_is_called_by_its_whole_name_is_meant(engine_of: EngineOf) -> None:
    """ "Egna medel" is no question of "Statliga medel", though both are money."""
    table = (
        "# Broar\n\nMedlen gick till broar.\n\n^ Tabell 1. Medel till broar efter län\n\n"
        "+ Region  Statliga medel  Egna medel  Totalt\n\n= Skåne  40  3  43\n\n"
        "= Gotland  5  9  14\n\n= Halland  30  6  36\n"
    )
    answer = engine_of(table).ask("Rangordna regionerna efter hur mycket egna medel de satsar.")
    assert [text.split("\t")[0] for text in quoted(answer) if "Region" not in text] == [
        "Gotland",
        "Halland",
        "Skåne",
    ]


def test_rows_go_before_figures_of_something_else(engine_of: EngineOf) -> None:
    """Two regions are held against each other in what a table alone says."""
    text = (
        "# Åkermark och fiske\n\nAv landets regioner har tolv någon form av insats för fiske. "
        "Mest pengar lägger Halland, 19,8 mnkr, följt av Skåne med 9,3 och Kalmar med 8,7 mnkr."
        "\n\n^ Tabell 1. Åkermark efter län\n\n+ Region  Åkermark 2024, hektar\n\n"
        "= Halland  108 300\n\n= Skåne  438 200\n\n= Kalmar  121 600"
    )
    answer = engine_of(text).ask("Vem har mest åkermark, Skåne eller Halland?")
    assert [one for one in quoted(answer) if "Region" not in one] == [
        "Skåne\t438 200",
        "Halland\t108 300",
    ]
