"""Mistyped questions find the documents' words, and nothing real is turned into something else."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest

from sok.indexing.letters import fold, restorations
from sok.indexing.lexical import LexicalIndex
from sok.indexing.region_names import nearest_region
from sok.indexing.spelling import Correction, Speller
from sok.indexing.terms import terms
from sok.places import MUNICIPALITIES, TOWNS
from sok.regions import REGIONS, regions_in

CASES = Path(__file__).parents[1] / "cases" / "spelling.tsv"
CORPUS = Path(__file__).parents[2] / "corpus" / "hallbar-regional-utveckling-2021.txt"


def rows() -> list[dict[str, str]]:
    """The table's rows: half, typed, meant."""
    with CASES.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))


@pytest.fixture(scope="module")
def speller() -> Speller:
    """The words of the report; a line that ends without a space goes on within its word."""
    text = re.sub(r"(?<=\w)\n(?=[a-zåäö])", "", CORPUS.read_text(encoding="utf-8"))
    return Speller(LexicalIndex.build([text]).vocabulary)


@pytest.mark.parametrize("row", rows(), ids=lambda row: row["typed"])
def test_questions_are_understood(row: dict[str, str], speller: Speller) -> None:
    """What is typed comes to search for what is meant; what is right is left as it is."""
    understood = speller.understand(row["typed"])
    assert set(terms(understood.text)) == set(terms(row["meant"]))
    assert bool(understood.corrections) == (row["typed"] != row["meant"])
    if row["typed"] == row["meant"]:
        assert understood.text == row["typed"]


def test_the_words_that_changed_are_told() -> None:
    """Each correction names the word typed and the word meant; the rest of the text stands."""
    speller = Speller({"hälsa": 2, "ungdomar": 1})
    understood = speller.understand("Vad  sager ni om Halsa,\noch ungdommar?")
    assert understood.text == "Vad  säger ni om Hälsa,\noch ungdomar?"
    assert understood.corrections == (
        Correction("sager", "säger"), Correction("Halsa", "Hälsa"),
        Correction("ungdommar", "ungdomar"),
    )  # fmt: skip


def test_a_short_word_may_lack_a_letter() -> None:
    """One of five letters is mended if the word meant is long; two of five may be other words."""
    speller = Speller({"region": 3, "bolag": 2})
    assert speller.understand("vilken regon").text == "vilken region"
    assert speller.understand("vilket bolxg").text == "vilket bolxg"


def test_a_swedish_word_stands_but_for_a_noun() -> None:
    """ "Fort" is no "fört", though the documents have that; "halsa" may well be "hälsa"."""
    speller = Speller({"fört": 2, "hälsa": 2, "för": 9})
    assert speller.understand("Hur fort gick det?").text == "Hur fort gick det?"
    assert speller.understand("Vad gor vi for halsa?").text == "Vad gör vi för hälsa?"


def test_what_somebody_has_done_is_no_noun() -> None:
    """ "Satt" behind "har" is the verb, though the documents tell of a "sätt"."""
    speller = Speller({"sätt": 3, "pengar": 2})
    assert speller.understand("vem har satt av pengar").corrections == ()
    assert speller.understand("vilka satt finns det").text == "vilka sätt finns det"


def test_a_swedish_keyboard_is_believed() -> None:
    """A Swedish word stands if the question has å, ä or ö elsewhere, though it may fold to one."""
    speller = Speller({"mål": 3, "län": 3})
    assert speller.understand("Hur hör man mal i mårdens lan").corrections == ()
    assert speller.understand("mal i lan").text == "mål i län"


@pytest.mark.parametrize("question", ["", "   ", "🙂", "2021", "1:1", "x" * 5000, "åäö", "ÅÄÖ SKR"])
def test_odd_questions_stand(question: str, speller: Speller) -> None:
    """Blank questions, signs, numbers, acronyms and endless words are left alone."""
    understood = speller.understand(question)
    assert (understood.text, understood.corrections) == (question, ())


