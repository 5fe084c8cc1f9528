"""Words whose letters or words stand apart, in headings and elsewhere."""

from __future__ import annotations

from pathlib import Path

import pytest
from drawn import Text, sheet
from reading.pdf.paper import (
    LEADING,
    LEFT,
    PROSE,
    TOP,
    Paper,
    headings,
    texts,
    with_prose,
)

from sok.reading.pdf.fragments import find_fragments


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("R A P P O R T", "RAPPORT"),
        ("S T Ö D   T I L L   F Ö R E T A G", "STÖD TILL FÖRETAG"),
    ],
)
def test_spaced_out_headings_that_are_typed(tmp_path: Path, typed: str, read: str) -> None:
    """Letters typed with a space between each are the word that is seen."""
    assert headings(with_prose((typed, 16, "B")).read(tmp_path)) == [read]


def test_spaced_out_headings_that_are_set(tmp_path: Path) -> None:
    """Letters set apart are the words that are seen."""
    paper = Paper().page()
    paper.pdf.set_char_spacing(4)
    paper.put(LEFT, TOP, "STÖD TILL FÖRETAG", 16, "B")
    paper.pdf.set_char_spacing(0)
    paper.flow(LEFT, TOP + 30, PROSE)
    assert headings(paper.read(tmp_path)) == ["STÖD TILL FÖRETAG"]


@pytest.mark.parametrize("line", ["Kommunernas arbete med", "med"])
def test_spaced_out_words_that_are_placed(tmp_path: Path, line: str) -> None:
    """Words set apart are whole though they are placed far apart, or stand alone."""
    paper = Paper().page()
    paper.pdf.set_char_spacing(3.1)
    x = LEFT
    for word in line.split():
        x = paper.put(x, TOP, word, 16, "B") + 11
    paper.pdf.set_char_spacing(0)
    paper.flow(LEFT, TOP + 30, PROSE)
    assert texts(paper.read(tmp_path)) == [line, PROSE]


@pytest.mark.parametrize("apart", [30, 60])
def test_figures_that_each_fill_a_column_are_no_spaced_out_word(apart: int) -> None:
    """A row of figures far apart is cut as other rows are."""
    row = [Text(70 + place * apart, 100, str(place)) for place in range(6)]
    assert [one.text for one in find_fragments(sheet(row))] == list("012345")


def test_words_without_spaces_in_the_file(tmp_path: Path) -> None:
    """Words that are only placed apart have spaces between them."""
    paper = Paper().page()
    for number, line in enumerate(paper.broken(PROSE)):
        x = LEFT
        for word in line.split():
            x = paper.put(x, TOP + number * LEADING, word) + 3
    assert texts(paper.read(tmp_path)) == [PROSE]


def test_a_long_number_and_a_short_word(tmp_path: Path) -> None:
    """The figures of a section's number are not counted against its word."""
    document = with_prose(("12.1 Mål", 16, "B"), ("10.2.3 Län", 11, "")).read(tmp_path)
    assert headings(document) == ["12.1 Mål", "10.2.3 Län"]
