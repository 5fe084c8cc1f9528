"""From a corpus to a cited answer, with the fake encoder in place of the model."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest
from answering.conftest import IndexOf
from answering.waters import QUESTIONS, is_refusal, timeless
from fakes import FakeEncoder

from sok.answering.engine import Engine
from sok.answering.quoting.quotes import verify
from sok.errors import IndexDamaged
from sok.records import Answer


def test_a_question_is_answered_by_quotes_with_their_pages(engine: Engine) -> None:
    """The sentence that says it, with document, printed page, headings and raw place."""
    answer = engine.ask("Vad fick alla byar av staten under sommaren?")
    text = "Alla byar fick nya brunnar av staten under den torra sommaren i Halland."
    assert answer.answered
    quote = answer.quotes[0]
    assert quote.text == text
    assert (quote.span.document, quote.page, quote.pages) == ("a.txt", 2, (2,))
    assert quote.headings == ("Projekt",)
    page = engine.index.documents["a.txt"].pages[1].text
    assert page[quote.start : quote.end] == text
    assert f"”{text}” (a, s.\u00a02)" in answer.text.splitlines()
    assert answer.question == answer.standalone
    assert answer.seconds > 0


def test_a_list_that_is_asked_for_is_the_answer(engine: Engine) -> None:
    """All of it, in its order."""
    answer = engine.ask("Vilka är målen för vattnet?")
    assert [quote.text for quote in answer.quotes] == [
        "Målen för vattnet är följande:",
        "Rena sjöar",
        "Friska hav",
    ]


def test_what_no_document_says_is_refused(engine: Engine) -> None:
    """In our own words, with what was looked for; no quotes, and the nearest passages as such."""
    answer = engine.ask("Hur många elefanter bor i Kongo?")
    assert is_refusal(answer)
    assert "”elefanter”, ”bor” och ”Kongo” i 2 dokument" in answer.text
    assert answer.passages


@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize("top", [1, 2, 8, 500])
def test_passages_are_ranked(engine: Engine, question: str, top: int) -> None:
    """Ranks count from 1, scores fall, no more than asked for, and none lies in another."""
    passages = engine.ask(question, top=top).passages
    assert 1 <= len(passages) <= top
    assert [passage.rank for passage in passages] == list(range(1, len(passages) + 1))
    scores = [passage.score for passage in passages]
    assert scores == sorted(scores, reverse=True)
    spans = [frozenset(quote.span for quote in passage.quotes) for passage in passages]
    for later, inner in enumerate(spans):
        assert not any(inner <= outer for outer in spans[:later])


def test_fewer_passages_are_the_first_of_more(engine: Engine) -> None:
    """And the answer is the same however many are asked for."""
    many, few = engine.ask(QUESTIONS[0], top=500), engine.ask(QUESTIONS[0], top=2)
    assert few.passages == many.passages[:2]
    assert few.quotes == many.quotes


@pytest.mark.parametrize("question", QUESTIONS)
def test_all_that_is_shown_stands_on_its_page(engine: Engine, question: str) -> None:
    """Quotes and passages verify against their documents, and quotes are in the answer."""
    answer = engine.ask(question)
    for quote in (*answer.quotes, *(q for passage in answer.passages for q in passage.quotes)):
        assert verify(quote, engine.index.documents[quote.span.document])
    assert all(quote.text in answer.text for quote in answer.quotes)


def test_one_sentence_can_be_asked(index_of: IndexOf) -> None:
    """A corpus of one chunk answers, refuses, and has one passage."""
    engine = Engine(index_of("Bussen går varje timme."), FakeEncoder())
    answer = engine.ask("Går bussen varje timme?")
    assert answer.answered
    assert answer.text == "”Bussen går varje timme.” (s.\u00a01)"
    assert len(answer.passages) == 1
    assert is_refusal(engine.ask("Vad är elefanter?"))


def test_only_what_is_enough_is_quoted(index_of: IndexOf, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of several candidates, those that lack the amount and the region asked for are left out."""
    # However far behind the best, a sentence is a candidate.
    monkeypatch.setattr("sok.answering.searching.extract.MARGIN", float("inf"))
    right = "Stödet till Skåne var 12 miljoner kronor."
    index = index_of(f"Stödet till Halland var litet.\n\n{right}\n\nStödet till byarna ökade.")
    answer = Engine(index, FakeEncoder()).ask("Hur mycket var stödet till Skåne?")
    assert len(answer.passages) == 3
    assert [quote.text for quote in answer.quotes] == [right]


