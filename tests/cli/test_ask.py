"""`sok ask`: one question or a file of them, with a fake engine behind it."""

from __future__ import annotations

import io
import json
import sys
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from cli.conftest import Run
from presenting.answers import FIGURE
from presenting.pictured import in_file
from web.fakes import FakeEngine, a_quote, an_answer

from sok.cli import main
from sok.errors import IndexMissing, ModelError, QuestionError
from sok.presenting.answer_json import answer_object, json_line
from sok.presenting.answer_markdown import markdown
from sok.presenting.answer_text import answer_text
from sok.presenting.bibliography import bibtex, ris
from sok.records import Answer

MALFORMED = (
    "Rad {} är ingen fråga. Skriv varje fråga som ett JSON-objekt på en egen rad, i UTF-8: "
    '{{"id": "1", "question": "Vad är ...?", "history": []}}'
)
Batch = Callable[..., str]


def reply(question: str) -> Answer:
    """An answer that shows which question it is to; a blank one is refused as engines do."""
    if not question.strip():
        raise QuestionError("Frågan är tom. Skriv en fråga.")
    return an_answer(question, a_quote(f"Om {question}", 3))


@pytest.fixture
def engine(monkeypatch: pytest.MonkeyPatch) -> FakeEngine:
    """The engine that `sok ask` opens."""
    made = FakeEngine(reply)
    monkeypatch.setattr("sok.cli.ask.open_engine", lambda settings: made)
    return made


@pytest.fixture
def batch(tmp_path: Path) -> Batch:
    """Writes lines, as JSON unless they are bytes already, and gives the file's name."""

    def write(*lines: object) -> str:
        raw = [line if isinstance(line, bytes) else json.dumps(line).encode() for line in lines]
        file = tmp_path / "fragor.jsonl"
        file.write_bytes(b"\n".join(raw))
        return str(file)

    return write


def objects(out: str) -> list[dict[str, object]]:
    """The objects of the lines."""
    return [json.loads(line) for line in out.splitlines()]


def test_an_answer_is_plain_text(run: Run, engine: FakeEngine) -> None:
    """As a person reads it."""
    assert run("ask", "öar?") == (0, answer_text(reply("öar?")) + "\n", "")


def test_an_answer_may_be_json(run: Run, engine: FakeEngine) -> None:
    """One line, the documented object, without an id."""
    status, out, err = run("ask", "öar?", "--json")
    assert (status, err) == (0, "")
    assert objects(out) == [answer_object(reply("öar?"))]


@pytest.mark.parametrize("name", ["text", "md", "bibtex", "ris", "json"])
def test_an_answer_may_be_printed_in_a_format(
    name: str, capfdbinary: pytest.CaptureFixture[bytes], engine: FakeEngine
) -> None:
    """Byte for byte, so that the line ends of RIS stay as they are."""
    answer = reply("öar?")
    expected = {
        "text": f"{answer_text(answer)}\n",
        "md": markdown(answer),
        "bibtex": bibtex(answer.quotes),
        "ris": ris(answer.quotes),
        "json": f"{json_line(answer_object(answer))}\n",
    }
    assert main(["ask", "öar?", "--format", name]) == 0
    assert capfdbinary.readouterr() == (expected[name].encode(), b"")


def test_a_word_file_may_be_piped(
    capfdbinary: pytest.CaptureFixture[bytes], engine: FakeEngine
) -> None:
    """It is a ZIP file, which begins with these signs."""
    assert main(["ask", "öar?", "--format", "docx"]) == 0
    assert capfdbinary.readouterr().out.startswith(b"PK")


