"""How much of the corpus is searched, in the words of status, refusals and the library page."""

from __future__ import annotations

from pathlib import Path

import pytest
from answering.made import NearEncoder
from fakes import read_fake
from pictured import picture_pdf

from sok.answering.engine import Engine
from sok.answering.quoting.coverage import not_searched, pages_text, unread_count, unread_text
from sok.indexing.build import build_index
from sok.indexing.legible import page_groups
from sok.indexing.manifest import Entry, Manifest
from sok.indexing.store import load_index
from sok.reading import read_document
from sok.records import Legibility, Metadata, Page
from sok.settings import Settings


@pytest.mark.parametrize(
    ("read", "unread", "text"),
    [
        (12, 2, "2 av 14 dokument kunde inte läsas."),
        (1, 1, "1 av 2 dokument kunde inte läsas."),
        (14, 0, ""),
    ],
)
def test_unread_documents_are_counted_among_all(read: int, unread: int, text: str) -> None:
    """Nothing is said where all could be read."""
    assert unread_text(read, unread) == text


def test_a_refusal_says_what_was_not_searched(tmp_path: Path) -> None:
    """A file that cannot be read may have had the answer; a copy of one that was read has not."""
    settings = Settings(corpus=tmp_path / "corpus", index=tmp_path / "index")
    settings.corpus.mkdir()
    text = "# Fyrar\n\nFyren lyser om natten och leder båtarna hem.\n"
    for name in ("a.txt", "kopia.txt"):
        (settings.corpus / name).write_text(text, "utf-8")
    (settings.corpus / "trasig.txt").write_bytes(b"\xff\xfe\xfd")
    build_index(settings, NearEncoder(), read_fake)
    index = load_index(settings.index)
    assert (len(index.manifest.skipped), unread_count(index.manifest.skipped)) == (2, 1)
    answer = Engine(index, NearEncoder()).ask("Vad kostar en biljett till månen?")
    assert not answer.answered
    assert "i 1 dokument. 1 av 2 dokument kunde inte läsas. " in answer.text


def an_entry(*kinds: Legibility, left_out: str = "är skadad") -> Entry:
    """A document with pages of these kinds; those left out have the reason."""
    pages = [
        Page(n, "", n, None, kind, left_out=left_out if kind is Legibility.LEFT_OUT else "")
        for n, kind in enumerate(kinds, 1)
    ]
    about = Metadata("", "", None, "sv", 1)
    return Entry("a.pdf", "", "", len(pages), 0, 0, about, groups=page_groups(pages))


def a_manifest(*entries: Entry) -> Manifest:
    """An index of these documents."""
    return Manifest(0, "", "", "", "", False, 0, 0, 0, 0, 0, entries, (), {})


WHOLE, PART, GARBLED, IMAGE, OCR, EMPTY, LEFT_OUT = Legibility


@pytest.mark.parametrize(
    ("kinds", "text"),
    [
        ((WHOLE, EMPTY, WHOLE), ""),
        (
            (WHOLE, WHOLE, IMAGE, IMAGE, IMAGE, WHOLE, IMAGE),
            "3 av 7 sidor lästa; PDF-sida 3–5, 7 är bilder utan text (inskannade eller tecknade).",
        ),
        (
            (WHOLE, PART, GARBLED, LEFT_OUT),
            "2 av 4 sidor lästa; PDF-sida 2 är läsbar bara delvis; PDF-sida 3 har text som inte "
            "går att tyda (typsnitten saknar bokstäver); PDF-sida 4 är utelämnad: sidan är skadad.",
        ),
        (
            (OCR, OCR),
            "2 av 2 sidor lästa; PDF-sida 1–2 är lästa ur bilder (OCR) och kan ha läsfel.",
        ),
    ],
)
def test_the_pages_of_a_document_that_are_not_read_are_named(
    kinds: tuple[Legibility, ...], text: str
) -> None:
    """Pages alike are one range, and of a document that is read whole nothing is said."""
    assert pages_text(an_entry(*kinds)).replace("\u00a0", " ") == text


@pytest.mark.parametrize(
    ("documents", "text"),
    [
        ([(WHOLE, EMPTY), (OCR,)], ""),
        ([(WHOLE, IMAGE), (GARBLED, LEFT_OUT, WHOLE)], "3 av 5 sidor kunde inte läsas."),
        ([(WHOLE, IMAGE, PART)], "1 av 3 sidor kunde inte läsas, och 1 bara delvis."),
        ([(WHOLE, PART)], "1 av 2 sidor kunde bara läsas delvis."),
    ],
)
def test_unread_pages_are_counted_over_all_documents(
    documents: list[tuple[Legibility, ...]], text: str
) -> None:
    """Blank pages and those that OCR has read are not missing."""
    assert not_searched(a_manifest(*(an_entry(*kinds) for kinds in documents))) == text


def test_both_pages_of_a_spread_are_counted() -> None:
    """They have one place in the file, which is named once."""
    pages = [Page(n, "", 1, None, Legibility.IMAGE) for n in (2, 3)]
    (group,) = page_groups(pages)
    assert (group.count, group.pdf) == (2, (1,))


def test_a_refusal_says_that_pages_were_not_read(tmp_path: Path) -> None:
    """The answer may stand on them."""
    settings = Settings(corpus=tmp_path / "corpus", index=tmp_path / "index")
    settings.corpus.mkdir()
    text = ["Fyren lyser om natten och leder båtarna hem."]
    (settings.corpus / "fyr.pdf").write_bytes(picture_pdf(["Biljetten kostar."], typed=text))
    build_index(settings, NearEncoder(), read_document)
    answer = Engine(load_index(settings.index), NearEncoder()).ask("Vad kostar månens biljett?")
    assert not answer.answered
    assert "i 1 dokument. 1 av 2 sidor kunde inte läsas. " in answer.text
