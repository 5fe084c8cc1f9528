"""Title, publisher and year of PDF files: front, fields and name weighed against each other."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path

import pytest
from made_pdf import SizedLine, typeset_pdf
from reading.pdf.gold import document, needs_pdfs

from sok.reading import read_document
from sok.reading.front import Front, spaced_as_read
from sok.reading.pdf_info import FileMetadata
from sok.records import Metadata

GOLD = Path(__file__).parents[1] / "cases" / "pdfs" / "metadata.tsv"
BODY = ["Det byggs mer i hela landet, och mest där det redan är trångt."] * 30
# Of 19 documents. On these the rules were chosen, so that the figures are the best to expect;
# a publisher that is named as if it were one more expert is not found.
FEWEST = {"title": 18, "publisher": 17, "year": 18}


def guess(
    folder: Path, *pages: Sequence[SizedLine | str], name: str = "dok", **fields: str | int
) -> Metadata:
    """What is guessed of a PDF with these pages and fields."""
    path = folder / f"{name}.pdf"
    path.write_bytes(typeset_pdf(*pages, **fields))  # type: ignore[arg-type]
    return read_document(path).metadata


def test_the_largest_text_is_the_title(tmp_path: Path) -> None:
    """Lines of one size are one title; what is smaller on the cover is not of it."""
    cover = [("Rapport 2019:5", 12), ("Bostäder i", 28), ("norra Sverige", 28), ("Boverket", 14)]
    assert guess(tmp_path, cover, BODY).title == "Bostäder i norra Sverige"


def test_a_date_with_its_name_is_no_part_of_the_title(tmp_path: Path) -> None:
    """When a report came out is said below its title, in letters as large."""
    cover = [("Bostäder i norra Sverige", 28), ("Utgivningsdatum: 2024-01-31", 28)]
    assert guess(tmp_path, cover, BODY).title == "Bostäder i norra Sverige"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("S AMMANFATTNING", "Sammanfattning"),
        ("Vatten i l ä n e n", "Vatten i länen"),
        ("Vatt", "Vatt"),
        ("Annat", "Annat"),
        ("", ""),
    ],
)
def test_a_title_has_the_spaces_of_the_page(text: str, title: str) -> None:
    """Where the page has the same whole words, they are spaced and written as there."""
    front = Front("a", (("Sammanfattning", "Vatten i", "länen"),), (), FileMetadata())
    assert spaced_as_read(text, front) == title


def test_contents_with_their_page_are_no_title(tmp_path: Path) -> None:
    """A running head of the contents, with its Roman number, is passed over."""
    assert guess(tmp_path, [("INNEHÅLL i", 30), ("Rent vatten", 24), *BODY]).title == "Rent vatten"


def test_a_year_set_with_the_title_is_part_of_it(tmp_path: Path) -> None:
    """What tells one annual report from the next; a page number is no year."""
    cover = [("7", 28), ("Årsredovisning", 28), ("2022-23", 28)]
    assert guess(tmp_path, cover, BODY).title == "Årsredovisning 2022-23"


def test_the_files_title_goes_before_a_larger_slogan(tmp_path: Path) -> None:
    """Where it stands by itself on the cover: two sources weigh more than size."""
    cover = [("Läs mer!", 40), ("Tillgänglighet i", 20), ("kollektivtrafiken", 20)]
    title = "Tillgänglighet i kollektivtrafiken"
    assert guess(tmp_path, cover, BODY, title=title).title == title
    assert guess(tmp_path, cover, BODY, title="Rapportmall").title == "Läs mer!"


@pytest.mark.parametrize(
    "title",
    ["Föreskriftens namn", "Microsoft Word - bost_v4.docx", "Bostäder.indd", "0365", "Bakgrund"],
)
def test_a_title_of_the_file_that_the_front_lacks_is_not_believed(
    tmp_path: Path, title: str
) -> None:
    """Templates, file names and leftovers stand in the field as often as the title does."""
    page = ["Bostäder i norra Sverige", *BODY]
    assert guess(tmp_path, page, name="bostader_norr", title=title).title == (
        "Bostäder i norra Sverige"
    )


def test_a_title_of_the_file_that_the_front_bears_out_is_believed(tmp_path: Path) -> None:
    """Where nothing is set larger than the rest; the reason says so."""
    page = ["Inledning", *BODY, "Detta är Bostäder i norra Sverige."]
    about = guess(tmp_path, page, title="Bostäder i norra Sverige")
    assert about.title == "Bostäder i norra Sverige"
    assert "Titeln står i filens egna uppgifter och på första sidorna." in about.reasons


def test_a_statute_has_its_number(tmp_path: Path) -> None:
    """Series, number and title together, without what is decided when; the number dates it."""
    page = [
        ("Boverkets författningssamling", 20),
        ("BFS 2018:3", 14),
        ("Boverkets föreskrifter och", 16),
        ("allmänna råd om hissar;", 16),
        "beslutade den 9 mars 2018.",
        "Med stöd av 3 § förordningen (2011:338) och BFS 2001:1 föreskrivs följande.",
        *BODY,
    ]
    about = guess(tmp_path, page, created=2023)
    assert about.title == "BFS 2018:3 Boverkets föreskrifter och allmänna råd om hissar"
    assert (about.publisher, about.year) == ("Boverket", 2018)
    assert "Året står i numret BFS 2018:3." in about.reasons


def test_a_bill_is_dated_by_its_decision(tmp_path: Path) -> None:
    """A session is of two years: the date at the front says in which."""
    page = [
        ("Regeringens proposition", 20),
        ("2018/19:44", 20),
        ("Färre hissar", 16),
        "Stockholm den 7 februari 2019",
        *BODY,
    ]
    about = guess(tmp_path, page, ["Prop. 2018/19:44", *BODY], name="prop-2018")
    assert (about.title, about.publisher, about.year) == (
        "Prop. 2018/19:44 Färre hissar",
        "Regeringen",
        2019,
    )


@pytest.mark.parametrize(
    ("lines", "author", "publisher"),
    [
        (["Antagen av Umeå kommun"], "Anna Ek", "Umeå kommun"),
        (["Sundsvalls kommun"], "", "Sundsvalls kommun"),
        (["Framtagen för Region Dalarna."], "", "Region Dalarna"),
        (["Länsstyrelsen i Kalmar län"], "", "Länsstyrelsen i Kalmar län"),
        (["Om hissar"], "Statistikmyndigheten SCB", "Statistiska centralbyrån"),
        (["Myndigheten för samhällsskydd och beredskaps föreskrifter om hissar"], "", "Myndigheten "
         "för samhällsskydd och beredskap"),
        (["Kriminalvården"], "", "Kriminalvården"),
        (["Post- och telestyrelsens rapport"], "", "Post- och telestyrelsen"),
        (["Om hissar"], "Anna Ek", "okänd utgivare"),
    ],
)  # fmt: skip
def test_publisher(tmp_path: Path, lines: list[str], author: str, publisher: str) -> None:
    """A name at the front or in the file's field; a person is no publisher."""
    assert guess(tmp_path, [*lines, *BODY], author=author).publisher == publisher


