"""Type that is not set plainly: turned, printed twice, drawn where nobody sees it."""

from __future__ import annotations

from pathlib import Path

import pytest
from reading.pdf.paper import (
    HEIGHT,
    LEADING,
    LEFT,
    OTHER_PROSE,
    PROSE,
    TOP,
    WIDTH,
    Paper,
    texts,
)

from sok.records import Kind


def test_bold_by_printing_twice(tmp_path: Path) -> None:
    """A line printed twice, a hair's breadth apart, is read once."""
    paper = Paper().page()
    for x in (LEFT, LEFT + 0.4):
        paper.put(x, TOP, "Stöd till alla företag i länen", 16)
    paper.flow(LEFT, TOP + 30, PROSE)
    assert texts(paper.read(tmp_path)) == ["Stöd till alla företag i länen", PROSE]


def test_double_letters_are_two(tmp_path: Path) -> None:
    """Two equal letters side by side are no letter printed twice."""
    text = "Illa fyllda ansökningar från tillsyn och sållning i Ållsjö ger 11 och 111 kronor."
    paper = Paper().page()
    paper.put(LEFT, TOP, text)
    assert texts(paper.read(tmp_path)) == [text]


def test_a_page_that_is_turned(tmp_path: Path) -> None:
    """A page whose text runs upward is read as if it were turned."""
    paper = Paper().page()
    with paper.pdf.rotation(90, 0, HEIGHT):
        paper.flow(60, HEIGHT + 100, PROSE, 600)
        paper.flow(60, HEIGHT + 200, OTHER_PROSE, 600)
    assert texts(paper.read(tmp_path)) == [PROSE, OTHER_PROSE]


def test_a_page_that_is_turned_the_other_way(tmp_path: Path) -> None:
    """A page whose text runs downward is read too."""
    paper = Paper().page()
    with paper.pdf.rotation(-90, WIDTH, HEIGHT):
        paper.flow(WIDTH - 700, HEIGHT + 100, PROSE, 600)
    assert texts(paper.read(tmp_path)) == [PROSE]


def test_a_line_in_the_margin_that_is_turned(tmp_path: Path) -> None:
    """A line that runs up the margin is in no other text, and its words are whole."""
    paper = Paper().page()
    with paper.pdf.rotation(90, 40, 500):
        paper.put(40, 500, "Tryckt på miljövänligt papper", 8)
    paper.flow(LEFT, TOP, PROSE)
    y = TOP + 20 * LEADING
    paper.flow(LEFT, y, OTHER_PROSE)
    found = texts(paper.read(tmp_path))
    assert sorted(found) == sorted([PROSE, OTHER_PROSE, "Tryckt på miljövänligt papper"])


def test_text_beside_the_page(tmp_path: Path) -> None:
    """What stands outside the page is seen by nobody."""
    paper = Paper().page()
    paper.put(WIDTH + 40, TOP, "Skärmärke")
    paper.put(LEFT, -20, "Utkast")
    paper.flow(LEFT, TOP, PROSE)
    assert texts(paper.read(tmp_path)) == [PROSE]


def test_a_raised_ordinal_and_a_lowered_index(tmp_path: Path) -> None:
    """Raised and lowered letters stand in their words."""
    paper = Paper().page()
    paper.flow(LEFT, TOP, PROSE)
    end = paper.put(LEFT, 300, "Halten av PM")
    end = paper.put(end, 302, "10", 7)
    end = paper.put(end, 300, " mättes enligt den 3")
    end = paper.put(end, 296, "e", 7)
    paper.put(end, 300, " utgåvan av standarden i alla län.")
    assert texts(paper.read(tmp_path))[-1] == (
        "Halten av PM10 mättes enligt den 3e utgåvan av standarden i alla län."
    )


def test_one_line_in_several_sizes(tmp_path: Path) -> None:
    """Words of one line may be set in other sizes and weights."""
    paper = Paper().page()
    paper.flow(LEFT, TOP, PROSE)
    end = paper.put(LEFT, 300, "Stödet är ")
    end = paper.put(end, 300, "12 miljoner ", 14, "B")
    paper.put(end, 300, "kronor för alla län tillsammans.", 10, "I")
    document = paper.read(tmp_path)
    assert texts(document)[-1] == "Stödet är 12 miljoner kronor för alla län tillsammans."
    assert texts(document, Kind.HEADING) == []


@pytest.mark.parametrize(("font", "parted"), [("Times", True), ("Helvetica", False)])
def test_whose_a_text_is_stands_apart_in_another_font(
    tmp_path: Path, font: str, parted: bool
) -> None:
    """A short line in a font of its own, above a text, is no beginning of its first sentence."""
    paper = Paper().page()
    paper.pdf.set_font(font, "I", 10)
    paper.pdf.text(LEFT, TOP, "Region Dalarna")
    paper.flow(LEFT, TOP + LEADING, PROSE)
    paper.flow(LEFT, TOP + 200, OTHER_PROSE)
    first = texts(paper.read(tmp_path), Kind.PARAGRAPH)[0]
    assert first == ("Region Dalarna" if parted else f"Region Dalarna {PROSE}")
