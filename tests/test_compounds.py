"""Compounds come apart where they are joined, and words that only look like one stay whole."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from sok.compounds import base, is_noun, parts, split

CASES = Path(__file__).parent / "cases" / "compounds.tsv"


def cuts(word: str) -> set[int]:
    """The places in `word` where it, and each piece of it, is cut."""
    pieces = split(word)
    if not pieces:
        return set()
    first, last = pieces
    return cuts(base(first)) | {len(first)} | {len(first) + at for at in cuts(last)}


def gold(marked: str) -> set[int]:
    """The places of the bars in "bostads|marknads|analys", counted without them."""
    places = [at for at, sign in enumerate(marked) if sign == "|"]
    return {at - bars for bars, at in enumerate(places)}


@pytest.mark.parametrize("half", ["tuning", "held-out"])
def test_compounds_are_cut_where_a_reader_would(half: str) -> None:
    """Of the cuts made in the half at least 93 % are right; of the right ones as many are made.

    At least 96 % of the words that are no compounds stay whole.
    """
    with CASES.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file, delimiter="\t") if row["half"] == half]
    found = [(cuts(row["word"]), gold(row["parts"])) for row in rows]
    right = sum(len(made & wanted) for made, wanted in found)
    whole = [made for made, wanted in found if not wanted]
    assert right / sum(len(made) for made, _ in found) >= 0.93
    assert right / sum(len(wanted) for _, wanted in found) >= 0.93
    assert whole.count(set()) / len(whole) >= 0.96


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("bostadsmarknadsanalys", {"bostad", "marknadsanalys", "marknad", "analys"}),
        ("kompetensförsörjningsråd", {"kompetensförsörjning", "kompetens", "försörjning", "råd"}),
        ("kollektivtrafik", {"kollektiv", "trafik"}),
        ("länsstyrelse", {"län", "styrelse"}),
        ("flickoidrott", {"flicka", "idrott"}),
        ("gatubelysning", {"gata", "belysning"}),
        ("budgetår", {"budget", "år"}),
    ],
)
def test_parts_are_words_in_their_base_form(word: str, expected: set[str]) -> None:
    """The parts are words of their own, linking letters taken back, at every level."""
    assert set(parts(word)) == expected


@pytest.mark.parametrize(
    "word",
    ["", "a", "avgöra", "arbetet", "regionala", "utveckling", "underlag", "tillväxt", "personalen",
     "ledarskap", "hållbarhet", "kronoberg", "x" * 1000, "åäö", "kultur"],
)  # fmt: skip
def test_words_that_are_no_compounds_stay_whole(word: str) -> None:
    """Neither endings, particles, names nor letters without sense make a compound."""
    assert parts(word) == ()


@pytest.mark.parametrize(
    "word",
    ["vägar", "husen", "gatan", "ministern", "partier", "skrivaren", "rymdhamn", "qvux", "hissar",
     "böcker", "hissarna", "registret", "medel", "nummer", "vattnet", "hindren", "kapitlet",
     "program", "skyddsrum", "museet",
     "seminarier"],
)  # fmt: skip
def test_what_may_be_a_noun(word: str) -> None:
    """Whatever takes an article, or the genitive in the plural, and what nobody knows.

    The last part of a compound tells what it is.
    """
    assert is_noun(word)


@pytest.mark.parametrize(
    "word",
    [
        "minskade",
        "tung",
        "gröna",
        "skiljer",
        "hoppar",
        "ungefär",
        "procentuellt",
        "enkel",
        "påverkats",
    ],
)
def test_what_is_no_noun(word: str) -> None:
    """Verbs, adjectives and adverbs take no article."""
    assert not is_noun(word)
