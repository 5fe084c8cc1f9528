"""`sok eval`: questions with evidence put to an engine, and the figures printed."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from cli.conftest import Run
from fakes import fake_document
from web.fakes import FakeEngine, an_answer

from sok.answering.quotes import quote
from sok.records import Answer, Quote, Span

DOCUMENT = fake_document("Tre öar.\n\nMånga skär.", name="oar.txt")
SEA, SKERRIES = (
    quote(DOCUMENT, Span("oar.txt", number, 0, len(block.text)))
    for number, block in enumerate(DOCUMENT.blocks)
)


def case(name: str, evidence: str, **more: object) -> dict[str, object]:
    """A question answered by one fact of page 1."""
    return {
        "id": name,
        "kind": "fact",
        "question": name,
        "history": [],
        "answerable": True,
        "evidence": [[evidence]],
        "pages": [[1]],
        **more,
    }


@pytest.fixture
def file(tmp_path: Path) -> str:
    """Two questions that are answered, of which one by the wrong quote."""
    rows = [case("öar", "tre öar"), case("skär", "många skär", history=["öar"])]
    path = tmp_path / "fragor.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)), "utf-8")
    return str(path)


def engine(monkeypatch: pytest.MonkeyPatch, *quotes: Quote) -> FakeEngine:
    """The engine that `sok eval` opens, with the same answer to everything."""

    def reply(question: str) -> Answer:
        return an_answer(question, *quotes)

    made = FakeEngine(reply)
    made.documents = (DOCUMENT,)
    monkeypatch.setattr("sok.cli.eval.open_engine", lambda settings: made)
    return made


def test_the_figures_are_printed(run: Run, file: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A table on stdout, progress on stderr, the history asked with its question."""
    asked = engine(monkeypatch, SEA)
    status, out, err = run("eval", file)
    assert status == 0
    assert out.splitlines()[1].split()[:4] == ["fact", "2", "0.500", "0.500"]
    assert err == "Läser in språkmodellen\nStäller frågorna\nFrågorna är ställda\n"
    assert asked.asked == [("öar", ()), ("skär", ("öar",))]


def test_failures_are_listed_when_asked_for(
    run: Run, file: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After the table."""
    engine(monkeypatch, SEA)
    assert "Frågor där något gick fel" not in run("eval", file)[1]
    out = run("eval", file, "--failures")[1]
    assert "Frågor där något gick fel: 1 av 2\n\nskär (fact): citat utan facit" in out


def test_json_has_it_all(run: Run, file: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Figures and failures in one object, on one line."""
    engine(monkeypatch, SEA)
    made = json.loads(run("eval", file, "--json")[1])
    assert (made["all"]["questions"], made["all"]["verbatim"]) == (2, 1.0)
    assert [failure["id"] for failure in made["failures"]] == ["skär"]


def test_quotes_are_checked_against_their_pages(
    run: Run, file: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One altered letter, and a quote is not verbatim; it is not believed for its word."""
    engine(monkeypatch, SEA, replace(SKERRIES, text="Många skar."))
    made = json.loads(run("eval", file, "--json")[1])
    assert made["all"]["verbatim"] == 0.5


def test_a_file_that_is_no_questions_is_an_error(run: Run, tmp_path: Path) -> None:
    """Found before the engine is opened."""
    file = tmp_path / "tom.jsonl"
    file.write_text("", "utf-8")
    message = f"Frågefilen {file} är tom. Skriv en fråga med facit på varje rad.\n"
    assert run("eval", str(file)) == (1, "", message)
