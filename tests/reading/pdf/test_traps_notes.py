"""Footnotes and their marks, exponents, and other signs above and below the line."""

from __future__ import annotations

from pathlib import Path

import pytest
from reading.pdf.paper import LEFT, OTHER_PROSE, PROSE, TOP, Paper, texts

from sok.answering.quoting.quotes import quote
from sok.reading.pdf.raised import raised_digit
from sok.records import Box, Kind, Span

NOTE = "Se länsstyrelsens rapport om stöd till företag från 2023, sidan 12."
OTHER_NOTE = "Uppgiften avser utbetalt stöd, inte beviljat."


def raised(paper: Paper, x: float, y: float, sign: str, size: float = 7) -> float:
    """Set a sign above the line; returns where it ends."""
    return paper.put(x, y - 4, sign, size)


def test_footnotes(tmp_path: Path) -> None:
    """A footnote is a block of its own, its mark is in no quote, and the paragraph goes on."""
    paper = Paper()
    lines = paper.page().broken(PROSE)
    y = TOP
    for number, line in enumerate(lines):
        end = paper.put(LEFT, y, line)
        if number in (0, len(lines) - 1):
            raised(paper, end, y, "1" if number == 0 else "2")
        y += 14
    paper.rule(LEFT, 700, LEFT + 140, 700)
    for number, note in enumerate((NOTE, OTHER_NOTE), 1):
        raised(paper, LEFT, 702 + 12 * number, str(number), 5)
        paper.put(LEFT + 6, 702 + 12 * number, note, 8)
    document = paper.read(tmp_path)
    assert texts(document, Kind.PARAGRAPH) == [PROSE]
    assert texts(document, Kind.FOOTNOTE) == [f"¹ {NOTE}", f"² {OTHER_NOTE}"]
    place = next(n for n, block in enumerate(document.blocks) if block.kind is Kind.PARAGRAPH)
    assert quote(document, Span(document.name, place, 0, len(PROSE))).text == PROSE


def test_a_footnote_below_a_paragraph_that_the_page_parts(tmp_path: Path) -> None:
    """A paragraph goes on on the next page, over the footnotes between its halves."""
    paper = Paper()
    lines = paper.page().broken(f"{PROSE} {OTHER_PROSE}")
    end = paper.put(LEFT, TOP, lines[0])
    raised(paper, end, TOP, "1")
    paper.lines(LEFT, TOP + 14, lines[1:3])
    paper.rule(LEFT, 700, LEFT + 140, 700)
    raised(paper, LEFT, 714, "1", 5)
    paper.put(LEFT + 6, 714, NOTE, 8)
    paper.page().lines(LEFT, TOP, lines[3:])
    document = paper.read(tmp_path)
    assert texts(document, Kind.PARAGRAPH) == [f"{PROSE} {OTHER_PROSE}"]
    assert texts(document, Kind.FOOTNOTE) == [f"¹ {NOTE}"]


def test_footnotes_with_a_stop_behind_their_number(tmp_path: Path) -> None:
    """Numbers with a stop, as lists have, begin footnotes where raised ones stand in the text."""
    paper = Paper().page()
    y = paper.flow(LEFT, TOP, PROSE)
    raised(paper, paper.put(LEFT, y + 10, "Uppgifterna är osäkra."), y + 10, "1")
    paper.rule(LEFT, 700, 525, 700)
    paper.put(LEFT, 714, f"1. {NOTE}", 8)
    document = paper.read(tmp_path)
    assert texts(document, Kind.FOOTNOTE) == [f"1. {NOTE}"]
    assert texts(document, Kind.PARAGRAPH) == [PROSE, "Uppgifterna är osäkra."]


def test_a_list_of_notes_at_the_end_is_a_list(tmp_path: Path) -> None:
    """Notes in small print that begin high on a page are one list, and no footnotes."""
    paper = Paper().page()
    y = paper.flow(LEFT, TOP, PROSE)
    raised(paper, paper.put(LEFT, y + 10, "Uppgifterna är osäkra."), y + 10, "24")
    paper.put(LEFT, 260, "Noter", 16)
    for number in range(1, 31):
        paper.put(LEFT, 270 + 14 * number, f"{number}. {NOTE}", 8)
    document = paper.read(tmp_path)
    assert texts(document, Kind.FOOTNOTE) == []
    assert len(texts(document, Kind.ITEM)) == 30


