"""Streamlit's entry: a server that is not open to strangers and opens the index when it starts."""

import streamlit as st

from sok.web.shell import INDEX_PROBE, SWEDISH_SHELL
from sok.web.start import refuse_if_open, started

refuse_if_open()
# Streamlit finds the app by this name; the script is run for each visit. Modules are looked for in
# the script's folder first, so that it holds nothing else.
app = st.App(
    "src/sok/web/entry/main.py",
    lifespan=started,
    routes=[INDEX_PROBE],
    middleware=[SWEDISH_SHELL],
)
