"""Draws what can be done with an answer: judge it, copy its address, have it as a file."""

from __future__ import annotations

from urllib.parse import urljoin

import streamlit as st

from sok.presenting.citations import Guessed
from sok.records import Answer
from sok.web import markup
from sok.web.addresses import question_address
from sok.web.ask.conversation import Conversation, Turn
from sok.web.ask.downloads import draw_downloads
from sok.web.ask.feedback import draw_comment, draw_marks


@st.fragment
def draw_actions(
    conversation: Conversation, turn: Turn, answer: Answer, guessed: Guessed, key: str
) -> None:
    """A row of what can be done with the turn's answer; `key` tells it from the other rows."""
    is_marked = conversation.is_kept and turn.id is not None
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        if is_marked:
            draw_marks(conversation, turn)
        if answer.answered:
            st.html(_link_html(answer), width="content")
        if answer.quotes:
            draw_downloads(answer, guessed, key)
    if is_marked:
        draw_comment(conversation, turn)


def _link_html(answer: Answer) -> str:
    """A button that copies where the question, as it was understood, is answered."""
    place = urljoin(f"{st.context.url or ''}/", question_address(answer.standalone))
    return markup.part_html(markup.copy_button_html("Kopiera länk till frågan", place))
