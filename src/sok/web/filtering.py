"""Filters of a page as fields that live in its address, so that a link opens the same view.

A field's key is its name in the address. Streamlit keeps the two alike, and drops from the
address what is no choice; here that is said first.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence, Sized
from functools import partial

import streamlit as st

from sok.errors import SokError
from sok.presenting.findings_csv import csv_bytes
from sok.presenting.findings_table import Table
from sok.presenting.findings_xlsx import MEDIA_TYPE, xlsx_bytes
from sok.settings import QUESTION_LIMIT
from sok.web.addresses import DOCUMENT
from sok.web.markup import paragraph_html, problem_html

# The names of what an address holds.
REGION = "region"
TOPIC = "amne"
ABOUT = "om"
AREA = "omrade"
UNIT = "enhet"
TEXT = "text"
VIEW = "visa"
# What each of them is called in a message.
_CALLED = {
    REGION: "regionen",
    TOPIC: "ämnet",
    AREA: "området",
    UNIT: "enheten",
    VIEW: "visningen",
    DOCUMENT: "dokumentet",
}


def draw_found(found: Sized, nothing: str, draw: Callable[[], None]) -> None:
    """Draw the page of what was found; `nothing` is said if the documents have none of it."""
    if not found:
        st.html(paragraph_html(nothing, "ingress"))
        return
    try:
        draw()
    except SokError as error:
        st.html(problem_html(str(error)))


def tell_unknown(name: str, options: Iterable[str]) -> None:
    """Say which values of the address are no choices, and so are not filtered by."""
    unknown = [value for value in st.query_params.get_all(name) if value not in options]
    for value in filter(None, dict.fromkeys(unknown)):
        st.html(
            problem_html(
                f"Länken väljer {_CALLED[name]} ”{value}”, som inte finns här. Det valet räknas "
                "inte; resten av länken gäller. Välj något annat nedan."
            )
        )


def choose(name: str, label: str, options: Sequence[str], placeholder: str) -> list[str]:
    """A field for any number of the options; what is chosen."""
    return st.multiselect(
        label,
        options,
        key=name,
        bind="query-params",
        placeholder=placeholder,
        # Streamlit's own row for this is in English.
        select_all=False,
        wrap=True,
    )


def type_text(name: str, label: str, placeholder: str) -> str:
    """A field for text; what is typed, without the spaces around it."""
    typed = st.text_input(
        label,
        key=name,
        bind="query-params",
        placeholder=placeholder,
        max_chars=QUESTION_LIMIT,
        type="search",
    )
    return (typed or "").strip()


def offer_clearing(names: Sequence[str]) -> None:
    """A button that empties all of the fields."""
    st.button("Rensa alla val", key="rensa", on_click=_clear, args=(names,))


def _clear(names: Sequence[str]) -> None:
    for name in names:
        if name in st.session_state:
            st.session_state[name] = "" if name in {TEXT, ABOUT} else []


def chosen_text(names: Sequence[str]) -> str:
    """What the fields hold, in one line."""
    held = (st.session_state.get(name) for name in names)
    return " · ".join(
        value if isinstance(value, str) else ", ".join(value) for value in held if value
    )


def shown_of(key: str, step: int, filters: object) -> int:
    """How many are shown: `step` at first and whenever the filters change, more on request."""
    if st.session_state.get(f"{key}-av") != filters:
        st.session_state[f"{key}-av"], st.session_state[key] = filters, step
    return int(st.session_state[key])


def offer_more(key: str, step: int, total: int) -> None:
    """A button that shows as many more, where not all are shown."""
    shown = int(st.session_state[key])
    if shown < total:
        label = f"Visa {min(step, total - shown)} till ({total - shown} kvar)"
        st.button(label, key=f"{key}-fler", on_click=_show_more, args=(key, step))


def _show_more(key: str, step: int) -> None:
    st.session_state[key] += step


def offer_files(make: partial[Table], name: str) -> None:
    """Buttons that give what is filtered as files, each made when it is asked for."""
    files = (
        ("Hämta som CSV", f"{name}.csv", "text/csv", partial(_csv, make)),
        ("Hämta som Excel", f"{name}.xlsx", MEDIA_TYPE, partial(_xlsx, make)),
    )
    for label, file_name, media_type, data in files:
        st.download_button(
            label, data, file_name=file_name, mime=media_type, key=file_name, on_click="ignore"
        )


def _csv(make: partial[Table]) -> bytes:
    return csv_bytes(make())


def _xlsx(make: partial[Table]) -> bytes:
    return xlsx_bytes(make())
