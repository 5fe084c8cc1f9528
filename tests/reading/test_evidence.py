"""What the document and the dictionary say of words."""

from __future__ import annotations

from itertools import pairwise

import pytest

from sok.reading.evidence import (
    Evidence,
    gather,
    goes_on,
    hyphen_place,
    is_one_word,
    is_suspended,
    is_whole,
    joins_at_hyphen,
)
from sok.reading.lines import split_lines


def said(*words: str, trusted: bool = True) -> Evidence:
    """The evidence of a document that consists of these words, in order."""
    counts = {word: words.count(word) for word in words}
    return Evidence(counts, dict.fromkeys(pairwise(words), 1), trusted)


def test_words_are_counted_as_they_stand_unbroken() -> None:
    """Halves at a trusted line end count as one word, and never as two."""
    evidence = gather(split_lines(["Stöd till regio\nnerna. Stöd EU-nivå \nkl 1:1\n"]), True)
    assert evidence.counts == {
        "stöd": 2, "till": 1, "regionerna": 1, "eu-nivå": 1, "kl": 1, "1:1": 1,
    }  # fmt: skip
    assert evidence.knows("Regionerna")
    assert not evidence.knows("nerna")


def test_halves_at_untrusted_line_ends_are_left_out() -> None:
    """Where line ends tell nothing, the last and the first word may be halves: neither counts."""
    evidence = gather(split_lines(["stöd till\nregioner i norr\n"]), False)
    assert set(evidence.counts) == {"stöd", "i", "norr"}


def test_neighbours_are_counted() -> None:
    """Pairs are of words side by side on one line."""
    evidence = gather(split_lines(["små företag och små företag \n"]), True)
    assert evidence.pairs[("små", "företag")] == 2
    assert ("företag", "små") not in evidence.pairs


@pytest.mark.parametrize(
    ("piece", "whole"),
    [("region", True), ("erna", False), ("i", True), ("t", False), ("S", True), ("7", True),
     ("360", True), ("och", True), ("kompetens", True), ("tensutveckling", False)],
)  # fmt: skip
def test_a_whole_piece_is_a_word(piece: str, whole: bool) -> None:
    """Words, numbers, and capitals that stand for themselves; not endings and lone letters."""
    assert is_whole(piece) is whole


def test_a_word_goes_on_unless_it_would_be_none() -> None:
    """Two words that make no third are two, whatever the line's end says."""
    assert goes_on("regio", "nerna", said())
    assert goes_on("till", "sammans", said())
    assert not goes_on("och", "hjälp", said())


@pytest.mark.parametrize(
    ("pieces", "document", "one"),
    [
        (["konsekvens", "erna"], "", True),
        (["corona", "pandemin"], "coronapandemin", True),
        (["region", "er"], "regioner", True),
        (["region", "er"], "", False),
        (["kompetens", "behov"], "", False),
        (["verksamhets", "målen"], "", True),
        (["små", "företag"], "småföretag", False),
        (["ny", "nazism"], "nynazism", False),
        (["till", "växt"], "tillväxt", False),
        (["t", "o"], "", False),
        (["1", "000"], "", False),
        (["Väster", "Botten"], "", False),
    ],
)
def test_torn_words(pieces: list[str], document: str, one: bool) -> None:
    """A piece that is no word joins; two that are words join only on clear evidence."""
    assert is_one_word(pieces, said(*document.split())) is one


def test_whole_words_are_not_joined_in_whole_text() -> None:
    """Two words are joined only in a document whose words were torn."""
    assert is_one_word(["verksamhets", "målen"], said())
    assert not is_one_word(["verksamhets", "målen"], said(trusted=False))


@pytest.mark.parametrize(
    ("before", "after", "document", "glue"),
    [
        ("utveck", "lingen", "", ""),
        ("risk", "och", "", "- "),
        ("EU", "medel", "", "-"),
        ("EU", "kommissionen", "eukommissionen", "-"),
        ("2021", "talet", "", "-"),
        ("Malung", "Sälen", "", "-"),
        ("klimat", "frågan", "klimat-frågan", "-"),
        ("klimat", "frågan", "klimat-frågan klimatfrågan", ""),
        ("klimat", "xyzzy", "", ""),
        ("xyz", "zyxxy", "", ""),
    ],
)
def test_hyphens_at_line_ends(before: str, after: str, document: str, glue: str) -> None:
    """A hyphen goes, unless a sign, a capital, a name or the document itself keeps it."""
    assert joins_at_hyphen(before, after, said(*document.split())) == glue


@pytest.mark.parametrize(
    ("word", "document", "place"),
    [
        ("EUstöd", "", 2), ("1:1medel", "", 3), ("A5tabeller", "", 2), ("1990talet", "", 4),
        ("ReactEU", "eu", 5), ("ReactEU", "", None), ("EUs", "", None), ("IT", "", None),
        ("PDFer", "", None), ("PDFer", "pdf-er", 3), ("Sverige", "", None), ("1:1", "", None),
        ("EUqwxz", "", None), ("ArcGate", "", None),
    ],
)  # fmt: skip
def test_where_a_hyphen_was_lost(word: str, document: str, place: int | None) -> None:
    """Between a sign and a word of four letters or more, or what the document writes so."""
    assert hyphen_place(word, said(*document.split())) == place


@pytest.mark.parametrize(
    ("first", "conjunction", "second", "suspended"),
    [
        ("närings", "och", "utvecklingsfrågor", True),
        ("nätverks", "eller", "samverkansaktör", True),
        ("mätas", "och", "explosionsrisken", False),
        ("används", "eller", "lagerhålls", False),
        ("Sveriges", "och", "utvecklingsfrågor", False),
        ("region", "och", "utvecklingsfrågor", False),
        ("närings", "med", "utvecklingsfrågor", False),
        ("närings", "och", "bo", False),
    ],
)
def test_suspended_first_parts(first: str, conjunction: str, second: str, suspended: bool) -> None:
    """Only a noun with a linking s, whose compound with the end of the second word is a word."""
    assert is_suspended(first, conjunction, second) is suspended
