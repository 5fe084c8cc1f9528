"""The page Fråga: questions in, answers of quotes out, each conversation kept as it goes."""

from __future__ import annotations

from functools import partial
from urllib.parse import urljoin

import streamlit as st

from sok.answering.engine import Engine
from sok.presenting.citations import guessed_fields
from sok.records import Answer, Document
from sok.web import markup
from sok.web.addresses import question_address
from sok.web.ask.answer import counted, draw_answer
from sok.web.ask.arrival import announcement, waiting_place
from sok.web.ask.at_hand import address_script, begin_anew, clicked_on_question, current
from sok.web.ask.conversation import Conversation, Turn, changed_since
from sok.web.ask.downloads import draw_conversation_download
from sok.web.ask.examples import EXAMPLES
from sok.web.ask.feedback import draw_feedback
from sok.web.ask.history import draw_history_button
from sok.web.ask.stored import answering, ask, ask_again, own_database, stop, take_in
from sok.web.ask.suggested import draw_suggestions
from sok.web.frame import begin
from sok.web.opening import POLL_INTERVAL, ready_engine, shared_opening
from sok.web.script import announcing, scrolling_to

# Seconds after which a way to stop is offered: most answers are there by then.
_PATIENCE = 1.0
# The session's conversation while it waits for an answer; see `_wait`.
_WAITING = "vantar"


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
        st.html(script, unsafe_allow_javascript=True)
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
        for number, turn in enumerate(turns):
            with st.container(key=f"turn-{number}"):
                _draw_turn(engine, conversation, number, turn)
        _draw_trouble(conversation)
        with st.container(horizontal=True, gap="small"):
            st.button("Ny konversation", icon=":material/add:", on_click=begin_anew)
            guessed = guessed_fields(engine.documents)
            draw_conversation_download(turns, guessed, "konversation")
    if waiting:
        st.html(_arrived(turns, waiting[0]), unsafe_allow_javascript=True)
    # Last of all, since it takes a while; below the rest, so that nothing moves.
    if turns and (answer := turns[-1].answer) is not None:
        on_ask = partial(_go_on, conversation, len(turns))
        with suggestions.container():
            draw_suggestions(engine, answer, conversation.before(turns[-1]), on_ask, "forslag")


def _arrived(turns: list[Turn], number: int) -> str:
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
    st.html(markup.heading_html("Till exempel"))
    _draw_examples(conversation)


def _draw_trouble(conversation: Conversation) -> None:
    """Why the conversation is not kept, or not the one that was asked for."""
    database = own_database()
    notice = database.notice if database is not None and not conversation.turns else ""
    for said in filter(None, (notice, conversation.trouble)):
        st.html(markup.problem_html(said))


def _draw_examples(conversation: Conversation) -> None:
    after = len(conversation.turns)
    for example in EXAMPLES:
        st.button(example, on_click=_go_on, args=(conversation, after, example))


def _go_on(conversation: Conversation, after: int, question: str) -> None:
    """Ask after so many turns; a second click on an example, sent before it is gone, is dropped."""
    clicked_on_question()
    if len(conversation.turns) == after:
        ask(conversation, question)


def _draw_turn(engine: Engine, conversation: Conversation, number: int, turn: Turn) -> None:
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
    draw_answer(turn.answer, guessed_fields(engine.documents), f"svar-{number}")
    if turn.asks_for_help:
        if turn is conversation.turns[-1]:
            _draw_examples(conversation)
    elif conversation.is_kept and turn.id is not None:
        draw_feedback(conversation, turn, _link_html(turn.answer))
    elif link := _link_html(turn.answer):
        st.html(link)


def _link_html(answer: Answer) -> str:
    """A button that copies where the question, as it was understood, is answered; "" if not."""
    if not answer.answered:
        return ""
    place = urljoin(f"{st.context.url or ''}/", question_address(answer.standalone))
    return markup.part_html(markup.copy_button_html("Kopiera länk till frågan", place))


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