def test_a_word_file_has_the_pictures_of_the_corpus(
    run: Run, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Those of the documents that the settings name."""
    quoted = in_file(home / "corpus")
    answer = replace(FIGURE, quotes=(quoted.caption,), figures=(quoted,))
    monkeypatch.setattr("sok.cli.ask.open_engine", lambda settings: FakeEngine(lambda _: answer))
    assert run("ask", "Visa figur 1", "--output", "svar.docx")[0] == 0
    with zipfile.ZipFile(home / "svar.docx") as file:
        assert [name for name in file.namelist() if "/media/" in name] == ["word/media/image1.png"]


def test_a_word_file_is_not_for_a_terminal(
    run: Run, engine: FakeEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """That is said before anything is asked."""
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    status, out, err = run("ask", "öar?", "--format", "docx")
    assert (status, out, engine.asked) == (1, "", [])
    assert err == "En Word-fil går inte att visa här. Skriv den till en fil: --output svar.docx\n"


@pytest.mark.parametrize(
    ("name", "begins"),
    [("svar.docx", "PK"), ("svar.MD", "# öar?"), ("svar.bib", "@"), ("svar.ris", "TY"), ("x", "”")],
)
def test_a_file_has_the_format_of_its_ending(
    name: str, begins: str, run: Run, engine: FakeEngine, tmp_path: Path
) -> None:
    """Unless another is asked for; any other ending is text. Nothing is printed but that."""
    file = tmp_path / name
    assert run("ask", "öar?", "--output", str(file)) == (0, "", f"{file} är skriven.\n")
    assert file.read_bytes().startswith(begins.encode())
    run("ask", "öar?", "--output", str(file), "--format", "text")
    assert file.read_text("utf-8") == answer_text(reply("öar?")) + "\n"
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_a_file_that_cannot_be_written_is_named(
    run: Run, engine: FakeEngine, tmp_path: Path
) -> None:
    """With what to do about it."""
    file = tmp_path / "borta" / "svar.md"
    status, out, err = run("ask", "öar?", "--output", str(file))
    assert (status, out) == (1, "")
    assert err.startswith(f"Filen {file} går inte att skriva (finns inte). ")


def test_what_was_guessed_of_a_document_is_seen(run: Run, engine: FakeEngine) -> None:
    """The engine's documents say what nobody has confirmed."""
    (document,) = engine.documents
    metadata = replace(document.metadata, guessed=("year",))
    engine.documents = (replace(document, metadata=metadata),)
    assert r"(Myndigheten, \[2021?\], " in run("ask", "öar?", "--format", "md")[1]


@pytest.mark.parametrize("name", ["bibtex", "ris"])
def test_a_refusal_has_no_references(name: str, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """The answer is told beside them, so that nobody takes an empty file for a fault."""
    engine = FakeEngine(lambda question: an_answer(question, answered=False))
    monkeypatch.setattr("sok.cli.ask.open_engine", lambda settings: engine)
    assert run("ask", "Vad?", "--format", name) == (
        0,
        "",
        "Jag hittar inget svar på det i dokumenten.\n"
        "Svaret har inga citat, och därför ingen källa.\n",
    )


def test_an_unknown_format_is_named(run: Run, engine: FakeEngine) -> None:
    """With those that there are."""
    status, out, err = run("ask", "Vad?", "--format", "pdf")
    assert (status, out) == (1, "")
    assert "formatet pdf finns inte, bara text, md, docx, bibtex, ris, json" in err


def test_two_formats_are_one_too_many(run: Run, engine: FakeEngine) -> None:
    """--json is a format too."""
    status, out, err = run("ask", "Vad?", "--json", "--format", "md")
    assert (status, out) == (1, "") and "går inte ihop" in err


@pytest.mark.parametrize("more", [["--format", "md"], ["--output", "svar.jsonl"]])
def test_a_batch_is_json_on_standard_output(more: list[str], run: Run, engine: FakeEngine) -> None:
    """What would be ignored is refused."""
    message = "Svaren på --batch är alltid JSON på standard ut. Se `sok ask -h`.\n"
    assert run("ask", "--batch", "fragor.jsonl", *more) == (1, "", message)


def test_history_and_top_reach_the_engine(
    run: Run, engine: FakeEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """They are the engine's to use."""
    asked: list[object] = []

    def ask(question: str, history: object, top: int) -> Answer:
        asked.append((question, history, top))
        return reply(question)

    monkeypatch.setattr(engine, "ask", ask)
    run("ask", "Och där?", "--history", "Ett?", "Två?", "--top", "3")
    assert asked == [("Och där?", ("Ett?", "Två?"), 3)]


def test_a_refused_question_is_no_error(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """The answer is that there is none: status 0, on stdout."""
    engine = FakeEngine(lambda question: an_answer(question, answered=False))
    monkeypatch.setattr("sok.cli.ask.open_engine", lambda settings: engine)
    assert run("ask", "Vad?") == (0, "Jag hittar inget svar på det i dokumenten.\n", "")


def test_a_question_that_cannot_be_asked_is_an_error(run: Run, engine: FakeEngine) -> None:
    """The engine's message on stderr, status 1."""
    assert run("ask", " ") == (1, "", "Frågan är tom. Skriv en fråga.\n")


def test_a_missing_question_is_an_error(run: Run, engine: FakeEngine) -> None:
    """One that --history has swallowed is missing too, and the message says so."""
    message = 'Frågan saknas. Skriv den först, före --history: `sok ask "Vad är ...?"`.\n'
    assert run("ask") == (1, "", message)
    assert run("ask", "--history", "Ett?", "Vad?") == (1, "", message)


@pytest.mark.parametrize("more", [["Vad?"], ["--history", "Vad?"]], ids=["question", "history"])
def test_a_batch_has_its_own_questions(more: list[str], run: Run, engine: FakeEngine) -> None:
    """What would be ignored is refused."""
    message = "Ange antingen en fråga eller --batch, inte båda. Se `sok ask -h`.\n"
    assert run("ask", *more, "--batch", "fragor.jsonl") == (1, "", message)


def test_without_an_index_nothing_is_answered(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """What opening the index says is the message."""

    def missing(settings: object) -> object:
        raise IndexMissing("Det finns inget index.")

    monkeypatch.setattr("sok.cli.ask.open_engine", missing)
    assert run("ask", "Vad?") == (1, "", "Det finns inget index.\n")


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


def test_a_lone_surrogate_comes_out_escaped(run: Run, engine: FakeEngine, batch: Batch) -> None:
    """JSON can name half a character that UTF-8 cannot write."""
    status, out, _ = run("ask", "--json", "a\udcff")
    assert status == 0
    assert objects(out)[0]["question"] == "a\udcff"
