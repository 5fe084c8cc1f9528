"""Fits the weights of `answering/evidence/answerable.py` on some questions, tries them on others.

    python -m benchmarks.refusal tests/cases/questions.jsonl tests/cases/varied.jsonl ... \\
        tests/cases/later_test.jsonl

Prints the weights and, for numbers of answerable questions that may be refused, the threshold to
write into that module and the shares that are refused. The files that are fitted on are judged by
cross-validation, so that no question is judged by weights that it helped to fit; the last file
is only judged. The index is that of one report: what a larger one changes is not fitted here.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold, cross_val_predict

from sok import open_engine
from sok.answering.asked.help import asks_for_help
from sok.answering.asked.question import understand
from sok.answering.engine import Engine
from sok.answering.evidence import answerable as answerable_module
from sok.answering.evidence.answerable import WEIGHTS
from sok.indexing.spelling import Speller
from sok.records import Form

# Strength of regularisation: 0.3 to 10 give the same within two questions.
C = 1.0
FOLDS = 10
# How many ways the questions are dealt into folds, of which the mean is taken.
DEALS = 5
# Answerable questions that are weighed and may be refused.
MAY_BE_REFUSED = (4, 6, 8, 10, 12, 16)
_WEIGHED = {Form.SPANS, Form.LIST, Form.AMOUNT}

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Measured:
    """The evidence of the questions that are weighed, shape (questions, kinds of evidence).

    `answerable` says of which there is an answer; `refused` and `refused_wrongly` count those
    that are refused whatever they weigh, `without` and `with_answer` all questions.
    """

    rows: Floats
    answerable: Flags
    refused: int
    refused_wrongly: int
    without: int
    with_answer: int


def measure(engine: Engine, paths: Sequence[Path]) -> Measured:
    """What the questions of files are weighed by."""
    lines = [line for path in paths for line in path.read_text(encoding="utf-8").splitlines()]
    speller = Speller(engine.index.chunk_terms.vocabulary)
    rows, weighed, refused, every = [], [], [], []
    for case in map(json.loads, lines):
        if asks_for_help(case["question"]):
            continue
        _, reply = engine.find(understand(case["question"], case["history"], speller), 8)
        every.append(case["answerable"])
        if not reply.answered:
            refused.append(case["answerable"])
        # What is answered from the findings is not judged by weight.
        elif reply.form in _WEIGHED and reply.evidence.is_possible:
            rows.append([float(getattr(reply.evidence, name)) for name in WEIGHTS])
            weighed.append(case["answerable"])
    return Measured(
        np.array(rows),
        np.array(weighed),
        refused.count(False),
        refused.count(True),
        every.count(False),
        every.count(True),
    )


def report(name: str, found: Measured, scores: Floats) -> None:
    """Print the shares of the questions that are refused, and at which threshold."""
    with_answer, without = scores[found.answerable], scores[~found.answerable]
    for many in MAY_BE_REFUSED:
        threshold = float(np.sort(with_answer)[many])
        wrongly = (many + found.refused_wrongly) / found.with_answer
        rightly = (int((without < threshold).sum()) + found.refused) / found.without
        print(f"{name}: below {threshold:.2f} {wrongly:.3f} wrongly refused, {rightly:.3f} rightly")


def crossed(found: Measured) -> Floats:
    """The scores of questions by weights that others were fitted on."""
    model = LogisticRegression(C=C, max_iter=10_000)
    deals = [StratifiedKFold(FOLDS, shuffle=True, random_state=deal) for deal in range(DEALS)]
    scores = [
        cross_val_predict(model, found.rows, found.answerable, cv=deal, method="decision_function")
        for deal in deals
    ]
    return np.asarray(np.mean(scores, axis=0), np.float64)


def main() -> None:
    """Fit on all files but the last, report on both."""
    *tuning, measured_on = (Path(argument) for argument in sys.argv[1:])
    engine = open_engine()
    # Nothing is refused for its weight while weights are fitted.
    answerable_module.THRESHOLD = -np.inf
    found = measure(engine, tuning)
    report("crossed", found, crossed(found))
    model = LogisticRegression(C=C, max_iter=10_000).fit(found.rows, found.answerable)
    weights = np.round(model.coef_[0], 2)
    print(dict(zip(WEIGHTS, weights.tolist(), strict=True)))
    report("fitted", found, found.rows @ weights)
    other = measure(engine, [measured_on])
    report("held out", other, other.rows @ weights)


if __name__ == "__main__":
    main()
