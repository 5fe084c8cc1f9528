"""Who asks what a kind of organisation runs gets the initiatives that name one."""

from __future__ import annotations

import pytest
from answering.made import NearEncoder, engine_fixture, quoted

from sok.answering.asked.question import understand
from sok.answering.engine import Engine
from sok.answering.examples.run_by import run_by
from sok.answering.searching.corpus import Corpus
from sok.answering.searching.search import search
from sok.indexing.spelling import Speller
from sok.records import Form, Span

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


def given(engine: Engine, question: str, *shown: Span) -> list[str] | None:
    """The initiatives of the kind of organisation that is asked for; None if none is."""
    corpus, encoder = Corpus.of(engine.index), NearEncoder()
    found = search(corpus, encoder, understand(question, [], Speller({}))[0], 5)
    reply = run_by(corpus, found, shown)
    return [engine.index.text(span) for span in reply.spans] if reply else None


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
        ("Vilka projekt driver regionerna själva?", [SHEEP]),
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
        "Vilka driver flest projekt, kommuner eller föreningar?",
    ],
)
def test_what_is_not_only_of_a_kind(engine: Engine, question: str) -> None:
    """A topic, what is done by them in general, a kind that none names, and which take part."""
    assert given(engine, question) is None


def test_what_was_shown_is_not_given_again(engine: Engine) -> None:
    """Those that are left are, and nothing where all were shown."""
    question = "Vilka projekt drivs av kommuner eller föreningar?"
    spans = {engine.index.text(one.span): one.span for one in engine.index.initiatives}
    assert given(engine, question, spans[GOATS]) == [BEES]
    assert given(engine, question, spans[GOATS], spans[BEES]) is None


unnamed = engine_fixture(DOCUMENT.replace("Åre kommun driver", "Länets kommuner driver"))


def test_where_none_is_named_the_kind_is_enough(unnamed: Engine) -> None:
    """ "Kommuner" may be all that a text says of them."""
    goats = GOATS.replace("Åre kommun driver", "Länets kommuner driver")
    assert given(unnamed, "Vilka exempel är kommuner med i?") == [goats]