def test_a_footnote_of_two_lines_without_a_rule(tmp_path: Path) -> None:
    """Lines below a footnote's first are its own; the raised mark in the text is enough."""
    paper = Paper().page()
    paper.flow(LEFT, TOP, PROSE)
    end = raised(paper, paper.put(LEFT, 300, "Stödet ökade."), 300, "1")
    paper.put(end, 300, " Antalet minskade i alla län.")
    raised(paper, LEFT, 700, "1", 5)
    lines = ("Se länsstyrelsens rapport om stöd till företag från 2023, som", "är deras femte.")
    paper.lines(LEFT + 6, 700, lines, 8, leading=10)
    document = paper.read(tmp_path)
    assert texts(document)[1] == "Stödet ökade. Antalet minskade i alla län."
    assert texts(document, Kind.FOOTNOTE) == [f"¹ {' '.join(lines)}"]


def test_footnotes_in_columns(tmp_path: Path) -> None:
    """Each column has its footnotes at its own foot."""
    paper = Paper().page()
    for x, prose, mark, note in ((70, PROSE, "1", NOTE[:40]), (310, OTHER_PROSE, "2", OTHER_NOTE)):
        y = paper.flow(x, TOP, prose, 215)
        raised(paper, paper.put(x, y, "Så är det."), y, mark)
        paper.rule(x, 688, x + 80, 688)
        raised(paper, x, 700, mark, 5)
        paper.put(x + 6, 700, note, 8)
    document = paper.read(tmp_path)
    assert texts(document, Kind.FOOTNOTE) == [f"¹ {NOTE[:40]}", f"² {OTHER_NOTE}"]


def test_a_paragraph_over_the_footnotes_of_a_column(tmp_path: Path) -> None:
    """A paragraph goes on in the next column, past the footnotes at the foot of this one."""
    paper = Paper().page()
    whole = f"{PROSE} {OTHER_PROSE}"
    lines = paper.broken(whole, 215)
    y = TOP
    for line in lines[:20]:
        end = paper.put(70, y, line)
        y += 14
    raised(paper, end, y - 14, "1")
    paper.lines(310, TOP, lines[20:])
    paper.rule(70, 688, 150, 688)
    raised(paper, 70, 700, "1", 5)
    paper.lines(76, 700, ["Se länsstyrelsens rapport om stöd till", "företag från året före."], 8)
    document = paper.read(tmp_path)
    assert texts(document, Kind.PARAGRAPH) == [whole]
    note = "¹ Se länsstyrelsens rapport om stöd till företag från året före."
    assert texts(document, Kind.FOOTNOTE) == [note]


def test_small_print_in_a_column_beside_footnotes(tmp_path: Path) -> None:
    """A rule above the footnotes of one column makes none of small print in the other."""
    paper = Paper().page()
    for x, prose in ((70, PROSE), (310, OTHER_PROSE)):
        paper.flow(x, TOP, prose, 215)
    paper.rule(70, 688, 150, 688)
    raised(paper, 70, 700, "1", 5)
    paper.put(76, 700, NOTE[:40], 8)
    paper.put(310, 700, "3 Län deltog i arbetet under året.", 8)
    document = paper.read(tmp_path)
    assert texts(document, Kind.FOOTNOTE) == [f"¹ {NOTE[:40]}"]


def test_exponents_stay(tmp_path: Path) -> None:
    """ "m²" and "10⁶" are no marks of footnotes, though footnotes 2 and 6 are on the page."""
    paper = Paper().page()
    y = paper.flow(LEFT, TOP, PROSE)
    paper.put(LEFT, y + 20, "Lokalen är 250 m² stor och energin 3,5 · 10")
    paper.pdf.set_font("Helvetica", "", 11)
    end = LEFT + paper.pdf.get_string_width("Lokalen är 250 m² stor och energin 3,5 · 10")
    end = raised(paper, end, y + 20, "6")
    paper.put(end, y + 20, " joule per år.")
    document = paper.read(tmp_path)
    assert texts(document)[-1] == "Lokalen är 250 m² stor och energin 3,5 · 10⁶ joule per år."


def test_exponents_beside_footnotes_of_the_same_number(tmp_path: Path) -> None:
    """Behind a figure a raised digit is an exponent, whatever notes the page has."""
    paper = Paper().page()
    end = paper.put(LEFT, TOP, "Energin i länet är 3,5 · 10")
    end = raised(paper, end, TOP, "2")
    end = paper.put(end, TOP, " joule per år enligt rapporten.")
    raised(paper, end, TOP, "2")
    paper.flow(LEFT, TOP + 40, PROSE)
    paper.rule(LEFT, 700, LEFT + 140, 700)
    raised(paper, LEFT, 714, "2", 5)
    paper.put(LEFT + 6, 714, NOTE, 8)
    document = paper.read(tmp_path)
    assert texts(document)[0] == "Energin i länet är 3,5 · 10² joule per år enligt rapporten."
    assert texts(document, Kind.FOOTNOTE) == [f"² {NOTE}"]


