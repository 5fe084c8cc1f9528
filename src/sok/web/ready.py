"""What a page shows until there is an engine to draw it with, and where there will be none."""

from __future__ import annotations

import time

import streamlit as st

from sok.answering.engine import Engine
from sok.errors import IndexDamaged, SokError
from sok.web.markup import paragraph_html, problem_html
from sok.web.opening import Opening, shared_opening
from sok.web.renewed import OPENING, tell_renewed

# Seconds between two looks at the progress: often enough to seem steady, cheap enough to ignore.
POLL_INTERVAL = 0.1


def opened() -> Opening:
    """The way to the engine, when it has come to its end; until then the page shows how far it is.

    An end is an engine, or a problem that the user can mend; what else is raised is a bug.
    """
    opening = shared_opening()
    place = st.empty()
    while opening.running:
        with place.container():
            draw_progress(opening.step, opening.share)
        time.sleep(POLL_INTERVAL)
    if opening.is_behind:
        place.html(paragraph_html(OPENING))
        opening.renew()
    place.empty()
    if opening.engine is None and not isinstance(opening.problem, SokError):
        shared_opening.clear()
        raise opening.problem or RuntimeError("the opening ended without engine and problem")
    return opening


def ready_engine() -> Engine:
    """The shared engine, as soon as there is one.

    Where the index cannot be had, the page shows why, with a button to go on, and ends there.
    """
    opening = opened()
    if opening.engine is None:
        offer_another_try(opening)
        st.stop()
    tell_renewed(opening.times, opening.hindrance)
    return opening.engine


def draw_progress(step: str, share: float | None) -> None:
    """What is being done, and how much of it is, where that is known."""
    st.html(paragraph_html(step))
    if share is not None:
        st.progress(min(max(share, 0.0), 1.0))


def offer_another_try(opening: Opening) -> None:
    """Why there is no engine, and a button to go on."""
    build = isinstance(opening.problem, IndexDamaged)
    st.html(problem_html(str(opening.problem)))
    st.button(
        "Bygg om indexet" if build else "Försök igen",
        on_click=opening.start,
        kwargs={"build": build},
    )
