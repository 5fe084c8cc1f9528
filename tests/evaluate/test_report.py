"""What `sok eval` prints."""

from __future__ import annotations

import json
from dataclasses import fields

from evaluate.made import a_case, a_reply, an_outcome
from web.fakes import a_quote

from sok.evaluate.figures import Figures, figures_by_kind
from sok.evaluate.report import ANSWER_LEGEND, SEARCH_LEGEND, as_json, failures, table

GOOD = an_outcome(a_case(("öar", 3)), a_reply(["öar"], [a_quote("Öar.", 3)]))
BAD = an_outcome(a_case(("öar", 3)), a_reply(["x" * 120], [a_quote("Skär.", 4, 5)]))
REFUSED = an_outcome(a_case(answerable=False, kind="none"), a_reply([], [], answered=False))
ALL = [GOOD, BAD, REFUSED]


def test_the_tables_are_aligned() -> None:
    """A row for each kind and one for all, every cell ending where its heading does."""
    search, first, answers, second = table(figures_by_kind(ALL)).split("\n\n")
    assert [row.split()[:6] for row in search.splitlines()[1:]] == [
        ["fact", "2", "0.500", "0.500", "0.500", "0.500"],
        ["none", "1", "–", "–", "–", "–"],
        ["alla", "3", "0.500", "0.500", "0.500", "0.500"],
    ]
    assert [row.split()[:2] for row in answers.splitlines()[1:]] == [
        ["fact", "0.500"],
        ["none", "–"],
        ["alla", "0.500"],
    ]
    for rows in (search, answers):
        assert len({len(row) for row in rows.splitlines()}) == 1
    assert (first, second) == (SEARCH_LEGEND, ANSWER_LEGEND)


def test_every_figure_has_a_column() -> None:
    """A figure that is measured is shown, and no line is wider than a terminal may be."""
    search, _, answers, _ = table(figures_by_kind([GOOD])).split("\n\n")
    cells = [row.split()[1:] for part in (search, answers) for row in part.splitlines()[1::2]]
    assert sum(map(len, cells)) == len(fields(Figures))
    assert cells[0][-2:] == ["10", "10"]
    assert cells[1][-2:] == ["1", "0"]
    assert max(map(len, [*search.splitlines(), *answers.splitlines()])) <= 120


def test_failures_say_what_was_asked_and_found() -> None:
    """Faults, the question, each quote and the first passage; what is right is not listed."""
    assert failures(ALL).replace("\u00a0", " ").splitlines() == [
        "Frågor där något gick fel: 1 av 3",
        "",
        "a1 (fact): citat utan facit; facit saknas bland ställena",
        "   Vad?",
        "   citat: s. 4–5 Skär.",
        f"   plats 1: s. 3 {'x' * 100} …",
    ]


def test_json_holds_figures_and_failures() -> None:
    """The same for programs, null where there was nothing to measure on."""
    made = json.loads(json.dumps(as_json(figures_by_kind(ALL), ALL)))
    assert made["all"]["questions"] == 3
    assert list(made["kinds"]) == ["fact", "none"]
    assert made["kinds"]["none"]["hit_1"] is None
    assert made["failures"] == [
        {
            "id": "a1",
            "kind": "fact",
            "question": "Vad?",
            "history": [],
            "right": False,
            "form": "spans",
            "faults": ["citat utan facit", "facit saknas bland ställena"],
            "rank": None,
            "found": [{"page": 4, "text": "Skär."}, {"page": 3, "text": "x" * 120}],
        }
    ]
