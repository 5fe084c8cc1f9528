"""How pages are numbered becomes what is printed on them."""

from __future__ import annotations

import pytest

from sok.reading.pdf.labels import LONGEST_COUNT, Numbering, page_labels


@pytest.mark.parametrize(
    ("style", "start", "expected"),
    [
        ("D", 8, ("8", "9", "10")),
        ("r", 3, ("iii", "iv", "v")),
        ("R", 1999, ("MCMXCIX", "MM", "MMI")),
        ("a", 26, ("z", "aa", "bb")),
        ("A", 1, ("A", "B", "C")),
        ("", 1, ("", "", "")),
        ("X", 1, ("", "", "")),
        ("r", LONGEST_COUNT, ("mmmcmxcix", "4000", "4001")),
        ("a", 10**12, ("1000000000000", "1000000000001", "1000000000002")),
        ("r", -1, ("-1", "0", "i")),
    ],
)
def test_styles(style: str, start: int, expected: tuple[str, ...]) -> None:
    """Each style counts in its way; what cannot be printed so is a plain number."""
    assert page_labels([Numbering(1, style, "", start)], 3) == expected


def test_each_numbering_holds_until_the_next() -> None:
    """A cover without number, a preface in Roman numbers, an appendix with a prefix."""
    numberings = [
        Numbering(2, "r", "", 1),
        Numbering(4, "D", "Bilaga ", 1),
        Numbering(9, "D", "", 1),
    ]
    assert page_labels(numberings, 5) == ("", "i", "ii", "Bilaga 1", "Bilaga 2")
