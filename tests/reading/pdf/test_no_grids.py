"""What only looks like a table, or like one more row of it, is none."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from drawn import (
    BOLD,
    CELLS,
    PITCH,
    TEXTS,
    XS,
    YS,
    Text,
    bold,
    level,
    paragraph,
    rows,
    ruled,
    sheet,
    tables,
    upright,
)

from sok.reading.pdf.glyphs import Sheet
from sok.records import Box


def columns_of_text() -> Sheet:
    """Running text in two columns, each under its heading."""
    heads = bold(rows([["Inledning", "Bakgrund"]], (70, 300), 180))
    return sheet([*heads, *paragraph(70, 200, 40, 20), *paragraph(300, 200, 40, 20)])


def texts_under_headings() -> Sheet:
    """Short texts in two columns, each under its heading: few of their lines are full."""
    texts = []
    for number in range(3):
        y = 180 + 5 * number * PITCH
        texts += bold(rows([["Byn lagar mat", "Bussen ringer"]], (70, 300), y))
        said = ["Nio grannar turas\nom att laga soppa.", "Den hämtar var och\nen vid grinden."]
        texts += rows([said], (70, 300), y + PITCH)
    return sheet(texts)


def two_wordings() -> Sheet:
    """A law as it is beside the law as it is proposed: short, so that few lines are full."""
    heads = bold(rows([["Nuvarande lydelse", "Föreslagen lydelse"]], (70, 300), 200))
    lines = [["Beslut av nämnden", "Beslut av staten"], ["får överklagas hos", "får inte klandras"]]
    return sheet([*heads, *rows([*lines, *lines], (70, 300), 224)])


def contents() -> Sheet:
    """Entries with a number, leaders and a page."""
    entries = [[str(n), f"Kapitel om något {'.' * 40} {3 * n}"] for n in range(1, 9)]
    return sheet(rows(entries, (70, 100), 200, 20))


def contents_without_leaders() -> Sheet:
    """Entries with a page far to the right."""
    entries = [["Sammanfattning", "3"], ["Inledning", "5"], ["Metod", "7"], ["Resultat", "12"]]
    return sheet(bold(rows(entries, (70, 400), 200, 20)))


def hanging_numbers() -> Sheet:
    """A list whose numbers stand to the left of its text."""
    items = [[f"{n}.", "En punkt i listan\nsom är två rader"] for n in range(1, 7)]
    return sheet(rows(items, (70, 100), 200, 24))


def hanging_signs() -> Sheet:
    """A list whose bullets come from a font of signs."""
    items = [["\uf0b7", "En punkt i listan\nsom är två rader"] for _ in range(6)]
    return sheet(rows(items, (70, 100), 200, 24))


def references() -> Sheet:
    """A list of literature whose numbers stand in brackets."""
    items = [[f"[{n}]", "Andersson, A. (2019).\nEn bok om regioner."] for n in range(1, 5)]
    return sheet(rows(items, (70, 100), 200, 24))


def headings_in_the_margin() -> Sheet:
    """Paragraphs with a heading beside some of them."""
    texts = []
    for number in range(10):
        texts += paragraph(200, 200 + number * 50, 60, 3)
        if number % 2 == 0:
            texts.append(Text(70, 200 + number * 50, f"Rubrik {number}", BOLD))
    return sheet(texts)


def scattered_words() -> Sheet:
    """Words to the right of a gap, in line with nothing."""
    texts = [Text(70, 200, "Vad", BOLD), Text(300, 200, "Vem", BOLD)]
    for number in range(5):
        texts.append(Text(70, 220 + number * 20, "Ord"))
        texts.append(Text(300 + number * 9, 220 + number * 20, "Namn" + "n" * (number % 2)))
    return sheet(texts)


def framed_box() -> Sheet:
    """One cell with a paragraph in it."""
    return sheet(paragraph(110, 120, 60, 4), ruled((100, 450), (100, 180)))


def boxes_side_by_side() -> Sheet:
    """One row of boxes with a few lines in each."""
    lines = ["Ackred. nr.", "Provning", "ISO 17025", "Swedac"]
    texts = [Text(x, 130 + n * PITCH, t) for x in (110, 210, 310) for n, t in enumerate(lines)]
    return sheet(texts, ruled((100, 200, 300, 400), (100, 200)))


def stacked_boxes() -> Sheet:
    """Boxes around paragraphs, each with borders above and below."""
    texts = [*paragraph(110, 120, 60, 3), *paragraph(110, 180, 60, 3), *paragraph(110, 240, 60, 3)]
    return sheet(texts, ruled((100, 450), (100, 160, 220, 280)))


def footnotes() -> Sheet:
    """A rule above notes whose marks stand to the left."""
    notes = [["1", "Se prop. 2008"], ["2", "Se SOU 2010"], ["3", "Se Ds 2012"]]
    return sheet([*paragraph(70, 200, 80, 9), *rows(notes, (70, 90), 700)], [level(685, 70, 200)])


def underlines() -> Sheet:
    """Words that are underlined, one above the other."""
    rules = [level(202 + n * 24, 70, 200) for n in range(6)]
    return sheet(paragraph(70, 200, 60, 12), rules)


def page_frame() -> Sheet:
    """A frame around the page, with columns of text in it."""
    texts = [*paragraph(70, 200, 40, 20), *paragraph(300, 200, 40, 20)]
    return sheet(texts, ruled((40, 555), (60, 800)))


ADDRESS = [
    ["Postadress", "Besök", "Telefon"],
    ["Box 1", "Storgatan 1", "08-123"],
    ["111 11 Stockholm", "Stockholm", "info@ex.se"],
    ["Sverige", "Sverige", "ex.se"],
]


def letterhead() -> Sheet:
    """Three blocks of address at the top of the page."""
    return sheet(bold(rows(ADDRESS, (70, 220, 370), 30)))


def foot() -> Sheet:
    """Three blocks of address at the foot of the page."""
    return sheet(bold(rows(ADDRESS, (70, 220, 370), 780)))


def coloured_paper() -> Sheet:
    """The same on paper that is filled with a colour, whose edges are no rules."""
    return sheet(bold(rows(ADDRESS, (70, 220, 370), 780)), fills=[Box(0, 0, 595, 842)])


def signatures() -> Sheet:
    """Lines to sign on, with what to write below."""
    pairs = [["Ort och datum", "Namnteckning"], ["Telefon", "E-post"]]
    rules = [level(y, x, x + 150) for y in (190, 250) for x in (70, 300)]
    return sheet(rows(pairs, (70, 300), 200, 60), rules)


def diagram() -> Sheet:
    """Axes, lines of the scale, and bars with labels outside."""
    rules = [upright(100, 100, 300), *(level(100 + n * 40, 100, 400) for n in range(6))]
    bars = [Box(120 + n * 50, 150 + n * 20, 140 + n * 50, 300) for n in range(5)]
    labels = [Text(80, 100 + n * 40, str(n)) for n in range(6)]
    return sheet([*labels, *rows([["2014", "2015", "2016"]], (110, 160, 210), 312)], rules, bars)


def labels_beside_a_frame() -> Sheet:
    """Texts in a frame with texts outside that explain them."""
    cells = [
        ["Fara", "Signalord"],
        ["Frätande", "Angivelse"],
        ["Skölj", "Råd"],
        ["Innehåll", "Ämnen"],
    ]
    return sheet(bold(rows(cells, (110, 300), 200, 20)), ruled((100, 250), (150, 400)))


@pytest.mark.parametrize(
    "make",
    [
        columns_of_text,
        texts_under_headings,
        two_wordings,
        contents,
        contents_without_leaders,
        hanging_numbers,
        hanging_signs,
        references,
        headings_in_the_margin,
        scattered_words,
        framed_box,
        boxes_side_by_side,
        stacked_boxes,
        footnotes,
        underlines,
        page_frame,
        letterhead,
        foot,
        coloured_paper,
        signatures,
        diagram,
        labels_beside_a_frame,
    ],
)
def test_what_only_looks_like_a_table_is_none(make: Callable[[], Sheet]) -> None:
    """Text in columns, lists, contents, frames, forms, letterheads and diagrams are no tables."""
    assert tables(make()) == []


def test_an_empty_ruled_form_is_no_table() -> None:
    """A table has text in most of its rows and columns."""
    corners = [Text(105, 114, "Namn"), Text(205, 174, "Ort")]
    xs, ys = (*XS, 400.0, 500.0, 550.0), (*YS, 200.0, 220.0)
    assert tables(sheet(corners, ruled(xs, ys))) == []


def test_a_paragraph_between_rules_of_the_same_width_is_no_row() -> None:
    """A box below a table has borders as long as its rules; what stands between is not its row."""
    between = [Text(105, 200 + n * PITCH, "Smal text") for n in range(3)]
    rules = [level(y, 100, 300) for y in (100, 120, 180, 260, 300)]
    assert tables(sheet([*TEXTS, *between], rules)) == [CELLS]
