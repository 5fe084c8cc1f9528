"""Large type that is no heading, or a part of one: chapter numbers, sentences, forewords."""

from __future__ import annotations

from pathlib import Path

import pytest
from reading.pdf.paper import LEFT, OTHER_PROSE, PROSE, TOP, Paper, headings, of_text, texts

from sok.records import Kind


def test_the_number_of_a_chapter_above_its_title(tmp_path: Path) -> None:
    """A number that stands alone and large is part of the title below it, and sections follow."""
    paper = Paper().page()
    paper.put(LEFT, TOP, "3", 60, "B")
    paper.put(LEFT, TOP + 35, "Pengarna", 26, "B")
    paper.put(LEFT, TOP + 60, "3.1 Mer medel", 14, "B")
    paper.flow(LEFT, TOP + 80, PROSE)
    paper.flow(LEFT, TOP + 180, OTHER_PROSE)
    document = paper.read(tmp_path)
    assert headings(document) == ["3 Pengarna", "3.1 Mer medel"]
    assert of_text(document, "3.1 Mer medel").headings == ("3 Pengarna",)


def test_a_sentence_in_large_type_introduces_a_text(tmp_path: Path) -> None:
    """Lines in larger type that say a sentence are text; one of a line below a title is too."""
    paper = Paper().page()
    paper.put(LEFT, TOP, "Pengarna", 26, "B")
    paper.put(LEFT, TOP + 22, "Elva förslag till fem mottagare.", 14)
    y = paper.flow(LEFT, TOP + 60, OTHER_PROSE)
    leads = ("Nästan en miljard kronor passerar regionerna på väg", "till gårdar och kök. Så här.")
    y = paper.lines(LEFT, y + 20, leads, 14, leading=17)
    paper.flow(LEFT, y + 20, PROSE)
    document = paper.read(tmp_path)
    assert headings(document) == ["Pengarna"]
    assert " ".join(leads) in texts(document, Kind.PARAGRAPH)


def test_a_page_in_larger_type(tmp_path: Path) -> None:
    """A foreword that is set larger than the rest has paragraphs, and no headings but its title."""
    paper = Paper().page()
    paper.put(LEFT, TOP, "Förord", 22, "B")
    y = paper.flow(LEFT, TOP + 30, f"{OTHER_PROSE} {OTHER_PROSE}", size=12) + 10
    paper.put(LEFT, y, "Örebro i april", 12)
    paper.page()
    y = TOP
    for _ in range(4):
        y = paper.flow(LEFT, y, PROSE, size=9) + 10
    document = paper.read(tmp_path)
    assert headings(document) == ["Förord"]
    assert "Örebro i april" in texts(document, Kind.PARAGRAPH)


@pytest.mark.parametrize(
    "title",
    [
        ("Regionerna i södra Sverige bör få mer pengar till", "vägarna."),
        ("Kapitel 4", "Skydd av vatten och mark m.m."),
    ],
)
def test_a_bold_heading_may_end_in_a_full_stop(tmp_path: Path, title: tuple[str, str]) -> None:
    """Over two lines too, and an abbreviation is no end of a sentence."""
    paper = Paper().page()
    y = paper.lines(LEFT, TOP, title, 16, "B", 19)
    paper.flow(LEFT, y + 10, PROSE)
    assert headings(paper.read(tmp_path)) == [" ".join(title)]


def test_two_sentences_in_large_type_are_a_quote(tmp_path: Path) -> None:
    """They are no heading, though they stand on one line."""
    said = "Det som fattas är sällan idéer. Det som fattas är ett år till."
    paper = Paper().page()
    y = paper.flow(LEFT, TOP, PROSE)
    paper.put(LEFT, y + 20, said, 15, "I")
    paper.flow(LEFT, y + 50, OTHER_PROSE)
    document = paper.read(tmp_path)
    assert headings(document) == []
    assert said in texts(document)


@pytest.mark.parametrize("figure", ["915,2 mnkr", "4 870 hektar", "7 av 21", "68,7 %", "317"])
def test_a_key_figure_and_its_words(tmp_path: Path, figure: str) -> None:
    """A figure that is set large above its words is one text with them, and no heading."""
    paper = Paper().page()
    for number, words in enumerate(("gick till regionerna", "mark har bebyggts i landet")):
        x = LEFT + 220 * number
        paper.put(x, TOP, figure if number == 0 else "12 mil", 22, "B")
        paper.lines(x, TOP + 14, (words, "under hela året."), 9, leading=11)
    paper.flow(LEFT, TOP + 80, PROSE)
    paper.flow(LEFT, TOP + 190, OTHER_PROSE)
    found = texts(paper.read(tmp_path), Kind.PARAGRAPH)
    assert found[0] == f"{figure} gick till regionerna under hela året."
    assert found[1] == "12 mil mark har bebyggts i landet under hela året."


def test_key_figures_below_one_another(tmp_path: Path) -> None:
    """Lines as far apart as such as are parted are no paragraph, though some are rounded nearer."""
    said = [
        "412 miljoner kronor i beviljat stöd",
        "341 projekt i 14 regioner",
        "31 500 personer bor på öar utan bro eller färja",
        "71 procent av kommunerna ser bostäder som hinder",
        "9 av 10 skulle söka stöd igen",
    ]
    paper = Paper().page()
    y = paper.lines(LEFT, TOP, paper.broken(PROSE))
    for place, line in zip((0, 18.5, 36.2, 54.7, 72.4), said, strict=True):
        paper.put(LEFT, y + 30 + place, line)
    paper.flow(LEFT, y + 140, OTHER_PROSE)
    assert texts(paper.read(tmp_path), Kind.PARAGRAPH) == [PROSE, *said, OTHER_PROSE]
