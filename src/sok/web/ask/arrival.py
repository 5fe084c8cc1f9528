"""An answer on its way: a calm place that waits for it, and what is announced when it came."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

from sok.presenting.outline import outline
from sok.records import Answer, Form
from sok.web import markup
from sok.web.ask.answer import counted


@contextmanager
def waiting_place(text: str) -> Iterator[None]:
    """Show what is being done, in the place of the answer, as long as the block takes."""
    place = st.empty()
    place.html(markup.waiting_html(text))
    try:
        yield
    finally:
        place.empty()


def announcement(answer: Answer) -> str:
    """What came, in a few words of ours: "Svar: 3 citat."."""
    if answer.quotes:
        return f"Svar: {len(answer.quotes)} citat."
    if answer.form is Form.HELP:
        return "Svar: vad som går att fråga."
    nearest = len(outline(answer).nearest)
    near = f" {counted(nearest, 'ställe', 'ställen')} ligger närmast." if nearest else ""
    return f"Inget svar i dokumenten.{near}"
