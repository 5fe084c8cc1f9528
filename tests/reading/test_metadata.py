"""The metadata file beside a document, and the guesses for what it leaves out."""

from __future__ import annotations

from pathlib import Path

import pytest

from sok.errors import ReadingError
from sok.reading import read_document
from sok.records import Document, Metadata

BARE = "Kommunerna bygger mer.\n"


def read(folder: Path, text: str = BARE, said: str | None = None, name: str = "oar") -> Document:
    """The document in `text`, with the metadata file `said` beside it."""
    (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    if said is not None:
        (folder / f"{name}.toml").write_text(said, encoding="utf-8")
    return read_document(folder / f"{name}.txt")


def guess(folder: Path, text: str, name: str = "oar") -> Metadata:
    """What is guessed from a text and a file name alone."""
    return read(folder, text, name=name).metadata


def test_the_reports_own_metadata(report: Document) -> None:
    """The report's file says everything, so that nothing is guessed."""
    assert report.metadata == Metadata(
        "Hållbar regional utveckling 2021 (kortversion)", "Tillväxtverket", 2021, "sv", 3
    )


def test_a_full_file_is_taken_as_it_is(tmp_path: Path) -> None:
    """What the file says wins over every guess, and pages are numbered from its first page."""
    said = 'title="T"\npublisher="P"\nyear=1999\nlanguage="en"\nfirst_page=11\n'
    document = read(tmp_path, "Ett\fTvå 2020", said)
    assert document.metadata == Metadata("T", "P", 1999, "en", 11)
    assert [page.number for page in document.pages] == [11, 12]


def test_all_is_guessed_without_a_file(tmp_path: Path) -> None:
    """No file: every field is guessed, and each is named as a guess."""
    assert read(tmp_path).metadata == Metadata(
        "Oar", "okänd utgivare", None, "sv", 1,
        ("title", "publisher", "year", "language", "first_page"), ("Titeln är filens namn.",),
    )  # fmt: skip


def test_only_missing_fields_are_guesses(tmp_path: Path) -> None:
    """A field that the file gives is no guess; fields it does not know are ignored."""
    metadata = read(tmp_path, said='title = "Öar"\nyear = 2020\nserie = "A"\n').metadata
    assert (metadata.title, metadata.year) == ("Öar", 2020)
    assert metadata.guessed == ("publisher", "language", "first_page")


@pytest.mark.parametrize(
    ("said", "message"),
    [
        ("title = 5", "I metadatafilen oar.toml ska title vara en text inom citattecken."),
        ('year = "2021"', "I metadatafilen oar.toml ska year vara ett heltal."),
        ("first_page = true", "I metadatafilen oar.toml ska first_page vara ett heltal."),
        ("first_page = 3.0", "I metadatafilen oar.toml ska first_page vara ett heltal."),
    ],
)
def test_a_field_of_the_wrong_type_is_named(tmp_path: Path, said: str, message: str) -> None:
    """One Swedish sentence names the file, the field and what it should be."""
    with pytest.raises(ReadingError) as caught:
        read(tmp_path, said=said)
    assert str(caught.value) == message


@pytest.mark.parametrize(
    ("said", "why"),
    [
        (b"title = ", "den slutar mitt i något"),
        (b"\xff\xfe\x00", "den är inte i UTF-8"),
        (b'title = "T"\nyear: 2021', "den är ingen TOML på rad 2"),
    ],
)
def test_a_file_that_is_no_toml_is_named(tmp_path: Path, said: bytes, why: str) -> None:
    """A broken metadata file is an error of its own, not a reason to guess, and says where."""
    (tmp_path / "oar.toml").write_bytes(said)
    with pytest.raises(ReadingError) as caught:
        read(tmp_path)
    assert str(caught.value) == (
        f"Metadatafilen oar.toml går inte att läsa ({why}). Rätta den eller ta bort den."
    )


@pytest.mark.parametrize(
    ("name", "text", "title"),
    [
        ("hallbar-utveckling_2021", BARE, "Hallbar utveckling 2021"),
        ("äldre  barn", BARE, "Äldre barn"),
        ("2021-07", "\n7\n\nRubriken\nText.", "Rubriken"),
        ("12", "12\n34\n", "12"),
    ],
)
def test_title(tmp_path: Path, name: str, text: str, title: str) -> None:
    """The file's name as words; where it has none, the first line with letters."""
    assert guess(tmp_path, text, name).title == title


def test_publisher_is_the_authority_named_most(tmp_path: Path) -> None:
    """Authorities are told by the ends of their names."""
    text = "Boverket och Naturvårdsverket. Naturvårdsverket igen. Husqvarna Husqvarna Husqvarna."
    assert guess(tmp_path, text).publisher == "Naturvårdsverket"


@pytest.mark.parametrize(
    ("name", "text", "year"),
    [
        ("rapport-2019", "År 2021 och 2021.", 2019),
        ("prop_1999-2000_17", "År 2021.", 2000),
        ("oar", "Oktober 2018\f2015 2015 2015", 2018),
        ("oar", "\fSedan 2015 och 2015 mot 2016.", 2015),
        ("oar", "Målen för 2045 och 2045 sattes 2017.", 2017),
        ("oar", "Mål för 2999.", None),
        ("oar", "Diarienummer 120213, belopp 2021000, lag 1736.", None),
        ("oar", "Tal 20 21 och 1:2021 kr 7", 2021),
    ],
)
def test_year(tmp_path: Path, name: str, text: str, year: int | None) -> None:
    """From the name, else the first page, else the text; a part of a number or a goal is none."""
    assert guess(tmp_path, text, name).year == year


@pytest.mark.parametrize(
    ("text", "first_page"),
    [
        ("5\nEtt\f6\nTvå\fTre\f8\nFyra", 5),
        ("Ett\n5\fTvå\n6\f", 5),
        ("Ett\fTvå\n9Tre perspektiv\fTre\n10 Sidfot", 8),
        ("Rapport 17\fSidfot 18\fSidfot 19", 17),
        ("Omslag\fText\n1\fMer\n2", 0),
        ("5\nEtt\fTvå\fTre", 1),
        ("Tre perspektiv\fText\n9Tre perspektiv", 8),
        ("Ett perspektiv\fText\n9Tre perspektiv", 1),
        ("År 2021\fÅr 2021\fÅr 2021", 1),
        ("Ett\fTvå", 1),
        ("1\n\f1\n\f1\n", 1),
    ],
)
def test_first_page(tmp_path: Path, text: str, first_page: int) -> None:
    """At least two pages must carry the number at an edge, and count up."""
    assert guess(tmp_path, text).first_page == first_page


def test_the_report_without_its_file(tmp_path: Path, report: Document) -> None:
    """A single page number will do where it is glued to a title that the text has elsewhere."""
    text = "\f".join(page.text for page in report.pages)
    metadata = guess(tmp_path, text, "hallbar-regional-utveckling-2021")
    assert (metadata.first_page, metadata.year, metadata.publisher) == (3, 2021, "Tillväxtverket")
    assert "first_page" in metadata.guessed
