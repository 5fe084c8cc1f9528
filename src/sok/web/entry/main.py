"""What is run for each visit: the looks, who it is, then the page that the address names."""

import streamlit as st

from sok.web import addresses
from sok.web.ask.page import page as ask
from sok.web.frame import dress
from sok.web.gate import let_in
from sok.web.initiatives.page import page as initiatives
from sok.web.library.page import page as library
from sok.web.navigation import draw_navigation
from sok.web.source.page import page as source
from sok.web.statistics.page import page as statistics

# No icon of our own: Streamlit fetches those from the network.
st.set_page_config(page_title="Fråga rapporterna")
dress()
let_in()
pages = [
    st.Page(ask, title="Fråga", default=True),
    st.Page(initiatives, title="Insatser", url_path=addresses.INITIATIVES),
    st.Page(statistics, title="Siffror", url_path=addresses.STATISTICS),
    st.Page(source, title="Källa", url_path=addresses.SOURCE),
    st.Page(library, title="Bibliotek", url_path=addresses.LIBRARY),
]
chosen = st.navigation(pages, position="hidden")
draw_navigation(pages)
chosen.run()
