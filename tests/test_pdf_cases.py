"""The gold of real PDFs in `cases/pdfs/` is whole, and of the files that `SOK_PDFS` holds."""

from __future__ import annotations

import hashlib
import tomllib
from pathlib import Path
from typing import Any

import pytest
from reading.pdf.gold import CASES, FOLDER, needs_pdfs, rows

GOLD = sorted(CASES.glob("*.toml"))
LISTS = {"headings", "maybe_headings", "sentences", "over_page", "absent", "footnotes"}
NEEDED = {"pdf", "printed", "headings", "sentences"}
LABELS = ("Tabell", "Figur", "Diagram", "Karta", "Bild")
Gold = dict[str, Any]


def gold(path: Path) -> Gold:
    """What a file of gold says."""
    return tomllib.loads(path.read_text("utf-8"))


PRINTED = {(row["file"], int(row["pdf"])): row["printed"] for row in rows("printed.tsv")}
each = pytest.mark.parametrize("path", GOLD, ids=lambda path: path.stem)


@each
def test_gold_has_the_right_keys(path: Path) -> None:
    """A misspelt key would silently check nothing."""
    case = gold(path)
    assert set(case) == {"file", "sha256", "page"}
    assert case["file"] == f"{path.stem}.pdf"
    for page in case["page"]:
        assert NEEDED <= set(page) <= NEEDED | LISTS | {"table"}
        for key in LISTS & set(page):
            assert all(text and text == " ".join(text.split()) for text in page[key])
        for table in page.get("table", []):
            assert set(table) == {"caption", "cells"}
            assert len({len(row) for row in table["cells"]}) == 1


@each
def test_gold_is_of_pages_that_exist(path: Path) -> None:
    """Pages stand once and in order, with the number that printed.tsv has for them."""
    case = gold(path)
    numbers = [page["pdf"] for page in case["page"]]
    assert numbers == sorted(set(numbers))
    for page in case["page"]:
        assert PRINTED[case["file"], page["pdf"]] == page["printed"]


@each
def test_furniture_is_not_also_wanted(path: Path) -> None:
    """What must be absent from the running text is in no text that must be there."""
    for page in gold(path)["page"]:
        wanted = [text for key in ("headings", "sentences") for text in page[key]]
        assert not [line for line in page.get("absent", []) if any(line in it for it in wanted)]


def test_every_page_has_its_printed_number() -> None:
    """printed.tsv counts the pages of each file from 1 without a gap."""
    assert len(PRINTED) == len(rows("printed.tsv"))
    files = {file for file, _ in PRINTED}
    assert files == {gold(path)["file"] for path in GOLD}
    for file in files:
        pages = [page for name, page in PRINTED if name == file]
        assert pages == list(range(1, len(pages) + 1))


def test_captions_are_named_once() -> None:
    """Each caption has a label of a known kind, stands once and on a page that exists."""
    captions = rows("captions.tsv")
    names = [(row["file"], row["label"]) for row in captions]
    assert len(names) == len(set(names))
    assert all(row["text"] and row["label"].split()[0] in LABELS for row in captions)
    assert all((row["file"], int(row["pdf"])) in PRINTED for row in captions)


@needs_pdfs
@each
def test_gold_is_of_this_very_file(path: Path) -> None:
    """The gold was read from the file that lies in the folder, to the byte."""
    case = gold(path)
    data = (Path(FOLDER) / case["file"]).read_bytes()
    assert hashlib.sha256(data).hexdigest() == case["sha256"]
