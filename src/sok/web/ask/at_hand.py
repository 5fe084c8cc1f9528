"""The conversation that a session shows: the one its address names, or a new one."""

from __future__ import annotations

from time import monotonic

import streamlit as st

from sok.errors import KeepingError
from sok.keeping import conversations
from sok.web.addresses import CONVERSATION, QUESTION
from sok.web.ask.conversation import Conversation, conversation_of
from sok.web.ask.stored import ask, keeps, own_database, owner, trying
from sok.web.script import addressing

NOT_HERE = (
    "Samtalet finns inte bland dina samtal. Det kan ha tagits bort, eller vara någon annans. "
    "Ställ en fråga för att börja ett nytt, eller välj ett av dina tidigare samtal."
)
# Where a session has its conversation, and what its address named and asked when it was last read:
# an address says something new only where it is another than then.
_CURRENT = "samtal"
_NAMED = "samtal-i-adressen"
_ASKED = "fraga-i-adressen"
# Set by a click that asks something, until the page is drawn.
_CLICKED = "nyss-fragat"
# The conversation that was left last, and when.
_LEFT = "nyss-lamnat"
# Seconds in which an address may still name what was left: a second click on the button, sent
# before the browser was told the new address. Nobody leaves, looks and goes back as fast.
_BEHIND = 2.0


def current(asking: bool = False) -> Conversation:
    """The session's conversation, with the question that its address asks, if that is new.

    Who is `asking`, or has just clicked on a question, means the conversation that they saw: their
    address may be older than that, since a browser sends it before it has been told the new one.
    """
    conversation: Conversation | None = st.session_state.get(_CURRENT)
    named = st.query_params.get(CONVERSATION, "")
    clicked = bool(st.session_state.pop(_CLICKED, False))
    if conversation is None:
        conversation = _opened(named) if named else _new()
    elif not conversation.turns and _was_just_left(named):
        named = ""
    elif named not in {"", conversation.id, st.session_state.get(_NAMED)}:
        conversation = conversation if asking or clicked else _opened(named)
    st.session_state[_NAMED] = named
    question = st.query_params.get(QUESTION, "").strip()
    if question and question != st.session_state.get(_ASKED):
        conversation = _new()
        ask(conversation, question)
    st.session_state[_ASKED] = question
    st.session_state[_CURRENT] = conversation
    return conversation


def clicked_on_question() -> None:
    """Note that the click that is taken in asks something; see `current`."""
    st.session_state[_CLICKED] = True


def address_script(conversation: Conversation) -> str:
    """A script that puts the conversation's name in the address, "" if there is nothing to change.

    A question in the address gives way, so that it is not asked again when the page is reloaded.
    """
    if conversation.id:
        return addressing(f"?{CONVERSATION}={conversation.id}")
    return addressing("") if QUESTION in st.query_params or _LEFT in st.session_state else ""


def begin_anew() -> None:
    """Leave the conversation, which stays among the earlier ones if it is kept."""
    _leave()
    st.session_state[_CURRENT] = _new()
    st.query_params.pop(CONVERSATION, None)


def go_to(name: str) -> None:
    """Open an earlier conversation in place of this one."""
    st.session_state[_CURRENT] = _opened(name)
    st.query_params[CONVERSATION] = name


def keep_no_more() -> None:
    """Go on in the session alone; what was kept of it stays among the earlier conversations."""
    conversation: Conversation = st.session_state[_CURRENT]
    conversation.id, conversation.is_kept = "", False
    st.query_params.pop(CONVERSATION, None)


def _leave() -> None:
    """Note which conversation is left, unless it is one that no address names."""
    left: Conversation | None = st.session_state.get(_CURRENT)
    if left is not None and left.id:
        st.session_state[_LEFT] = (left.id, monotonic())


def _was_just_left(name: str) -> bool:
    left, at = st.session_state.get(_LEFT, ("", 0.0))
    return bool(name) and name == left and monotonic() - at < _BEHIND


def _new() -> Conversation:
    conversation = Conversation()
    with trying(conversation):
        conversation.is_kept = keeps()
    return conversation


def _opened(name: str) -> Conversation:
    """The conversation of that name, or a new one that says why it is not this."""
    new = _new()
    database = own_database()
    if database is None or new.trouble:
        new.trouble = new.trouble or NOT_HERE
        return new
    try:
        kept = conversations.open_conversation(database, owner(), name)
    except KeepingError as error:
        return Conversation(trouble=str(error))
    if kept is None:
        new.trouble = NOT_HERE
        return new
    return conversation_of(kept, new.is_kept)
