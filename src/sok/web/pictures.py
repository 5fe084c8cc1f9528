"""Draws the pictures of figures, each cut out of its page when it is shown."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import streamlit as st

from sok.answering.words.references import page_reference
from sok.errors import SokError
from sok.presenting.pictures import picture
from sok.records import QuotedFigure
from sok.web import markup
from sok.web.opening import shared_opening

# Pictures that the server keeps: those of the conversations that go on.
_KEPT = 200


def draw_pictures(figures: Iterable[QuotedFigure]) -> None:
    """The figures' pictures with the pages they are on; what cannot be shown is said."""
    folder = shared_opening().settings.corpus
    for quoted in figures:
        try:
            drawn = _picture(folder, quoted)
        except SokError as error:
            st.html(markup.problem_html(str(error)))
            continue
        st.image(drawn, alt=quoted.caption.text)
        whole = "" if quoted.figure.box else "Hela sidan. "
        # The caption knows how its page is printed, if that is the picture's too.
        page = next((one for one in quoted.caption.pages if int(one) == quoted.page), quoted.page)
        place = f"{whole}{quoted.caption.title}, {page_reference([page])}"
        st.html(markup.paragraph_html(place, "kant"))


@st.cache_data(show_spinner=False, max_entries=_KEPT)
def _picture(folder: Path, quoted: QuotedFigure) -> bytes:
    return picture(folder, quoted)
