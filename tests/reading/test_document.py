"""Files to documents: the properties that every reading must have."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
from collections.abc import Iterable
from itertools import accumulate
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from partition import flaws

from sok.reading import read_document
from sok.reading.document import read_blocks
from sok.records import Block, Document, Kind

# Pieces that reading has rules for, broken and put together at random.
PIECES = st.sampled_from(
    """regio nala nerna utveck lingen kompetens försörjning priori t e ringar EUsamarbetet EU-nivå
    ReactEU 1:1medel närings och utvecklingsfrågor 1990talet A5tabeller i S små företag Skåne
    2021 287,8 risk- utveck- Region Bakgrund Mål. insatser: (Halland). ”citat” – - 7 12
    utveck\u00adlingen \u00ad""".split()
)
MARKS = st.sampled_from(["", "", "", "• ", "- ", "– ", "1. ", "2. ", "3) ", "1.1 ", "•", "  "])
ENDS = st.sampled_from(["\n", " \n", "-\n", " -\n", "\n\n", "\n\n\n", "\n  ", "\f", "-\f", " \f"])
LINES = st.builds(
    lambda mark, words, end: mark + " ".join(words) + end,
    MARKS,
    st.lists(PIECES, max_size=6),
    ENDS,
)
SWEDISH = st.lists(LINES, max_size=25).map("".join)
# White space, marks and letters that are easy to get wrong, in any order.
ODD = st.text(
    alphabet=st.one_of(
        st.sampled_from(" \t\n\f\x0b\x1c\x85\xa0\u2028\u00ad\u200b-–•.*:1aåÅi\u0301😀ﬁß"),
        st.characters(codec="utf-8", exclude_categories=["Cs"]),
    ),
    max_size=80,
)


@settings(deadline=None, max_examples=300)
@given(st.one_of(SWEDISH, ODD), st.integers(0, 9))
@example("\u00ad\n", 0)
@example("1. \u00ad\n", 1)
@example("ord-\f  ord\n", 1)
def test_nothing_is_lost_and_nothing_made_up(text: str, first_page: int) -> None:
    """Of any text, every sign is in one block or one repair, and every run is verbatim."""
    texts = text.split("\f")
    assert flaws(texts, read_blocks(texts, first_page)[0]) == []


@settings(deadline=None, max_examples=50)
@given(SWEDISH)
def test_blocks_are_well_formed(text: str) -> None:
    """Only headings have levels, only items leads, and furniture stands outside the outline."""
    for block in read_blocks(text.split("\f"), 1)[0]:
        assert (block.level > 0) == (block.kind is Kind.HEADING)
        assert not block.lead or block.kind is Kind.ITEM
        assert not block.headings or block.kind is not Kind.FURNITURE
        assert (block.kind is Kind.ITEM) == any(r.kind == "list mark" for r in block.repairs)


@settings(deadline=None, max_examples=30)
@given(SWEDISH)
def test_reading_is_the_same_each_time(text: str) -> None:
    """Two readings of one text are equal."""
    texts = text.split("\f")
    assert read_blocks(texts, 1) == read_blocks(texts, 1)


def stripped(document: Document) -> list[str]:
    """The pages without the trailing spaces that tell where words were broken."""
    return ["\n".join(ln.rstrip() for ln in p.text.split("\n")) for p in document.pages]


def test_without_trailing_spaces_no_words_are_glued(report: Document) -> None:
    """Where the signal is gone, words stay apart unless a piece is no word at all."""
    texts = stripped(report)
    blocks, _ = read_blocks(texts, 3)
    assert flaws(texts, blocks) == []
    letters, spaces = letters_and_spaces(report.blocks)
    found_letters, found_spaces = letters_and_spaces(blocks)
    assert letters == found_letters
    assert spaces <= found_spaces


def letters_and_spaces(blocks: Iterable[Block]) -> tuple[str, set[int]]:
    """The text of blocks without spaces and hyphens, and where spaces stood in it."""
    text = " ".join(block.text for block in blocks).replace("-", "")
    words = text.split(" ")
    return "".join(words), set(accumulate(map(len, words)))


def test_without_trailing_spaces_clear_breaks_are_still_mended(report: Document) -> None:
    """A half that is no word needs no signal."""
    text = " ".join(block.text for block in read_blocks(stripped(report), 3)[0])
    for word in ("prioriteringar. Genom", "den regionala utvecklingspolitiken, utifrån"):
        assert word in text


def test_a_paragraph_over_a_page_break_is_one_block(tmp_path: Path) -> None:
    """Its runs name both pages, and the word that the break cut is whole."""
    path = tmp_path / "oar.txt"
    lines = "den regio\nnala utveck\nlingen av sam\nhället och nä\nringslivet är vik\ntig i kom"
    path.write_text(f"5\n\nHär tar vi upp {lines}\n\f6\n\nmunen. Sedan mer.\n", encoding="utf-8")
    document = read_document(path)
    assert [page.number for page in document.pages] == [5, 6]
    text = [block for block in document.blocks if block.kind is not Kind.FURNITURE]
    assert [block.text for block in text] == [
        "Här tar vi upp den regionala utvecklingen av samhället och näringslivet är viktig i"
        " kommunen. Sedan mer."
    ]
    assert {run.page for run in text[0].runs} == {0, 1}


def test_a_document_knows_its_file(tmp_path: Path) -> None:
    """Name and hash are those of the bytes, also where line ends are made alike."""
    data = b"Ett.\r\n\fTv\xc3\xa5.\r\n"
    path = tmp_path / "oar.txt"
    path.write_bytes(data)
    document = read_document(path)
    assert (document.name, document.sha256) == ("oar.txt", hashlib.sha256(data).hexdigest())
    assert [page.text for page in document.pages] == ["Ett.\n", "Två.\n"]
    assert [block.text for block in document.blocks] == ["Ett.", "Två."]


def pdfs() -> list[Path]:
    """The PDFs of the folder SOK_PDFS, none without it."""
    folder = os.environ.get("SOK_PDFS")
    return sorted(Path(folder).resolve().glob("*.pdf")) if folder else []


@pytest.mark.skipif(not os.environ.get("SOK_PDFS"), reason="SOK_PDFS names no folder of PDFs")
@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext is not installed")
@pytest.mark.parametrize("path", pdfs(), ids=lambda path: path.stem)
@pytest.mark.parametrize("layout", [[], ["-layout"]], ids=["flow", "layout"])
def test_real_texts_are_read_whole(path: Path, layout: list[str]) -> None:
    """Of statutes, bills and plans nothing is lost, in either order that pdftotext gives."""
    command = ["pdftotext", *layout, str(path), "-"]
    text = subprocess.run(command, capture_output=True, check=True).stdout.decode("utf-8")
    texts = text.split("\f")
    assert flaws(texts, read_blocks(texts, 1)[0]) == []


def test_headings_that_are_marked(tmp_path: Path) -> None:
    """The signs before a heading give its level and are no part of it."""
    path = tmp_path / "rapport.txt"
    path.write_text("# Rapport\n\n## Stöd\nText.\n\n### Länen\nMer text.\n\n## Medel\nSlut.")
    found = [(b.level, b.text, b.headings) for b in read_document(path).blocks if b.level]
    assert found == [
        (1, "Rapport", ()),
        (2, "Stöd", ("Rapport",)),
        (3, "Länen", ("Rapport", "Stöd")),
        (2, "Medel", ("Rapport",)),
    ]
