"""Which list the mark of a line goes on with, where lists stand within lists."""

from __future__ import annotations

import pytest

from sok.reading.lines import Line
from sok.reading.pdf.marks import Marks, interrupted, item_mark, with_mark


@pytest.mark.parametrize(
    ("text", "marks", "mark"),
    [
        ("2. fiskar", ("1.",), "2."),
        ("2. fiskar", ("1.", "c)"), "2."),
        ("b) fiskar", ("1.", "a)"), "b)"),
        ("a) fiskar", ("1.",), "a)"),
        ("a) fiskar", (), "a)"),
        ("– fiskar", ("–", "2."), "–"),
        ("• fiskar", ("1.",), "•"),
        ("3. fiskar", ("1.",), ""),
        ("2. Fiskar", (), ""),
        ("c) fiskar", ("1.", "a)"), ""),
        ("b) fiskar", (), ""),
        ("a) och b) gäller", ("1.",), ""),
        ("6. Fiskar", interrupted(("5.",)), "6."),
        ("6. Fiskar", interrupted(("•", "–")), ""),
        ("a) fiskar", interrupted(("5.", "c)")), "a)"),
    ],
)
def test_an_item_goes_on_with_an_open_list_or_begins_one(
    text: str, marks: Marks, mark: str
) -> None:
    """A number or letter is the next of a list that is open, at whatever depth, or the first."""
    assert item_mark([Line(0, 0, text, "\n")], marks, lead=False) == mark


@pytest.mark.parametrize(
    ("marks", "mark", "open_after"),
    [
        ((), "1.", ("1.",)),
        (("1.",), "2.", ("2.",)),
        (("1.",), "a)", ("1.", "a)")),
        (("1.", "b)"), "2.", ("2.",)),
        (("1.", "a)", "–"), "b)", ("1.", "b)")),
        (("•",), "–", ("•", "–")),
        (interrupted(("5.",)), "6.", ("", "6.")),
    ],
)
def test_an_item_closes_the_lists_within_its_own(
    marks: Marks, mark: str, open_after: Marks
) -> None:
    """An inner list is over when an outer one goes on."""
    assert with_mark(marks, mark) == open_after
