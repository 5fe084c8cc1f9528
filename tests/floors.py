"""How good the answers were when they were last measured: what test_quality.py holds them to.

`cases/floors.tsv` has a line for each file of questions and a column for each figure of `sok eval`;
an empty cell is not held. Of files with more than MANY questions every EVERY-th is asked, which
takes a third of the time; `make eval` asks them all. The figures are shares (0 to 1), each two
hundredths or, of few questions, a little more below what was measured, so that a question or two
may come out otherwise on another machine; `refused_wrongly` is as much above it. Of `near_tune` and
`refusals_tune`, paraphrases that share few words with the text, many are refused: a noun that no
document says makes an answer less likely. What the files are, and which were only measured on,
`cases/README.md` says.
"""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path

from sok.evaluate.cases import Case

EVERY, MANY = 3, 100
# Of questions with an answer: the fewer are refused the better.
_CEILING = "refused_wrongly"

with (Path(__file__).parent / "cases" / "floors.tsv").open(encoding="utf-8", newline="") as table:
    _ROWS = {row.pop("file"): row for row in csv.DictReader(table, delimiter="\t")}

# The least of each figure, by file and name, for the files that have any.
AT_LEAST = {
    name: floors
    for name, row in _ROWS.items()
    if (floors := {of: float(least) for of, least in row.items() if least and of != _CEILING})
}
AT_MOST_REFUSED = {name: float(row[_CEILING]) for name, row in _ROWS.items() if row[_CEILING]}
# The share of questions that are answered alike alone and after one on another page; measured 1.
ALIKE_AFTER_ANOTHER = 0.98


def sampled(cases: Sequence[Case]) -> Sequence[Case]:
    """The cases of a file that are asked: all, or of many some."""
    return cases[::EVERY] if len(cases) > MANY else cases
