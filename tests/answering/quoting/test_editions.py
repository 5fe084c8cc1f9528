"""Two editions of one report: where they differ both are quoted, with their years."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from answering.made import NearEncoder, quoted, stands
from fakes import read_fake

from sok.answering.asked.question import understand
from sok.answering.engine import Engine
from sok.answering.quoting.editions import other_editions
from sok.indexing.build import build_index
from sok.indexing.spelling import Speller
from sok.indexing.store import load_index
from sok.records import Document, Form
from sok.settings import Settings

BODY = """\
# Färjor

## {number} Piren

Under året trafikerades piren av {ferries} gula färjor varje dag. Piren {year} är {state}.

## Fyren

Fyren lyser om natten och leder båtarna hem till hamnen.
"""
FIRST = BODY.format(number=3, ferries=12, year="vid havet", state="ny")
SECOND = BODY.format(number=4, ferries=15, year="vid havet", state="ny")
QUESTION = "Hur många gula färjor trafikerade piren varje dag?"


def read_dated(path: Path) -> Document:
    """The document in the notation of `fakes`; its year is its name."""
    made = read_fake(path)
    metadata = replace(made.metadata, title="Färjeläget", year=int(path.stem))
    return replace(made, metadata=metadata)


@pytest.fixture
def engine_of(tmp_path: Path) -> Callable[..., Engine]:
    """Makes an engine over documents that are named by their year."""

    def make(**texts: str) -> Engine:
        settings = Settings(corpus=tmp_path / "corpus", index=tmp_path / "index")
        settings.corpus.mkdir()
        for year, text in texts.items():
            (settings.corpus / f"{year[1:]}.txt").write_text(text, "utf-8")
        build_index(settings, NearEncoder(), read_dated)
        return Engine(load_index(settings.index), NearEncoder())

    return make


def test_an_answer_that_differs_shows_both(engine_of: Callable[..., Engine]) -> None:
    """The same sentence of the other edition is quoted too, and the note has both years."""
    engine = engine_of(y2019=FIRST, y2021=SECOND)
    answer = engine.ask(QUESTION)
    assert answer.answered and stands(engine, answer)
    assert {quote.year for quote in answer.quotes} == {2019, 2021}
    assert any("12 gula" in text for text in quoted(answer))
    assert any("15 gula" in text for text in quoted(answer))
    first = answer.quotes[0].year
    second = 4040 - (first or 0)
    assert (
        f"Upplagorna skiljer sig åt: först citeras den från {first}, sedan den från {second}."
        in answer.notes
    )
    assert "12 gula" in answer.text and "15 gula" in answer.text


def test_two_editions_that_are_quoted_are_compared_once(engine_of: Callable[..., Engine]) -> None:
    """One note says which is quoted first, however many of them the answer quotes."""
    engine = engine_of(y2019=FIRST, y2021=SECOND)
    both = engine.ask(QUESTION).quotes
    (query,) = understand(QUESTION, (), Speller({}))
    found = other_editions(engine.index, query, Form.AMOUNT, both)
    first, second = (quote.year for quote in both)
    assert found.quotes == ()
    assert found.notes == (
        f"Upplagorna skiljer sig åt: först citeras den från {first}, sedan den från {second}.",
    )


def test_an_answer_that_is_the_same_is_given_once(engine_of: Callable[..., Engine]) -> None:
    """Nothing is said of an edition that says nothing else."""
    answer = engine_of(y2019=FIRST, y2021=f"{FIRST}\n\nBilaga.\n").ask(QUESTION)
    assert len({quote.year for quote in answer.quotes}) == 1
    assert not any("uppla" in note.lower() for note in answer.notes)


def test_an_edition_without_the_place_is_named(engine_of: Callable[..., Engine]) -> None:
    """Its year is told, and nothing of it is quoted."""
    answer = engine_of(y2019=FIRST, y2021="# Fyrar\n\nAlla fyrar släcktes.\n").ask(QUESTION)
    assert {quote.year for quote in answer.quotes} == {2019}
    assert answer.notes == ("Det finns också en upplaga från 2021; svaret är ur den från 2019.",)


def test_a_year_that_is_asked_for_is_alone(engine_of: Callable[..., Engine]) -> None:
    """Who asks of one edition gets that one."""
    answer = engine_of(y2019=FIRST, y2021=SECOND).ask(f"{QUESTION[:-1]} 2019?")
    assert {quote.year for quote in answer.quotes} == {2019}
    assert answer.notes == ()


def test_other_reports_are_not_drawn_in(engine_of: Callable[..., Engine]) -> None:
    """Where no document has another edition, an answer is what it was."""
    answer = engine_of(y2019=FIRST).ask(QUESTION)
    assert {quote.year for quote in answer.quotes} == {2019}
    assert answer.notes == ()