def test_lowered_signs(tmp_path: Path) -> None:
    """Lowered digits stand in their places: CO2."""
    paper = Paper().page()
    paper.flow(LEFT, TOP, PROSE)
    end = paper.put(LEFT, 300, "Utsläppen av CO")
    end = paper.put(end, 302, "2", 7)
    paper.put(end, 300, " minskade i alla län.")
    assert texts(paper.read(tmp_path))[-1] == "Utsläppen av CO2 minskade i alla län."


def test_small_text_at_the_foot_without_a_mark(tmp_path: Path) -> None:
    """Small print without a mark is no footnote."""
    paper = Paper().page()
    paper.flow(LEFT, TOP, PROSE)
    paper.put(LEFT, 720, "Källa: länsstyrelserna, som också har granskat uppgifterna.", 8)
    document = paper.read(tmp_path)
    assert texts(document, Kind.FOOTNOTE) == []
    assert "Källa: länsstyrelserna, som också har granskat uppgifterna." in texts(document)


def formula(folder: Path, *signs: tuple[float, float, str, float]) -> str:
    """The last line that is read of a page, set sign by sign: x, how far below, text, size."""
    paper = Paper().page()
    paper.flow(LEFT, TOP, PROSE)
    end = paper.put(LEFT, 300, "Fältet ")
    for x, down, text, size in signs:
        paper.put(end + x, 300 + down, text, size)
    return texts(paper.read(folder))[-1]


@pytest.mark.parametrize("size", [7.0, 9.0])
def test_exponents_of_any_size(tmp_path: Path, size: float) -> None:
    """An exponent may be set nearly as large as the figure that it stands beside."""
    assert formula(tmp_path, (0, 0, "3,2·10", 11), (31, -6, "4", size)) == "Fältet 3,2·10⁴"


def test_a_raised_sign_above_a_lowered_one(tmp_path: Path) -> None:
    """Of two signs one above the other behind a letter the lowered one is read first."""
    signs = ((0, 0, "E", 11), (7.4, 3, "i", 7), (7.4, -5, "2", 7), (14, 0, "och H", 11))
    assert formula(tmp_path, *signs) == "Fältet Ei² och H"


def test_a_raised_sign_behind_a_lowered_one(tmp_path: Path) -> None:
    """A lowered sign of two letters may stand between a letter and its exponent."""
    signs = ((0, 0, "H", 11), (8, 3, "Lk", 7), (15.6, -5, "2", 7))
    assert formula(tmp_path, *signs) == "Fältet HLk²"


def test_a_raised_minus(tmp_path: Path) -> None:
    """A minus before a raised figure is raised, a hyphen between two of them is as it stands."""
    assert formula(tmp_path, (0, 0, "10", 11), (12.4, -5, "-9", 7)) == "Fältet 10⁻⁹"
    assert formula(tmp_path, (0, 0, "mätt", 11), (21.6, -5, "1-3", 7)) == "Fältet mätt¹-³"


def test_words_above_a_large_sign(tmp_path: Path) -> None:
    """Words and letters beside the large sign of a sum are not raised from it."""
    paper = Paper().page()
    paper.flow(LEFT, TOP, PROSE)
    paper.put(LEFT + 20, 300, "S", 24)
    paper.put(LEFT + 2, 284, "10 MHz", 8)
    paper.put(LEFT + 42, 292, "E", 11)
    paper.put(LEFT + 49.4, 294, "i", 7)
    paper.put(LEFT + 60, 300, "är summan av alla fält", 11)
    document = paper.read(tmp_path)
    assert "10 MHz" in document.pages[0].text and "Ei" in document.pages[0].text


@pytest.mark.parametrize(
    ("ink", "read"),
    [
        (Box(0, 92.5, 3, 96.5), "¹"),
        (Box(0, 92.5, 5, 100.0), "1"),
        (Box(0, 96.0, 3, 100.0), "1"),
        (Box(0, 0, 0, 0), "1"),
    ],
)
def test_digits_that_the_font_draws_raised(ink: Box, read: str) -> None:
    """A small digit high above its line is a raised one, though its size says nothing of it."""
    assert raised_digit("1", ink, 100.0, 10.0) == read
