"""What people think of answers, and how those who improve them read it."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from pathlib import Path

import pytest
from keeping.made import ANSWER, QUESTION, asked, turn_of
from presenting.answers import HELP
from web.fakes import a_quote, an_answer

from sok.errors import UsageError
from sok.evaluate.cases import read_cases
from sok.keeping.database import Database
from sok.keeping.deleting import delete
from sok.keeping.feedback import judged_turns, set_feedback
from sok.keeping.kept import Mark
from sok.keeping.report import feedback_table, feedback_text, question_lines
from sok.presenting.findings_csv import BYTE_ORDER_MARK, csv_text

REFUSED = an_answer("Vad kostar en pizza?", answered=False)
FOLLOWING = an_answer("Och i norr?", a_quote("Många.", 7), standalone="Hur många öar i norr?")


def test_mark_is_kept_changed_and_taken_back(database: Database) -> None:
    """An answer has one mark with its comment, the last that was given, or none."""
    conversation, (turn,) = asked(database)
    assert turn_of(database, conversation).feedback is None
    set_feedback(database, "", turn, Mark.GOOD)
    feedback = turn_of(database, conversation).feedback
    assert feedback is not None and (feedback.mark, feedback.comment) == (Mark.GOOD, "")
    set_feedback(database, "", turn, Mark.BAD, " Fel år. ")
    feedback = turn_of(database, conversation).feedback
    assert feedback is not None and (feedback.mark, feedback.comment) == (Mark.BAD, "Fel år.")
    set_feedback(database, "", turn, None)
    assert turn_of(database, conversation).feedback is None


def test_nobody_marks_what_is_somebody_elses(database: Database) -> None:
    """A mark of another owner is neither given nor taken back, and a turn that is gone has none."""
    anna, bo = "anna", "bo"
    conversation, (turn,) = asked(database, anna)
    set_feedback(database, bo, turn, Mark.BAD)
    assert turn_of(database, conversation, anna).feedback is None
    set_feedback(database, anna, turn, Mark.GOOD)
    set_feedback(database, bo, turn, None)
    assert turn_of(database, conversation, anna).feedback is not None
    delete(database, anna, conversation)
    set_feedback(database, anna, turn, Mark.BAD)
    assert judged_turns(database) == ()


def test_turns_come_with_what_was_asked_before(database: Database) -> None:
    """A follow-up has its history, a greeting is none, and conversations are kept apart."""
    greeting = replace(HELP, question="hej")
    asked(database, "a", greeting, ANSWER, FOLLOWING)
    asked(database, "b", REFUSED)
    found = [(turn.question, turn.history) for turn in judged_turns(database)]
    assert found == [
        ("hej", ()),
        (QUESTION, ()),
        ("Och i norr?", (QUESTION,)),
        (REFUSED.question, ()),
    ]


def test_text_counts_and_shows_the_marked(database: Database) -> None:
    """Each marked answer stands with how it was read, what was said, its page and its comment."""
    _, (first, second) = asked(database, "", ANSWER, FOLLOWING)
    assert feedback_text(judged_turns(database)) == "Inga omdömen har lämnats."
    set_feedback(database, "", second, Mark.BAD, "Inte i norr.")
    text = feedback_text(judged_turns(database))
    assert text.startswith("Omdömen: 1 (bra: 0, fel: 1)\n\nFEL ")
    assert "Och i norr?\n     Tolkat som: Hur många öar i norr?\n" in text
    assert "     Svar: Många. (s.\u00a07)\n     Inte i norr." in text
    set_feedback(database, "", first, Mark.GOOD)
    assert feedback_text(judged_turns(database)).startswith("Omdömen: 2 (bra: 1, fel: 1)")


def test_csv_has_a_row_for_each_mark_with_quotes_and_pages(database: Database) -> None:
    """A spreadsheet gets question, reading, form, mark, comment and each quote with its page."""
    answer = an_answer("=2+2?", a_quote("Ett; två.", 4), a_quote("Tre.", 7, 8))
    _, (first, second) = asked(database, "", answer, REFUSED)
    set_feedback(database, "", first, Mark.GOOD, "Rätt;\nbra")
    set_feedback(database, "", second, Mark.BAD)
    text = csv_text(feedback_table(judged_turns(database))).removeprefix(BYTE_ORDER_MARK)
    good, bad = csv.DictReader(io.StringIO(text), delimiter=";")
    assert good["Fråga"] == "'=2+2?" and good["Kommentar"] == "Rätt;\nbra"
    assert (good["Omdöme"], good["Besvarad"], good["Form"]) == ("bra", "ja", "spans")
    assert (good["Citat"], good["Sidor"]) == ("”Ett; två.”\n”Tre.”", "s.\u00a04\ns.\u00a07–8")
    assert (bad["Omdöme"], bad["Besvarad"], bad["Citat"]) == ("fel", "nej", "")


def test_questions_refused_or_wrong_are_exported_once(database: Database) -> None:
    """What is right as far as is known, or asked for help, is left out; each question is once."""
    _, (good, wrong) = asked(database, "a", ANSWER, FOLLOWING)
    set_feedback(database, "a", good, Mark.GOOD)
    set_feedback(database, "a", wrong, Mark.BAD, "Fel.")
    asked(database, "b", replace(HELP, question="hej"), REFUSED, ANSWER)
    asked(database, "c", REFUSED)
    lines = [json.loads(line) for line in question_lines(judged_turns(database))]
    assert [(line["kind"], line["question"], line["history"]) for line in lines] == [
        ("marked_wrong", "Och i norr?", [QUESTION]),
        ("refused", REFUSED.question, []),
    ]
    assert (lines[0]["given"], lines[0]["comment"]) == ("Många.", "Fel.")


def test_exported_questions_are_read_when_they_are_filled_in(
    database: Database, tmp_path: Path
) -> None:
    """Until then the reader of questions says which line lacks what."""
    asked(database, "", REFUSED)
    (line,) = question_lines(judged_turns(database))
    file = tmp_path / "frågor.jsonl"
    file.write_text(line + "\n", encoding="utf-8")
    with pytest.raises(UsageError, match=r"Rad 1 i .* är inte ifylld.*answerable"):
        read_cases(file)
    filled = json.loads(line) | {"answerable": True, "evidence": [["en pizza"]], "pages": [[4]]}
    file.write_text(json.dumps(filled), encoding="utf-8")
    assert [case.question for case in read_cases(file)] == [REFUSED.question]
    file.write_text(json.dumps(json.loads(line) | {"answerable": False}), encoding="utf-8")
    assert not read_cases(file)[0].answerable
