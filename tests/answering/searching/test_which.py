"""Who asks of a document as such asks of one that can be meant, or is asked which it is."""

from __future__ import annotations

from dataclasses import replace

import pytest
from answering.made import engine_over, quoted
from fakes import fake_document

from sok.answering.engine import Engine
from sok.answering.searching.sorts import names_in
from sok.answering.searching.which import which_documents
from sok.records import Document, Form, Metadata

NAMED = {
    "a": ("Handlingsplan för klimat", "Alby kommun", 2020),
    "b": ("Måltidsplan", "Borås kommun", 2021),
    "c": ("Tillväxtstrategi", "Borås kommun", 2022),
}
DOCUMENTS = tuple(
    replace(fake_document("Text."), name=name, metadata=Metadata(*known, "sv", 1))
    for name, known in NAMED.items()
)
PLAN = "# Mat\n\nDenna plan har till syfte att ge alla mat.\n\nPlanen är skriven av kökschefen.\n"
STRATEGY = "# Tillväxt\n\nStrategin har till syfte att fler ska flytta in.\n"


def none_before() -> frozenset[str]:
    """No document was quoted before."""
    return frozenset()


@pytest.mark.parametrize(
    ("title", "names"),
    [
        ("Handlingsplan, inkl. nuläge", ("handlingsplan",)),
        ("BFS 2020:5 Boverkets föreskrifter om detaljplan", ("föreskrifter",)),
        ("Prop. 2008/09:159 Ändringar i lagen om handel", ("proposition",)),
        ("Hållbar utveckling", ()),
    ],
)
def test_a_title_says_what_a_document_is(title: str, names: tuple[str, ...]) -> None:
    """But not by what it is about."""
    assert names_in(title) == names


@pytest.mark.parametrize(
    ("question", "meant"),
    [
        ("Sammanfatta rapporten", "abc"),
        ("Vad är syftet med planen?", "ab"),
        ("Vad handlar den här strategin om?", "c"),
        ("Vad är syftet med måltidsplanen?", "b"),
        ("Vem har skrivit Albys plan?", "a"),
        ("Vad handlar planen från 2021 om?", "b"),
        ("Vem har skrivit ”Måltidsplan”?", "b"),
        ("Vad är syftet med översiktsplanen?", ""),
        ("Vad är syftet med en plan?", ""),
        ("Vad säger planen om bilar?", ""),
        ("Vad är målet för klimatet?", ""),
    ],
)
def test_a_document_is_meant_by_what_it_is_called(question: str, meant: str) -> None:
    """Its sort, publisher, year or title; what is asked of things in it is not of itself."""
    found = which_documents(question, DOCUMENTS, none_before)
    assert "".join(one.name for one in (found.documents if found else ())) == meant


def test_the_document_of_the_answer_before_is_meant() -> None:
    """If it can be: a strategy is no plan, but any document is a report."""

    def meant(question: str) -> list[str]:
        found = which_documents(question, DOCUMENTS, lambda: {"c"})
        return [one.name for one in found.documents] if found else []

    assert meant("Vem har skrivit rapporten?") == ["c"]
    assert meant("Vem har skrivit planen?") == ["a", "b"]


@pytest.fixture
def engine(tmp_path_factory: pytest.TempPathFactory) -> Engine:
    """An engine over two documents whose titles say what they are."""
    made = engine_over(tmp_path_factory.mktemp("two"), PLAN, STRATEGY)
    titles = iter(["Måltidsplan", "Tillväxtstrategi"])
    documents: dict[str, Document] = {
        name: replace(one, metadata=replace(one.metadata, title=next(titles)))
        for name, one in made.index.documents.items()
    }
    return Engine(replace(made.index, documents=documents), made.encoder)


def test_one_of_several_is_asked_for_and_suggested(engine: Engine) -> None:
    """Each is named, and each that has an answer can be asked by a click."""
    answer = engine.ask("Vad är syftet med rapporten?")
    assert answer.form is Form.HELP
    assert "”Måltidsplan” och ”Tillväxtstrategi”" in answer.text
    assert engine.suggest(answer) == (
        "Vad är syftet med ”Måltidsplan”?",
        "Vad är syftet med ”Tillväxtstrategi”?",
    )


def test_the_one_that_is_meant_speaks_for_itself(engine: Engine) -> None:
    """What it is taken for is said, and no other document answers for it."""
    answer = engine.ask("Vem har skrivit planen?")
    assert quoted(answer)[0].startswith("Planen är skriven")
    assert answer.standalone == "Vem har skrivit ”Måltidsplan”?"
    assert not engine.ask("Vem har skrivit strategin?").answered


def test_an_answer_before_tells_which(engine: Engine) -> None:
    """Who has read of growth asks of the document on that."""
    before = ["Vad är syftet med strategin?"]
    answer = engine.ask("Vad är syftet med rapporten?", before)
    assert quoted(answer) == ["Strategin har till syfte att fler ska flytta in."]
