"""The questions offered before anything was asked, one for each kind of answer.

A test holds that the corpus answers each of them.
"""

from __future__ import annotations

import streamlit as st

from sok.web.ask.at_hand import clicked_on_question
from sok.web.ask.conversation import Conversation
from sok.web.ask.stored import ask

EXAMPLES = (
    "Hur mycket pengar gick till regionala projekt 2021?",
    "Vilka regioner fick mest investeringsstöd?",
    "Ge exempel på insatser för unga.",
    "Berätta allt om Norrbotten.",
    "Vilka är de tre stora samhällsutmaningarna?",
    "Vad är smart specialisering?",
)


def draw_examples(conversation: Conversation) -> None:
    """A button for each example, that asks it."""
    after = len(conversation.turns)
    for example in EXAMPLES:
        st.button(example, on_click=go_on, args=(conversation, after, example))


def go_on(conversation: Conversation, after: int, question: str) -> None:
    """Ask after so many turns; a second click, sent before the button is gone, is dropped."""
    clicked_on_question()
    if len(conversation.turns) == after:
        ask(conversation, question)
