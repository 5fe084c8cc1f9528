"""The fields that lead to another document, to words or a page: each sets the address."""

from __future__ import annotations

import streamlit as st

from sok.records import Document
from sok.web import addresses
from sok.web.source import lists
from sok.web.source.asked import Asked, seen
from sok.web.source.said import of_document
from sok.web.source.searching import Found
from sok.web.source.view import View

# Names in the state of a session.
_CHOSEN, _NUMBER, _WORDS = "kalla-val", "kalla-nummer", "kalla-ord"


def draw_choice(documents: tuple[Document, ...], chosen: Document | None) -> None:
    """The field for the document that is shown."""
    by_name = {document.name: of_document(document).label for document in by_title(documents)}
    st.session_state[_CHOSEN] = chosen.name if chosen else None
    st.selectbox(
        "Dokument",
        by_name,
        format_func=lambda name: by_name[name],
        placeholder="Välj ett dokument",
        key=_CHOSEN,
        on_change=_choose,
    )


def draw_search(shown: View, found: Found, asked: Asked) -> None:
    """The fields for words and for a page's number, and what was found."""
    st.session_state[_WORDS], st.session_state[_NUMBER] = asked.search, ""
    with st.container(horizontal=True, gap="small", key="kalla-val-rad"):
        st.text_input(
            "Sök i dokumentet", key=_WORDS, on_change=_search, placeholder="Ord eller fras"
        )
        st.text_input(
            "Gå till sida",
            key=_NUMBER,
            on_change=_turn,
            args=(shown.document.name,),
            placeholder=str(shown.document.pages[shown.place].number),
            width=120,
        )
    if asked.search:
        st.html(lists.found_html(shown, found, asked.search))


def _choose() -> None:
    st.query_params.from_dict({addresses.DOCUMENT: st.session_state[_CHOSEN]})


def _search() -> None:
    """Look for the words; the page and quote that are shown stay."""
    held = st.query_params.to_dict() | {addresses.SEARCHED: st.session_state[_WORDS]}
    st.query_params.from_dict({name: value for name, value in held.items() if value})


def _turn(document: str) -> None:
    """Go to the page whose number was written; what is looked for stays."""
    held = {addresses.DOCUMENT: document, addresses.PAGE: st.session_state[_NUMBER]}
    if searched := st.query_params.get(addresses.SEARCHED):
        held[addresses.SEARCHED] = searched
    st.query_params.from_dict(held)


def by_title(documents: tuple[Document, ...]) -> list[Document]:
    """The documents in the order that they are listed."""
    return sorted(documents, key=lambda one: (seen(one.metadata.title).casefold(), one.name))
