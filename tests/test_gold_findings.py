"""The gold tables of figures and initiatives, held against the report.

In `statistics.tsv` a subject's phrases, divided by semicolons, are what any right subject or
heading path must hold; `value` of a period is its first year, and an empty `year` or `whole`
means that the text names none. In `initiatives.tsv` each actor, divided by semicolons, is right.
"""

from __future__ import annotations

import re
from collections import Counter

import pytest
from gold import (
    INITIATIVES,
    STATISTICS,
    Row,
    initiative_texts,
    pages,
    stands,
    wrong_rows,
)

from sok.evaluate.matches import comparable
from sok.regions import REGIONS, regions_in

# Units that a count is of, and how the report writes the numbers before them.
COUNTED = {"sju": 7, "sex": 6, "cirka15": 15, "14": 14, "21": 21}


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
