"""Measures on the documents in corpus/ and the questions in tests/cases/, and prints Markdown.

Run in the project's folder. The index is built in a temporary folder, the real one is not used.
"""

from __future__ import annotations

import os
import platform
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from time import perf_counter

from benchmarks.processes import middle, run_sok
from sok.evaluate.cases import read_cases
from sok.indexing.manifest import read_manifest
from sok.indexing.model import load_encoder
from sok.settings import Settings, from_environment

QUESTIONS = Path("tests/cases/questions.jsonl")
# Processes that load the model take ten seconds each, the others a fraction of one.
SLOW_RUNS, QUICK_RUNS = 3, 5

Row = tuple[str, str]


def main() -> None:
    """Print a table as README.md here holds it."""
    with tempfile.TemporaryDirectory() as folder:
        settings = replace(from_environment(), index=Path(folder) / "index")
        os.environ["SOK_INDEX"] = str(settings.index)
        # In this order: a process is charged with the memory of the one that started it, which
        # must not have loaded a model by then.
        rows = [*_as_processes(settings), *_in_this_process(settings)]
    print(f"Python {platform.python_version()}, {platform.system()}, {os.cpu_count()} cores\n")
    print("| what | measured |\n| --- | --- |")
    for what, measured in rows:
        print(f"| {what} | {measured} |")


def _as_processes(settings: Settings) -> Iterator[Row]:
    build = run_sok("index", "--force")
    yield (
        "`sok index --force`, from start to end",
        f"{build.seconds:.1f} s, at most {build.megabytes:.0f} MB",
    )
    question = read_cases(QUESTIONS)[0].question
    answer = middle([run_sok("ask", question) for _ in range(SLOW_RUNS)])
    yield (
        "`sok ask`, from start to the first answer",
        f"{answer.seconds:.1f} s, at most {answer.megabytes:.0f} MB",
    )
    document = read_manifest(settings.index).documents[0]
    page = str(document.metadata.first_page)
    for arguments in (["--help"], ["status"], ["show", document.name, "--page", page]):
        quick = middle([run_sok(*arguments) for _ in range(QUICK_RUNS)])
        yield f"`sok {arguments[0]}` (aim: under 1 s)", f"{quick.seconds:.2f} s"


def _in_this_process(settings: Settings) -> Iterator[Row]:
    from benchmarks.questions import time_build, time_questions

    cases = read_cases(QUESTIONS)
    started = perf_counter()
    encoder = load_encoder(settings)
    yield "importing and loading the model", f"{perf_counter() - started:.1f} s"
    build = time_build(settings, encoder)
    report = build.report
    yield (
        f"building the index, {build.pages} pages",
        f"{report.seconds:.1f} s, {1000 * report.seconds / build.pages:.0f} ms a page",
    )
    yield "of which the model's own", f"{report.model_seconds / report.seconds:.0%}"
    asked = time_questions(settings, encoder, cases)
    yield (
        f"a warm question, {asked.count} asked",
        f"median {1000 * asked.median:.1f} ms, 95th percentile {1000 * asked.p95:.1f} ms",
    )
    yield "encoding the question alone", f"median {1000 * asked.encoding:.1f} ms"
    yield "the first over the second (aim: under 1.5)", f"{asked.median / asked.encoding:.2f}"


if __name__ == "__main__":
    main()
