"""`sok eval`: the answers to files of questions, and what the index has found, against gold."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from sok.answering.engine import Engine, open_engine
from sok.answering.quoting.quotes import cited, verify
from sok.cli.progress import Progress
from sok.evaluate.cases import Case, read_cases
from sok.evaluate.figures import figures_by_kind
from sok.evaluate.gold import Check, Row, read_gold
from sok.evaluate.gold_findings import (
    INITIATIVES_COLUMNS,
    STATISTICS_COLUMNS,
    check_initiatives,
    check_statistics,
)
from sok.evaluate.gold_report import gold_failures, gold_json, gold_table
from sok.evaluate.outcomes import Outcome, judge
from sok.evaluate.report import as_json, failures, table
from sok.indexing.store import Index
from sok.presenting.answer_json import json_line
from sok.records import Quote
from sok.settings import from_environment

_TITLES = {"statistics": "Siffror mot facit", "initiatives": "Initiativ mot facit"}


def run(arguments: Namespace) -> int:
    """Print tables of figures, with --failures what went wrong, or both as JSON."""
    cases = tuple(case for file in arguments.files or () for case in read_cases(Path(file)))
    gold = {
        "statistics": _read(arguments.statistics, STATISTICS_COLUMNS),
        "initiatives": _read(arguments.initiatives, INITIATIVES_COLUMNS),
    }
    progress = Progress()
    if cases:
        progress("Läser in språkmodellen", 0.0)
    engine = open_engine(from_environment())
    checks = _checked(engine.index, gold)
    outcomes = list(_judged(engine, cases, progress)) if cases else []
    if arguments.json:
        figures = as_json(figures_by_kind(outcomes), outcomes) if outcomes else {}
        print(json_line({**figures, **{name: gold_json(of) for name, of in checks.items()}}))
    else:
        print("\n\n".join(_parts(outcomes, checks, arguments.failures)))
    return 0


def _read(file: str | None, columns: Sequence[str]) -> tuple[Row, ...]:
    return read_gold(Path(file), columns) if file else ()


def _checked(index: Index, gold: Mapping[str, Sequence[Row]]) -> dict[str, Check]:
    """How what the index has found compares with each table that there is."""
    checks: dict[str, Check] = {}
    if rows := gold["statistics"]:
        checks["statistics"] = check_statistics(rows, cited(index.documents, index.statistics))
    if rows := gold["initiatives"]:
        checks["initiatives"] = check_initiatives(rows, cited(index.documents, index.initiatives))
    return checks


def _parts(
    outcomes: Sequence[Outcome], checks: Mapping[str, Check], with_failures: bool
) -> Iterator[str]:
    """What is printed, with an empty line between."""
    if outcomes:
        yield table(figures_by_kind(outcomes))
        if with_failures:
            yield failures(outcomes)
    for name, check in checks.items():
        yield gold_table(_TITLES[name], check)
        if with_failures:
            yield gold_failures(check)


def _judged(engine: Engine, cases: Sequence[Case], progress: Progress) -> Iterator[Outcome]:
    engine.warm()
    documents = {document.name: document for document in engine.documents}

    def is_verbatim(made: Quote) -> bool:
        return verify(made, documents[made.span.document])

    for number, case in enumerate(cases):
        progress("Ställer frågorna", number / len(cases))
        yield judge(case, engine.ask(case.question, case.history), is_verbatim)
    progress("Frågorna är ställda", 1.0)
