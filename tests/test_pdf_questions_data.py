"""The gold data on real PDFs in `cases/`: questions, and hyphens at line ends.

The files themselves are not part of the project, so only the form of the data is judged here.
"""

from __future__ import annotations

import csv
import json
from collections import Counter
from pathlib import Path
from typing import Any

CASES = Path(__file__).parent / "cases"
Case = dict[str, Any]

KINDS = {
    "amount", "definition", "fact", "figure", "list", "misspelling", "paraphrase", "table",
    "unanswerable",
}  # fmt: skip
KEYS = {
    "id", "kind", "question", "history", "answerable", "document", "evidence", "pages",
    "pdf_pages", "half",
}  # fmt: skip
DOCUMENTS = 19  # those of the folder, each with text that can be asked about
QUESTIONS = 72
UNANSWERABLE = 12
TABLES_AND_FIGURES = 12
HYPHENS = 350
# Words of evidence: fewer would stand anywhere; a cell, or an item of a list, may be one word.
WORDS = range(4, 21)
SHORT_KINDS = {"list", "table"}


def lines_of(name: str) -> list[Case]:
    """The questions of a file."""
    return [json.loads(line) for line in (CASES / name).read_text("utf-8").splitlines()]


QUESTION_LINES = lines_of("pdf_questions.jsonl")
MORE_LINES = lines_of("pdf_more_tune.jsonl")
REFUSE_LINES = lines_of("pdf_refuse_tune.jsonl")
FAR_LINES = lines_of("pdf_far_tune.jsonl")
LIST_LINES = lines_of("pdf_lists_tune.jsonl")
QUOTE_LINES = lines_of("pdf_quote_tune.jsonl")
COMPARE_LINES = lines_of("pdf_compare_tune.jsonl")
RECENT_LINES = lines_of("pdf_recent_test.jsonl")
ASKED_LINES = [
    *lines_of("pdf_asked_tune.jsonl"),
    *lines_of("pdf_asked_more_tune.jsonl"),
    *lines_of("pdf_asked_test.jsonl"),
    *lines_of("pdf_users_tune.jsonl"),
    *lines_of("pdf_users_more_tune.jsonl"),
    *lines_of("pdf_newcomers_tune.jsonl"),
    *lines_of("pdf_people_tune.jsonl"),
    *lines_of("pdf_people_test.jsonl"),
]
EVERY = [
    *QUESTION_LINES,
    *MORE_LINES,
    *REFUSE_LINES,
    *FAR_LINES,
    *LIST_LINES,
    *QUOTE_LINES,
    *RECENT_LINES,
]
with (CASES / "pdfs" / "hyphens.tsv").open(encoding="utf-8", newline="") as table:
    HYPHEN_ROWS = list(csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE))


def test_there_are_enough_questions_of_each_sort() -> None:
    """So many in all, without an answer, and of tables or figures; each kind is known."""
    kinds = Counter(case["kind"] for case in QUESTION_LINES)
    assert set(kinds) == KINDS
    assert kinds.total() >= QUESTIONS
    assert kinds["unanswerable"] >= UNANSWERABLE
    assert kinds["table"] + kinds["figure"] >= TABLES_AND_FIGURES


def test_no_pdf_question_is_asked_twice() -> None:
    """Ids are unique, and so are questions without regard to case."""
    for of in (lambda case: case["id"], lambda case: case["question"].casefold()):
        asked = Counter(map(of, [*EVERY, *COMPARE_LINES, *ASKED_LINES]))
        assert [key for key, times in asked.items() if times > 1] == []


def test_each_half_has_every_kind_and_document() -> None:
    """What is tuned on and what is measured on differ by nothing but chance, and are as large."""
    halves = {
        half: [case for case in QUESTION_LINES if case["half"] == half] for half in ("tune", "test")
    }
    assert len(halves["tune"]) == len(halves["test"])
    assert len(halves["tune"]) + len(halves["test"]) == len(QUESTION_LINES)
    for cases in halves.values():
        assert {case["kind"] for case in cases} == KINDS
        assert len({case["document"] for case in cases if case["answerable"]}) == DOCUMENTS


