"""Streamlit's entry: sets up the page and hands over to the navigation; pages live in sok.web."""

import streamlit as st

from sok.web import chat, library

# No icon of our own: Streamlit fetches those from the network.
st.set_page_config(page_title="Fråga rapporterna")
st.navigation(
    [
        st.Page(chat.page, title="Fråga", url_path="fraga", default=True),
        st.Page(library.page, title="Bibliotek", url_path="bibliotek"),
    ],
    position="top",
).run()
