"""The page Fråga: questions in, answers of quotes out, one conversation a visit."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st

from sok.answering.engine import Engine
from sok.errors import SokError
from sok.presenting.citations import guessed_fields
from sok.records import Answer, Document, Form
from sok.web import markup
from sok.web.ask.answer import counted, draw_answer
from sok.web.ask.examples import EXAMPLES
from sok.web.frame import begin
from sok.web.opening import ready_engine, shared_opening
from sok.web.script import scrolling_to


@dataclass(slots=True)
class Turn:
    """A question and what came of it: an answer, or a message to the person, or nothing yet."""

    question: str
    answer: Answer | None = None
    problem: str = ""

    @property
    def waits(self) -> bool:
        """Whether the question has got neither answer nor message yet."""
        return self.answer is None and not self.problem

    @property
    def asks_for_help(self) -> bool:
        """Whether it is no question about the documents, and so nothing to go on from."""
        return self.answer is not None and self.answer.form is Form.HELP


def page() -> None:
    """Draw the conversation, and answer the question that waits."""
    begin("Fråga rapporterna")
    engine = ready_engine()
    turns: list[Turn] = st.session_state.setdefault("turns", [])
    # A place of its own: what it held is gone at once, not when the answer is there.
    welcome = st.empty()
    conversation = st.container()
    # In a container the field does not make Streamlit scroll each answer to its end.
    with st.container(key="asking"):
        if question := st.chat_input("Ställ en fråga"):
            turns.append(Turn(question))
    if turns:
        with conversation:
            _draw_conversation(engine, turns)
    else:
        with welcome.container():
            _draw_welcome(engine.documents, turns)


def _draw_conversation(engine: Engine, turns: list[Turn]) -> None:
    waiting = [number for number, turn in enumerate(turns) if turn.waits]
    for number, turn in enumerate(turns):
        with st.container(key=f"turn-{number}"):
            _draw_turn(engine, turns, number, turn)
    st.button("Ny konversation", icon=":material/add:", on_click=turns.clear)
    if waiting:
        st.html(scrolling_to(waiting[0]), unsafe_allow_javascript=True)


def _draw_welcome(documents: tuple[Document, ...], turns: list[Turn]) -> None:
    pages = sum(len(document.pages) for document in documents)
    st.html(
        markup.paragraph_html(
            "Ställ en fråga med egna ord. Svaret är ordagranna citat med sidhänvisning, hämtade "
            f"ur {len(documents)} dokument med {counted(pages, 'sida', 'sidor')}.",
            "ingress",
        )
    )
    for reason in shared_opening().skipped:
        st.html(markup.problem_html(f"En fil är inte med: {reason}"))
    st.html(markup.heading_html("Till exempel"))
    _draw_examples(turns)


def _draw_examples(turns: list[Turn]) -> None:
    for example in EXAMPLES:
        st.button(example, on_click=_go_on, args=(turns, len(turns), example))


def _go_on(turns: list[Turn], after: int, question: str) -> None:
    """Ask after so many turns; a second click on an example, sent before it is gone, is dropped."""
    if len(turns) == after:
        turns.append(Turn(question))


def _draw_turn(engine: Engine, turns: list[Turn], number: int, turn: Turn) -> None:
    st.html(markup.question_html(turn.question))
    if turn.waits:
        _answer(engine, turns, number, turn)
    if turn.problem:
        st.html(markup.problem_html(turn.problem))
    if turn.answer is not None:
        draw_answer(turn.answer, guessed_fields(engine.documents), f"svar-{number}")
        if turn.asks_for_help and turn is turns[-1]:
            _draw_examples(turns)


def _answer(engine: Engine, turns: list[Turn], number: int, turn: Turn) -> None:
    """Fill in the turn; a question that met a bug is taken back, so that the page goes on."""
    past = [turn for turn in turns[:number] if not turn.problem and not turn.asks_for_help]
    earlier = [turn.question for turn in past]
    waiting = "Söker …" if engine.ready else "Läser in språkmodellen, svaret kommer strax …"
    with st.spinner(waiting):
        try:
            turn.answer = engine.ask(turn.question, earlier)
        except SokError as error:
            turn.problem = str(error)
        except Exception:
            del turns[number]
            raise
