"""Lists of tables and figures on a terminal."""

from __future__ import annotations

from dataclasses import replace

from presenting.answers import FIGURE, TABLE

from sok.presenting.tables_text import figures_text, tables_text

TABLES = """\
Tabeller: 1

Rapport om öar (oar.txt)

1. Tabell 1. Fångst i ton
   Enhet: ton
   s. 1
   Hav: Östersjön; Sill: 1 200
"""


def test_tables_are_numbered_with_caption_unit_and_place() -> None:
    """The number is what `--table` takes; the rows follow."""
    (quoted,) = TABLE.tables
    with_unit = replace(quoted, table=replace(quoted.table, unit="ton"))
    shown = tables_text([with_unit]).replace("\u00a0", " ")
    assert shown.startswith(TABLES)
    assert "2. Tabell utan rubrik" in tables_text([quoted, replace(quoted, caption=None)])


def test_figures_are_listed_with_their_pages() -> None:
    """One whose picture was not found is said to be so."""
    (quoted,) = FIGURE.figures
    assert figures_text([quoted]).replace("\u00a0", " ").splitlines() == [
        "Figurer: 1",
        "",
        "Rapport om öar (oar.txt)",
        "",
        "Figur 1. Fångst över tid",
        "   s. 1",
    ]
    lost = replace(quoted, figure=replace(quoted.figure, box=None))
    assert figures_text([lost]).endswith("Bildens läge på sidan är inte känt.")


def test_nothing_found_is_said() -> None:
    """An empty list is not shown as nothing."""
    assert tables_text([]) == "Inga tabeller hittades."
    assert figures_text([]) == "Inga figurer hittades."
