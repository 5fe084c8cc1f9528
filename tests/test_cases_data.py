"""The gold data in `cases/`, held against the report that it was read from.

Text is compared as `sok eval` compares it: without white space, hyphens and case.
In `statistics.tsv` a subject's phrases, divided by semicolons, are what any right subject or
heading path must hold; `value` of a period is its first year, and an empty `year` or `whole`
means that the text names none. In `initiatives.tsv` each actor, divided by semicolons, is right.
"""

from __future__ import annotations

import csv
import json
import re
from collections import Counter
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from sok.evaluate.matches import comparable
from sok.reading import read_document
from sok.records import Document, Form, Kind
from sok.regions import REGIONS, regions_in

CASES = Path(__file__).parent / "cases"
REPORT = Path(__file__).parents[1] / "corpus" / "hallbar-regional-utveckling-2021.txt"
Row = dict[str, str]
Case = dict[str, Any]

# Units that a count is of, and how the report writes the numbers before them.
COUNTED = {"sju": 7, "sex": 6, "cirka15": 15, "14": 14, "21": 21}
# Questions of each kind, and of all of them, that there are at least.
AT_LEAST = {
    "amount": 45, "comparison": 20, "definition": 20, "follow_up": 25, "greeting": 5,
    "initiatives": 15, "list": 25, "region": 4, "unanswerable": 45, "yes_no": 5,
}  # fmt: skip
QUESTIONS = 250


def rows(name: str) -> list[Row]:
    """The rows of a gold table."""
    with (CASES / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


STATISTICS = rows("statistics.tsv")
INITIATIVES = rows("initiatives.tsv")
QUESTION_LINES: list[Case] = [
    json.loads(line)
    for path in sorted(CASES.glob("*.jsonl"))
    if not path.name.startswith("pdf_")
    for line in path.read_text("utf-8").splitlines()
]
EXPECTING = [case for case in QUESTION_LINES if case.get("expected")]


def wrong(cases: list[Case], is_right: Callable[[Case], bool]) -> list[str]:
    """The ids of the questions that are not as they should be."""
    return [case["id"] for case in cases if not is_right(case)]


def wrong_rows(table: list[Row], is_right: Callable[[Row], bool]) -> list[str]:
    """The rows of a gold table that are not as they should be, each as one line."""
    return [" | ".join(row.values()) for row in table if not is_right(row)]


@cache
def report() -> Document:
    """The report, read once."""
    return read_document(REPORT)


@cache
def pages() -> dict[int, str]:
    """The text of each page as it is compared, by printed number."""
    return {page.number: comparable(page.text) for page in report().pages}


def stands(text: str, *numbers: int) -> bool:
    """Whether a text stands on one of the pages, or on any if none is named."""
    return any(comparable(text) in pages()[number] for number in numbers or pages())


def pages_of(case: Case) -> list[int]:
    """The printed pages of all facts of a question."""
    return [number for fact in case["pages"] for number in fact]


@cache
def initiative_texts() -> tuple[str, ...]:
    """Name, project and text of each initiative as they are compared, in the table's order."""
    texts = [b.text for b in report().blocks if b.kind in {Kind.ITEM, Kind.BOX}]
    found = []
    for row in INITIATIVES:
        (text,) = (text for text in texts if comparable(text).startswith(comparable(row["starts"])))
        found.append(comparable(" ".join([row["name"], row["project"], text])))
    return tuple(found)


def test_each_region_has_a_listed_and_a_boxed_initiative() -> None:
    """42 initiatives, two of each region, and no text twice."""
    kinds = Counter((row["region"], row["kind"]) for row in INITIATIVES)
    assert kinds == {(region, kind): 1 for region in REGIONS for kind in ("list", "box")}
    assert len(set(initiative_texts())) == len(INITIATIVES)


def test_an_initiative_stands_on_its_page() -> None:
    """Name, first words, project and actors do; a topic stands there or before it."""

    def is_right(row: Row) -> bool:
        page = int(row["page"])
        words = [row["name"], row["starts"], row["project"], *row["actor"].split("; ")]
        before = range(min(pages()), page + 1)
        return all(stands(text, page) for text in words) and stands(row["topic"], *before)

    assert wrong_rows(INITIATIVES, is_right) == []


def test_an_initiative_is_of_its_region() -> None:
    """A listed one ends with project and region in parentheses, a boxed one has it in its title."""

    def is_right(row: Row) -> bool:
        if row["kind"] == "list":
            of = ", ".join(filter(None, [row["project"], row["region"]]))
            return stands(f"{row['name']} ({of}).", int(row["page"]))
        return regions_in(row["name"]) == (row["region"],)

    assert wrong_rows(INITIATIVES, is_right) == []


def test_a_figure_stands_on_its_page() -> None:
    """So does, before it with no other figure between, the region that a share is of.

    What it is of stands in the report, in the report's words.
    """

    def is_right(row: Row) -> bool:
        page = int(row["page"])
        right = stands(row["printed"], page) and row["region"] in {"", *REGIONS}
        right &= all(stands(phrase) for phrase in [*row["subject"].split("; "), row["whole"]])
        if row["class"] == "share" and row["region"]:
            region, printed = comparable(row["region"]), comparable(row["printed"])
            right &= bool(re.search(rf"{region}\D*(?<!\d){printed}", pages()[page]))
        return right

    assert wrong_rows(STATISTICS, is_right) == []


def test_a_value_is_what_is_printed() -> None:
    """Number and unit are those of the printed figure; each class has its own units."""

    def is_right(row: Row) -> bool:
        printed, value = row["printed"], float(row["value"])
        if row["class"] == "period":
            year = re.search(r"\d{4}", printed)
            return (row["unit"], year and float(year[0])) == ("år", value)
        if printed == "hälften":
            return (row["class"], row["unit"], value) == ("share", "procent", 50)
        number = comparable(printed.removesuffix(row["unit"]))
        named = {"miljoner kronor": "amount", "procent": "share"}.get(row["unit"], "count")
        is_same = COUNTED.get(number, number.replace(",", ".")) in {value, row["value"]}
        return printed.endswith(row["unit"]) and is_same and row["class"] == named

    assert wrong_rows(STATISTICS, is_right) == []


@pytest.mark.parametrize(
    ("kind", "unit"), [("amount", r"miljonerkronor"), ("share", r"procent(?:vardera)?")]
)
def test_no_amount_and_no_share_is_missing(kind: str, unit: str) -> None:
    """Each page has as many as are printed on it; "vardera" makes two, one for each region."""
    printed = Counter[tuple[int, str]]()
    for page, text in pages().items():
        for found in re.finditer(rf"(?<![\d,])(\d+(?:,\d+)?)({unit})", text):
            printed[page, found[1]] += 1 + found[2].endswith("vardera")
    listed = Counter(
        (int(row["page"]), row["printed"].split()[0])
        for row in STATISTICS
        if row["class"] == kind and row["printed"] != "hälften"
    )
    assert listed == printed


def test_no_figure_is_listed_twice() -> None:
    """The same figure on a page is of two regions or two things."""
    keys = [(row["page"], row["printed"], row["subject"], row["region"]) for row in STATISTICS]
    assert len(set(keys)) == len(keys)


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
