"""Figures: each is where it is drawn, and names and figures of axes and bars are no text."""

from __future__ import annotations

from pathlib import Path

from reading.pdf.paper import LEFT, OTHER_PROSE, PROSE, RIGHT, TOP, Paper, texts

from sok.records import Kind

CAPTION = "Figur 1. Andel kommuner som har en plan"
SENTENCE = "Andelen kommuner som har en plan växer för varje år."


def with_chart(*, sentence: bool = False, caption: bool = True) -> Paper:
    """A page with text, a chart with its caption below, and text."""
    paper = Paper().page()
    y = paper.flow(LEFT, TOP, PROSE) + 20
    for place, share in enumerate(("64 %", "55 %", "44 %", "35 %")):
        x, height = LEFT + 20 + place * 100, 100 - place * 20
        paper.pdf.rect(x, y + 150 - height, 60, height, "F")
        paper.put(x + 18, y + 145 - height, share, 8)
        paper.put(x + 18, y + 162, str(2019 + place), 8)
    paper.rule(LEFT, y + 150, RIGHT, y + 150)
    paper.rule(LEFT, y, LEFT, y + 150)
    if sentence:
        paper.put(LEFT + 200, y + 10, SENTENCE, 8)
    if caption:
        paper.put(LEFT, y + 190, CAPTION, 9)
    paper.flow(LEFT, y + 220, OTHER_PROSE)
    return paper


def test_labels_of_a_chart_are_no_running_text(tmp_path: Path) -> None:
    """What its axes and bars are called stands on the page, and in nothing that is quoted."""
    document = with_chart().read(tmp_path)
    assert texts(document) == [PROSE, CAPTION, OTHER_PROSE]
    labels = " ".join(texts(document, Kind.FURNITURE))
    assert sorted(labels.split()) == sorted("64 % 55 % 44 % 35 % 2019 2020 2021 2022".split())


def test_a_sentence_in_a_chart_can_be_quoted(tmp_path: Path) -> None:
    """What a chart says in a whole sentence is text."""
    found = texts(with_chart(sentence=True).read(tmp_path))
    assert found == [PROSE, SENTENCE, CAPTION, OTHER_PROSE]


def test_labels_of_a_chart_without_a_caption(tmp_path: Path) -> None:
    """A chart is known by its figures where nothing is written below it."""
    assert texts(with_chart(caption=False).read(tmp_path)) == [PROSE, OTHER_PROSE]


def test_an_address_in_a_box(tmp_path: Path) -> None:
    """Small lines on a ground of their own are text, though they form no sentence."""
    lines = ["Länsstyrelsen i Dalarna", "Åsgatan 38", "Telefon", "010-225 00 00"]
    paper = Paper().page()
    y = paper.flow(LEFT, TOP, PROSE) + 20
    paper.pdf.set_fill_color(220)
    paper.pdf.rect(LEFT, y, 200, 80, "F")
    for place, line in enumerate(lines):
        paper.put(LEFT + 10, y + 20 + 16 * place, line, 8)
    paper.flow(LEFT, y + 120, OTHER_PROSE)
    assert " ".join(texts(paper.read(tmp_path))) == " ".join([PROSE, *lines, OTHER_PROSE])


def test_a_caption_that_a_column_parts(tmp_path: Path) -> None:
    """A caption whose last line stands at the top of the next column is one."""
    paper = Paper().page()
    y = paper.flow(LEFT, TOP, f"{PROSE} {OTHER_PROSE} {PROSE}", 210)
    caption = paper.broken("Figur 1. Andel kommuner i länet som har en plan för klimatet", 210, 9)
    paper.put(LEFT, y + 16, caption[0], 9)
    y = paper.lines(LEFT + 240, TOP, caption[1:], 9)
    paper.flow(LEFT + 240, y + 16, f"{OTHER_PROSE} {PROSE} {OTHER_PROSE} {PROSE}", 210)
    assert texts(paper.read(tmp_path), Kind.CAPTION) == [" ".join(caption)]


def test_a_figure_with_its_caption(tmp_path: Path) -> None:
    """A figure is where its picture is drawn, above the caption."""
    paper = Paper().page()
    paper.flow(LEFT, TOP, PROSE)
    paper.pdf.set_fill_color(40, 90, 160)
    for number, height in enumerate((60, 100, 40)):
        paper.pdf.rect(LEFT + 50 * number, 500 - height, 30, height, style="F")
    paper.rule(LEFT, 500, LEFT + 150, 500)
    paper.put(LEFT, 520, "Figur 1. Sökande företag per år", 10)
    paper.flow(LEFT, 560, OTHER_PROSE)
    document = paper.read(tmp_path)
    (figure,) = document.figures
    assert figure.label == "Figur 1"
    assert document.blocks[figure.caption].text == "Figur 1. Sökande företag per år"
    assert figure.box is not None
    assert (round(figure.box.x0), round(figure.box.y1)) == (LEFT, 500)
