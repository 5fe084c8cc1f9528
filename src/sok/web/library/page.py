"""The page Bibliotek: which documents are searched, and a way to add, confirm and remove them."""

from __future__ import annotations

import time

import streamlit as st

from sok.indexing.manifest import Manifest
from sok.web import markup
from sok.web.frame import begin
from sok.web.library import shelf
from sok.web.library.forms import (
    ENDINGS,
    draw_confirming,
    draw_removing,
    draw_replacing,
    round_number,
    task_button,
)
from sok.web.library.state import State, read_state
from sok.web.library.tasks import adding, updating
from sok.web.opening import Opening
from sok.web.person import person
from sok.web.ready import POLL_INTERVAL, draw_progress, offer_another_try, opened
from sok.web.work import Outcome


def page() -> None:
    """Draw the library, and follow what changes it."""
    begin("Bibliotek")
    opening = opened()
    may_change = person().may_change
    _follow(opening)
    state = read_state(opening.settings, opening.encoder.name)
    st.html(shelf.coverage_html(state.manifest, state.said))
    for outcome in st.session_state.pop("outcomes", []):
        st.html(shelf.outcome_html(outcome.text) if outcome.done else _problem(outcome))
    if opening.engine is None:
        offer_another_try(opening)
    elif may_change and not state.is_current:
        task_button(opening, "Uppdatera indexet", [updating(opening)], "uppdatera")
    if may_change:
        _draw_adding(opening)
    if state.manifest is not None:
        _draw_documents(opening, state.manifest, may_change)
        _draw_unread(opening, state, may_change)


def _problem(outcome: Outcome) -> str:
    return markup.problem_html(outcome.text)


def _follow(opening: Opening) -> None:
    """Show how far the work has come until it is done, and keep what came of it to be shown."""
    work = opening.work
    if work is None:
        return
    place = st.empty()
    while work.running:
        with place.container():
            draw_progress(work.step, work.share)
        time.sleep(POLL_INTERVAL)
    place.empty()
    if opening.work is work:
        opening.work = None
        if work.bug is not None:
            raise work.bug
        st.session_state["outcomes"] = work.outcomes


def _draw_adding(opening: Opening) -> None:
    st.html(markup.heading_html("Lägg till dokument", level=2))
    files = st.file_uploader(
        "PDF- eller textfiler, högst 100 MB var",
        type=ENDINGS,
        accept_multiple_files=True,
        key=f"nya-{round_number()}",
    )
    if files:
        label = f"Lägg till {files[0].name}" if len(files) == 1 else f"Lägg till {len(files)} filer"
        tasks = [adding(opening, file.name, file.getvalue()) for file in files]
        task_button(opening, markup.plain_label(label), tasks, "lagg-till")


def _draw_documents(opening: Opening, manifest: Manifest, may_change: bool) -> None:
    st.html(markup.heading_html("Dokument som kan sökas", level=2))
    for number, entry in enumerate(manifest.documents):
        with st.container(border=True, key=f"dokument-{number}"):
            st.html(shelf.document_html(entry, manifest, may_change))
            if not may_change:
                continue
            with st.container(horizontal=True, gap="small"):
                draw_confirming(opening, entry, number)
                draw_replacing(opening, entry, number)
                draw_removing(opening, entry, f"bort-{number}")


def _draw_unread(opening: Opening, state: State, may_change: bool) -> None:
    if state.manifest is None or not state.manifest.skipped:
        return
    st.html(markup.heading_html("Filer som inte är med", level=2))
    for number, skipped in enumerate(state.manifest.skipped):
        with st.container(border=True, key=f"utanfor-{number}"):
            st.html(shelf.unread_html(skipped.name, skipped.reason))
            if may_change:
                draw_removing(opening, skipped, f"bort-utanfor-{number}")
