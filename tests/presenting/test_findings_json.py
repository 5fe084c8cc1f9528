"""Findings as JSON: the documented keys, and what goes into them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from presenting.made import BARE_INITIATIVE, INITIATIVE, STATISTIC, a_statistic

from sok.presenting.findings_json import initiatives_object, number, statistics_object

DOCS = Path(__file__).resolve().parents[2] / "docs" / "json.md"


def test_a_statistic_is_copied_whole() -> None:
    """The record and its quote, tuples as lists."""
    assert statistics_object([STATISTIC]) == {
        "statistics": [
            {
                "value": 77.5,
                "printed": "77,5 procent",
                "unit": "procent",
                "subject": "öar",
                "whole": "stödet",
                "region": "Gotland",
                "year": 2021,
                "headings": ["Kust", "Öar"],
                "document": "oar.txt",
                "sha256": "0" * 64,
                "title": "Rapport om öar",
                "page": 7,
                "pages": [7, 8],
                "pdf_pages": [],
                "labels": [],
                "ocr": [],
                "start": 0,
                "end": 37,
                "quote": "Av stödet gick 77,5 procent till öar.",
            }
        ]
    }


def test_an_initiative_is_copied_whole() -> None:
    """Its first region stands alone too; its text is the quote."""
    assert initiatives_object([INITIATIVE]) == {
        "initiatives": [
            {
                "name": "Båtar",
                "region": "Skåne",
                "regions": ["Skåne", "Kalmar"],
                "project": "Havet",
                "actor": "Region Skåne",
                "topic": "Sjöfart",
                "headings": ["Kust", "Sjöfart"],
                "document": "oar.txt",
                "sha256": "0" * 64,
                "title": "Rapport om öar",
                "page": 9,
                "pages": [9],
                "pdf_pages": [],
                "labels": [],
                "ocr": [],
                "start": 0,
                "end": 32,
                "text": "Båtar (Havet, Skåne och Kalmar).",
            }
        ]
    }


def test_what_is_not_known_is_null() -> None:
    """A region or year that the text does not say; a name of the text is an empty string."""
    (statistic,) = statistics_object([a_statistic()])["statistics"]
    assert (statistic["region"], statistic["year"], statistic["whole"]) == (None, None, "")
    (initiative,) = initiatives_object([BARE_INITIATIVE])["initiatives"]
    assert (initiative["region"], initiative["regions"], initiative["project"]) == (None, [], "")


def test_nothing_found_is_an_empty_list() -> None:
    """Documents without any finding are no error."""
    assert statistics_object([]) == {"statistics": []}
    assert initiatives_object([]) == {"initiatives": []}


@pytest.mark.parametrize("value", [15.0, 0.0, -3.0, 287.8, 0.1])
def test_a_whole_number_has_no_decimals(value: float) -> None:
    """And keeps its value."""
    assert number(value) == value
    assert ("." in str(number(value))) == (value % 1 != 0)


def test_every_key_is_documented() -> None:
    """docs/json.md has a row for each key, under a heading of its own."""
    parts = re.split("^## ", DOCS.read_text("utf-8"), flags=re.MULTILINE)
    for title, keys in (
        ("Statistic", statistics_object([STATISTIC])["statistics"][0]),
        ("Initiative", initiatives_object([INITIATIVE])["initiatives"][0]),
    ):
        (part,) = (part for part in parts if part.startswith(f"{title}\n"))
        rows = [row.split("|")[1] for row in part.splitlines() if row[:2] == "| "]
        assert {name for row in rows for name in re.findall(r"`(\w+)`", row)} == set(keys)
