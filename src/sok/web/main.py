"""What is run for each visit: who it is, then the page that the address names."""

import streamlit as st

from sok.web import addresses
from sok.web.ask.page import page as ask
from sok.web.gate import let_in
from sok.web.library.page import page as library
from sok.web.source.page import page as source

# No icon of our own: Streamlit fetches those from the network.
st.set_page_config(page_title="Fråga rapporterna")
let_in()
st.navigation(
    [
        st.Page(ask, title="Fråga", default=True),
        st.Page(source, title="Källa", url_path=addresses.SOURCE),
        st.Page(library, title="Bibliotek", url_path=addresses.LIBRARY),
    ],
    position="top",
).run()
