"""The page Bibliotek: which documents are searched, and a way to add, confirm and remove them."""

from __future__ import annotations

import time
from collections.abc import Sequence

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from sok.indexing.manifest import Entry, Manifest, Skipped
from sok.reading.metadata import UNKNOWN_PUBLISHER
from sok.records import Metadata
from sok.web import markup
from sok.web.frame import begin
from sok.web.library import shelf
from sok.web.library.state import State, read_state
from sok.web.library.tasks import adding, confirming, removing, replacing, updating
from sok.web.opening import POLL_INTERVAL, Opening, draw_progress, offer_another_try, opened
from sok.web.person import person
from sok.web.work import Outcome, Task

# Endings that the field for files lets in.
_ENDINGS = ["pdf", "txt"]


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
        _button(opening, "Uppdatera indexet", [updating(opening)], "uppdatera")
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


def _begin(opening: Opening, tasks: Sequence[Task]) -> None:
    """Begin the work; what else is going on goes first."""
    if not opening.change(tasks):
        busy = "Dokumenten ändras redan. Vänta tills det är klart och försök sedan igen."
        st.session_state["outcomes"] = [Outcome(busy, False)]
    # A field for files under a new name is an empty one.
    st.session_state["round"] = _round() + 1


def _round() -> int:
    return int(st.session_state.get("round", 0))


def _button(opening: Opening, label: str, tasks: Sequence[Task], key: str) -> None:
    st.button(label, key=key, on_click=_begin, args=(opening, tasks))


def _draw_adding(opening: Opening) -> None:
    st.html(markup.heading_html("Lägg till dokument", level=2))
    files = st.file_uploader(
        "PDF- eller textfiler, högst 100 MB var",
        type=_ENDINGS,
        accept_multiple_files=True,
        key=f"nya-{_round()}",
    )
    if files:
        label = f"Lägg till {files[0].name}" if len(files) == 1 else f"Lägg till {len(files)} filer"
        tasks = [adding(opening, file.name, file.getvalue()) for file in files]
        _button(opening, markup.plain_label(label), tasks, "lagg-till")


def _draw_documents(opening: Opening, manifest: Manifest, may_change: bool) -> None:
    st.html(markup.heading_html("Dokument som kan sökas", level=2))
    for number, entry in enumerate(manifest.documents):
        with st.container(border=True, key=f"dokument-{number}"):
            st.html(shelf.document_html(entry, manifest, may_change))
            if not may_change:
                continue
            with st.container(horizontal=True, gap="small"):
                _draw_confirming(opening, entry, number)
                _draw_replacing(opening, entry, number)
                _draw_removing(opening, entry, f"bort-{number}")


def _draw_confirming(opening: Opening, entry: Entry, number: int) -> None:
    about = entry.metadata
    with st.popover(shelf.form_label(about), key=f"uppgifter-{number}"):
        if about.reasons:
            st.html(shelf.reasons_html(about.reasons))
        with st.form(f"formular-{number}-{entry.metadata_sha256[:8]}", border=False):
            title = st.text_input("Titel", about.title)
            publisher = st.text_input("Utgivare", about.publisher)
            year = st.number_input("Utgivningsår", value=about.year, step=1, format="%d")
            first = st.number_input("Första sidans nummer", value=about.first_page, step=1)
            if st.form_submit_button("Spara"):
                said = _said(about, title, publisher, year, int(first))
                _begin(opening, [confirming(opening, entry.name, said)])
                st.rerun()


def _said(
    about: Metadata, title: str, publisher: str, year: int | float | None, first: int
) -> dict[str, str | int]:
    """What a person vouches for by saving the form, as fields of the metadata file."""
    said: dict[str, str | int] = {"title": title, "language": about.language}
    if publisher != UNKNOWN_PUBLISHER:
        said["publisher"] = publisher
    if year is not None:
        said["year"] = int(year)
    # Pages that have their numbers in the file keep them, unless somebody says otherwise.
    if first != about.first_page or "first_page" in about.guessed:
        said["first_page"] = first
    return said


def _draw_replacing(opening: Opening, entry: Entry, number: int) -> None:
    with st.popover("Ersätt", key=f"ersatt-{number}"):
        file = st.file_uploader(
            "Ny upplaga: bekräftad titel och utgivare behålls, året gissas på nytt",
            type=_ENDINGS,
            key=f"upplaga-{number}-{_round()}",
        )
        if file is not None:
            task = replacing(opening, entry.name, file.name, _contents(file))
            label = markup.plain_label(f"Ersätt med {file.name}")
            _button(opening, label, [task], f"ersatt-nu-{number}")


def _contents(file: UploadedFile) -> bytes:
    return file.getvalue()


def _draw_removing(opening: Opening, entry: Entry | Skipped, key: str) -> None:
    with st.popover("Ta bort", key=key):
        st.html(
            markup.paragraph_html(
                f"{entry.name} och dess uppgifter tas bort ur mappen. Det går inte att ångra."
            )
        )
        _button(opening, "Ta bort dokumentet", [removing(opening, entry.name)], f"{key}-nu")


def _draw_unread(opening: Opening, state: State, may_change: bool) -> None:
    if state.manifest is None or not state.manifest.skipped:
        return
    st.html(markup.heading_html("Filer som inte är med", level=2))
    for number, skipped in enumerate(state.manifest.skipped):
        with st.container(border=True, key=f"utanfor-{number}"):
            st.html(shelf.unread_html(skipped.name, skipped.reason))
            if may_change:
                _draw_removing(opening, skipped, f"bort-utanfor-{number}")
