"""What the columns of tables count in."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from answering.made import engine_over

from sok.answering.engine import Engine
from sok.answering.searching.columns import MONEY, find_columns


def of_money(engine: Engine, unit: str) -> dict[str, bool]:
    """Whether each column is one of money, in a document whose table has a unit."""
    (document,) = engine.index.documents.values()
    with_unit = replace(document, tables=(replace(document.tables[0], unit=unit),))
    index = replace(engine.index, documents={document.name: with_unit})
    return {one.name: not one.own.isdisjoint(MONEY) for one in find_columns(index)}


def test_whole_numbers_beside_amounts_are_no_money(tmp_path: Path) -> None:
    """Though the caption says what the table is in: the unit of the table is that of the others."""
    engine = engine_over(
        tmp_path,
        "# Bidrag\n\n^ Tabell 1. Medel och projekt\n\n+ Område  Beslutat  Projekt\n\n"
        "= Kajer  14,5  30\n\n= Fyrar  9,0  50",
    )
    assert of_money(engine, "miljoner kronor") == {"Beslutat": True, "Projekt": False}


def test_a_caption_says_last_what_its_figures_are_in(tmp_path: Path) -> None:
    """Money that it names before that is what its columns are of: "miljoner kronor i stöd"."""
    engine = engine_over(
        tmp_path,
        "# Stöd\n\n^ Tabell 1. Miljoner kronor i stöd till öar, antal\n\n"
        "+ Ö  Båtar\n\n= Ven  14\n\n= Visingsö  9",
    )
    assert of_money(engine, "") == {"Båtar": False}


@pytest.mark.parametrize(("unit", "is_money"), [("", True), ("antal", False)])
def test_the_caption_may_say_what_a_table_is_in(tmp_path: Path, unit: str, is_money: bool) -> None:
    """ "Miljoner kronor och procent" says it of what is called no share; a unit says it of all."""
    engine = engine_over(
        tmp_path,
        "# Stöd\n\n^ Tabell 1. Stöd efter område, miljoner kronor och procent\n\n"
        "+ Område  Beviljat  Andel\n\n= Kajer  14  30\n\n= Fyrar  9  50",
    )
    assert of_money(engine, unit) == {"Beviljat": is_money, "Andel": False}


def test_what_one_column_is_per_the_others_are_not(tmp_path: Path) -> None:
    """Though the caption says it; it may be abbreviated. Where no column says it all are so."""
    text = (
        "# Bidrag\n\n^ Tabell 1. Bidrag per ö, miljoner kronor, samt kronor per invånare\n\n"
        "+ Ö  2022  {}\n\n= Ven  14  9\n\n= Visingsö  9  8"
    )
    one = find_columns(engine_over(tmp_path, text.format("Kr/inv.")).index)
    assert [bool(column.of_each) for column in one] == [False, True]
    (tmp_path / "all").mkdir()
    every = find_columns(engine_over(tmp_path / "all", text.format("2023")).index)
    assert one[1].of_each == every[0].of_each == every[1].of_each
