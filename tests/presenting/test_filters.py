"""Filters let through what has any of each thing that is chosen, and all of what is typed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from answering.made import engine_over
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sok.indexing.store import Index
from sok.presenting.filters import (
    Filters,
    documents_with,
    headings_above_statistics,
    initiatives_wanted,
    statistics_wanted,
    topics,
    units,
)

BOATS = """\
# Båtar

Stöd till färjor fick Gotland (40 procent) samt Kalmar och Halland (10 procent vardera).

## Pirar

Piren kostade 12 miljoner kronor år 2019.

# Läsning – exempel på insatser

Exempel på insatser för läsning:

- Bokbussar besöker öar (Bokens väg, Skåne)

- Sagostunder på biblioteket (Gotland)
"""
TREES = """\
# Skog

Planteringen kostade 30 miljoner kronor.

# Trä – exempel på insatser

Exempel på insatser för trä:

- Nya broar av trä (Träbron, Skåne)
"""


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Index:
    """The index of two made-up reports."""
    return engine_over(tmp_path_factory.mktemp("two"), BOATS, TREES).index


def printed(index: Index, **chosen: object) -> list[str]:
    """The figures that pass the filters of these fields, as printed."""
    filters = _filters(chosen)
    return [index.statistics[number].printed for number in statistics_wanted(index, filters)]


def named(index: Index, **chosen: object) -> list[str]:
    """The initiatives that pass the filters of these fields."""
    filters = _filters(chosen)
    return [index.initiatives[number].name for number in initiatives_wanted(index, filters)]


def _filters(chosen: dict[str, object]) -> Filters:
    made = {name: value if name == "text" else frozenset(value) for name, value in chosen.items()}
    return Filters(**made)


def test_without_choices_all_pass_in_order(index: Index) -> None:
    """Nothing chosen stands for everything."""
    assert statistics_wanted(index, Filters()) == [*range(len(index.statistics))]
    assert initiatives_wanted(index, Filters()) == [0, 1, 2]


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [
        ({"regions": ["Gotland", "Kalmar"]}, ["40 procent", "10 procent"]),
        ({"units": ["miljoner kronor"]}, ["12 miljoner kronor", "30 miljoner kronor"]),
        ({"headings": ["Pirar"], "units": ["miljoner kronor"]}, ["12 miljoner kronor"]),
        ({"documents": ["b.txt"]}, ["30 miljoner kronor"]),
        ({"documents": ["b.txt"], "regions": ["Gotland"]}, []),
        ({"text": "plant  MILJONER"}, ["30 miljoner kronor"]),
        ({"text": "gotland planteringen"}, []),
    ],
)
def test_statistics_pass_by_what_they_are(
    index: Index, chosen: dict[str, object], expected: list[str]
) -> None:
    """Any value of a field will do, but all fields must agree, and all words be said."""
    assert printed(index, **chosen) == expected


def test_a_heading_lets_through_what_stands_below_those_under_it(index: Index) -> None:
    """A chapter holds its sections."""
    assert "12 miljoner kronor" in printed(index, headings=["Båtar"])
    assert "30 miljoner kronor" not in printed(index, headings=["Båtar"])


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [
        ({"regions": ["Skåne"]}, ["Bokbussar besöker öar", "Nya broar av trä"]),
        ({"regions": ["Skåne"], "documents": ["b.txt"]}, ["Nya broar av trä"]),
        ({"headings": ["Läsning"], "regions": ["Gotland"]}, ["Sagostunder på biblioteket"]),
        ({"text": "bokens väg"}, ["Bokbussar besöker öar"]),
        ({"text": "öar trä"}, []),
    ],
)
def test_initiatives_pass_by_what_they_are(
    index: Index, chosen: dict[str, object], expected: list[str]
) -> None:
    """Regions, documents and topics are chosen, words are looked for in all that is known."""
    assert named(index, **chosen) == expected


def test_letters_of_two_signs_are_the_same(index: Index) -> None:
    """What is typed on a Mac may have its rings and dots apart."""
    assert named(index, text="o\u0308ar") == ["Bokbussar besöker öar"]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.text(max_size=8), st.text(max_size=8))
def test_more_words_let_through_no_more(index: Index, one: str, other: str) -> None:
    """Each word narrows the choice, whatever signs it is made of."""
    both = statistics_wanted(index, Filters(text=f"{one} {other}"))
    assert set(both) <= set(statistics_wanted(index, Filters(text=one)))


def test_what_can_be_chosen_is_what_there_is(index: Index) -> None:
    """Headings, topics and units are each listed once."""
    assert headings_above_statistics(index)[:2] == ["Båtar", "Pirar"]
    assert topics(index) == ["Läsning", "Trä"]
    assert units(index)[:2] == ["procent", "miljoner kronor"]
    assert len(units(index)) == len(set(units(index)))


def test_documents_of_one_title_are_told_apart(index: Index, tmp_path: Path) -> None:
    """Their names follow; a title that is alone stands alone."""
    alone = documents_with(index, index.statistics)
    assert list(alone.values()) == ["a.txt", "b.txt"]
    twice = {
        name: replace(of, metadata=replace(of.metadata, title="Rapport"))
        for name, of in index.documents.items()
    }
    shared = documents_with(replace(index, documents=twice), index.statistics)
    assert shared == {"Rapport (a.txt)": "a.txt", "Rapport (b.txt)": "b.txt"}


def test_a_document_without_findings_is_no_choice(tmp_path: Path) -> None:
    """It would only ever give nothing."""
    index = engine_over(tmp_path, BOATS, "Skogen är grön.").index
    assert list(documents_with(index, index.statistics).values()) == ["a.txt"]
