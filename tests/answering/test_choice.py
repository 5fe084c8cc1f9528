"""Of two readings the one with more evidence is answered, and in doubt the likelier one."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from answering.made import engine_fixture, quoted

from sok.answering.asked.question import understand
from sok.answering.choice import new_first, only_listed, told_by
from sok.answering.engine import Engine
from sok.answering.evidence.answerable import weigh
from sok.answering.searching.reply import Reply
from sok.errors import QuestionError
from sok.indexing.spelling import Speller
from sok.records import Form

DOCUMENT = """\
# Skog

Skogen ger virke till hus och bär till saft. Bären plockas av barn från skolorna.

# Färjor

Färjorna går till öarna varje timme. Biljetten betalas av staten.

# Broar i Skåne

| I Skåne byggs broar av trä. Projektet Träbron leds av Region Skåne.

# Broar i Halland

| I Halland byggs broar av sten.
"""
EMPTY = "Frågan är tom. Skriv en fråga med ord, till exempel om ett ämne."


engine = engine_fixture(DOCUMENT)


@pytest.fixture
def quotes(engine: Engine) -> Callable[..., list[str]]:
    """What is quoted to answer a question after others."""
    return lambda question, *history: quoted(engine.ask(question, history))


@pytest.mark.parametrize(
    "question", ["Vad ger skogen?", "Färjorna?", "Vad görs i Halland?", "Hur går färjorna?"]
)
@pytest.mark.parametrize("earlier", ["Hur byggs broar av sten?", "Vad görs i Skåne?"])
def test_a_question_with_a_subject_is_answered_as_alone(
    quotes: Callable[..., list[str]], engine: Engine, question: str, earlier: str
) -> None:
    """Whatever was asked before it."""
    assert quotes(question)
    assert quotes(question, earlier) == quotes(question)
    assert engine.ask(question, [earlier]).standalone == question


@pytest.mark.parametrize("question", ["Kanelbullar?", "Vad kostar en biljett till månen?"])
def test_what_no_document_speaks_of_is_refused_after_any_question(
    engine: Engine, question: str
) -> None:
    """It is not answered from the subject of the earlier question."""
    for earlier in ("Vad ger skogen?", "Hur går färjorna?", "Vad görs i Skåne?"):
        answer = engine.ask(question, [earlier])
        assert not answer.answered
        assert answer.standalone == question


def test_a_conversation_goes_on_from_its_last_subject(engine: Engine) -> None:
    """After a change of subject, a follow-up is about the new one, and names nothing older."""
    history = ["Vad ger skogen?", "Hur går färjorna?", "Vad görs i Skåne?"]
    assert engine.ask("Och i Halland?", history).standalone == "Vad görs i Halland?"


def test_ties_between_words_alone_are_an_empty_question(engine: Engine) -> None:
    """With and without a conversation; so are question words, without one."""
    for question, history in (
        ("och eller men", ()),
        ("och eller men", ("Vad ger skogen?",)),
        ("vad är det?", ()),
        ("varför?", ("🙂",)),
    ):
        with pytest.raises(QuestionError) as error:
            engine.ask(question, history)
        assert str(error.value) == EMPTY


def test_more_of_nothing_gets_help(engine: Engine) -> None:
    """There is nothing to show more of, so what can be asked is said."""
    assert engine.ask("Visa flera").form is Form.HELP


def test_a_question_of_the_answer_is_no_praise(engine: Engine) -> None:
    """ "Fungerar det bra?" is about what was asked before; "Bra!" is about nothing."""
    assert engine.ask("Fungerar det bra?", ["Hur går färjorna?"]).form is not Form.HELP
    assert engine.ask("Bra!", ["Hur går färjorna?"]).form is Form.HELP


@pytest.mark.parametrize(
    ("earlier", "standalone"),
    [
        ("Vad ger skogen till saft?", "Vad ger skogen till saft – vilka plockar bären?"),
        ("Hur går färjorna?", "Vilka plockar bären?"),
        ("Vad görs i Halland?", "Vilka plockar bären?"),
    ],
)
def test_what_the_earlier_answer_speaks_of_is_gone_on_with(
    engine: Engine, earlier: str, standalone: str
) -> None:
    """ "The berries" are those of the earlier answer if it has any, and else any berries."""
    assert engine.ask("Vilka plockar bären?", [earlier]).standalone == standalone


def test_what_was_already_told_comes_last(engine: Engine) -> None:
    """Who asks on has read the passage that answered the earlier question, and not the others.

    Unless it says most of what is asked now.
    """
    told, new = (sentence.span for sentence in engine.index.sentences[:2])
    (query,) = understand("Vad ger skogen?", (), Speller({}))
    weighed = weigh(query, 0.9, "", "", engine.index.chunk_terms)
    read = told_by([Reply(Form.SPANS, (told, new), weighed)])
    assert read == (told,)
    both, others = (told, new), {new: 1.0, told: 0.0}
    assert new_first(Reply(Form.SPANS, both, weighed), read, others.__getitem__).spans == (
        new,
        told,
    )
    assert new_first(Reply(Form.SPANS, both[::-1], weighed), read, others.__getitem__).spans == (
        new,
        told,
    )
    assert new_first(Reply(Form.LIST, both, weighed), read, others.__getitem__).spans == both
    assert told_by([Reply(Form.INITIATIVES, (told,), weighed)]) == ()
    says_most = {told: 1.0, new: 0.0}
    assert new_first(Reply(Form.SPANS, both, weighed), read, says_most.__getitem__).spans == both


def test_a_list_that_was_read_is_no_answer_to_what_comes_next(engine: Engine) -> None:
    """A passage that was read may be, and what says more than the list."""
    one, two, new = (sentence.span for sentence in engine.index.sentences[:3])
    (query,) = understand("Vad ger skogen?", (), Speller({}))
    weighed = weigh(query, 0.9, "", "", engine.index.chunk_terms)
    again, more = (Reply(Form.SPANS, spans, weighed) for spans in ((one, two), (one, new)))
    earlier = Reply(Form.LIST, (one, two), weighed)
    assert only_listed(again, [earlier])
    assert only_listed(earlier, [earlier])
    assert not only_listed(more, [earlier])
    assert not only_listed(again, [again])
