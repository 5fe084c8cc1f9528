"""Which fonts lie about their letters, and which pages are pictures."""

from __future__ import annotations

import os
import random
from pathlib import Path

import pytest
from made_pdf import FONT, drawn_line, pdf_of_objects, stream
from reading.pdf.sheets import FIRST_LINE, HEIGHT, LEADING, WIDTH, a_line, a_sheet

from sok.reading.pdf.glyphs import Sheet
from sok.reading.pdf.legibility import (
    FEWEST_WORDS,
    garbled_fonts,
    garbled_glyphs,
    legibilities,
    legibility,
)
from sok.reading.pdf.pdfium import open_pdf, read_sheet
from sok.reading.pdf.shifted import mended, shift_of
from sok.reading.pdf.signs import letter_likeness, tokens, words_of
from sok.records import Box, Legibility

SWEDISH = (
    "Regionerna ansvarar för kollektivtrafiken i sina län och betalade under året ut stöd",
    "till företag som utvecklar varor och tjänster. Kommunerna deltar i arbetet med skolan,",
    "vården och omsorgen, och många av dem har antagit egna mål för klimatet och energin.",
)
FINNISH = (
    "Kaikki ihmiset syntyvät vapaina ja tasavertaisina arvoltaan ja oikeuksiltaan. Heille on",
    "annettu järki ja omatunto, ja heidän on toimittava toisiaan kohtaan veljeyden hengessä.",
    "Jokaisella on oikeus elämään, vapauteen ja henkilökohtaiseen turvallisuuteen.",
)
LETTERS = "abcdefghijklmnopqrstuvwxyzåäö"
MACINTOSH = bytes([*range(127), *range(128, 256)]).decode("mac_roman")
WHOLE_PAGE = Box(0, 0, WIDTH, HEIGHT)


def in_font(lines: tuple[str, ...], font: str, mapped: bool = True) -> Sheet:
    """A page of lines in one font."""
    return a_sheet(
        *(
            a_line(line, FIRST_LINE + place * LEADING, font, mapped)
            for place, line in enumerate(lines)
        )
    )


def exchanged(lines: tuple[str, ...], seed: int) -> tuple[str, ...]:
    """Lines in which each letter stands for another one."""
    others = [*LETTERS]
    random.Random(seed).shuffle(others)
    return tuple(line.lower().translate(str.maketrans(LETTERS, "".join(others))) for line in lines)


def shifted(lines: tuple[str, ...], step: int) -> tuple[str, ...]:
    """Lines in which each character is the number of a glyph, as in fonts without encoding.

    The glyphs are in the order of the Macintosh's characters, without its 127th.
    """
    numbers = {sign: place for place, sign in enumerate(MACINTOSH)}
    return tuple(
        "".join(sign if sign == " " else chr(numbers[sign] - step) for sign in line)
        for line in lines
    )


def test_a_good_font_is_trusted() -> None:
    """Swedish text is not garbled, nor is a language that the dictionary does not know."""
    assert garbled_fonts([in_font(SWEDISH, "A"), in_font(FINNISH, "B")]) == frozenset()


@pytest.mark.parametrize("seed", range(10))
def test_exchanged_letters_are_garbled(seed: int) -> None:
    """Letters that form no word, and whose numbers are those of no language, are not letters."""
    sheets = [in_font(exchanged(SWEDISH, seed), "A"), in_font(SWEDISH, "B")]
    assert garbled_fonts(sheets) == {"A"}


