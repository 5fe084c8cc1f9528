"""What every page of the app begins with: our looks, the script of its buttons, its heading."""

from __future__ import annotations

import streamlit as st

from sok.web import markup
from sok.web.script import SCRIPT
from sok.web.style import STYLE


def begin(title: str) -> None:
    """Draw the head of a page, with `title` as its one heading of the first level."""
    st.html(STYLE)
    st.html(SCRIPT, unsafe_allow_javascript=True)
    st.html(markup.title_html(title))
