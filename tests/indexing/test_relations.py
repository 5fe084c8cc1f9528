"""Copies and editions among documents, told by text, title, publisher and year."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from fakes import FakeEncoder, fake_document, read_fake

from sok.indexing.build import build_index
from sok.indexing.manifest import Related, Relation, read_manifest
from sok.indexing.relations import bare_title, related
from sok.records import Document
from sok.settings import Settings

# No numbers, which would all be looked at as figures.
TREES = "al ask asp björk ek gran hassel lind lönn oxel rönn sälg".split()
TEXT = " ".join(f"{one} {other}" for one in TREES for other in TREES)
OTHER = " ".join(f"{one} och {other}" for one in TREES for other in TREES)


def a_document(
    text: str, title: str = "", year: int | None = None, publisher: str = "", name: str = "a.txt"
) -> Document:
    """A document of one paragraph with this metadata."""
    made = fake_document(text, name=name, title=title)
    return replace(made, metadata=replace(made.metadata, year=year, publisher=publisher))


def relation(one: Document, other: Document) -> Relation | None:
    """What the second is to the first; the first must be that to the second too."""
    first, second = related([replace(one, name="a.txt"), replace(other, name="b.txt")])
    assert [found.relation for found in first] == [found.relation for found in second]
    assert [found.name for found in (*first, *second)] in ([], ["b.txt", "a.txt"])
    return first[0].relation if first else None


def test_nearly_the_same_text_is_a_copy() -> None:
    """A changed front does not hide it."""
    assert relation(a_document(TEXT), a_document(f"Ny framsida. {TEXT}")) is Relation.COPY


def test_different_texts_are_not_related() -> None:
    """Although they are of the same words."""
    assert relation(a_document(TEXT), a_document(OTHER)) is None


def test_the_same_title_of_another_year_is_an_edition() -> None:
    """Whatever has become of the text."""
    one, other = a_document(TEXT, "Läget 2019", 2019), a_document(OTHER, "Läget 2021", 2021)
    assert relation(one, other) is Relation.EDITION


def test_a_text_worked_over_is_an_edition() -> None:
    """Also under another title; of the same year it is none."""
    half = f"{TEXT[: len(TEXT) // 2]} {OTHER}"
    one, other = a_document(TEXT, "Läget", 2019), a_document(half, "Utsikter", 2021)
    assert relation(one, other) is Relation.EDITION
    same_year = replace(other, metadata=replace(other.metadata, year=2019))
    assert relation(one, same_year) is None


@pytest.mark.parametrize(
    ("publisher", "found"),
    [("Umeå kommun", Relation.EDITION), ("okänd utgivare", Relation.EDITION), ("Boverket", None)],
)
def test_a_title_of_another_publisher_is_another_report(
    publisher: str, found: Relation | None
) -> None:
    """Every municipality has its annual report."""
    one = a_document(TEXT, "Årsredovisning", 2020, "Umeå kommun")
    assert relation(one, a_document(OTHER, "Årsredovisning", 2021, publisher)) is found


def test_without_years_nothing_is_an_edition() -> None:
    """Two texts under one title may be anything."""
    assert relation(a_document(TEXT, "Läget", 2019), a_document(OTHER, "Läget")) is None


@pytest.mark.parametrize(
    ("title", "bare"),
    [
        ("Hållbar utveckling 2021 (kortversion)", "hållbar utveckling kortversion"),
        ("AFS 2011:19 Kemiska arbetsmiljörisker", "kemiska arbetsmiljörisker"),
        ("Klimatplan 2010–2020", "klimatplan"),
        ("2021", ""),
    ],
)
def test_a_bare_title_is_that_of_all_editions(title: str, bare: str) -> None:
    """Years and numbers are left out, the rest is the report's name."""
    assert bare_title(title) == bare


def test_the_manifest_says_what_is_related(tmp_path: Path) -> None:
    """It is found anew at each build, also for documents that are not read again."""
    settings = Settings(corpus=tmp_path / "corpus", index=tmp_path / "index")
    settings.corpus.mkdir()
    (settings.corpus / "a.txt").write_text(TEXT, "utf-8")
    build_index(settings, FakeEncoder(), read_fake)
    assert read_manifest(settings.index).documents[0].related == ()
    (settings.corpus / "b.txt").write_text(f"Bilaga. {TEXT}", "utf-8")
    build_index(settings, FakeEncoder(), read_fake)
    one, other = read_manifest(settings.index).documents
    assert one.related == (Related("b.txt", Relation.COPY),)
    assert other.related == (Related("a.txt", Relation.COPY),)
