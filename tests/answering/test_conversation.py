"""The engine answers a question as it was meant after those before it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from answering.waters import QUESTIONS, is_refusal, timeless

from sok.answering.asked.question import Query
from sok.answering.engine import Engine
from sok.answering.searching.corpus import Corpus
from sok.answering.searching.search import Search, search
from sok.indexing.encoder import Encoder

EngineOf = Callable[..., Engine]


def test_a_follow_up_is_answered_as_it_was_meant(engine: Engine) -> None:
    """`standalone` says how it was read, `question` what was typed."""
    history = ["Fick alla byar nya brunnar av staten i Skåne?"]
    answer = engine.ask("Och i Halland?", history)
    assert answer.question == "Och i Halland?"
    assert answer.standalone == "Fick alla byar nya brunnar av staten i Halland?"
    assert answer.quotes[0].page == 2


def test_of_two_readings_the_one_that_is_answered_counts(engine: Engine) -> None:
    """What points back is read alone where that, and not the two together, has an answer."""
    question = "Fick alla byar de nya brunnar av staten?"
    answer = engine.ask(question, ["Hur många elefanter bor i Kongo?"])
    assert answer.answered
    assert answer.standalone == question


def test_of_two_readings_without_answer_the_likelier_counts(engine: Engine) -> None:
    """A refusal shows the question with what came before."""
    answer = engine.ask("Vem matar de?", ["Hur många elefanter bor i Kongo?"])
    assert not answer.answered
    assert answer.standalone == "Hur många elefanter bor i Kongo – vem matar de?"


def test_a_figure_with_the_same_answer_alone_is_gone_on_from_alone(engine_of: EngineOf) -> None:
    """A later question goes on from what asked for it, and not from what was asked before."""
    text = "Det gäller fasta kajer, som fick 9 miljoner kronor, och bryggor, som fick 4 miljoner."
    engine = engine_of(f"# Prioriteringar för hamnen\n\n{text}\n\n# Annat\n\nHär står om fyrar.")
    history = ["Vilka prioriteringar finns för hamnen?", "Hur många miljoner fick kajerna?"]
    answer = engine.ask("Och bryggorna?", history)
    assert answer.standalone == "Hur många miljoner fick bryggorna?"


UNRELATED = [
    "Hur bakar man kanelbullar?",
    "Hur bakar man goda kanelbullar i ugn?",
    "Vilka myndigheter ansvarar för bygglov?",
    "Och kanelbullar då?",
    "Kanelbullar?",
    "Vad är bygglov?",
    "Hur många elefanter bor i Kongo?",
]


@pytest.mark.parametrize("question", UNRELATED)
@pytest.mark.parametrize("earlier", [QUESTIONS[0], QUESTIONS[1], QUESTIONS[4]])
def test_what_no_document_says_is_refused_after_any_question(
    engine: Engine, question: str, earlier: str
) -> None:
    """An earlier question that has an answer is not answered again in place of the new one."""
    assert engine.ask(earlier).answered
    assert is_refusal(engine.ask(question, [earlier]))


@pytest.mark.parametrize("earlier", QUESTIONS)
def test_a_question_that_stands_alone_is_not_answered_from_an_earlier_one(
    engine: Engine, earlier: str
) -> None:
    """It has the quotes that it has without one, although the earlier one has its own."""
    question = "Vart tar bussar och tåg resenärer till skolor i staden?"
    alone = engine.ask(question)
    assert alone.answered
    assert timeless(engine.ask(question, [earlier])) == timeless(alone)


@pytest.mark.parametrize(
    ("history", "is_said"),
    [
        ([""], True),
        (["🙂", "?"], True),
        (["\ud83d"], True),
        (["x" * 10_000], True),
        (["ord " * 2_500], False),
        (QUESTIONS * 10, False),
        (["?", QUESTIONS[0]], False),
    ],
    ids=["empty", "signs", "half", "x", "ord", "many", "one with sense"],
)
def test_a_history_without_sense_does_no_harm(
    engine: Engine, history: list[str], is_said: bool
) -> None:
    """A question that stands alone is answered as without it.

    Where no turn has words that are any, a note says that the history was left out.
    """
    question = "Fick alla byar nya brunnar av staten under sommaren i Halland?"
    answer = engine.ask(question, history)
    alone = engine.ask(question)
    assert timeless(replace(answer, notes=())) == timeless(alone)
    assert alone.notes == ()
    assert [note.startswith("De tidigare frågorna gick inte") for note in answer.notes] == (
        [True] if is_said else []
    )


def test_what_was_found_is_not_looked_for_again(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The earlier questions of a conversation are read anew with each, and searched for once."""
    searched = []

    def counted(corpus: Corpus, encoder: Encoder, query: Query, top: int) -> Search:
        searched.append((query, top))
        return search(corpus, encoder, query, top)

    monkeypatch.setattr("sok.answering.finder.search", counted)
    history = [QUESTIONS[0]]
    for question in ("Och i Halland?", "Vad fick byar där?", "Och i Skåne?"):
        engine.ask(question, history)
        history.append(question)
    once = list(searched)
    assert len(once) == len(set(once)) > len(history)
    engine.ask("Och i Skåne?", history[:-1])
    assert searched == once
