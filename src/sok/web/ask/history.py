"""The panel with earlier conversations: searched, opened and deleted, and whether any are kept."""

from __future__ import annotations

from datetime import datetime

import streamlit as st

from sok.errors import KeepingError
from sok.keeping import conversations, deleting, preferences
from sok.keeping.database import Database
from sok.keeping.kept import Listed
from sok.web import markup
from sok.web.ask.answer import counted
from sok.web.ask.at_hand import begin_anew, current, go_to, keep_no_more
from sok.web.ask.stored import keeps, own_database, owner
from sok.web.ask.times import when

# Conversations that are listed at first: more than a screen holds.
_SHOWN = 30
# What the session remembers of the panel: which conversation is about to be deleted, how many are
# listed, and what went wrong.
_DELETING = "tar-bort"
_LISTED = "visade"
_TROUBLE = "panelens-fel"
_ALL = "alla"


def draw_history_button() -> None:
    """The button that opens the panel; none where the server keeps nothing."""
    database = own_database()
    if database is not None and st.button("Tidigare samtal", icon=":material/history:"):
        _panel(database)


def _close() -> None:
    """Forget what was under way in the panel."""
    for key in (_DELETING, _LISTED, _TROUBLE):
        st.session_state.pop(key, None)


@st.dialog("Tidigare samtal", position="right", on_dismiss=_close)
def _panel(database: Database) -> None:
    """The panel; what cannot be read or deleted is said in it."""
    if trouble := st.session_state.pop(_TROUBLE, database.notice):
        st.html(markup.problem_html(trouble))
    try:
        search = st.text_input("Sök i frågor och svar", key="sok-samtal", icon=":material/search:")
        found = conversations.list_conversations(database, owner(), search)
        _draw_found(database, found, search)
        _draw_all(database, bool(found) and not search.strip())
        _draw_switch(database)
    except KeepingError as error:
        st.html(markup.problem_html(str(error)))


def _draw_found(database: Database, found: tuple[Listed, ...], search: str) -> None:
    if not found:
        said = "Inget samtal innehåller alla orden." if search.strip() else "Inget är sparat."
        st.html(markup.paragraph_html(said))
    shown = st.session_state.get(_LISTED, _SHOWN)
    for listed in found[:shown]:
        _draw_listed(database, listed)
    if len(found) > shown:
        st.button("Visa fler", on_click=_set, args=(_LISTED, shown + _SHOWN))


def _draw_listed(database: Database, listed: Listed) -> None:
    """A conversation by its first question, to be opened, and below it the way to delete it."""
    about = f"{when(listed.changed, datetime.now().astimezone())}, "
    with st.container(border=True, gap="xsmall", key=f"sparat-{listed.id}"):
        if st.button(
            markup.plain_label(listed.title),
            key=f"oppna-{listed.id}",
            type="tertiary",
            width="stretch",
            on_click=_open,
            args=(listed.id,),
        ):
            st.rerun()
        with st.container(
            horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"
        ):
            asked = counted(listed.questions, "fråga", "frågor")
            st.html(markup.paragraph_html(about + asked, "kant"))
            st.button(
                "Ta bort",
                key=f"bort-{listed.id}",
                type="tertiary",
                on_click=_set,
                args=(_DELETING, listed.id),
            )
        if st.session_state.get(_DELETING) == listed.id:
            _confirm(database, "Samtalet tas bort för gott.", "Ta bort samtalet", listed.id)


def _open(name: str) -> None:
    go_to(name)
    _close()


def _draw_all(database: Database, offered: bool) -> None:
    if not offered:
        return
    if st.session_state.get(_DELETING) == _ALL:
        _confirm(database, "Alla dina samtal tas bort för gott.", "Ta bort alla samtal", _ALL)
    else:
        st.button("Ta bort alla …", on_click=_set, args=(_DELETING, _ALL))


def _confirm(database: Database, said: str, label: str, name: str) -> None:
    st.html(markup.paragraph_html(f"{said} Det går inte att ångra."))
    with st.container(horizontal=True, gap="small"):
        st.button(label, type="primary", key="bort-nu", on_click=_delete, args=(database, name))
        st.button("Avbryt", key="bort-inte", on_click=_set, args=(_DELETING, ""))


def _draw_switch(database: Database) -> None:
    st.toggle(
        "Spara mina samtal",
        value=keeps(),
        key="spara-samtal",
        on_change=_switch,
        args=(database,),
    )
    said = "Det som frågas medan det är av finns bara i fönstret, tills det stängs."
    st.html(markup.paragraph_html(said, "kant"))


def _switch(database: Database) -> None:
    """Set whether conversations are kept; what is asked next in this one goes by that at once."""
    keep = bool(st.session_state["spara-samtal"])
    try:
        preferences.set_keeps(database, owner(), keep)
    except KeepingError as error:
        st.session_state[_TROUBLE] = str(error)
        return
    if not keep:
        keep_no_more()
    elif not current().turns:
        begin_anew()


def _delete(database: Database, name: str) -> None:
    """Delete a conversation, or all; where it is the one at hand, a new one begins."""
    st.session_state[_DELETING] = ""
    try:
        if name == _ALL:
            deleting.delete_all(database, owner())
        else:
            deleting.delete(database, owner(), name)
    except KeepingError as error:
        st.session_state[_TROUBLE] = str(error)
    if name in {_ALL, current().id}:
        begin_anew()


def _set(key: str, value: object) -> None:
    st.session_state[key] = value