def test_a_few_strange_words_convict_no_font() -> None:
    """Codes and abbreviations in a font of their own may be right."""
    codes = ("DP_AP_Torg xkv pqrt kbt",) * (FEWEST_WORDS // 4 - 1)
    assert garbled_fonts([in_font(codes, "A")]) == frozenset()


def test_a_font_without_encoding_is_garbled() -> None:
    """Where the font itself says that its signs are unknown, no words are needed."""
    assert garbled_fonts([in_font(("Pm2", "xq"), "A", mapped=False)]) == {"A"}


def test_words_clear_a_font_without_encoding() -> None:
    """Some fonts say nothing and are right all the same."""
    assert garbled_fonts([in_font(SWEDISH, "A", mapped=False)]) == frozenset()


def test_private_bullets_are_not_garbled() -> None:
    """A bullet of a symbol font has a private character, and is no letter."""
    sheet = a_sheet(a_line("\uf0b7", FIRST_LINE, "Symbol"), *SWEDISH)
    fonts = garbled_fonts([sheet])
    assert fonts == frozenset()
    assert legibility(sheet, fonts) is Legibility.WHOLE


def test_private_words_are_garbled() -> None:
    """Words of private or control characters are none."""
    words = ("\ue001\ue002\ue003 \x01\x02\x03\x04",)
    assert garbled_fonts([in_font(words, "A")]) == {"A"}


def test_a_page_of_a_garbled_font() -> None:
    """Hardly any of the page can be trusted; one with a garbled name alone is read in part."""
    assert legibility(in_font(SWEDISH, "A"), frozenset({"A"})) is Legibility.GARBLED
    mixed = a_sheet(*SWEDISH, a_line("*|UDQ", 300, "A"))
    assert legibility(mixed, frozenset({"A"})) is Legibility.PART
    assert garbled_glyphs(mixed, frozenset({"A"})) == set(range(len(mixed.glyphs))[-5:])


def test_an_empty_page() -> None:
    """A page without anything, or with white space alone, is empty."""
    assert legibility(a_sheet(), frozenset()) is Legibility.EMPTY
    assert legibility(a_sheet("   "), frozenset()) is Legibility.EMPTY


@pytest.mark.parametrize(
    "sheet",
    [
        a_sheet(pictures=(WHOLE_PAGE,)),
        a_sheet("12", pictures=(WHOLE_PAGE,)),
        a_sheet(drawings=200),
        a_sheet(pictures=(Box(0, 0, WIDTH, HEIGHT / 4), Box(-500, 0, 0, HEIGHT))),
    ],
)
def test_a_page_that_is_a_picture(sheet: Sheet) -> None:
    """A page without text of its own that shows a picture, or is drawn, is one."""
    assert legibility(sheet, frozenset()) is Legibility.IMAGE


def test_text_with_a_picture_is_text() -> None:
    """A picture behind or beside text takes nothing from it; a logotype alone is no page."""
    assert legibility(a_sheet(*SWEDISH, pictures=(WHOLE_PAGE,)), frozenset()) is Legibility.WHOLE
    logotype = Box(400, 50, 500, 90)
    assert legibility(a_sheet(pictures=(logotype,)), frozenset()) is Legibility.EMPTY


def test_a_running_head_is_no_text_of_the_page() -> None:
    """Pages that have nothing but the same head, and a form as a picture, are pictures."""
    form = Box(100, 200, 400, 500)
    forms = [
        a_sheet("SCB:s författningssamling", a_line(str(n), 800), number=n, pictures=(form,))
        for n in range(1, 4)
    ]
    text = a_sheet("SCB:s författningssamling", *SWEDISH, number=4, pictures=(form,))
    assert legibilities([*forms, text], frozenset()) == (Legibility.IMAGE,) * 3 + (
        Legibility.WHOLE,
    )


def scanned(mode: int) -> bytes:
    """A page that is a picture with text over it, drawn in this mode (3 is without ink)."""
    dot = b"/Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8"
    return pdf_of_objects(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count 1/Kids[4 0 R]>>",
        FONT,
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 5 0 R"
        b"/Resources<</Font<</F1 3 0 R>>/XObject<</X 6 0 R>>>>>>",
        stream(b"q 600 0 0 800 0 0 cm /X Do Q %d Tr " % mode + drawn_line("Utbetalt stod 2021")),
        stream(b"\xee", dot),
    )


@pytest.mark.parametrize(("mode", "expected"), [(3, Legibility.OCR), (0, Legibility.WHOLE)])
def test_text_that_a_scanner_wrote(mode: int, expected: Legibility) -> None:
    """Text without ink over a picture was read from it by a program, which errs."""
    with open_pdf(scanned(mode)) as pages:
        sheets = [read_sheet(pages, 1)]
    assert legibilities(sheets, frozenset()) == (expected,)


def test_tokens_are_words_of_one_font_and_line() -> None:
    """A space, a gap, another line or another font ends a word."""
    sheet = a_sheet(
        a_line("ab c", 100),
        a_line("d", 100, x=200),
        a_line("e", 100, "B", x=205),
        a_line("fg", 114),
    )
    words = ["".join(sheet.glyphs[n].text for n in token) for token in tokens(sheet)]
    assert words == ["ab", "c", "d", "e", "fg"]


def test_likeness_tells_languages_from_exchanges() -> None:
    """The numbers of letters are like those of Swedish in it, and less so when exchanged."""
    assert letter_likeness(" ".join(SWEDISH)) > 0.9 > letter_likeness(" ".join(FINNISH)) > 0.75
    assert letter_likeness(" ".join(exchanged(SWEDISH, 1))) < 0.7
    assert letter_likeness("2021: 4 %") == 0


@pytest.mark.parametrize("step", [29, 28, -5])
def test_a_shift_is_found(step: int) -> None:
    """The step that makes Swedish of the characters is found, and undone to the letter."""
    sheet = in_font(shifted(SWEDISH, step), "A", mapped=False)
    shift = shift_of(words_of("A", [sheet]))
    assert shift is not None and shift.step == step and shift.share > 0.9
    found = " ".join(mended(word, step) for word in words_of("A", [sheet]))
    assert found == " ".join(SWEDISH)


def test_a_shift_needs_evidence() -> None:
    """Exchanged letters, a word alone and text that is right as it is give none."""
    for lines in (exchanged(SWEDISH, 3), shifted(("län",), 29), SWEDISH):
        assert shift_of(words_of("A", [in_font(lines, "A")])) is None


FOLDER = os.environ.get("SOK_PDFS", "")


def sheets_of(name: str) -> list[Sheet]:
    """All pages of a real file."""
    with open_pdf((Path(FOLDER) / f"{name}.pdf").read_bytes()) as pages:
        return [read_sheet(pages, number) for number in range(1, len(pages) + 1)]


@pytest.mark.skipif(not FOLDER, reason="SOK_PDFS names no folder of real PDF files")
@pytest.mark.parametrize(
    ("name", "expected", "pages"),
    [
        ("prop_1999-2000_17_brokenfont", Legibility.PART, {1, 4, 6, 7, 8}),
        ("scbfs_2025-19", Legibility.IMAGE, set(range(3, 13))),
        ("ssmfs_2008-18_encrypted", Legibility.IMAGE, {7}),
        ("ssmfs_2021-5", Legibility.PART, set()),
        ("nfs_2007-10_konsoliderad", Legibility.PART, set()),
    ],
)
def test_real_files(name: str, expected: Legibility, pages: set[int]) -> None:
    """Broken fonts and pictures are found where they are, and nowhere else."""
    sheets = sheets_of(name)
    found = legibilities(sheets, garbled_fonts(sheets))
    assert {n for n, one in enumerate(found, 1) if one is expected} == pages


@pytest.mark.skipif(not FOLDER, reason="SOK_PDFS names no folder of real PDF files")
def test_a_real_broken_font_is_mended() -> None:
    """The minister's name and a heading come out as they are printed."""
    sheets = sheets_of("prop_1999-2000_17_brokenfont")
    texts = []
    for font in sorted(garbled_fonts(sheets)):
        shift = shift_of(words_of(font, sheets))
        assert shift is not None and shift.step == 29 and shift.share > 0.9
        texts += [mended(word, shift.step) for word in words_of(font, sheets)]
    assert {"Göran Persson", "Bosse Ringholm", "Avtal"} <= {*texts}
