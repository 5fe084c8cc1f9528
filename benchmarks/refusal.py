"""Fits the weights of `sok.answering.answerable` on one file of questions, tries them on another.

    python -m benchmarks.refusal tests/cases/questions.jsonl tests/cases/held_out.jsonl

Prints the weights and the threshold to write into that module, and for both files how many of
the unanswerable are refused when few of the answerable are. The tuning file is judged by
cross-validation, so that no question is judged by weights that it helped to fit.
"""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import cross_val_predict

from sok import open_engine
from sok.answering.answerable import WEIGHTS
from sok.answering.engine import Engine
from sok.answering.help import asks_for_help
from sok.answering.question import understand
from sok.indexing.spelling import Speller
from sok.records import Form

# Strength of regularisation: 0.3 to 10 give the same within two questions.
C = 1.0
FOLDS = 10
# Share of answerable questions that may be refused.
WRONGLY_REFUSED = (0.01, 0.02, 0.03, 0.05)
_WEIGHED = {Form.SPANS, Form.LIST, Form.AMOUNT, Form.REFUSAL}

Floats = NDArray[np.float64]


def measure(engine: Engine, path: Path) -> tuple[Floats, NDArray[np.bool_]]:
    """The evidence of each question, shape (questions, kinds), and whether it is answerable."""
    cases = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    speller = Speller(engine.index.chunk_terms.vocabulary)
    rows, answerable = [], []
    for case in cases:
        if asks_for_help(case["question"]):
            continue
        queries = understand(case["question"], case["history"], speller)
        _, reply = engine.find(queries, 8)
        # What is answered from the findings is not judged by weight.
        if reply.form in _WEIGHED and reply.evidence.is_possible:
            evidence = asdict(reply.evidence)
            rows.append([evidence[name] for name in WEIGHTS])
            answerable.append(case["answerable"])
    return np.array(rows), np.array(answerable)


def report(name: str, scores: Floats, answerable: NDArray[np.bool_]) -> None:
    """Print the shares of the unanswerable that are refused."""
    for share in WRONGLY_REFUSED:
        threshold = np.quantile(scores[answerable], share)
        refused = (scores[~answerable] < threshold).mean()
        print(f"{name}: {share:.0%} of the answerable refused, {refused:.2f} of the unanswerable")


def main() -> None:
    """Fit on the first file, report on both."""
    tuning, held_out = (Path(argument) for argument in sys.argv[1:3])
    engine = open_engine()
    rows, answerable = measure(engine, tuning)
    model = LogisticRegression(C=C, max_iter=10_000)
    crossed = cross_val_predict(model, rows, answerable, cv=FOLDS, method="decision_function")
    report("tuning", crossed, answerable)
    model.fit(rows, answerable)
    for name, weight in zip(WEIGHTS, model.coef_[0], strict=True):
        print(f'    "{name}": {weight:.2f},')
    weighed = rows @ np.round(model.coef_[0], 2)
    for share in WRONGLY_REFUSED:
        print(f"threshold at {share:.0%}: {np.quantile(weighed[answerable], share):.2f}")
    other_rows, other_answerable = measure(engine, held_out)
    report("held out", other_rows @ np.round(model.coef_[0], 2), other_answerable)


if __name__ == "__main__":
    main()
