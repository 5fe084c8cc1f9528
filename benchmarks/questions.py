"""A build and warm questions in this process, each beside what the model alone takes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median
from time import perf_counter

from sok import open_engine
from sok.answering.engine import rebuild
from sok.evaluate.cases import Case
from sok.evaluate.figures import percentile_95
from sok.indexing.build import BuildReport
from sok.indexing.encoder import Encoder
from sok.settings import Settings

# Questions asked before the clock is started: caches fill and the processor wakes.
_UNCOUNTED = 10


@dataclass(frozen=True, slots=True)
class Build:
    """A build from nothing with the model already loaded."""

    report: BuildReport
    pages: int


@dataclass(frozen=True, slots=True)
class Questions:
    """Seconds; `encoding` is of encoding the question alone, by the same model."""

    count: int
    median: float
    p95: float
    encoding: float


def time_build(settings: Settings, encoder: Encoder) -> Build:
    """Build the index of the settings anew."""
    report = rebuild(settings, force=True, encoder=encoder)
    documents = open_engine(settings, encoder).documents
    return Build(report, sum(len(document.pages) for document in documents))


def time_questions(settings: Settings, encoder: Encoder, cases: Sequence[Case]) -> Questions:
    """Ask each question once and encode it once, in turn, so that both meet the same machine."""
    engine = open_engine(settings, encoder)
    for case in cases[:_UNCOUNTED]:
        engine.ask(case.question, case.history)
    whole: list[float] = []
    alone: list[float] = []
    for case in cases:
        started = perf_counter()
        encoder.encode([case.question], "query")
        encoded = perf_counter()
        engine.ask(case.question, case.history)
        alone.append(encoded - started)
        whole.append(perf_counter() - encoded)
    return Questions(len(cases), median(whole), percentile_95(whole), median(alone))
