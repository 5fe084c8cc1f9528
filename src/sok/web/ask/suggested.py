"""Draws the questions that go on from an answer, each known to have one."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence

import streamlit as st

from sok.answering.engine import Engine
from sok.records import Answer
from sok.web import markup
from sok.web.ask.asking import anyone_waits
from sok.web.ready import POLL_INTERVAL

HEADING = "Fråga vidare"
# Where a visit keeps the last answer's suggestions: an answer, and the questions.
_KEPT = "suggested"


def draw_suggestions(
    engine: Engine,
    answer: Answer,
    earlier: Sequence[str],
    on_ask: Callable[[str], None],
    key: str,
) -> None:
    """Draw a button for each question, which `on_ask` asks; `earlier` came before the answer's.

    Looking for them takes as long as some questions do: call it when all else is drawn. It begins
    when nobody's question is under way.
    """
    found = _suggested(engine, answer, earlier)
    if found:
        st.html(markup.heading_html(HEADING))
    for number, question in enumerate(found):
        label = markup.plain_label(question)
        st.button(label, key=f"{key}-{number}", on_click=on_ask, args=(question,))


def _suggested(engine: Engine, answer: Answer, earlier: Sequence[str]) -> tuple[str, ...]:
    """The questions; for the answer that they were last looked for, those that were found."""
    kept: tuple[Answer, tuple[str, ...]] | None = st.session_state.get(_KEPT)
    if kept is None or kept[0] is not answer:
        while anyone_waits():
            time.sleep(POLL_INTERVAL)
            # Streamlit takes in what the person does where its state is read, and nowhere else.
            st.session_state.get(_KEPT)
        kept = (answer, engine.suggest(answer, earlier))
        st.session_state[_KEPT] = kept
    return kept[1]
