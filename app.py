"""Streamlit's entry: a server that is not open to strangers and opens the index when it starts."""

import streamlit as st

from sok.web.start import refuse_if_open, started

refuse_if_open()
# Streamlit finds the app by this name; the script is run for each visit.
app = st.App("src/sok/web/main.py", lifespan=started)
