"""Captions are told from references, and lead to the pictures that they belong to."""

from __future__ import annotations

import pytest
from drawn import SMALL, Text, level, paragraph, sheet, upright

from sok.reading.captions import caption_label, label_kind
from sok.reading.pdf.captions import find_figures
from sok.reading.pdf.glyphs import Sheet
from sok.records import Box

PICTURE = Box(100, 200, 400, 400)
BELOW = Box(100, 410, 400, 422)


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Tabell 4.1 Torg", "Tabell 4.1"),
        ("Tabell 7.2        Utnyttjandegrad", "Tabell 7.2"),
        ("Tabell 1. Bidrag per region", "Tabell 1"),
        ("Tabell 1 – effektiv dos", "Tabell 1"),
        ("Figur 1: karta över länen", "Figur 1"),
        ("Figur 2", "Figur 2"),
        ("Diagram 3a. 12 regioner", "Diagram 3a"),
        ("Karta 2\xa0(NUTS 3)", "Karta 2"),
        ("Bild 4 ”Såddkapital”", "Bild 4"),
        ("TABELL B.3 Bortfall", "Tabell B.3"),
        ("Tabell 3 Antal företag 2019–2020", "Tabell 3"),
    ],
)
def test_a_caption_begins_with_its_label(text: str, label: str) -> None:
    """The label is the kind and number, without the stop after it, however it is set."""
    assert caption_label(text) == label


@pytest.mark.parametrize(
    "text",
    [
        "Tabell 3 visar att antalet ökade.",
        "Tabell 5 och 6 har samma källa.",
        "tabell 1.",
        "se figur 2",
        "I tabell 3 redovisas bidragen.",
        "Tabeller 3",
        "Bild av skyddet",
        "Figur",
        "Tabell 1 Bidrag per region ............ 14",
        "Figur 2. Karta över länen . . . . 7",
        "Tabell 3 Antal företag\t21",
        "",
    ],
)
def test_a_mention_is_no_caption(text: str) -> None:
    """Sentences, references and entries of a list of tables have no label."""
    assert caption_label(text) == ""


def test_the_kind_is_the_word_of_the_label() -> None:
    """Tables and figures are told apart by it; no caption, no kind."""
    assert label_kind("Tabell 3.2") == "tabell"
    assert label_kind("Diagram 1. Andel") == "diagram"
    assert label_kind("Se diagram 1") == ""


def found(page: Sheet, *captions: Box) -> list[Box | None]:
    """The boxes of the pictures of captions."""
    return list(find_figures(page, captions))


def test_a_picture_may_be_above_or_below() -> None:
    """The nearest picture is taken, on either side."""
    page = sheet(pictures=[PICTURE])
    assert found(page, BELOW) == [PICTURE]
    assert found(page, Box(100, 180, 400, 192)) == [PICTURE]


def test_far_away_is_no_picture() -> None:
    """A picture on another part of the page belongs to something else."""
    assert found(sheet(pictures=[PICTURE]), Box(100, 600, 400, 612)) == [None]


def test_each_picture_has_one_caption() -> None:
    """Of two captions near one picture the nearer has it; each of two takes its own."""
    second = Box(100, 430, 400, 600)
    page = sheet(pictures=[PICTURE, second])
    assert found(page, BELOW, Box(100, 604, 400, 616)) == [PICTURE, second]
    assert found(sheet(pictures=[PICTURE]), Box(100, 425, 400, 437), BELOW) == [None, PICTURE]


def test_parts_of_a_drawing_are_one_picture_with_its_labels() -> None:
    """Lines and bars near each other and the small texts at their sides are one figure."""
    bars = [Box(120 + n * 40, 300, 140 + n * 40, 400) for n in range(5)]
    axes = [upright(110, 200, 400), level(400, 110, 330)]
    labels = [Text(92, 300, "50", SMALL), Text(120, 412, "2014", SMALL)]
    body = paragraph(70, 500, 80, 10)
    (figure,) = found(sheet([*labels, *body], axes, bars), Box(85, 425, 300, 437))
    assert figure is not None
    assert figure.x0 == pytest.approx(92) and figure.x1 == pytest.approx(330)
    assert figure.y0 == pytest.approx(200) and 412 < figure.y1 < 425


def test_a_heading_beside_a_picture_is_no_label() -> None:
    """What is set as large as the page's text stays outside."""
    page = sheet([Text(100, 195, "Resultat"), *paragraph(70, 500, 80, 10)], pictures=[PICTURE])
    assert found(page, BELOW) == [PICTURE]


def test_icons_rules_and_backgrounds_are_no_figures() -> None:
    """Neither a small icon, a rule of the page nor its background is what a caption is about."""
    page = sheet(
        rules=[level(405, 70, 500)],
        fills=[Box(0, 0, 595, 842)],
        pictures=[Box(100, 385, 120, 403)],
    )
    assert found(page, BELOW) == [None]


def test_a_thousand_strokes_are_one_drawing() -> None:
    """A map is thousands of curves; they are clustered by place, not pair by pair."""
    strokes = [
        Box(100 + n % 100 * 3, 200 + n // 100, 104 + n % 100 * 3, 202 + n // 100)
        for n in range(20_000)
    ]
    (figure,) = found(sheet(drawings=strokes), BELOW)
    assert figure == Box(100, 200, 401, 401)
