"""What every page of the app begins with: our looks, the script of its buttons, its heading."""

from __future__ import annotations

import streamlit as st

from sok.web import markup
from sok.web.script import SCRIPT
from sok.web.style import STYLE, looks_file

# Swedish for what Streamlit says in English, and names for what it leaves without; what is said
# when the server cannot be reached, or has other documents than when the page was drawn.
_MENDING = "".join(
    f"<script>{looks_file(f'{name}.js')}</script>"
    for name in ("mending", "notices", "contact", "renewal")
)
# What the app is called, and its first page.
_APP = "Fråga rapporterna"


def dress() -> None:
    """Give the page our looks and the script of its buttons, before anything is drawn on it."""
    st.html(STYLE)
    st.html(_MENDING + SCRIPT, unsafe_allow_javascript=True)


def begin(title: str, *, wide: bool = False) -> None:
    """Draw the head of a page, with `title` as its one heading of the first level.

    A `wide` page has room for tables and for cards side by side.
    """
    name_window(title)
    st.html(markup.title_html(title, wide))


def name_window(title: str) -> None:
    """Call the browser's window `title`, and by the name of the app."""
    st.set_page_config(page_title=title if title == _APP else f"{title} – {_APP}")
