"""`sok eval`: the answers to a file of questions, measured against their evidence."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator, Sequence
from pathlib import Path

from sok.answering.engine import Engine, open_engine
from sok.answering.quotes import verify
from sok.cli.progress import Progress
from sok.evaluate.cases import Case, read_cases
from sok.evaluate.figures import figures_by_kind
from sok.evaluate.outcomes import Outcome, judge
from sok.evaluate.report import as_json, failures, table
from sok.presenting.answer_json import json_line
from sok.records import Quote
from sok.settings import from_environment


def run(arguments: Namespace) -> int:
    """Print a table of figures, with --failures what went wrong, or both as JSON."""
    cases = read_cases(Path(arguments.file))
    progress = Progress()
    progress("Läser in språkmodellen", 0.0)
    engine = open_engine(from_environment())
    engine.warm()
    outcomes = list(_judged(engine, cases, progress))
    figures = figures_by_kind(outcomes)
    if arguments.json:
        print(json_line(as_json(figures, outcomes)))
        return 0
    print(table(figures))
    if arguments.failures:
        print(f"\n{failures(outcomes)}")
    return 0


def _judged(engine: Engine, cases: Sequence[Case], progress: Progress) -> Iterator[Outcome]:
    documents = {document.name: document for document in engine.documents}

    def is_verbatim(quote: Quote) -> bool:
        return verify(quote, documents[quote.span.document])

    for number, case in enumerate(cases):
        progress("Ställer frågorna", number / len(cases))
        yield judge(case, engine.ask(case.question, case.history), is_verbatim)
    progress("Frågorna är ställda", 1.0)
