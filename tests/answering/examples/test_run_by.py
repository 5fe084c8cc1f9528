"""Who asks what a kind of organisation runs gets the initiatives that name one."""

from __future__ import annotations

import pytest
from answering.made import engine_fixture, quoted

from sok.answering.engine import Engine
from sok.records import Form

GOATS = "Åre kommun driver en getfarm. Bergs universitet är med i projektet Råbock."
BEES = "Lunds biförening sköter bikupor åt fyra företag i projektet Surr."
SHEEP = "Region Gotland lånar ut får i projektet Ull."
DOCUMENT = f"""\
# Djur

Alla län har djur av många slag.

# Exempel från länen

## Getter i Jämtland

| {GOATS}

## Bin i Skåne

| {BEES}

## Får på Gotland

| {SHEEP}

# Metod

Vi har talat med alla kommuner och föreningar i fem län.
"""

engine = engine_fixture(DOCUMENT)


@pytest.mark.parametrize(
    ("question", "texts"),
    [
        ("Vilka projekt är universitet inblandade i?", [GOATS]),
        ("Vilka försök har något universitet inblandat?", [GOATS]),
        ("Exempel där ideella krafter eller föreningar gör jobbet", [BEES]),
        ("Vilka exempel drivs av enskilda kommuner?", [GOATS]),
        ("Har någon kommun själv drivit ett projekt?", [GOATS]),
        ("Vilka projekt görs ihop med företag?", [BEES]),
        ("Vilka projekt drivs av kommuner eller föreningar?", [GOATS, BEES]),
        ("Vilka projekt i Skåne drivs av föreningar?", [BEES]),
    ],
)
def test_initiatives_of_a_kind_of_organisation(
    engine: Engine, question: str, texts: list[str]
) -> None:
    """Those that it runs, or that name one where it is only asked to be part; in their order."""
    answer = engine.ask(question)
    assert answer.form is Form.INITIATIVES
    assert quoted(answer) == texts


def test_who_runs_goes_before_who_is_named(engine: Engine) -> None:
    """Where some are run by the kind asked for, one that only names it is left out."""
    assert quoted(engine.ask("Vilka projekt drivs av universitet?")) == [GOATS]
    assert GOATS not in quoted(engine.ask("Vilka projekt drivs av föreningar?"))


@pytest.mark.parametrize(
    "question",
    [
        "Vilka exempel på bikupor drivs av föreningar?",
        "Vad gör kommunerna åt tiggeri?",
        "Vilka museer är med i projekten?",
        "Vilka kommuner deltar?",
    ],
)
def test_what_is_not_only_of_a_kind(engine: Engine, question: str) -> None:
    """A topic, what is done by them in general, a kind that none names, and what takes part."""
    assert quoted(engine.ask(question)) not in ([GOATS], [GOATS, BEES, SHEEP])
