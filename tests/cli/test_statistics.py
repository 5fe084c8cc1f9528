"""`sok statistics`: the figures of the index, in each form, without the model or the engine."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from cli import findings_home
from cli.conftest import Run

from sok.indexing.store import load_index, write_index

SHOWN = """\
Siffror: 3

Rapport om öar (oar.txt)

77,5 procent · öar · av stödet · Gotland · 2021
   ”Av stödet gick 77,5 procent till öar på Gotland.”
   s. 3 › Kusten

15 båtar · Skåne · Skåne · 2021
   ”Skåne fick 15 båtar.”
   s. 3 › Kusten

Vatten (vatten.txt)

90 meter · vattnet · 2021
   ”Vattnet är 90 meter djupt.”
   s. 1 › Havet
"""


@pytest.fixture
def index(home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder one is in, with an index of three figures and two initiatives."""
    findings_home.build(home, monkeypatch)
    return home


def printed(run: Run, *argv: str) -> list[str]:
    """The figures of the JSON that the command prints, and that it says nothing else."""
    status, out, err = run("statistics", "--json", *argv)
    assert (status, err) == (0, "")
    return [figure["printed"] for figure in json.loads(out)["statistics"]]


def test_figures_are_shown_with_their_quotes(run: Run, index: Path) -> None:
    """Document by document, each under its figure."""
    status, out, err = run("statistics")
    assert (status, out.replace("\u00a0", " "), err) == (0, SHOWN, "")


def test_json_has_them_all(run: Run, index: Path) -> None:
    """One line; the quote is what stands on the page that is named."""
    _, out, _ = run("statistics", "--json")
    assert out.count("\n") == 1
    first, *others = json.loads(out)["statistics"]
    assert (first["value"], first["unit"], first["page"]) == (77.5, "procent", 3)
    assert findings_home.FIRST[first["start"] : first["end"]] == first["quote"]
    assert [figure["value"] for figure in others] == [15, 90]


def test_a_region_or_a_document_can_be_asked_for(run: Run, index: Path) -> None:
    """Or both; what is of neither is left out."""
    assert printed(run, "--region", "Skåne") == ["15 båtar"]
    assert printed(run, "--region", "skånska") == ["15 båtar"]
    assert printed(run, "--document", "VATTEN") == ["90 meter"]
    assert printed(run, "--document", "oar.txt", "--region", "Gotland") == ["77,5 procent"]
    assert printed(run, "--document", "vatten", "--region", "Gotland") == []


def test_nothing_found_is_no_error(run: Run, index: Path) -> None:
    """An empty list, or words that say so."""
    assert run("statistics", "--region", "Kalmar") == (0, "Inga siffror hittades.\n", "")
    assert run("statistics", "--region", "Kalmar", "--json") == (0, '{"statistics": []}\n', "")


def test_a_region_is_read_generously_and_the_note_is_no_result(run: Run, index: Path) -> None:
    """The note goes to stderr, so that JSON stays JSON."""
    status, out, err = run("statistics", "--region", "gottland", "--json")
    assert (status, err) == (0, "gottland tolkas som Gotland.\n")
    assert len(json.loads(out)["statistics"]) == 1


def test_an_unknown_region_or_document_is_answered_with_those_there_are(
    run: Run, index: Path
) -> None:
    """Status 1, and nothing on stdout."""
    status, out, err = run("statistics", "--region", "Atlantis")
    assert (status, out) == (1, "")
    assert err.startswith("Det finns ingen region Atlantis. Regionerna är Blekinge, Dalarna, ")
    message = "Det finns inget dokument sjö i corpus. Där finns: oar.txt, vatten.txt.\n"
    assert run("statistics", "--document", "sjö") == (1, "", message)


def test_csv_is_what_excel_reads(run: Run, index: Path) -> None:
    """A byte order mark, the names of the columns, and a row for each figure."""
    status, out, err = run("statistics", "--csv")
    assert (status, err, out[0]) == (0, "", "\ufeff")
    names, *rows = csv.reader(io.StringIO(out[1:], newline=""), delimiter=";")
    assert (names[0], [row[0] for row in rows]) == ("Värde", ["77,5", "15", "90"])
    assert out.count("\r\n") == 4


def test_a_workbook_takes_the_place_of_the_old_one(run: Run, index: Path) -> None:
    """It is told on stdout; nothing else is left in the folder."""
    (index / "ut.xlsx").write_bytes(b"old")
    before = sorted(path.name for path in index.iterdir())
    assert run("statistics", "--xlsx", "ut.xlsx") == (0, "ut.xlsx är skriven (rader: 3).\n", "")
    with zipfile.ZipFile(index / "ut.xlsx") as book:
        assert book.testzip() is None
        assert "77,5 procent" in book.read("xl/sharedStrings.xml").decode()
    assert sorted(path.name for path in index.iterdir()) == before


def test_one_form_at_a_time(run: Run, index: Path) -> None:
    """Two are a slip, and a workbook has the ending that programs know it by."""
    assert run("statistics", "--json", "--csv")[2] == (
        "Kommandot går inte att tolka: --csv och --json går inte ihop. Se `sok statistics -h`.\n"
    )
    assert run("statistics", "--xlsx", "ut.csv")[2] == (
        "Kommandot går inte att tolka: --xlsx: ut.csv slutar inte på .xlsx. "
        "Se `sok statistics -h`.\n"
    )


def test_a_stale_or_missing_index_is_said(run: Run, index: Path) -> None:
    """As everywhere else: figures of a document that has changed are not shown."""
    (index / "corpus" / "oar.txt").write_text("Nytt.", "utf-8")
    status, out, err = run("statistics")
    assert (status, out) == (1, "")
    assert err.startswith("Indexet är inaktuellt (ändrat: oar.txt).")
    (index / "index").rename(index / "undan")
    assert run("statistics")[2].startswith("Det finns inget index i index.")


def test_a_quote_that_is_not_on_its_page_is_an_error(run: Run, index: Path) -> None:
    """It is checked each time, whatever the index says."""
    loaded = load_index(Path("index"))
    document = loaded.documents["oar.txt"]
    pages = tuple(replace(page, text=page.text.replace("77,5", "78,5")) for page in document.pages)
    documents = {**loaded.documents, "oar.txt": replace(document, pages=pages)}
    write_index(Path("index"), replace(loaded, documents=documents))
    status, out, err = run("statistics")
    assert (status, out) == (1, "")
    assert "stämmer inte med sidans text" in err


def test_neither_model_nor_engine_is_imported(index: Path) -> None:
    """The command is quick because it does without the libraries that search."""
    code = (
        "import sys; from sok.cli import main; status = main(['statistics', '--json']);"
        "heavy = {'torch', 'faiss', 'bm25s', 'sentence_transformers', 'sok.answering.engine'};"
        "sys.exit(status or sorted(heavy & set(sys.modules)) or 0)"
    )
    source = Path(findings_home.__file__).parents[2] / "src"
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "PYTHONPATH": str(source)},
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert len(json.loads(done.stdout)["statistics"]) == 3


def test_help_is_swedish(run: Run) -> None:
    """It names each option, and the overview names the command."""
    status, out, err = run("statistics", "--help")
    assert (status, err) == (0, "")
    assert out.startswith("Användning: sok statistics [-h]")
    options = ("--region", "--json", "--csv", "--xlsx FIL", "--document")
    assert [option for option in options if option not in out] == []
    assert "statistics" in run("--help")[1]
