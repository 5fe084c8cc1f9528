"""The command line as a test drives it: in this process, in a folder of its own."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from web.fakes import FakeEngine, a_quote, an_answer

from sok.cli import main
from sok.errors import QuestionError
from sok.records import Answer

TEXT = "Kusten\n\nHär finns tre öar och många skär.\n\f\nHavet\n\nVattnet är djupt.\n"
METADATA = (
    'title = "Rapport om öar"\npublisher = "Skärgårdsverket"\nyear = 2021\n'
    'language = "sv"\nfirst_page = 3\n'
)

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs `sok` with arguments, and gives its status, stdout and stderr."""

    def call(*argv: str) -> tuple[int, str, str]:
        status = main(argv)
        out, err = capsys.readouterr()
        return status, out, err

    return call


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a corpus of one document of two pages, and no index."""
    monkeypatch.chdir(tmp_path)
    for name in ("SOK_CORPUS", "SOK_INDEX", "SOK_MODEL", "SOK_QUERY_PROMPT", "SOK_PASSAGE_PROMPT"):
        monkeypatch.delenv(name, raising=False)
    (tmp_path / "corpus").mkdir()
    (tmp_path / "corpus" / "oar.txt").write_text(TEXT, "utf-8")
    (tmp_path / "corpus" / "oar.toml").write_text(METADATA, "utf-8")
    return tmp_path


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


def objects(out: str) -> list[dict[str, object]]:
    """The objects of the lines."""
    return [json.loads(line) for line in out.splitlines()]
