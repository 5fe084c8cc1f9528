"""Findings as tables."""

from __future__ import annotations

from dataclasses import replace

from presenting.made import BARE_INITIATIVE, INITIATIVE, STATISTIC, a_statistic

from sok.presenting.findings_table import initiatives_table, ocr_cell, statistics_table
from sok.records import PageNumber


def test_a_statistic_is_a_row() -> None:
    """Each value under the name of its column, numbers as numbers, what is unknown left empty."""
    table = statistics_table([STATISTIC, a_statistic()])
    first, second = (dict(zip(table.columns, row, strict=True)) for row in table.rows)
    assert first == {
        "Värde": 77.5,
        "Enhet": "procent",
        "Tryckt": "77,5 procent",
        "Avser": "öar",
        "Andel av": "stödet",
        "Region": "Gotland",
        "År": 2021,
        "Citat": "Av stödet gick 77,5 procent till öar.",
        "Rubriker": "Kust › Öar",
        "Sida": 7,
        "Sista sida": 8,
        "OCR": None,
        "Dokument": "oar.txt",
        "Titel": "Rapport om öar",
    }
    assert (second["Värde"], second["Region"], second["År"], second["Sida"]) == (15, None, None, 4)


def test_an_initiative_is_a_row() -> None:
    """All its regions are in one cell."""
    table = initiatives_table([INITIATIVE, BARE_INITIATIVE])
    first, second = (dict(zip(table.columns, row, strict=True)) for row in table.rows)
    assert first == {
        "Namn": "Båtar",
        "Region": "Skåne, Kalmar",
        "Projekt": "Havet",
        "Aktör": "Region Skåne",
        "Område": "Sjöfart",
        "Text": "Båtar (Havet, Skåne och Kalmar).",
        "Rubriker": "Kust › Sjöfart",
        "Sida": 9,
        "Sista sida": 9,
        "OCR": None,
        "Dokument": "oar.txt",
        "Titel": "Rapport om öar",
    }
    assert (second["Region"], second["Text"]) == ("", "Öar.")


def test_a_table_of_nothing_has_its_columns() -> None:
    """A file of it says what it would hold."""
    assert statistics_table([]).rows == initiatives_table([]).rows == ()
    assert statistics_table([]).columns[0] == "Värde"


def test_a_row_says_where_text_was_read_from_a_picture() -> None:
    """One page of several is enough."""
    read = replace(STATISTIC.quote, pages=(PageNumber(7, 7), PageNumber(8, 8, ocr=True)))
    assert ocr_cell(read) == "ja"
