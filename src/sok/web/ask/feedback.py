"""What a person thinks of an answer: a mark that can be changed and taken back, and a comment."""

from __future__ import annotations

from datetime import datetime

import streamlit as st

from sok.keeping.kept import Feedback, Mark
from sok.web.ask.conversation import Conversation, Turn
from sok.web.ask.stored import mark

_LABELS = {
    Mark.GOOD: ":material/thumb_up: Bra svar",
    Mark.BAD: ":material/thumb_down: Fel svar",
}
# Characters: a page of text, more than anybody writes in one line.
_LONGEST = 2_000


def draw_marks(conversation: Conversation, turn: Turn) -> None:
    """Two marks to choose between or leave."""
    chosen = f"omdome-{turn.id}"
    st.pills(
        "Ditt omdöme om svaret",
        list(Mark),
        format_func=_LABELS.__getitem__,
        default=turn.feedback.mark if turn.feedback else None,
        key=chosen,
        label_visibility="collapsed",
        on_change=_chosen,
        args=(conversation, turn, chosen),
    )


def draw_comment(conversation: Conversation, turn: Turn) -> None:
    """A field for a comment, where a mark is chosen."""
    if turn.feedback is None:
        return
    comment = f"kommentar-{turn.id}"
    st.text_input(
        "Kommentar till omdömet (valfri, sparas när du lämnar fältet)",
        value=turn.feedback.comment,
        key=comment,
        max_chars=_LONGEST,
        on_change=_commented,
        args=(conversation, turn, comment),
    )


def _chosen(conversation: Conversation, turn: Turn, key: str) -> None:
    """Keep the mark with the comment that there was, or nothing if it was taken back."""
    chosen: Mark | None = st.session_state[key]
    comment = turn.feedback.comment if turn.feedback else ""
    given = Feedback(chosen, comment, datetime.now().astimezone()) if chosen else None
    mark(conversation, turn, given)


def _commented(conversation: Conversation, turn: Turn, key: str) -> None:
    if turn.feedback is not None:
        now = datetime.now().astimezone()
        given = Feedback(turn.feedback.mark, str(st.session_state[key]).strip(), now)
        mark(conversation, turn, given)