def test_no_vocabulary_corrects_nothing_but_swedish() -> None:
    """With no documents only å, ä and ö are put back, where there is one way to do it."""
    assert Speller({}).understand("karnkraft och kollektivtraffik").text == (
        "kärnkraft och kollektivtraffik"
    )


def test_folding_undoes_what_restoring_does() -> None:
    """Each way to restore a word folds to the word; a long one is not tried."""
    assert "hälsa" in restorations("halsa")
    assert {fold(way) for way in restorations("kollo")} == {"kollo"}
    assert restorations("ao" * 10) == ()


def test_a_region_of_two_words_is_put_right() -> None:
    """ "vastra gotland" is Västra Götaland and not Gotland; a region spelt right stands."""
    speller = Speller({"gotland": 3, "västra": 2, "götaland": 2})
    assert speller.understand("bussar i vastra gotland").text == "bussar i Västra Götaland"
    assert speller.understand("bussar i Västra Götaland").corrections == ()


@pytest.mark.parametrize(
    ("typed", "region"),
    [
        ("gottland", "Gotland"), ("Gotlnd", "Gotland"), ("värmlandd", "Värmland"),
        ("ostergotland", "Östergötland"), ("skane", "Skåne"), ("skånne", "Skåne"),
        ("jonköping", "Jönköping"), ("VÄRMLNAD", "Värmland"), ("gavleborgs", "Gävleborg"),
        ("sodermanland", "Sörmland"), ("jamtland", "Jämtland Härjedalen"),
        ("jamtland  harjedalen", "Jämtland Härjedalen"), ("vastra gotaland", "Västra Götaland"),
        ("västra götland", "Västra Götaland"), ("norbotten", "Norrbotten"),
    ],
)  # fmt: skip
def test_misspelt_regions(typed: str, region: str) -> None:
    """Missing dots, a letter too many or too few, or two swapped, still name the region."""
    assert nearest_region(typed) == region


@pytest.mark.parametrize(
    "word",
    ["", " ", "x", "🙂", "1:1", "Götaland", "gotaland", "östra götaland", "småland", "linkoping",
     "Göteborg", "goteborg", "holland", "blekning", "höga kusten", "kronborg", "skåda", "y" * 5000],
)  # fmt: skip
def test_what_is_near_no_region(word: str) -> None:
    """Other places, other words and no words at all are left alone."""
    assert nearest_region(word) is None


def test_no_word_of_a_report_becomes_a_region() -> None:
    """Of the report's words, and of all places, only the regions' own names are near a region."""
    written = set(re.findall(r"[^\W\d_]+", CORPUS.read_text(encoding="utf-8")))
    places = {
        name for table in (MUNICIPALITIES, TOWNS) for names in table.values() for name in names
    }
    near = {word for word in written | places if nearest_region(word)}
    assert {word for word in near if not regions_in(word)} == set()
    assert all(nearest_region(name) == name for name in REGIONS)


def test_a_long_compound_by_rule_is_the_word_it_is_one_letter_from() -> None:
    """The rules allow it, but the documents have the other."""
    speller = Speller({"främjandestöd": 3})
    assert speller.understand("främjandestöt").text == "främjandestöd"
    assert speller.understand("främjandeskatt").text == "främjandeskatt"


@pytest.mark.parametrize(("typed", "region"), [("gottland", "Gotland"), ("skogland", None)])
def test_a_compound_by_chance_may_be_a_region(typed: str, region: str | None) -> None:
    """If it is a typing error from one."""
    assert nearest_region(typed) == region


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("ReactEU", "React-EU"), ("ArcGate", "ArcGate"), ("FjordEU", "FjordEU")],
)
def test_an_acronym_run_into_a_word_is_taken_apart(typed: str, meant: str) -> None:
    """If the documents have both, and not the whole."""
    speller = Speller({"react": 2, "eu": 9, "arcgate": 1})
    assert speller.understand(f"Vad är {typed}?").text == f"Vad är {meant}?"
