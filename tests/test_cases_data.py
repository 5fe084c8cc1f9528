"""The questions in `cases/`, held against the report and the tables that were read from it."""

from __future__ import annotations

import json
import re
from collections import Counter

import pytest
from gold import (
    CASES,
    INITIATIVES,
    STATISTICS,
    Case,
    Row,
    initiative_texts,
    report,
    stands,
    wrong,
)

from sok.evaluate.matches import comparable
from sok.records import Form, Kind

# Questions of each kind, and of all of them, that there are at least.
AT_LEAST = {
    "amount": 45, "comparison": 20, "definition": 20, "follow_up": 25, "greeting": 5,
    "initiatives": 15, "list": 25, "region": 4, "unanswerable": 45, "yes_no": 5,
}  # fmt: skip
QUESTIONS = 250
QUESTION_LINES: list[Case] = [
    json.loads(line)
    for path in sorted(CASES.glob("*.jsonl"))
    if not path.name.startswith("pdf_")
    for line in path.read_text("utf-8").splitlines()
]
EXPECTING = [case for case in QUESTION_LINES if case.get("expected")]


def pages_of(case: Case) -> list[int]:
    """The printed pages of all facts of a question."""
    return [number for fact in case["pages"] for number in fact]


def test_no_question_is_asked_twice() -> None:
    """Ids are unique, and so is a question with what was asked before it."""
    asked = Counter((comparable(case["question"]), *case["history"]) for case in QUESTION_LINES)
    assert [question for question, times in asked.items() if times > 1] == []
    assert len({case["id"] for case in QUESTION_LINES}) == len(QUESTION_LINES) >= QUESTIONS


@pytest.mark.parametrize(("kind", "least"), AT_LEAST.items())
def test_there_are_enough_questions_of_each_kind(kind: str, least: int) -> None:
    """So many that one that goes wrong is a few hundredths."""
    assert sum(case["kind"] == kind for case in QUESTION_LINES) >= least


def test_evidence_stands_on_the_pages_named() -> None:
    """Every wording of a fact is on one of its pages, and each of these has one of them."""

    def is_right(case: Case) -> bool:
        return all(
            all(stands(wording, *numbers) for wording in fact)
            and all(any(stands(wording, number) for wording in fact) for number in numbers)
            for fact, numbers in zip(case["evidence"], case["pages"], strict=True)
        )

    assert wrong(QUESTION_LINES, is_right) == []


def test_a_question_is_what_its_kind_says() -> None:
    """Follow-ups have a history, greetings expect help, and what is answerable has evidence."""

    def is_right(case: Case) -> bool:
        kind, no_answer = case["kind"], {"unanswerable", "greeting"}
        has_answer = case["answerable"] == bool(case["evidence"]) == (kind not in no_answer)
        is_helped = (case.get("expected") == {"form": Form.HELP}) == (kind == "greeting")
        return has_answer and is_helped and bool(case["history"] or kind != "follow_up")

    assert wrong(QUESTION_LINES, is_right) == []


def test_expected_figures_are_those_of_the_evidence() -> None:
    """Each stands whole in the evidence, and is among the report's figures on the same page."""

    def is_right(case: Case) -> bool:
        return all(is_of_evidence(figure, case) for figure in case["expected"].get("figures", []))

    assert wrong(EXPECTING, is_right) == []


def is_of_evidence(figure: str, case: Case) -> bool:
    """Whether a printed figure stands in a fact's wording, and on its page in the gold table."""
    whole = re.compile(rf"(?<![\d,]){re.escape(comparable(figure))}")
    stated = {
        page
        for fact, numbers in zip(case["evidence"], case["pages"], strict=True)
        if any(whole.search(comparable(wording)) for wording in fact)
        for page in numbers
    }
    return bool(stated & {int(row["page"]) for row in STATISTICS if row["printed"] == figure})


def test_expected_rows_are_figures_of_the_report() -> None:
    """A row's printed figure is of what its label says, and the first row is one of the rows."""

    def is_right(case: Case) -> bool:
        labelled = case["expected"].get("rows", [])
        first = case["expected"].get("first")
        return first in {None, *(label for label, _ in labelled)} and all(
            any(row["printed"] == printed and is_about(row, label) for row in STATISTICS)
            for label, printed in labelled
        )

    assert wrong(EXPECTING, is_right) == []


def is_about(row: Row, label: str) -> bool:
    """Whether all words of a comparison's label stand in a figure's subject or region."""
    of = comparable(row["subject"] + row["region"])
    return all(comparable(word) in of for word in label.split())


def test_expected_items_are_items() -> None:
    """Each begins a list item on a page that is named, or stands in the evidence of a sentence."""
    items = [
        (report().pages[block.runs[0].page].number, comparable(block.text))
        for block in report().blocks
        if block.kind is Kind.ITEM
    ]

    def is_right(case: Case) -> bool:
        evidence = [comparable(wording) for fact in case["evidence"] for wording in fact]
        for start in map(comparable, case["expected"].get("items", [])):
            found = {page for page, text in items if text.startswith(start)}
            stated = any(start in wording for wording in evidence)
            if not stated and not found & set(pages_of(case)):
                return False
        return True

    assert wrong(EXPECTING, is_right) == []


def test_expected_initiatives_are_one_each() -> None:
    """Each stretch of text is in one of the 42, and no two are in the same.

    Those that must be there stand on a page that is named.
    """

    def is_right(case: Case) -> bool:
        wanted = case["expected"].get("initiatives", [])
        places = []
        for stretch in map(comparable, [*wanted, *case["expected"].get("initiatives_allowed", [])]):
            held = [i for i, text in enumerate(initiative_texts()) if stretch in text]
            if len(held) != 1:
                return False
            places += held
        wanted_pages = {int(INITIATIVES[place]["page"]) for place in places[: len(wanted)]}
        return len(set(places)) == len(places) and wanted_pages <= set(pages_of(case))

    assert wrong(EXPECTING, is_right) == []
