"""Answers as Word files: the text, the footnotes, and a package that holds together."""

from __future__ import annotations

import re
from dataclasses import replace
from io import BytesIO
from xml.etree import ElementTree as Xml
from zipfile import ZipFile

import docx
import pytest
from fakes import fake_document
from presenting.answers import (
    AMOUNT,
    ANSWERS,
    COMPARISON,
    HARD,
    HELP,
    INITIATIVES,
    LIST,
    REFUSED,
    REGION,
    ROW,
    TABLE,
)
from web.fakes import TITLE, a_quote, an_answer

from sok.answering.quoting.quoted_tables import quoted_table
from sok.presenting.answer_docx import docx_bytes
from sok.records import Answer

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def part(data: bytes, name: str) -> Xml.Element:
    """A part of the file, as XML."""
    with ZipFile(BytesIO(data)) as file:
        return Xml.fromstring(file.read(name))


def text(element: Xml.Element) -> str:
    """The text of an element, with ordinary spaces."""
    return "".join(piece.text or "" for piece in element.iter(f"{W}t")).replace("\u00a0", " ")


def notes(data: bytes) -> dict[str, str]:
    """The text of each footnote of ours by its number."""
    return {
        note.get(f"{W}id", ""): text(note).strip()
        for note in part(data, "word/footnotes.xml")
        if note.get(f"{W}type") is None
    }


def paragraphs(data: bytes) -> list[tuple[str, str]]:
    """The style and text of each paragraph outside tables."""
    return [
        (one.style.name if one.style else "", one.text.replace("\u00a0", " "))
        for one in docx.Document(BytesIO(data)).paragraphs
        if one.text
    ]


def test_an_answer_is_question_quotes_and_sources() -> None:
    """In that order, each in its style."""
    assert paragraphs(docx_bytes(an_answer("Vad?", a_quote("Ett.", 3)))) == [
        ("Heading 1", "Vad?"),
        ("Block Text", "”Ett.”"),
        ("Heading 2", "Källor"),
        ("List Bullet", "Myndigheten (2021). Rapport om öar."),
    ]


def test_each_quote_has_a_real_footnote() -> None:
    """The signs in the text name the notes by number, and the notes have the references."""
    made = docx_bytes(an_answer("Vad?", a_quote("Ett.", 3), a_quote("Två.", 4, 5)))
    signs = part(made, "word/document.xml").iter(f"{W}footnoteReference")
    assert [sign.get(f"{W}id") for sign in signs] == ["1", "2"]
    assert notes(made) == {
        "1": "Myndigheten, Rapport om öar, 2021, s. 3.",
        "2": "Myndigheten, Rapport om öar, 2021, s. 4–5.",
    }


def test_the_title_is_in_italics_and_the_figure_bold() -> None:
    """In the note and in the list of sources; the figure in its quote, which is said."""
    made = docx_bytes(AMOUNT)
    for name in ("word/footnotes.xml", "word/document.xml"):
        runs = part(made, name).iter(f"{W}r")
        assert "Rapport om öar" in {
            text(run) for run in runs if run.find(f"{W}rPr/{W}i") is not None
        }
    runs = part(made, "word/document.xml").iter(f"{W}r")
    bold = [text(run) for run in runs if run.find(f"{W}rPr/{W}b") is not None]
    assert bold == ["3 miljoner kronor"]
    assert ("Normal", "Fetstil i citat är vår markering.") in paragraphs(made)


@pytest.mark.parametrize("answer", ANSWERS.values(), ids=ANSWERS.keys())
def test_the_package_holds_together(answer: Answer) -> None:
    """Each relationship has its part, each part its type, each style and note is defined."""
    made = docx_bytes(answer)
    with ZipFile(BytesIO(made)) as file:
        assert file.testzip() is None
        names = set(file.namelist())
        assert len(names) == len(file.namelist())
        types = file.read("[Content_Types].xml").decode()
    links = part(made, "word/_rels/document.xml.rels")
    targets = {link.get("Target", "") for link in links}
    assert {f"word/{target}" for target in targets if not target.startswith("..")} <= names
    has_notes = bool(answer.quotes or answer.form is REFUSED.form)
    assert ("footnotes.xml" in targets) is has_notes
    assert ("footnotes+xml" in types) is has_notes
    styles = {style.get(f"{W}styleId") for style in part(made, "word/styles.xml")}
    for name in names & {"word/document.xml", "word/footnotes.xml"}:
        for kind in ("pStyle", "rStyle", "tblStyle"):
            used = {style.get(f"{W}val") for style in part(made, name).iter(f"{W}{kind}")}
            assert used <= styles


