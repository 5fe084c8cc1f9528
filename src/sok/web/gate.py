"""The gate in front of every page: who is not to come in gets no further."""

from __future__ import annotations

import streamlit as st

from sok.web import markup
from sok.web.frame import begin
from sok.web.person import way_in
from sok.web.sharing import Access, is_loopback

_NOT_LOCAL = (
    "Den här servern är bara till för den dator som den körs på, men sidan hämtades under ett "
    "annat namn. Öppna den som localhost, eller ställ in hur den ska delas: docs/delning.md."
)


def let_in() -> None:
    """Go on if the visitor may see the pages; else show what to do, and end the run there."""
    way = way_in()
    if way is Access.LOCAL and not is_loopback(st.context.headers.get("Host") or "localhost"):
        # A server behind another, and a page that turns a name of its own to this computer.
        _stop(markup.problem_html(_NOT_LOCAL))
    if way is Access.SIGN_IN:
        _require_sign_in()


def _require_sign_in() -> None:
    if st.user.is_logged_in:
        with st.sidebar:
            name = str(st.user.get("name") or st.user.get("email") or "")
            st.html(markup.paragraph_html(f"Inloggad som {name}" if name else "Inloggad", "kant"))
            st.button("Logga ut", on_click=st.logout)
        return
    begin("Fråga rapporterna")
    st.html(markup.paragraph_html("Logga in för att ställa frågor till dokumenten.", "ingress"))
    st.button("Logga in", type="primary", on_click=st.login)
    st.stop()


def _stop(html: str) -> None:
    begin("Fråga rapporterna")
    st.html(html)
    st.stop()