def test_a_name_in_passing_is_no_publisher(tmp_path: Path) -> None:
    """An authority is a guess where the text names it more than all others together."""
    later = ["Boverket, Skolverket och Naturvårdsverket har svarat."]
    assert guess(tmp_path, BODY, BODY, later).publisher == "okänd utgivare"
    assert (
        guess(tmp_path, BODY, BODY, [*BODY[:9], "Boverket och Boverket", *BODY[:9]]).publisher
        == "Boverket"
    )


@pytest.mark.parametrize(
    ("lines", "name", "year"),
    [
        (["2017-03-09", "Enligt 2012 och 2012"], "plan", 2017),
        (["Beslutad den 9 mars 2017, gäller från 1 maj 2018"], "plan", 2017),
        (["Reviderad enligt KS § 110/2013"], "plan 2010-2012", 2013),
        (["Text utan år"], "plan_2016", 2016),
        (["Text utan år"], "plan", 2020),
    ],
)
def test_year(tmp_path: Path, lines: list[str], name: str, year: int) -> None:
    """A date of its own goes before the name, and the name before the year the file was made."""
    assert guess(tmp_path, [*lines, *BODY], name=name, created=2020).year == year


@needs_pdfs
def test_real_documents() -> None:
    """Of statutes, bills and plans at least so many have the title, publisher and year of gold."""
    with GOLD.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    right = dict.fromkeys(FEWEST, 0)
    for row in rows:
        about = document(row["file"]).metadata
        for field in FEWEST:
            right[field] += str(getattr(about, field)).casefold() == row[field].casefold()
    assert len(rows) == 19
    assert {field: right[field] >= fewest for field, fewest in FEWEST.items()} == dict.fromkeys(
        FEWEST, True
    ), right
