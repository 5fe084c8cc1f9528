"""`sok ask` prints or writes an answer in the format asked for."""

from __future__ import annotations

import sys
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from cli.conftest import Run, objects, reply
from presenting.answers import FIGURE
from presenting.pictured import in_file
from web.fakes import FakeEngine, an_answer

from sok.cli import main
from sok.presenting.answer_json import answer_object, json_line
from sok.presenting.answer_markdown import markdown
from sok.presenting.answer_text import answer_text
from sok.presenting.bibliography import bibtex, ris


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


def test_a_lone_surrogate_comes_out_escaped(run: Run, engine: FakeEngine) -> None:
    """JSON can name half a character that UTF-8 cannot write."""
    status, out, _ = run("ask", "--json", "a\udcff")
    assert status == 0
    assert objects(out)[0]["question"] == "a\udcff"
