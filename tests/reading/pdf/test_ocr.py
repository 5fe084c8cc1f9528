"""Pictures of pages become glyphs, where Tesseract is installed."""

from __future__ import annotations

import subprocess
from collections import Counter
from collections.abc import Callable

import pytest
from fpdf import FPDF
from pictured import needs_ocr
from reading.pdf.sheets import a_sheet

from sok.errors import UsageError
from sok.reading.pdf import ocr
from sok.reading.pdf.glyphs import Glyph, Sheet
from sok.reading.pdf.ocr import MOST_DOTS, check_ocr, ocr_scale, ocr_sheet
from sok.reading.pdf.ocr_words import glyphs, read_table
from sok.reading.pdf.pdfium import open_pdf, read_sheet, render

HEAD = "level page_num block_num par_num line_num word_num left top width height conf text"
SCALE = 2.0


def table(*rows: tuple[object, ...]) -> str:
    """Tesseract's table: paragraph, line, left, top, width, height, confidence, word."""
    lines = ["\t".join(HEAD.split()), "1\t1\t0\t0\t0\t0\t0\t0\t99\t99\t-1\t"]
    for paragraph, line, *rest in rows:
        lines.append("\t".join(map(str, (5, 1, 1, paragraph, line, 1, *rest))))
    return "\n".join(lines) + "\n"


def letters(*rows: tuple[object, ...]) -> tuple[Glyph, ...]:
    """The glyphs of such a table."""
    return glyphs(read_table(table(*rows), SCALE))


def test_a_word_is_split_over_its_letters() -> None:
    """Each letter has an even share of the word's box, in points."""
    found = letters((1, 1, 20, 40, 60, 14, 96, "Stöd"))
    assert "".join(glyph.text for glyph in found) == "Stöd"
    assert [(glyph.box.x0, glyph.box.x1) for glyph in found] == [
        (10.0, 17.5),
        (17.5, 25.0),
        (25.0, 32.5),
        (32.5, 40.0),
    ]


def test_words_of_a_line_have_spaces_between_and_one_baseline() -> None:
    """A word with a letter below the line, or a dash, stands on the line of its neighbours."""
    found = letters(
        (1, 1, 20, 40, 60, 14, 96, "Stöd"),
        (1, 1, 90, 46, 10, 2, 96, "–"),
        (1, 1, 110, 43, 40, 16, 96, "gynnar"),
    )
    assert "".join(glyph.text for glyph in found) == "Stöd – gynnar"
    assert {glyph.baseline for glyph in found} == {27.0}
    assert [glyph.drawn for glyph in found if glyph.text == " "] == [False, False]


def test_a_paragraph_has_one_size() -> None:
    """The size comes from the height of capitals, the same for all lines of a paragraph."""
    found = letters(
        (1, 1, 20, 40, 60, 14, 96, "Stöd"),
        (1, 2, 20, 70, 60, 14, 96, "Till"),
        (1, 3, 20, 100, 60, 10, 96, "om"),
        (2, 4, 20, 140, 90, 28, 96, "Rubrik"),
    )
    sizes = {glyph.text: glyph.style.size for glyph in found}
    assert sizes["S"] == sizes["T"] == sizes["o"] == 10.0
    assert sizes["R"] == 20.0


def test_unsure_words_and_blanks_are_left_out() -> None:
    """What was made out of a picture's shadows is no word; nor is a quotation mark a fault."""
    found = letters(
        (1, 1, 20, 40, 60, 14, 12.5, "|~"),
        (1, 1, 20, 40, 60, 14, 95, "  "),
        (1, 1, 20, 40, 60, 14, 95, '"Stöd"'),
    )
    assert "".join(glyph.text for glyph in found) == '"Stöd"'


def test_no_words_are_no_glyphs() -> None:
    """A picture without text gives a page without text."""
    assert letters() == ()


def test_large_pages_are_drawn_smaller() -> None:
    """A page of A4 has 300 dots to the inch, a poster no more dots than the limit."""
    assert ocr_scale(a_sheet()) == pytest.approx(300 / 72)
    poster = Sheet(1, 14_400, 14_400, (), (), (), (), ())
    assert (ocr_scale(poster) * 14_400) ** 2 == pytest.approx(MOST_DOTS)


@pytest.mark.parametrize(
    ("program", "languages", "message"),
    [
        (None, frozenset(), r"programmet Tesseract saknas\. Installera det \(tesseract-ocr och"),
        ("tesseract", frozenset({"eng"}), r"Tesseract saknar svenska\. Installera språket"),
    ],
)
def test_what_is_missing_is_said(
    monkeypatch: pytest.MonkeyPatch, program: str | None, languages: frozenset[str], message: str
) -> None:
    """Without the program, or its Swedish, one sentence says what to install."""
    monkeypatch.setattr(ocr, "_program", lambda: program)
    monkeypatch.setattr(ocr, "_languages", lambda: languages)
    with pytest.raises(UsageError, match=message):
        check_ocr()
    with pytest.raises(UsageError, match=message):
        ocr_sheet(a_sheet(), b"")


def _run_late(*_: object, **named: float) -> None:
    raise subprocess.TimeoutExpired("tesseract", named["timeout"])


def _run_badly(*command: list[str], **_: object) -> subprocess.CompletedProcess[bytes]:
    return subprocess.CompletedProcess(command, 1, b"", b"Error during processing.\n")


@pytest.mark.parametrize(
    ("run", "message"), [(_run_late, "no text after 120 seconds"), (_run_badly, "Error during")]
)
def test_a_page_that_cannot_be_read(
    monkeypatch: pytest.MonkeyPatch, run: Callable[..., object], message: str
) -> None:
    """A program that takes too long or fails costs the page, and says why."""
    monkeypatch.setattr(ocr, "check_ocr", lambda: None)
    monkeypatch.setattr(ocr.subprocess, "run", run)
    with pytest.raises(ValueError, match=message):
        ocr_sheet(a_sheet(), b"picture")


@needs_ocr
def test_a_picture_of_a_page_is_read_as_the_page() -> None:
    """The words, lines and sizes are those of the page that the picture was drawn from."""
    made = FPDF(unit="pt")
    made.add_page()
    made.set_font("times", size=18)
    made.text(70, 90, "Stöd till små företag")
    made.set_font("times", size=11)
    made.text(70, 130, "Under 2021 betalade Tillväxtverket ut 287,8 miljoner kronor i stöd,")
    made.text(70, 144, "främst till företag på landsbygden i Västerbotten och på Åland.")
    with open_pdf(bytes(made.output())) as pages:
        sheet = read_sheet(pages, 1)
        read = ocr_sheet(sheet, render(pages, 1, ocr_scale(sheet)))
    assert text_of(read.glyphs) == text_of(sheet.glyphs)
    for glyph, true in zip(read.glyphs, sheet.glyphs, strict=True):
        assert glyph.baseline == pytest.approx(true.baseline, abs=1)
        assert glyph.style.size == pytest.approx(true.style.size, abs=1)
        # Letters are not equally wide, but a word's are together.
        assert glyph.box.x0 == pytest.approx(true.box.x0, abs=8)
    assert len(Counter(glyph.style.size for glyph in read.glyphs)) == 2


def text_of(found: tuple[Glyph, ...]) -> str:
    """All characters of a page."""
    return "".join(glyph.text for glyph in found)
