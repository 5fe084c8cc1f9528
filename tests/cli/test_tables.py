"""`sok tables` and `sok figures`: what the index has of them, in each form."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from cli.conftest import Run
from fakes import FakeEncoder, read_fake
from made_pdf import pdf_of_lines

from sok.indexing.build import build_index
from sok.indexing.model import encoder_name
from sok.records import Document
from sok.settings import Settings

FIRST = """# Fisket

^ Tabell 1. Fångst

+ Hav  Sill

= Östersjön  1 200

^ Figur 1. Fångst över tid

Mer om fisket.

= Kattegatt  7
"""
SECOND = "^ Tabell 2. Båtar\n\n= Visby  9\n"


def read(path: Path) -> Document:
    """The document of FIRST or SECOND; that of FIRST is said to be a PDF of one page."""
    beside = path.with_name(f".{path.stem}")
    text = beside if beside.exists() else path
    document = read_fake(text)
    if path.suffix != ".pdf":
        return document
    sha256 = hashlib.sha256(path.read_bytes()).hexdigest()
    return replace(document, sha256=sha256, pages=(replace(document.pages[0], pdf=1),))


@pytest.fixture
def index(home: Path) -> Path:
    """The folder one is in, with an index of three tables and a figure."""
    (home / "corpus" / "oar.txt").unlink()
    (home / "corpus" / ".fiske").write_text(FIRST, "utf-8")
    (home / "corpus" / "fiske.pdf").write_bytes(pdf_of_lines("Fisket"))
    (home / "corpus" / "hamn.txt").write_text(SECOND, "utf-8")
    settings = Settings()
    build_index(settings, FakeEncoder(encoder_name(settings)), read)
    return home


def test_tables_are_listed_by_document(run: Run, index: Path) -> None:
    """Each has its number, caption and rows."""
    status, out, err = run("tables")
    assert (status, err) == (0, "")
    assert out.startswith("Tabeller: 3\n")
    assert "1. Tabell 1. Fångst\n" in out and "3. Tabell 2. Båtar\n" in out
    assert "   Östersjön  1 200\n" in out


def test_one_document_or_one_table_can_be_chosen(run: Run, index: Path) -> None:
    """The number is that of the list without it."""
    made = json.loads(run("tables", "--document", "hamn", "--json")[1])
    assert [table["label"] for table in made["tables"]] == ["Tabell 2"]
    made = json.loads(run("tables", "--table", "2", "--json")[1])
    assert [table["rows"][0]["cells"] for table in made["tables"]] == [["Kattegatt", "7"]]
    assert run("tables", "--table", "9") == (
        1,
        "",
        "Det finns ingen tabell 9, bara 3. Se `sok tables`.\n",
    )


def test_csv_has_one_table(run: Run, index: Path) -> None:
    """Numbers are numbers; several tables are none that one file could hold."""
    status, out, _ = run("tables", "--table", "1", "--csv")
    assert status == 0
    assert list(csv.reader(io.StringIO(out.removeprefix("\ufeff")), delimiter=";")) == [
        ["Hav", "Sill", "Sida", "OCR", "Dokument"],
        ["Östersjön", "1200", "1", "", "fiske.pdf"],
    ]
    status, out, err = run("tables", "--csv")
    assert (status, out) == (1, "")
    assert err.startswith("CSV rymmer en tabell, och här finns 3. Välj en med `--table N`")


def test_a_workbook_has_a_sheet_for_each_table(run: Run, index: Path) -> None:
    """The file is named, with how many there are."""
    assert run("tables", "--xlsx", "alla.xlsx")[1] == "alla.xlsx är skriven (tabeller: 3).\n"
    with zipfile.ZipFile(index / "alla.xlsx") as book:
        assert len([name for name in book.namelist() if "worksheets/sheet" in name]) == 3


def test_a_workbook_without_tables_is_not_written(run: Run, home: Path) -> None:
    """A workbook must have a sheet, and an empty one would say that there is a table."""
    settings = Settings()
    build_index(settings, FakeEncoder(encoder_name(settings)), read_fake)
    status, out, err = run("tables", "--xlsx", "alla.xlsx")
    assert (status, out) == (1, "")
    assert err == "Dokumenten har inga tabeller att skriva till en Excelfil.\n"
    assert run("tables")[1] == "Inga tabeller hittades.\n"
    assert run("figures", "--png", "bilder")[1] == "Inga figurer hittades.\n"


def test_figures_are_listed(run: Run, index: Path) -> None:
    """With caption and page; as JSON with the place of the picture too."""
    assert "Figur 1. Fångst över tid\n   s.\u00a01 › Fisket\n" in run("figures")[1]
    (made,) = json.loads(run("figures", "--document", "fiske", "--json")[1])["figures"]
    assert made["picture"]["pdf_page"] == 1
    assert json.loads(run("figures", "--document", "hamn", "--json")[1]) == {"figures": []}


def test_figures_are_written_as_pictures(run: Run, index: Path) -> None:
    """Each to a file of its own in the folder, which is made; a file that has changed is told."""
    status, out, err = run("figures", "--png", "bilder/nya")
    assert (status, err) == (0, "")
    path = index / "bilder" / "nya" / "fiske-1-figur-1.png"
    assert Path(out.strip()) == path.relative_to(index)
    assert path.read_bytes().startswith(b"\x89PNG")
    status, _, err = run("figures", "--png", "corpus/hamn.txt")
    assert status == 1 and err.startswith("Mappen corpus/hamn.txt går inte att skapa")
