"""Questions with evidence, read from a file."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest

from sok.errors import UsageError
from sok.evaluate.cases import Case, Expected, read_cases
from sok.records import Form

CASES = Path(__file__).resolve().parents[1] / "cases"
GOOD = {
    "id": "a1",
    "kind": "fact",
    "question": "Vad?",
    "history": [],
    "answerable": True,
    "evidence": [["öar", "holmar"]],
    "pages": [[3, 4]],
}


def written(folder: Path, *rows: object) -> Path:
    """A file of the rows, as JSON unless they are text already."""
    file = folder / "fragor.jsonl"
    lines = [row if isinstance(row, str) else json.dumps(row, ensure_ascii=False) for row in rows]
    file.write_text("\n".join(lines) + "\n", encoding="utf-8-sig")
    return file


def test_a_line_is_a_case(tmp_path: Path) -> None:
    """Blank lines, a byte order mark and keys beside the known ones do no harm."""
    case = Case("a1", "fact", "Vad?", (), True, (("öar", "holmar"),), ((3, 4),))
    assert read_cases(written(tmp_path, GOOD, "", {**GOOD, "note": 1})) == (case, case)


def test_a_thousand_lines_are_read_at_once(tmp_path: Path) -> None:
    """What a line may hold is learned once, not at each of them: that took 3 s of a thousand."""
    file = written(tmp_path, *[{**GOOD, "id": f"a{number}"} for number in range(1000)])
    start = time.process_time()
    assert len(read_cases(file)) == 1000
    assert time.process_time() - start < 1


def test_what_is_expected_is_read(tmp_path: Path) -> None:
    """Each part is optional; nothing is expected of a line that says nothing."""
    expected = {"rows": [["Öar", "8 procent"], ["Skär", "7 procent"]], "first": "Öar"}
    more = {"figures": ["8 procent"], "form": "comparison"}
    rows = [{**GOOD, "expected": {**expected, **more}}, {**GOOD, "expected": {}}]
    read = [case.expected for case in read_cases(written(tmp_path, *rows))]
    assert read == [
        Expected(
            figures=("8 procent",),
            rows=(("Öar", "8 procent"), ("Skär", "7 procent")),
            first="Öar",
            form=Form.COMPARISON,
        ),
        Expected(),
    ]


@pytest.mark.parametrize(
    ("kind", "history", "is_follow_up"),
    [("fact", [], False), ("fact", ["Vad?"], True), ("follow_up", [], True)],
)
def test_a_follow_up_is_one_by_kind_or_history(
    tmp_path: Path, kind: str, history: list[str], is_follow_up: bool
) -> None:
    """Whichever way it is said."""
    row = {**GOOD, "kind": kind, "history": history}
    assert read_cases(written(tmp_path, row))[0].is_follow_up is is_follow_up


@pytest.mark.parametrize("path", sorted(CASES.glob("*.jsonl")), ids=lambda path: path.stem)
def test_our_own_questions_are_readable(path: Path) -> None:
    """Each has an id of its own; some have an answer, and some of those to the report none."""
    cases = read_cases(path)
    assert len({case.id for case in cases}) == len(cases)
    assert {case.answerable for case in cases} >= {True}
    assert path.stem.startswith("pdf_") or any(not case.answerable for case in cases)


@pytest.mark.parametrize(
    "wrong",
    [
        "inte json",
        {key: GOOD[key] for key in GOOD if key != "pages"},
        {**GOOD, "answerable": False},
        {**GOOD, "evidence": [], "pages": []},
        {**GOOD, "pages": [[3], [4]]},
        {**GOOD, "evidence": [[]]},
        {**GOOD, "evidence": [[" "]]},
        {**GOOD, "question": 7},
        {**GOOD, "expected": ["8 procent"]},
        {**GOOD, "expected": {"figure": ["8 procent"]}},
        {**GOOD, "expected": {"figures": [" "]}},
        {**GOOD, "expected": {"form": "poem"}},
        {**GOOD, "expected": {"rows": [["Öar", "8 procent"]], "first": "Skär"}},
        {
            **GOOD,
            "answerable": False,
            "evidence": [],
            "pages": [],
            "expected": {"figures": ["8 procent"]},
        },
    ],
    ids=[
        "no JSON",
        "key missing",
        "unanswerable with evidence",
        "answerable without evidence",
        "pages without fact",
        "fact without wording",
        "blank wording",
        "question no text",
        "expected no object",
        "expected misspelt",
        "blank figure",
        "no form",
        "first row is no row",
        "figure expected of a refusal",
    ],
)
def test_a_line_that_is_no_case_is_named(tmp_path: Path, wrong: object) -> None:
    """The message has the line's number and what a line should be."""
    file = written(tmp_path, GOOD, "", wrong)
    with pytest.raises(UsageError) as raised:
        read_cases(file)
    assert str(raised.value) == (
        f"Rad 3 i {file} är ingen fråga med facit. Den ska vara ett JSON-objekt med id, kind, "
        "question, history, answerable, evidence (en lista av formuleringar för varje faktum) "
        "och pages (en lista av sidor för varje faktum). Ska mer av svaret mätas har den också "
        "expected (se tests/cases/README.md)."
    )


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    """The system's own reason is given, and what to do."""
    file = tmp_path / "borta.jsonl"
    with pytest.raises(UsageError) as raised:
        read_cases(file)
    assert str(raised.value) == (
        f"Frågefilen {file} går inte att läsa (finns inte). Kontrollera sökvägen."
    )


def test_an_empty_file_is_named(tmp_path: Path) -> None:
    """No questions have no figures."""
    file = written(tmp_path, "")
    with pytest.raises(UsageError) as raised:
        read_cases(file)
    assert str(raised.value) == (
        f"Frågefilen {file} är tom. Skriv en fråga med facit på varje rad."
    )
