"""The page Fråga: questions in, answers of quotes out, each conversation kept as it goes."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import streamlit as st

from sok.answering.engine import Engine
from sok.presenting.citations import guessed_fields
from sok.records import Document
from sok.web import markup
from sok.web.ask.answer import counted
from sok.web.ask.arrival import announcement
from sok.web.ask.at_hand import address_script, begin_anew, current
from sok.web.ask.conversation import Conversation, Turn
from sok.web.ask.downloads import draw_conversation_download
from sok.web.ask.examples import draw_examples, go_on
from sok.web.ask.history import draw_history_button
from sok.web.ask.stored import ask, own_database
from sok.web.ask.suggested import draw_suggestions
from sok.web.ask.turns import draw_turn
from sok.web.frame import begin
from sok.web.opening import shared_opening
from sok.web.ready import ready_engine
from sok.web.script import announcing, scrolling_to


def page() -> None:
    """Draw the conversation, and answer the question that waits."""
    top = st.container(horizontal=True, horizontal_alignment="distribute", key="overst")
    with top:
        begin("Fråga rapporterna")
    engine = ready_engine()
    with top:
        draw_history_button()
    # A place of its own: what it held is gone at once, not when the answer is there.
    welcome = st.empty()
    drawn = st.container()
    # In a container the field does not make Streamlit scroll each answer to its end.
    with st.container(key="asking"):
        question = st.chat_input("Ställ en fråga")
    conversation = current(asking=bool(question))
    if question:
        ask(conversation, question)
    if script := address_script(conversation):
        # Among the others: our style sheet takes no room for what only runs there.
        top.html(script, unsafe_allow_javascript=True)
    if conversation.turns:
        with drawn:
            _draw_conversation(engine, conversation)
    else:
        with welcome.container():
            _draw_welcome(engine.documents, conversation)


def _draw_conversation(engine: Engine, conversation: Conversation) -> None:
    turns = conversation.turns
    waiting = [number for number, turn in enumerate(turns) if turn.waits]
    body = st.container()
    # A place of its own: what went on from the last answer is gone when the next one is asked for.
    suggestions = st.empty()
    with body:
        first = conversation.first_drawn
        if first:
            earlier = f"Visa tidigare frågor ({first})"
            st.button(earlier, key="tidigare-fragor", on_click=conversation.unfold)
            st.html(markup.paragraph_html(_left_out(first), "papper"))
        for number, turn in enumerate(turns[first:], start=first):
            with st.container(key=f"turn-{number}"):
                draw_turn(engine, conversation, number, turn)
        _draw_trouble(conversation)
        with st.container(horizontal=True, gap="small"):
            st.button("Nytt samtal", icon=":material/add:", on_click=begin_anew)
            guessed = guessed_fields(engine.documents)
            draw_conversation_download(turns, guessed, "samtal")
    if waiting:
        st.html(_arrived(turns, waiting[0]), unsafe_allow_javascript=True)
    # Last of all, since it takes a while; below the rest, so that nothing moves.
    if turns and (answer := turns[-1].answer) is not None:
        on_ask = partial(go_on, conversation, len(turns))
        with suggestions.container():
            draw_suggestions(engine, answer, conversation.before(turns[-1]), on_ask, "forslag")


def _left_out(first: int) -> str:
    """What stands on paper, where what is folded away is not printed."""
    earlier = "Den första frågan" if first == 1 else f"De {first} första frågorna"
    return (
        f"{earlier} i samtalet är inte med på utskriften. Hela samtalet går att få som "
        "Word-fil på sidan, med ”Hämta samtalet”."
    )


def _arrived(turns: Sequence[Turn], number: int) -> str:
    """What brings a new turn into view, and has screen readers say what came."""
    answer = turns[number].answer if number < len(turns) else None
    said = announcing(announcement(answer)) if answer else ""
    return scrolling_to(number) + said


def _draw_welcome(documents: tuple[Document, ...], conversation: Conversation) -> None:
    pages = sum(len(document.pages) for document in documents)
    st.html(
        markup.paragraph_html(
            "Ställ en fråga med egna ord. Svaret är ordagranna citat med sidhänvisning, hämtade "
            f"ur {len(documents)} dokument med {counted(pages, 'sida', 'sidor')}.",
            "ingress",
        )
    )
    _draw_trouble(conversation)
    for reason in shared_opening().skipped:
        st.html(markup.problem_html(f"En fil är inte med: {reason}"))
    st.html(markup.heading_html("Till exempel", level=2))
    draw_examples(conversation)


def _draw_trouble(conversation: Conversation) -> None:
    """Why the conversation is not kept, or not the one that was asked for."""
    database = own_database()
    notice = database.notice if database is not None and not conversation.turns else ""
    for said in filter(None, (notice, conversation.trouble)):
        st.html(markup.problem_html(said))
