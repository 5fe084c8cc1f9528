"""Draws one turn of a conversation: its question, and what came or is to come of it."""

from __future__ import annotations

import streamlit as st

from sok.answering.engine import Engine
from sok.presenting.citations import guessed_fields
from sok.web import markup
from sok.web.ask.actions import draw_actions
from sok.web.ask.answer import draw_answer
from sok.web.ask.arrival import waiting_place
from sok.web.ask.at_hand import clicked_on_question
from sok.web.ask.conversation import Conversation, Turn, changed_since
from sok.web.ask.examples import draw_examples
from sok.web.ask.stored import answering, ask_again, stop, take_in
from sok.web.ready import POLL_INTERVAL

# Seconds after which a way to stop is offered: most answers are there by then.
_PATIENCE = 1.0
# The session's conversation while it waits for an answer; see `_wait`.
_WAITING = "vantar"


def draw_turn(engine: Engine, conversation: Conversation, number: int, turn: Turn) -> None:
    """The question with its answer, waited for where it is not there yet, and what can be done."""
    st.html(markup.question_html(turn.question))
    if turn.waits:
        _wait(engine, conversation, number, turn)
    if turn.problem:
        st.html(markup.problem_html(turn.problem))
    if turn.stopped:
        st.html(markup.paragraph_html("Frågan avbröts innan svaret kom.", "kant"))
        _offer_again(conversation, number, turn)
    if turn.answer is not None:
        _draw_answered(engine, conversation, number, turn)


def _draw_answered(engine: Engine, conversation: Conversation, number: int, turn: Turn) -> None:
    assert turn.answer is not None
    changed = changed_since(turn.answer, engine.documents)
    if changed:
        st.html(markup.paragraph_html(changed, "andrat"))
        _offer_again(conversation, number, turn)
    guessed = guessed_fields(engine.documents)
    draw_answer(turn.answer, guessed)
    if not turn.asks_for_help:
        draw_actions(conversation, turn, turn.answer, guessed, f"svar-{number}")
    elif turn is conversation.turns[-1]:
        draw_examples(conversation)


def _ask_again(conversation: Conversation, turn: Turn) -> None:
    clicked_on_question()
    ask_again(conversation, turn)


def _offer_again(conversation: Conversation, number: int, turn: Turn) -> None:
    st.button(
        "Ställ frågan igen",
        key=f"igen-{number}",
        icon=":material/refresh:",
        on_click=_ask_again,
        args=(conversation, turn),
    )


def _wait(engine: Engine, conversation: Conversation, number: int, turn: Turn) -> None:
    """Wait for the answer, with a way to stop; a page that is drawn anew meanwhile waits on."""
    asking = answering(engine, conversation, turn)
    said = "Söker …" if engine.ready else "Läser in språkmodellen, svaret kommer strax …"
    with waiting_place(said):
        stopping = st.empty()
        if not asking.ended(_PATIENCE):
            with stopping:
                _offer_stop(conversation, number, turn)
        while not asking.ended(POLL_INTERVAL):
            # Streamlit takes in what the person does where its state is read, and nowhere else.
            st.session_state.get(_WAITING)
    stopping.empty()
    take_in(conversation, turn, asking)


def _offer_stop(conversation: Conversation, number: int, turn: Turn) -> None:
    st.button(
        "Stoppa",
        key=f"stoppa-{number}",
        icon=":material/stop:",
        on_click=stop,
        args=(conversation, turn),
    )
