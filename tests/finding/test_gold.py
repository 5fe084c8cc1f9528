"""What is found in the real report against what a person found in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from sok.answering.quoting.quotes import cited
from sok.evaluate.gold import read_gold
from sok.evaluate.gold_findings import (
    INITIATIVES_COLUMNS,
    STATISTICS_COLUMNS,
    check_initiatives,
    check_statistics,
)
from sok.finding.initiatives import find_initiatives
from sok.finding.statistics import find_statistics
from sok.reading import read_document
from sok.records import Document

ROOT = Path(__file__).resolve().parents[2]
CASES = ROOT / "tests" / "cases"


@pytest.fixture(scope="module")
def report() -> Document:
    """The report of the corpus, read."""
    return read_document(next((ROOT / "corpus").glob("*.txt")))


def test_every_initiative_is_found_and_nothing_else(report: Document) -> None:
    """42 of 42, each with its region and page."""
    rows = read_gold(CASES / "initiatives.tsv", INITIATIVES_COLUMNS)
    check = check_initiatives(rows, cited({report.name: report}, find_initiatives(report)))
    assert (check.recall, check.precision) == (1.0, 1.0)
    assert [check.wrong[what] for what in ("sida", "region", "namn")] == [0, 0, 0]


def test_every_amount_and_share_is_found(report: Document) -> None:
    """With its value, page, region and whole; at most 2 in 100 with another subject."""
    rows = read_gold(CASES / "statistics.tsv", STATISTICS_COLUMNS)
    check = check_statistics(rows, cited({report.name: report}, find_statistics(report)))
    assert check.recall == 1.0
    for what in ("sida", "värde", "region", "år", "helhet"):
        assert check.wrong[what] == 0
    assert check.wrong["ämne"] <= 0.02 * len(rows)
