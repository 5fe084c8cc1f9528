"""The page Fråga: questions in, answers of quotes out, one conversation a visit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from sok.answering.engine import Engine
from sok.errors import SokError
from sok.records import Answer, Document, Quote
from sok.web import markup
from sok.web.examples import EXAMPLES
from sok.web.opening import ready_engine, shared_opening
from sok.web.script import COPYING, scrolling_to
from sok.web.style import STYLE

# A refusal shows what lies nearest, and no more of it than one looks through at a glance.
NEAREST_SHOWN = 3


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


def page() -> None:
    """Draw the conversation, and answer the question that waits."""
    st.html(STYLE)
    st.html(COPYING, unsafe_allow_javascript=True)
    st.html(markup.title_html("Fråga rapporterna"))
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
            f"ur {len(documents)} dokument med {_counted(pages, 'sida', 'sidor')}.",
            "ingress",
        )
    )
    for reason in shared_opening().skipped:
        st.html(markup.problem_html(f"En fil är inte med: {reason}"))
    st.html(markup.heading_html("Till exempel"))
    for example in EXAMPLES:
        st.button(example, on_click=_begin, args=(turns, example))


def _begin(turns: list[Turn], question: str) -> None:
    """Start the conversation; a second click on an example, sent before it is gone, is dropped."""
    if not turns:
        turns.append(Turn(question))


def _draw_turn(engine: Engine, turns: list[Turn], number: int, turn: Turn) -> None:
    st.html(markup.question_html(turn.question))
    if turn.waits:
        _answer(engine, turns, number, turn)
    if turn.problem:
        st.html(markup.problem_html(turn.problem))
    if turn.answer is not None:
        _draw_answer(turn.answer)


def _answer(engine: Engine, turns: list[Turn], number: int, turn: Turn) -> None:
    """Fill in the turn; a question that met a bug is taken back, so that the page goes on."""
    earlier = [past.question for past in turns[:number] if not past.problem]
    waiting = "Söker …" if engine.ready else "Läser in språkmodellen, svaret kommer strax …"
    with st.spinner(waiting):
        try:
            turn.answer = engine.ask(turn.question, earlier)
        except SokError as error:
            turn.problem = str(error)
        except Exception:
            del turns[number]
            raise


def _draw_answer(answer: Answer) -> None:
    if answer.standalone != answer.question:
        st.html(markup.paragraph_html(f"Tolkat som: {answer.standalone}", "tolkat"))
    if not answer.answered:
        _draw_refusal(answer)
        return
    for quotes in _lists(answer.quotes):
        st.html(markup.quote_html(quotes[0]) if len(quotes) == 1 else markup.list_html(quotes))
    places = _counted(len(answer.passages), "ställe", "ställen")
    with st.expander(f"Underlag: {places} i dokumenten"):
        for passage in answer.passages:
            st.html(markup.passage_html(passage, answer.terms))


def _lists(quotes: Sequence[Quote]) -> list[list[Quote]]:
    """The quotes, those together that are neighbours in the document under the same headings."""
    lists: list[list[Quote]] = []
    for quote in quotes:
        before = lists[-1][-1] if lists else None
        if (
            before is not None
            and before.headings == quote.headings
            and (before.span.document, before.span.block + 1)
            == (quote.span.document, quote.span.block)
        ):
            lists[-1].append(quote)
        else:
            lists.append([quote])
    return lists


def _draw_refusal(answer: Answer) -> None:
    st.html(markup.paragraph_html(answer.text))
    if answer.passages:
        st.html(markup.heading_html("Det här ligger närmast"))
    for passage in answer.passages[:NEAREST_SHOWN]:
        st.html(markup.passage_html(passage, answer.terms))


def _counted(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"
