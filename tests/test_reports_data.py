"""The gold on the made-up reports in `cases/reports/`, held against their texts."""

from __future__ import annotations

import json
from collections import Counter
from functools import cache

import pytest
from gold import CASES, Case, Row, wrong, wrong_rows

from sok.evaluate.gold import read_gold
from sok.evaluate.gold_findings import INITIATIVES_COLUMNS, STATISTICS_COLUMNS
from sok.evaluate.matches import comparable
from sok.reading import read_document

REPORTS = sorted(path.name for path in (CASES / "reports").iterdir())


def lines_of(report: str) -> list[Case]:
    """The questions on a report."""
    text = (CASES / "reports" / report / "questions.jsonl").read_text("utf-8")
    return [json.loads(line) for line in text.splitlines()]


@cache
def pages_of(report: str) -> dict[int, str]:
    """The text of each page as it is compared, by printed number."""
    (file,) = (CASES / "reports" / report / "corpus").glob("*.txt")
    document = read_document(file)
    return {page.number: comparable(page.text) for page in document.pages if page.number}


def stands(report: str, text: str, *numbers: int) -> bool:
    """Whether a text stands on one of the pages."""
    return any(comparable(text) in pages_of(report)[number] for number in numbers)


def test_no_question_on_a_report_is_asked_twice() -> None:
    """Ids are unique among all reports, and so is a question of one report with its history."""
    lines = [(report, case) for report in REPORTS for case in lines_of(report)]
    asked = Counter((report, case["question"], *case["history"]) for report, case in lines)
    assert max(asked.values()) == 1
    assert len({case["id"] for _, case in lines}) == len(lines)


@pytest.mark.parametrize("report", REPORTS)
def test_evidence_stands_on_the_pages_named(report: str) -> None:
    """Every wording of a fact is on one of its pages."""

    def is_right(case: Case) -> bool:
        facts = zip(case["evidence"], case["pages"], strict=True)
        said = all(stands(report, text, *pages) for fact, pages in facts for text in fact)
        return said and case["answerable"] == bool(case["evidence"])

    assert wrong(lines_of(report), is_right) == []


@pytest.mark.parametrize("report", REPORTS)
def test_a_finding_stands_on_its_page(report: str) -> None:
    """An initiative's first words and a figure as printed do."""

    def is_there(row: Row) -> bool:
        pages = map(int, row["page"].split(";"))
        return stands(report, row.get("starts") or row["printed"], *pages)

    folder = CASES / "reports" / report
    initiatives = read_gold(folder / "initiatives.tsv", INITIATIVES_COLUMNS)
    statistics = read_gold(folder / "statistics.tsv", STATISTICS_COLUMNS)
    assert wrong_rows([dict(row) for row in (*initiatives, *statistics)], is_there) == []