def test_the_lines_above_footnotes_are_named_in_the_settings() -> None:
    """In the one place that the schema has for it, right before the settings of compatibility."""
    settings = [
        child.tag.removeprefix(W) for child in part(docx_bytes(AMOUNT), "word/settings.xml")
    ]
    assert settings[settings.index("footnotePr") + 1] == "compat"
    named = part(docx_bytes(AMOUNT), "word/settings.xml").find(f"{W}footnotePr")
    assert named is not None
    kinds = {
        note.get(f"{W}id"): note.get(f"{W}type")
        for note in part(docx_bytes(AMOUNT), "word/footnotes.xml")
        if note.get(f"{W}type")
    }
    assert kinds == {"-1": "separator", "0": "continuationSeparator"}
    assert [one.get(f"{W}id") for one in named] == list(kinds)


def test_a_comparison_is_a_table() -> None:
    """A head and a row for each figure, with its page."""
    (table,) = docx.Document(BytesIO(docx_bytes(COMPARISON))).tables
    cells = [[cell.text.replace("\u00a0", " ") for cell in row.cells] for row in table.rows]
    assert cells == [
        ["Vad", "Uppgift", "Källa"],
        ["fisket", "3 miljoner kronor", "(Myndigheten, 2021, s. 4)"],
        ["jordbruket", "12 miljoner kronor", "(Myndigheten, 2021, s. 5–6)"],
    ]


def test_initiatives_have_headings_and_details() -> None:
    """And each its text with a note."""
    made = docx_bytes(INITIATIVES)
    assert paragraphs(made)[1:6] == [
        ("Normal", "Tolkat som: Vilka insatser finns till sjöss?"),
        ("Heading 2", "Exempel på insatser"),
        ("Heading 3", "1. Skåne · projekt: Havet"),
        ("Block Text", "”Bygga båtar av trä (Havet, Skåne).”"),
        ("Heading 3", "2. Ny kaj i Visby"),
    ]
    assert len(notes(made)) == 2


def test_a_list_has_one_note_at_its_end() -> None:
    """For the items that stand on one page."""
    assert list(notes(docx_bytes(LIST)).values()) == [
        "Myndigheten, Rapport om öar, 2021, s. 4.",
        "Myndigheten, Rapport om öar, 2021, s. 5.",
    ]


def test_a_region_has_both() -> None:
    """Initiatives, then figures."""
    headings = [words for style, words in paragraphs(docx_bytes(REGION)) if style == "Heading 2"]
    assert headings == ["Exempel på insatser", "Siffror", "Källor"]


def test_a_refusal_is_a_file_too() -> None:
    """With what lies nearest, unquoted, each with its note."""
    made = docx_bytes(REFUSED)
    assert ("Normal", REFUSED.text) in paragraphs(made)
    assert ("Block Text", REFUSED.passages[0].text) in paragraphs(made)
    assert len(notes(made)) == 3


def test_help_has_no_sources() -> None:
    """And no footnotes."""
    assert [words for _, words in paragraphs(docx_bytes(HELP))] == ["hej", *HELP.text.split("\n")]


def test_hard_text_stays_literal() -> None:
    """XML is escaped, and what XML cannot hold is shown as a sign that is missing."""
    odd = f"{HARD}\x00\x0b\ud800"
    answer = an_answer(odd, replace(a_quote(odd, 3, title=odd), publisher=odd))
    made = docx_bytes(answer)
    safe = re.sub("[\x00\x0b\ud800]", "\ufffd", odd)
    assert ("Heading 1", safe) in paragraphs(made)
    assert ("Block Text", f"”{safe}”") in paragraphs(made)
    assert notes(made) == {"1": f"{safe}, {safe}, 2021, s. 3."}


def test_a_long_question_has_a_short_title() -> None:
    """Word allows 255 characters in a file's properties."""
    made = docx_bytes(an_answer("ö" * 2000, answered=False))
    properties = docx.Document(BytesIO(made)).core_properties
    assert properties.title == "ö" * 255
    assert properties.author == ""


def test_a_table_stands_below_its_caption() -> None:
    """The caption has the footnote, the head its names, and each cell its place."""
    for answer, rows in ((TABLE, 3), (ROW, 2)):
        data = docx_bytes(answer)
        (table,) = docx.Document(BytesIO(data)).tables
        assert [cell.text for cell in table.rows[0].cells] == ["Hav", "Sill", "Torsk"]
        assert [cell.text for cell in table.rows[1].cells] == ["Östersjön", "1 200", ""]
        assert len(table.rows) == rows
        assert ("Block Text", "Tabell 1. Fångst i ton") in paragraphs(data)
        assert len(notes(data)) == 1


def test_a_table_without_header_has_no_head() -> None:
    """Its first row is not repeated on each page."""
    document = fake_document("= a  b\n", title=TITLE)
    data = docx_bytes(an_answer("Vad?", *quoted_table(document, 0).rows))
    assert not list(part(data, "word/document.xml").iter(f"{W}tblHeader"))
    assert ("Block Text", "Tabell utan rubrik") in paragraphs(data)
