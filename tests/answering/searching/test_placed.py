"""A thing that is named by its place is the heading with that number, or is not answered for."""

from __future__ import annotations

import pytest
from answering.made import engine_fixture, quoted

from sok.answering.engine import Engine
from sok.answering.searching.placed import says_place
from sok.records import Form

FIGURES = {
    "Hamnar": "Stödet till det här området var 30 miljoner kronor.",
    "Fyrar": "Stödet till det här området var 20 miljoner kronor.",
    "Bojar": "Stödet till det här området var 10 miljoner kronor.",
}
SECTIONS = "\n\n".join(
    f"## {number} {name}\n\n{said}" for number, (name, said) in enumerate(FIGURES.items(), start=1)
)
DOCUMENT = f"""\
# De tre områdena

Stöd ges till tre områden.

{SECTIONS}

# Uppdrag

Det första uppdraget var att måla fyren och kostade 5 miljoner kronor.
"""


engine = engine_fixture(DOCUMENT)


@pytest.mark.parametrize(
    ("place", "name"), [("första", "Hamnar"), ("andra", "Fyrar"), ("tredje viktiga", "Bojar")]
)
def test_a_place_is_the_heading_with_that_number(engine: Engine, place: str, name: str) -> None:
    """The number counts below a heading for that kind of thing, and the reading is said."""
    answer = engine.ask(f"Hur mycket fick det {place} området?")
    assert answer.standalone == f"Hur mycket fick området {name}?"
    assert quoted(answer) == [FIGURES[name]]


@pytest.mark.parametrize("named", ["område 2", "strategiskt område 2", "Område 2"])
def test_a_number_is_that_of_the_heading(engine: Engine, named: str) -> None:
    """As it is written where things are counted."""
    assert quoted(engine.ask(f"Hur mycket fick {named}?")) == [FIGURES["Fyrar"]]


def test_a_number_that_no_heading_has_is_refused(engine: Engine) -> None:
    """A figure of another area, or one that happens to be that number, is no answer."""
    assert not engine.ask("Hur mycket fick område 5?").answered


@pytest.mark.parametrize(
    "text",
    [
        "Hur mycket fick område 2 och 3?",
        "Hur mycket fick område 2–3?",
        "Hur mycket fick område 2 till 3?",
        "Hur mycket fick område 2.1?",
        "Gick 2 miljoner dit?",
    ],
)
def test_other_numbers_name_nothing(engine: Engine, text: str) -> None:
    """Several of them, or one that counts."""
    assert engine.ask(text).standalone == text


def test_a_place_that_nothing_has_gets_no_figure(engine: Engine) -> None:
    """A figure of another such thing is no answer."""
    assert engine.ask("Hur mycket fick det andra uppdraget?").form is not Form.AMOUNT
    first = engine.ask("Hur mycket kostade det första uppdraget?")
    assert [row.found.printed for row in first.statistics] == ["5 miljoner kronor"]


def test_a_kind_that_no_heading_is_of_stays_as_it_is(engine: Engine) -> None:
    """Only a heading for areas counts areas."""
    question = "Vad var det första uppdraget?"
    assert engine.ask(question).standalone == question


@pytest.mark.parametrize(
    ("text", "said", "does"),
    [
        ("Hur mycket fick det andra området?", "Det andra området fick mest.", True),
        ("Hur mycket fick det andra området?", "Området fick mest.", False),
        ("Hur mycket fick de andra?", "Området fick mest.", True),
    ],
)
def test_a_place_is_said_in_words(text: str, said: str, does: bool) -> None:
    """Where nothing is named by its place, nothing has to be said of one."""
    assert says_place(text, said) is does
