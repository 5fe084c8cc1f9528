"""`sok ask --batch` answers a file of questions, one JSON object a line."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from cli.conftest import Run, objects, reply
from web.fakes import FakeEngine

from sok.errors import ModelError
from sok.presenting.answer_json import answer_object
from sok.records import Answer

MALFORMED = (
    "Rad {} är ingen fråga. Skriv varje fråga som ett JSON-objekt på en egen rad, i UTF-8: "
    '{{"id": "1", "question": "Vad är ...?", "history": []}}'
)
Batch = Callable[..., str]


@pytest.fixture
def batch(tmp_path: Path) -> Batch:
    """Writes lines, as JSON unless they are bytes already, and gives the file's name."""

    def write(*lines: object) -> str:
        raw = [line if isinstance(line, bytes) else json.dumps(line).encode() for line in lines]
        file = tmp_path / "fragor.jsonl"
        file.write_bytes(b"\n".join(raw))
        return str(file)

    return write


@pytest.mark.parametrize("more", [["--format", "md"], ["--output", "svar.jsonl"]])
def test_a_batch_is_json_on_standard_output(more: list[str], run: Run, engine: FakeEngine) -> None:
    """What would be ignored is refused."""
    message = "Svaren på --batch är alltid JSON på standard ut. Se `sok ask -h`.\n"
    assert run("ask", "--batch", "fragor.jsonl", *more) == (1, "", message)


@pytest.mark.parametrize("more", [["Vad?"], ["--history", "Vad?"]], ids=["question", "history"])
def test_a_batch_has_its_own_questions(more: list[str], run: Run, engine: FakeEngine) -> None:
    """What would be ignored is refused."""
    message = "Ange antingen en fråga eller --batch, inte båda. Se `sok ask -h`.\n"
    assert run("ask", *more, "--batch", "fragor.jsonl") == (1, "", message)


def test_a_batch_is_answered_in_order(run: Run, engine: FakeEngine, batch: Batch) -> None:
    """An object a line with its own id, the history passed on; other keys do no harm."""
    file = batch(
        {"id": "a", "question": "Ett?", "history": []},
        {"id": 2, "question": "Två?", "history": ["Ett?"], "kind": "fact"},
        {"question": "Tre?"},
    )
    status, out, err = run("ask", "--batch", file)
    assert (status, err) == (0, "")
    assert objects(out) == [
        answer_object(reply(question), name)
        for question, name in (("Ett?", "a"), ("Två?", 2), ("Tre?", None))
    ]
    assert engine.asked == [("Ett?", ()), ("Två?", ("Ett?",)), ("Tre?", ())]


@pytest.mark.parametrize(
    "wrong",
    [
        b"inte json",
        b'{"id": "x"}',
        b'["Vad?"]',
        b'{"question": 7}',
        b'{"question": "Vad?", "history": "Ett?"}',
        b'{"question": "\xe5"}',
    ],
    ids=["no JSON", "no question", "no object", "question no text", "history no list", "Latin-1"],
)
def test_a_malformed_line_keeps_its_place(
    wrong: bytes, run: Run, engine: FakeEngine, batch: Batch
) -> None:
    """It is named on stderr, has an error for an answer, and the rest is answered; status 1."""
    file = batch({"id": "a", "question": "Ett?"}, wrong, {"id": "c", "question": "Tre?"})
    message = MALFORMED.format(2)
    status, out, err = run("ask", "--batch", file)
    assert (status, err) == (1, message + "\n")
    first, second, third = objects(out)
    assert (first["id"], third["id"]) == ("a", "c")
    assert second == {"id": None, "error": message}


def test_a_question_that_cannot_be_asked_keeps_its_place(
    run: Run, engine: FakeEngine, batch: Batch
) -> None:
    """It is well formed, so that its id is known."""
    file = batch({"id": "a", "question": " "}, {"id": "b", "question": "Två?"})
    status, out, err = run("ask", "--batch", file)
    assert (status, err) == (1, "Rad 1: Frågan är tom. Skriv en fråga.\n")
    assert objects(out)[0] == {"id": "a", "error": "Rad 1: Frågan är tom. Skriv en fråga."}
    assert objects(out)[1]["id"] == "b"


def test_blank_lines_and_a_byte_order_mark_are_passed_over(
    run: Run, engine: FakeEngine, batch: Batch
) -> None:
    """Editors add them; lines are still counted as an editor counts them."""
    file = batch(b'\xef\xbb\xbf{"question": "Ett?"}\r', b"", b"  ", b"nej")
    status, out, err = run("ask", "--batch", file)
    assert (status, err) == (1, MALFORMED.format(4) + "\n")
    assert len(objects(out)) == 2


def test_an_empty_batch_has_no_answers(run: Run, engine: FakeEngine, batch: Batch) -> None:
    """Nothing asked, nothing said."""
    assert run("ask", "--batch", batch()) == (0, "", "")


def test_a_batch_may_come_by_standard_input(
    run: Run, engine: FakeEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each answer is there before the next line is read, for a program that waits for it."""
    answered: list[int] = []

    def lines() -> object:
        for question in ("Ett?", "Två?"):
            answered.append(len(engine.asked))
            yield json.dumps({"question": question}).encode()

    class Stdin(io.StringIO):
        buffer = lines()

    monkeypatch.setattr("sys.stdin", Stdin())
    status, out, err = run("ask", "--batch", "-")
    assert (status, len(objects(out)), err) == (0, 2, "")
    assert answered == [0, 1]


def test_a_missing_batch_is_named(run: Run, engine: FakeEngine, tmp_path: Path) -> None:
    """Before anything slow is done."""
    file = tmp_path / "borta.jsonl"
    assert run("ask", "--batch", str(file)) == (
        1,
        "",
        f"Frågefilen {file} går inte att läsa (finns inte). Kontrollera sökvägen.\n",
    )


def test_an_error_of_all_questions_ends_the_batch(
    run: Run, batch: Batch, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without a model no line can be answered, and that is said once."""

    def fail(question: str) -> Answer:
        raise ModelError("Modellen saknas.")

    monkeypatch.setattr("sok.cli.ask.open_engine", lambda settings: FakeEngine(fail))
    file = batch({"question": "Ett?"}, {"question": "Två?"})
    assert run("ask", "--batch", file) == (1, "", "Modellen saknas.\n")
