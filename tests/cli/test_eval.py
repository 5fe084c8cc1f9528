"""`sok eval`: questions with evidence put to an engine, and the figures printed."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest
from cli.conftest import Run
from fakes import fake_document
from web.fakes import FakeEngine, an_answer

from sok.answering.quoting.quotes import quote
from sok.records import Answer, Initiative, Quote, Span, Statistic

DOCUMENT = fake_document("Tre öar.\n\nMånga skär.", name="oar.txt")
SEA, SKERRIES = (
    quote(DOCUMENT, Span("oar.txt", number, 0, len(block.text)))
    for number, block in enumerate(DOCUMENT.blocks)
)

# What `sok eval` reads of an index: the findings and the documents that they are found in.
INDEX = SimpleNamespace(
    documents={"oar.txt": DOCUMENT},
    statistics=(Statistic(3.0, "Tre öar", "öar", "öar", "", None, None, SEA.span, SEA.span),),
    initiatives=(Initiative("Skär", ("Skåne",), "", "", "Hav", SKERRIES.span),),
)
STATISTICS = """\
page\tprinted\tvalue\tunit\tsubject\tregion\tyear\twhole\tclass
1\tTre öar\t3\töar\töar\t\t\t\tcount
1\tsju skär\t7\tskär\tskär\t\t\t\tcount
"""
INITIATIVES = """\
page\tregion\tkind\tname\tproject\tactor\ttopic\tstarts
1\tGotland\tlist\tSkär\t\t\tHav\tMånga skär
"""


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
    made.index = INDEX
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


def test_several_files_are_measured_as_one(
    run: Run, file: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In the order they are given."""
    other = tmp_path / "fler.jsonl"
    other.write_text(json.dumps(case("holmar", "tre öar")), "utf-8")
    asked = engine(monkeypatch, SEA)
    made = json.loads(run("eval", str(other), file, "--json")[1])
    assert made["all"]["questions"] == 3
    assert [question for question, _ in asked.asked] == ["holmar", "öar", "skär"]


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


@pytest.fixture
def gold(tmp_path: Path) -> tuple[str, ...]:
    """Tables of two figures and of one initiative, as arguments."""
    (tmp_path / "s.tsv").write_text(STATISTICS, "utf-8")
    (tmp_path / "i.tsv").write_text(INITIATIVES, "utf-8")
    return ("--statistics", str(tmp_path / "s.tsv"), "--initiatives", str(tmp_path / "i.tsv"))


def test_findings_are_compared_without_questions(
    run: Run, gold: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    """No question is asked and no model loaded; what is wrong is listed when asked for."""
    asked = engine(monkeypatch, SEA)
    monkeypatch.delattr(FakeEngine, "warm")
    status, out, err = run("eval", *gold)
    assert (status, err, asked.asked) == (0, "", [])
    assert "Siffror mot facit\n" in out and "Initiativ mot facit\n" in out
    assert "fel bland de funna: sida 0, region 1," in out
    assert "sju skär" not in out
    assert "Saknas: 1\n   s. 1 sju skär\n" in run("eval", *gold, "--failures")[1]


def test_findings_may_be_compared_with_questions(
    run: Run, file: str, gold: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    """In whatever order they are given; all in one object as JSON."""
    engine(monkeypatch, SEA)
    for arguments in ((file, *gold), (*gold, file)):
        made = json.loads(run("eval", *arguments, "--json")[1])
        assert made["all"]["questions"] == 2
        assert (made["statistics"]["recall"], made["initiatives"]["recall"]) == (0.5, 1.0)
        assert made["initiatives"]["wrong"]["region"] == 1
    made = json.loads(run("eval", *gold[:2], "--json")[1])
    assert list(made) == ["statistics"]


def test_an_empty_table_is_an_error(run: Run, tmp_path: Path) -> None:
    """Found before the engine is opened."""
    file = tmp_path / "s.tsv"
    file.write_text(STATISTICS.splitlines()[0], "utf-8")
    message = f"Facit {file} är tomt. Skriv en rad för varje fynd som ska finnas.\n"
    assert run("eval", "--statistics", str(file)) == (1, "", message)


def test_without_anything_to_measure_the_file_is_missing(run: Run) -> None:
    """A choice of how to print is no input."""
    message = "Kommandot går inte att tolka: FIL saknas. Se `sok eval -h`.\n"
    assert run("eval", "--json")[2] == message
