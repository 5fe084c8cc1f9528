"""What stands beside an answer becomes questions that read as Swedish."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from fakes import FakeEncoder
from presenting.answers import HELP

from sok.answering.engine import Engine
from sok.answering.neighbours import neighbours
from sok.answering.searching.corpus import Corpus
from sok.answering.searching.headings import named, names_of, reads_well
from sok.indexing.store import Index
from sok.records import Answer, Form

MakeIndex = Callable[..., Index]

REPORT = """# Stöd

## Fördelning av stödet

De regioner som fått mest investeringsstöd är Gotland (22 procent) och Skåne (19 procent).

Regionerna har fått investeringsstöd (529 miljoner kronor) och främjandestöd (151 miljoner kronor).

## God hamnplanering

Prioriteringen fick 14 miljoner kronor.

Målen för hamnarna är:

- djupare farleder

- nya kajer

## Fördelning

Hamnarna fick kajer.

# Hamnar

## Fördelning

Skogen fick plantor.
"""


@pytest.fixture
def engine(index_of: MakeIndex) -> Engine:
    """An engine over one small report."""
    return Engine(index_of(REPORT), FakeEncoder())


def _questions(engine: Engine, answer: Answer) -> list[str]:
    return [one.question for one in neighbours(Corpus.of(engine.index), answer)]


def _quoting(engine: Engine, text: str) -> Answer:
    """An answer of the paragraph that holds the text, found under another question."""
    answer = engine.ask(text)
    assert text in answer.quotes[0].text
    return replace(answer, question="Vad?", standalone="Vad?", form=Form.SPANS, statistics=())


def test_figures_beside_the_answer_are_compared(engine: Engine) -> None:
    """Those of regions as shares of what they have in common, others by their names."""
    found = _questions(engine, _quoting(engine, "De regioner som fått mest investeringsstöd"))
    assert "Hur fördelas investeringsstöd mellan regionerna?" in found
    assert "Jämför ”investeringsstöd” och ”främjandestöd”." in found


def test_the_section_of_the_answer_is_asked_for_its_figure_and_its_list(engine: Engine) -> None:
    """What stands under the same heading and is not in the answer."""
    found = _questions(engine, _quoting(engine, "djupare farleder"))
    assert "Hur mycket gick till ”God hamnplanering”?" in found
    assert "Vad räknas upp under ”God hamnplanering”?" in found


def test_what_happened_in_a_year_is_not_asked_for_what_went_to_it(index_of: MakeIndex) -> None:
    """A heading with a year names nothing that money goes to."""
    engine = Engine(
        index_of("# Stöd\n\n## Minskat stöd 2021\n\nStödet blev 14 miljoner kronor."), FakeEncoder()
    )
    found = _questions(engine, _quoting(engine, "Stödet blev"))
    assert not any("gick till" in question for question in found)


def test_a_list_is_not_asked_for_its_list(engine: Engine) -> None:
    """It is the answer already."""
    answer = replace(_quoting(engine, "djupare farleder"), form=Form.LIST)
    assert not any("räknas upp" in question for question in _questions(engine, answer))


def test_what_was_found_beside_the_answer_is_asked_about(engine: Engine) -> None:
    """By the heading of its section, which the answer does not quote."""
    answer = _quoting(engine, "De regioner som fått mest investeringsstöd")
    assert any("om ”God hamnplanering”?" in question for question in _questions(engine, answer))


def test_the_sections_beside_the_answers_are_asked_about_last(engine: Engine) -> None:
    """Where nothing leads on from an answer, reading on does: the next section, and that before."""
    answer = replace(_quoting(engine, "djupare farleder"), passages=())
    assert _questions(engine, answer)[-1] == "Vad säger rapporten om ”Fördelning av stödet”?"
    first = replace(_quoting(engine, "De regioner som fått mest investeringsstöd"), passages=())
    assert _questions(engine, first)[-1] == "Vad säger rapporten om ”God hamnplanering”?"


def test_an_answer_outlives_its_documents(engine: Engine) -> None:
    """One that quotes a document that is gone has fewer neighbours, and is no error."""
    answer = _quoting(engine, "djupare farleder")
    gone = tuple(
        replace(quote, span=replace(quote.span, document="borta.txt")) for quote in answer.quotes
    )
    found = _questions(engine, replace(answer, quotes=gone))
    assert not any("räknas upp" in question for question in found)


def test_help_has_no_neighbours(engine: Engine) -> None:
    """Nothing was looked for."""
    assert _questions(engine, HELP) == []


def test_a_heading_names_a_section_if_it_is_its_own(engine: Engine) -> None:
    """Not one that two sections have, nor a chapter's."""
    assert names_of(Corpus.of(engine.index)) == {"Fördelning av stödet", "God hamnplanering"}


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("3.1 Hamnarna i norr", "hamnarna i norr"),
        ("Gotlands hamnar", "”Gotlands hamnar”"),
        ("EU:s roll", "”EU:s roll”"),
    ],
)
def test_a_heading_is_named_as_its_first_word_is_written(
    engine: Engine, heading: str, name: str
) -> None:
    """A word that the text begins small is one here too; what may be a name is a title."""
    assert named(Corpus.of(engine.index), heading) == name


@pytest.mark.parametrize(
    ("heading", "does"),
    [
        ("2 Stöd till företag", True),
        ("Stöd – exempel på insatser", False),
        ("Vad gör vi?", False),
        ("Mål utifrån Agenda 2030¹", False),
        ("Ett två tre fyra fem sex sju åtta", False),
    ],
)
def test_a_heading_reads_well_if_nothing_in_it_parts_the_sentence(heading: str, does: bool) -> None:
    """And if it is short."""
    assert reads_well(heading) is does


def test_the_engine_suggests_what_it_answers(engine: Engine) -> None:
    """Each suggestion, asked next, is answered with something new."""
    answer = engine.ask("Vilka regioner fick mest investeringsstöd?")
    given = {quote.span for quote in answer.quotes}
    suggested = engine.suggest(answer)
    assert suggested
    for question in suggested:
        quotes = engine.ask(question, [answer.question]).quotes
        assert any(quote.span not in given for quote in quotes)
