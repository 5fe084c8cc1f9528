"""What can be filled in and pressed for one document: its metadata, another edition, removal."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from sok.indexing.manifest import Entry, Skipped
from sok.reading.metadata import UNKNOWN_PUBLISHER
from sok.records import Metadata
from sok.web import markup
from sok.web.library import shelf
from sok.web.library.tasks import confirming, removing, replacing
from sok.web.opening import Opening
from sok.web.work import Outcome, Task

# Endings that the fields for files let in.
ENDINGS = ["pdf", "txt"]


def _begin(opening: Opening, tasks: Sequence[Task]) -> None:
    """Begin the work; what else is going on goes first."""
    if not opening.change(tasks):
        busy = "Dokumenten ändras redan. Vänta tills det är klart och försök sedan igen."
        st.session_state["outcomes"] = [Outcome(busy, False)]
    # A field for files under a new name is an empty one.
    st.session_state["round"] = round_number() + 1


def round_number() -> int:
    """How many times something was begun in this session: part of the names of fields for files."""
    return int(st.session_state.get("round", 0))


def task_button(opening: Opening, label: str, tasks: Sequence[Task], key: str) -> None:
    """A button that begins the tasks."""
    st.button(label, key=key, on_click=_begin, args=(opening, tasks))


def draw_confirming(opening: Opening, entry: Entry, number: int) -> None:
    """The form in which what is known of the document is stated."""
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


def draw_replacing(opening: Opening, entry: Entry, number: int) -> None:
    """The field for a new edition of the document."""
    with st.popover("Ersätt", key=f"ersatt-{number}"):
        file = st.file_uploader(
            "Ny upplaga: bekräftad titel och utgivare behålls, året gissas på nytt",
            type=ENDINGS,
            key=f"upplaga-{number}-{round_number()}",
        )
        if file is not None:
            task = replacing(opening, entry.name, file.name, _contents(file))
            label = markup.plain_label(f"Ersätt med {file.name}")
            task_button(opening, label, [task], f"ersatt-nu-{number}")


def _contents(file: UploadedFile) -> bytes:
    return file.getvalue()


def draw_removing(opening: Opening, entry: Entry | Skipped, key: str) -> None:
    """The button that removes the document, once that is confirmed."""
    with st.popover("Ta bort", key=key):
        st.html(
            markup.paragraph_html(
                f"{entry.name} och dess uppgifter tas bort ur mappen. Det går inte att ångra."
            )
        )
        task_button(opening, "Ta bort dokumentet", [removing(opening, entry.name)], f"{key}-nu")