def test_more_questions_ask_of_every_document() -> None:
    """None is left out, and so many have no answer that refusals can be told."""
    answered = {case["document"] for case in MORE_LINES if case["answerable"]}
    assert len(answered) == DOCUMENTS
    assert sum(not case["answerable"] for case in MORE_LINES) >= UNANSWERABLE


def test_half_of_the_questions_to_refuse_have_no_answer() -> None:
    """Each has a question beside it that is answered, so that refusing all gains nothing."""
    unanswered = sum(not case["answerable"] for case in REFUSE_LINES)
    assert abs(2 * unanswered - len(REFUSE_LINES)) <= 0.1 * len(REFUSE_LINES)
    answered = {case["document"] for case in REFUSE_LINES if case["answerable"]}
    assert len(answered) == DOCUMENTS


def test_a_pdf_question_is_well_formed() -> None:
    """Each fact has wordings of a few words, and the pages where it stands.

    A question without an answer has neither, and names no document.
    """
    assert [case["id"] for case in EVERY if not is_well_formed(case)] == []


def is_well_formed(case: Case) -> bool:
    """Whether a question has all keys and nothing else, evidence or none, and its pages."""
    answerable = case["kind"] != "unanswerable"
    least = 1 if case["kind"] in SHORT_KINDS else WORDS.start
    return (
        set(case) - {"expected"} == KEYS
        and case["history"] == []
        and case["answerable"] == bool(case["evidence"]) == bool(case["document"]) == answerable
        and all(
            fact
            and all(least <= len(wording.split()) < WORDS.stop for wording in fact)
            and 0 < len(pdf_pages) == len(pages)
            and min(*pages, *pdf_pages) >= 1
            for fact, pages, pdf_pages in zip(
                case["evidence"], case["pages"], case["pdf_pages"], strict=True
            )
        )
    )


def test_questions_of_every_form_are_well_formed() -> None:
    """Each fact is a figure or a few words, and has the page where it stands.

    Of a question without an answer nothing is expected, and no document named.
    """
    assert [case["id"] for case in [*COMPARE_LINES, *ASKED_LINES] if not _has_form(case)] == []


def _has_form(case: Case) -> bool:
    answerable = case["kind"] != "unanswerable"
    return (
        case["answerable"] == bool(case["evidence"]) == ("document" in case) == answerable
        and (answerable or "expected" not in case)
        and len(case["evidence"]) == len(case["pages"]) == len(case["pdf_pages"])
        and all(0 < len(said.split()) < WORDS.stop for fact in case["evidence"] for said in fact)
        and all(case["evidence"])
        and all(page >= 1 for pages in case["pages"] for page in pages)
    )


def test_there_are_enough_hyphens() -> None:
    """So many, each listed once, and some of every decision."""
    assert len(HYPHEN_ROWS) >= HYPHENS
    assert len({tuple(row.values()) for row in HYPHEN_ROWS}) == len(HYPHEN_ROWS)
    assert {row["decision"] for row in HYPHEN_ROWS} == {"join", "keep", "suspend"}


def test_a_hyphen_is_decided_as_its_word_is_written() -> None:
    """Joined without hyphen, kept with one, or suspended with a hyphen and a space.

    Swedish writes no three equal consonants: "till-lämpa" at a line end is "tillämpa".
    """

    def is_right(row: dict[str, str]) -> bool:
        left, right, last = row["left"], row["right"], row["left"][-1]
        tripled = left.endswith(2 * last) and right.startswith(last)
        joined = left + (right[1:] if tripled else right)
        written = {"join": joined, "keep": f"{left}-{right}", "suspend": f"{left}- {right}"}
        return row["whole"] == written[row["decision"]] and row["clear"] in {"yes", "no"}

    assert [row for row in HYPHEN_ROWS if not is_right(row)] == []
    assert all(int(row["pdf"]) >= 1 for row in HYPHEN_ROWS)
