"""What people thought of answers as text, as a table for CSV, and as questions to be filled in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from sok.answering.words.references import page_reference, written
from sok.keeping.kept import Feedback, Judged, Mark
from sok.presenting.answer_json import json_line
from sok.presenting.findings_table import Cell, Table
from sok.records import Answer, Form, Quote

_NAMES = {Mark.GOOD: "bra", Mark.BAD: "fel"}
_QUOTED = ("Citat", "Sidor", "Dokument")
_COLUMNS = (
    *("Fråga", "Tolkat som", "Besvarad", "Form", "Omdöme", "Kommentar", "Tid"),
    *_QUOTED,
)
# Of a question in a list of those to be filled in: why it is there.
REFUSED = "refused"
MARKED_WRONG = "marked_wrong"
_TIME = "%Y-%m-%d %H:%M"


def feedback_text(turns: Sequence[Judged]) -> str:
    """The marked answers for a terminal: how many there are, then each with its comment."""
    marked = [(turn, turn.feedback) for turn in turns if turn.feedback is not None]
    if not marked:
        return "Inga omdömen har lämnats."
    good = sum(feedback.mark is Mark.GOOD for _, feedback in marked)
    counted = f"Omdömen: {len(marked)} (bra: {good}, fel: {len(marked) - good})"
    return "\n\n".join([counted, *(_entry(turn, feedback) for turn, feedback in marked)])


def feedback_table(turns: Iterable[Judged]) -> Table:
    """A row for each marked answer: as it was understood and given, and what was thought of it."""
    rows = (_row(turn, turn.feedback) for turn in turns if turn.feedback is not None)
    return Table("Omdömen", _COLUMNS, tuple(rows))


def question_lines(turns: Iterable[Judged]) -> tuple[str, ...]:
    """The questions refused or marked as wrong, each once, in the form of a file of questions.

    What is right is not known: `answerable` is null, and `evidence` and `pages` are empty, until
    somebody fills them in. `given` is what was answered, for whoever does.
    """
    lines: dict[tuple[str, tuple[str, ...]], str] = {}
    for turn in turns:
        if kind := _kind(turn):
            line: dict[str, Any] = {
                "id": f"f{turn.turn:05}",
                "kind": kind,
                "question": turn.question,
                "history": turn.history,
                "answerable": None,
                "evidence": [],
                "pages": [],
                "given": turn.answer.text if turn.answer else "",
                "comment": turn.feedback.comment if turn.feedback else "",
            }
            lines[(turn.question, turn.history)] = json_line(line)
    return tuple(lines.values())


def _kind(turn: Judged) -> str:
    """Why the question is to be looked at; "" if nothing is known to be wrong with its answer."""
    if turn.feedback is not None and turn.feedback.mark is Mark.BAD:
        return MARKED_WRONG
    is_refused = turn.answer is not None and not turn.answer.answered
    is_help = turn.answer is not None and turn.answer.form is Form.HELP
    return REFUSED if is_refused and not is_help else ""


def _entry(turn: Judged, feedback: Feedback) -> str:
    """A marked answer in some lines, its comment indented."""
    understood = _understood(turn)
    lines = [f"{_NAMES[feedback.mark].upper():<4} {feedback.time:{_TIME}}  {turn.question}"]
    lines += [f"     Tolkat som: {understood}"] if understood else []
    lines += [f"     Svar: {said}" for said in _said(turn.answer)]
    lines += [f"     {line}" for line in feedback.comment.splitlines()]
    return "\n".join(lines)


def _said(answer: Answer | None) -> Iterator[str]:
    """The first line of the answer, and the pages of its first quote."""
    if answer is None:
        return
    first = answer.text.splitlines()[0] if answer.text else ""
    place = f" ({page_reference(answer.quotes[0].pages)})" if answer.quotes else ""
    yield first + place


def _row(turn: Judged, feedback: Feedback) -> tuple[Cell, ...]:
    answer = turn.answer
    quoted = [_quoted(quote) for quote in (answer.quotes if answer else ())]
    return (
        turn.question,
        _understood(turn),
        "ja" if answer and answer.answered else "nej",
        answer.form.value if answer else "",
        _NAMES[feedback.mark],
        feedback.comment,
        f"{feedback.time:{_TIME}}",
        *("\n".join(one[part] for one in quoted) for part in range(len(_QUOTED))),
    )


def _quoted(quote: Quote) -> tuple[str, str, str]:
    return written(quote), page_reference(quote.pages), quote.span.document


def _understood(turn: Judged) -> str:
    """How the question was read, "" if as it was typed."""
    standalone = turn.answer.standalone if turn.answer else ""
    return standalone if standalone != turn.question else ""
