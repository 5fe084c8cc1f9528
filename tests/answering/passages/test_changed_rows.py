"""What changed most is told by the rows of a table that has columns of several years."""

from __future__ import annotations

from pathlib import Path

import pytest
from answering.made import engine_over, marked, quoted, stands

from sok.answering.engine import Engine

GROWN = """# Leder

Under året gick många på lederna.

^ Tabell 1. Vandrare efter led

+ Led  2022  2023

= Kustleden  900  990

= Skogsleden  100  250

= Myrleden  80  60

= Samtliga  1 080  1 300
"""


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Engine:
    """An engine over GROWN."""
    return engine_over(tmp_path_factory.mktemp("paths"), GROWN)


@pytest.mark.parametrize(
    ("question", "lead", "marks"),
    [
        ("Vilken led har ökat mest?", "Störst ökning i absoluta tal mellan kolumnerna ”2022” och "
         "”2023”: Skogsleden, från 100 till 250.", ["100", "250"]),
        ("Vilken led har ökat näst mest?", "Näst störst ökning i absoluta tal mellan kolumnerna "
         "”2022” och ”2023”: Kustleden, från 900 till 990.", ["900", "990"]),
        ("Vilken led minskade mest mellan 2022 och 2023?", "Störst minskning i absoluta tal mellan "
         "kolumnerna ”2022” och ”2023”: Myrleden, från 80 till 60.", ["80", "60"]),
    ],
)  # fmt: skip
def test_the_rows_tell_what_changed_most(
    engine: Engine, question: str, lead: str, marks: list[str]
) -> None:
    """By the difference of two years, both marked; the sum of all is none of them."""
    answer = engine.ask(question)
    assert (answer.lead, marked(engine, answer)) == (lead, marks)
    assert stands(engine, answer)


def test_what_did_not_change_so_is_not_said_to(engine: Engine, tmp_path: Path) -> None:
    """The least rise is none where something fell, and what is as it was has not risen."""
    assert "ökning" not in engine.ask("Vilken led har ökat minst?").lead
    same = GROWN.replace("900  990", "990  990").replace("100  250", "250  250")
    assert "ökning" not in engine_over(tmp_path, same).ask("Vilken led har ökat mest?").lead


def test_the_rows_do_not_say_what_changed_most_in_proportion(engine: Engine) -> None:
    """Percent of what it was are no figures of theirs."""
    assert "ökning" not in engine.ask("Vilken led har ökat mest i procent?").lead


def test_the_largest_is_not_what_grew_most(tmp_path: Path) -> None:
    """Where a table has one year alone nothing tells what grew most."""
    one_year = (
        "# Stöd\n\n^ Tabell 1. Beviljat stöd per område, miljoner kronor\n\n"
        "+ Område  2025  Andel, %\n\n= Hav  221,5  36\n\n= Värme  78,9  13"
    )
    answer = engine_over(tmp_path, one_year).ask("Vilket område ökade stödet mest till?")
    assert "Högst" not in answer.lead


def test_what_is_no_region_is_not_ranked_among_regions(tmp_path: Path) -> None:
    """ "Gemensamma projekt" is least of the rows, and none of the regions."""
    engine = engine_over(
        tmp_path,
        "# Bidrag\n\n^ Tabell 1. Beviljade medel per region\n\n+ Region  Mnkr\n\n"
        "= Gotland  17,8\n\n= Blekinge  26,4\n\n= Skåne  31,4\n\n= Gemensamma projekt  7,7",
    )
    answer = engine.ask("Vilken region har fått minst pengar?")
    assert answer.lead == "Lägst i kolumnen ”Mnkr”: Gotland, 17,8."
    assert not any("Gemensamma" in text for text in quoted(answer))
