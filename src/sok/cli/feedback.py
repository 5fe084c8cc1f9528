"""`sok feedback`: what people thought of answers, and the questions to do better on."""

from __future__ import annotations

import sys
from argparse import Namespace

from sok.cli.findings import print_as_it_is
from sok.cli.kept import kept_database
from sok.keeping.feedback import judged_turns
from sok.keeping.report import feedback_table, feedback_text, question_lines
from sok.presenting.findings_csv import csv_text


def run(arguments: Namespace) -> int:
    """Print the marked answers, as text or CSV, or the questions refused or marked as wrong."""
    database = kept_database()
    turns = judged_turns(database) if database else ()
    if arguments.csv:
        print_as_it_is(csv_text(feedback_table(turns)))
    elif arguments.questions:
        _print_questions(question_lines(turns))
    else:
        print(feedback_text(turns))
    if database and database.notice:
        print(database.notice, file=sys.stderr)
    return 0


def _print_questions(lines: tuple[str, ...]) -> None:
    for line in lines:
        print(line)
    print(
        f"Frågor: {len(lines)}. Fyll i answerable, evidence och pages på varje rad (se "
        "tests/cases/README.md), så kan `sok eval` mäta dem.",
        file=sys.stderr,
    )
