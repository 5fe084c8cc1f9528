"""How good the answers were when they were last measured: what test_quality.py holds them to.

`cases/floors.tsv` has a line for each group of questions: the files (patterns) it is of, how many
of their questions are asked (`every` 32: one in 32; `make eval` asks all), and the figures of
`sok eval` that it is held to. They are shares (0 to 1), each a hundredth or more below what was
measured, so that a question or two may come out otherwise on another machine (of seven comparisons
one is a seventh); `refused_wrongly` is as much above it. What the files are, and which were only
measured on, `cases/README.md` says.
"""

from __future__ import annotations

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from sok.evaluate.cases import Case, read_cases

CASES = Path(__file__).parent / "cases"
# Of questions with an answer: the fewer are refused the better.
_CEILING = "refused_wrongly"
# Questions on other documents than the report, which not everybody has.
_ON_PDFS = "pdf_"


@dataclass(frozen=True, slots=True)
class Group:
    """Questions on the report of `corpus`, the least of each figure, and the most refused."""

    name: str
    corpus: Path
    cases: Sequence[Case]
    at_least: dict[str, float]
    at_most_refused: float


def groups() -> list[Group]:
    """All groups of the table, with the questions that are asked."""
    with (CASES / "floors.tsv").open(encoding="utf-8", newline="") as table:
        return [_group(row) for row in csv.DictReader(table, delimiter="\t")]


def _group(row: dict[str, str]) -> Group:
    name, patterns, every = row.pop("group"), row.pop("files").split(), int(row.pop("every"))
    found = [file for pattern in patterns for file in sorted(CASES.glob(f"{pattern}.jsonl"))]
    files = [file for file in found if not file.name.startswith(_ON_PDFS)]
    cases = [case for file in files for case in read_cases(file)][::every]
    report = files[0].parent
    corpus = (report.parents[1] if report == CASES else report) / "corpus"
    refused = float(row.pop(_CEILING))
    return Group(name, corpus, cases, {of: float(least) for of, least in row.items()}, refused)
