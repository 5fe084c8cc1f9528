"""The gold tables in `cases/` and the report that they were read from, for the tests of both.

Text is compared as `sok eval` compares it: without white space, hyphens and case.
"""

from __future__ import annotations

import csv
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from sok.evaluate.matches import comparable
from sok.reading import read_document
from sok.records import Document, Kind

CASES = Path(__file__).parent / "cases"
REPORT = Path(__file__).parents[1] / "corpus" / "hallbar-regional-utveckling-2021.txt"
Row = dict[str, str]
Case = dict[str, Any]


def rows(name: str) -> list[Row]:
    """The rows of a gold table."""
    with (CASES / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


STATISTICS = rows("statistics.tsv")
INITIATIVES = rows("initiatives.tsv")


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


@cache
def initiative_texts() -> tuple[str, ...]:
    """Name, project and text of each initiative as they are compared, in the table's order."""
    texts = [b.text for b in report().blocks if b.kind in {Kind.ITEM, Kind.BOX}]
    found = []
    for row in INITIATIVES:
        (text,) = (text for text in texts if comparable(text).startswith(comparable(row["starts"])))
        found.append(comparable(" ".join([row["name"], row["project"], text])))
    return tuple(found)
