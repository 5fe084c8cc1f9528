"""What is found in the real report, and in made-up ones, against what a person found in them."""

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
# The least share of the initiatives and of the telling figures that are found, as measured, and how
# many of those initiatives have somebody else for who runs them than the text says, at most.
OTHER_REPORTS = [
    ("buss", 0.92, 5, 1.0),
    ("energi", 1.0, 3, 1.0),
    ("hamn", 1.0, 10, 1.0),
    ("idrott", 0.96, 4, 0.96),
    ("kultur", 0.95, 4, 1.0),
    ("omsorg", 1.0, 1, 1.0),
    ("service", 0.96, 12, 1.0),
    ("skola", 0.85, 1, 0.92),
    ("tandvard", 0.9, 2, 0.96),
    ("vard", 0.92, 0, 0.96),
    ("vatten", 1.0, 1, 1.0),
    ("vuxen", 0.93, 8, 1.0),
]


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


@pytest.mark.parametrize(("name", "initiatives", "actors", "statistics"), OTHER_REPORTS)
def test_what_other_reports_tell_is_found(
    name: str, initiatives: float, actors: int, statistics: float
) -> None:
    """Of their examples and figures so large a share, each on its page; no example that is none."""
    folder = CASES / "reports" / name
    document = read_document(next((folder / "corpus").glob("*.txt")))
    found = cited({document.name: document}, find_initiatives(document))
    told = check_initiatives(read_gold(folder / "initiatives.tsv", INITIATIVES_COLUMNS), found)
    assert told.recall is not None and told.recall >= initiatives
    assert told.precision == 1.0
    assert told.wrong["aktör"] <= actors
    figures = cited({document.name: document}, find_statistics(document))
    said = check_statistics(read_gold(folder / "statistics.tsv", STATISTICS_COLUMNS), figures)
    assert said.recall is not None and said.recall >= statistics
    assert told.wrong["sida"] == said.wrong["sida"] == 0
