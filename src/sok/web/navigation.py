"""The way between the pages: a row of links that is there at every width.

Streamlit's own row folds away on a phone, behind a button that shows no words.
"""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st
from streamlit.navigation.page import StreamlitPage


def draw_navigation(pages: Sequence[StreamlitPage]) -> None:
    """Links to the pages, in their order; the script makes the row a landmark."""
    with st.container(key="navigering", horizontal=True, gap="small"):
        for page in pages:
            st.page_link(page)