def test_what_is_said_in_several_places_part_by_part_is_no_answer(index_of: IndexOf) -> None:
    """Each quote must be enough by itself."""
    question = "Behövs bredband, kollektivtrafik och hamnar?"
    text = "Bredband är nät.\n\nKollektivtrafik är tåg.\n\nHamnar är djupa."
    apart = Engine(index_of(text), FakeEncoder())
    answer = apart.ask(question)
    assert not answer.answered
    assert answer.quotes == ()


@pytest.mark.parametrize(("asked", "answered"), [("2021", True), ("2020", False)])
def test_the_year_that_a_document_is_about_need_not_be_said(
    index_of: IndexOf, asked: str, answered: bool
) -> None:
    """A paragraph without a year answers a question for the report's own year, and no other."""
    index = index_of("Byn byggde en bro över ån nära den gamla kvarnen och skolan i söder.")
    document = index.documents["a.txt"]
    dated = replace(document, metadata=replace(document.metadata, year=2021))
    engine = Engine(replace(index, documents={"a.txt": dated}), FakeEncoder())
    assert engine.ask(f"Byggde byn en bro {asked}?").answered is answered


@pytest.mark.parametrize("half", ["\ud83d", "\udc00", "\udfff\ud800"])
def test_half_a_character_does_no_harm(engine: Engine, half: str) -> None:
    """In a question or in its history, a lone surrogate is as good as not there."""
    question, earlier = "Vad fick alla byar av staten under sommaren?", QUESTIONS[0]
    wanted = timeless(engine.ask(question, [earlier]))
    found = engine.ask(
        f"Vad fick{half} alla byar av staten under sommaren?{half}", [earlier + half]
    )
    assert timeless(replace(found, question=question)) == wanted


def test_threads_get_the_answers_they_would_get_alone(engine: Engine) -> None:
    """Questions asked at once do not mix."""
    alone = [timeless(engine.ask(question)) for question in QUESTIONS]
    start = threading.Barrier(4)

    def ask_all(shift: int) -> list[Answer]:
        start.wait()
        order = QUESTIONS[shift:] + QUESTIONS[:shift]
        answers = {question: timeless(engine.ask(question)) for question in order}
        return [answers[question] for question in QUESTIONS]

    with ThreadPoolExecutor(4) as pool:
        assert all(answers == alone for answers in pool.map(ask_all, range(4)))


def test_documents_are_those_of_the_corpus(engine: Engine) -> None:
    """With the names of their files."""
    assert [document.name for document in engine.documents] == ["a.txt", "b.txt"]


def test_a_quote_that_does_not_stand_on_its_page_is_never_shown(index_of: IndexOf) -> None:
    """An index whose text differs from its page in one digit gives an error, not an answer."""
    index = index_of("Bussen går var 12 minut.")
    document = index.documents["a.txt"]
    block = replace(document.blocks[0], text="Bussen går var 13 minut.")
    broken = replace(index, documents={"a.txt": replace(document, blocks=(block,))})
    assert Engine(index, FakeEncoder()).ask("Hur går bussen?").passages
    with pytest.raises(IndexDamaged, match="stämmer inte med sidans text"):
        Engine(broken, FakeEncoder()).ask("Hur går bussen?")
