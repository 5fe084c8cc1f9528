"""Questions that name whose document they ask: the name decides which, and not which passage."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from fakes import FakeEncoder

from sok.answering.asked.question import Query, understand
from sok.answering.searching.called import called, names_of, without_names
from sok.answering.searching.corpus import Corpus
from sok.answering.searching.search import search
from sok.indexing.spelling import Speller
from sok.indexing.store import Index
from sok.indexing.terms import stem

IndexOf = Callable[..., Index]

ONE = "# Bilar\n\nVansbro kommun är en kommun i Dalarna.\n\nBilar hyrs ut på helgen.\n"
OTHER = "# Bilar\n\nBilar hyrs ut på helgen till den som vill.\n\nMark säljs i Vansbro.\n"


def the_query(question: str) -> Query:
    """The likeliest reading of a question, no word of it corrected."""
    return understand(question, [], Speller({}))[0]


def published(index: Index, *publishers: str) -> Index:
    """The index with documents of these publishers."""
    documents = {
        name: replace(document, metadata=replace(document.metadata, publisher=publisher))
        for (name, document), publisher in zip(index.documents.items(), publishers, strict=True)
    }
    return replace(index, documents=documents)


@pytest.mark.parametrize(
    ("publisher", "names"),
    [
        ("Vansbro kommun", {"vansbro"}),
        ("Söderköpings kommun", {"söderköping"}),
        ("Region Västernorrland", {"västernorrland"}),
        ("Naturvårdsverket", set()),
        ("Myndigheten för samhällsskydd och beredskap", set()),
    ],
)
def test_a_body_is_called_after_its_place(
    index_of: IndexOf, publisher: str, names: set[str]
) -> None:
    """That of a municipality or region is a name, that of a body without a place is not."""
    index = published(index_of(ONE), publisher)
    assert set(names_of(index.documents.values())) == set(map(stem, names))


@pytest.mark.parametrize(
    ("question", "left"),
    [
        ("Vad säger Vansbros plan om bilar?", "Vad säger plan om bilar?"),
        ("Hur hyrs bilar ut i vansbro på helgen?", "Hur hyrs bilar ut i på helgen?"),
        ("Får mark säljas?", "Får mark säljas?"),
        ("Säljs Mark?", "Säljs?"),
        ("Vansbro?", "Vansbro?"),
    ],
)
def test_what_is_asked_is_searched_for_without_the_name(question: str, left: str) -> None:
    """A common word is a name with its capital only, and what is nothing but a name is kept."""
    names = {stem("vansbro"): frozenset({"a.txt"}), stem("mark"): frozenset({"b.txt"})}
    about, said = without_names(the_query(question), names)
    assert about.standalone == left
    assert bool(said) == (left != question)
    assert said.isdisjoint(about.terms)


def test_chunks_say_the_name_or_are_of_a_document_called_so(index_of: IndexOf) -> None:
    """Those of another document count too if they say it; all do if the question names none."""
    index = published(index_of(ONE, OTHER), "Vansbro kommun", "Marks kommun")
    of = names_of(index.documents.values())
    assert called(index, frozenset({stem("vansbro")}), of).tolist() == [1, 1, 0, 1]
    assert called(index, frozenset(), of).tolist() == [1, 1, 1, 1]


def test_the_document_that_is_named_answers(index_of: IndexOf) -> None:
    """First comes its passage on what is asked, before one that says the name and nothing else."""
    index = published(index_of(ONE, OTHER), "Vansbro kommun", "Marks kommun")
    query = the_query("Kan bilar hyras på helgen i Vansbro?")
    found = search(Corpus.of(index), FakeEncoder(), query, 4)
    first = index.chunks[found.order[0]].spans[0]
    assert (first.document, index.text(first)) == ("a.txt", "Bilar hyrs ut på helgen.")
    assert index.chunks[found.order[-1]].spans[0].document == "b.txt"


@pytest.mark.parametrize(
    ("title", "names"),
    [
        ("SFS 2003:365 Lag om ändring i roddlagen (1977:1160)", {"2003:365"}),
        ("Föreskrifter (AFS 2023:12) om båtar", {"2023:12"}),
        ("Prop. 1999/2000:17 Båtar", {"1999/2000:17"}),
        ("Tillväxt 2030", set()),
    ],
)
def test_a_document_is_called_by_its_own_number(
    index_of: IndexOf, title: str, names: set[str]
) -> None:
    """It is the first one after its series, which is no part of what is asked either."""
    (document,) = index_of(ONE).documents.values()
    titled = replace(document, metadata=replace(document.metadata, title=title))
    of = names_of([titled])
    assert set(of) == names
    for name in names:
        about, said = without_names(the_query(f"Får man ro enligt ABC {name}?"), of)
        assert (about.standalone, said) == ("Får man ro enligt?", {name})
        assert not {name, "abc"}.intersection(about.terms)
