"""Draws one answer, in the form that its question asks for."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from sok.presenting.citations import Guessed
from sok.presenting.grids import is_grid
from sok.presenting.nearest import why_not
from sok.presenting.numbered import first_of_each
from sok.presenting.outline import ENTRIES_HEADING, NEAREST_HEADING, TABLE_HEADING, Outline, outline
from sok.records import Answer, Form, Quote
from sok.web import markup
from sok.web.ask.downloads import draw_downloads
from sok.web.cards import cards_html
from sok.web.found import grid_html, table_html
from sok.web.pictures import draw_pictures
from sok.web.quoted import Citing, citing_of, list_html, quotes_html
from sok.web.sources import sources_html

# Forms whose table says it all: the quotes are there to check it by.
_FOLDED = frozenset({Form.COMPARISON, Form.REGION})
_SENTENCE_END = ". "
# Places from which on a list of them all gives a view that the answer itself does not.
_MANY_SOURCES = 4


def draw_answer(answer: Answer, guessed: Guessed, key: str) -> None:
    """Draw an answer, a refusal or what can be asked; `key` tells it from the others."""
    parts = outline(answer)
    citing = citing_of(parts.places, answer.marks, guessed)
    _draw_reading(parts)
    _draw_own_words(answer, parts.said)
    if answer.form is Form.AMOUNT and parts.figures:
        st.html(markup.figures_html(parts.figures))
    _draw_found(parts, citing)
    _draw_quotes(answer, parts, citing)
    draw_pictures(answer.figures)
    _draw_nearest(answer, parts)
    if answer.quotes:
        _draw_sources(parts)
        _draw_basis(answer)
        draw_downloads(answer, guessed, key)


def _draw_reading(parts: Outline) -> None:
    """How the question was understood, where that is not as it was typed."""
    understood = [f"Tolkat som: {parts.understood}"] if parts.understood else []
    if lines := [*understood, *parts.notes]:
        st.html(markup.lines_html(lines, "tolkat"))


def _draw_own_words(answer: Answer, said: str) -> None:
    """The sentence that leads to the quotes; of a refusal, that it is one stands out."""
    if answer.quotes:
        lead, rest = said, ""
    elif answer.form is Form.HELP:
        lead, rest = "", said
    else:
        lead, stop, rest = said.partition(_SENTENCE_END)
        lead += stop.rstrip()
    if lead:
        st.html(markup.lines_html(lead.splitlines(), "ledning"))
    if rest:
        st.html(markup.lines_html(rest.splitlines()))


def _draw_found(parts: Outline, citing: Citing) -> None:
    """The initiatives and the figures, under headings if there are both."""
    both = bool(parts.entries and parts.rows)
    if both:
        st.html(markup.heading_html(ENTRIES_HEADING))
    if parts.entries:
        st.html(cards_html(parts.entries, citing, level=4 if both else 3))
    if both:
        st.html(markup.heading_html(TABLE_HEADING))
    if parts.rows:
        st.html(table_html(parts.rows, citing))


def _draw_quotes(answer: Answer, parts: Outline, citing: Citing) -> None:
    quotes = [markup.part_html(_group_html(answer, group, citing)) for group in parts.groups]
    # One quote is no longer than the button that would unfold it.
    if answer.form in _FOLDED and len(quotes) > 1:
        with st.expander(f"Citat: {sum(map(len, parts.groups))}"):
            st.html(markup.series_html(quotes))
    elif quotes:
        st.html(markup.series_html(quotes))


def _group_html(answer: Answer, group: Sequence[Quote], citing: Citing) -> str:
    if is_grid(group):
        return grid_html(group, citing)
    if answer.form is Form.LIST and len(group) > 1:
        return list_html(group, citing)
    return quotes_html(group, citing)


def _draw_nearest(answer: Answer, parts: Outline) -> None:
    if parts.nearest:
        st.html(markup.heading_html(NEAREST_HEADING))
        passages = (
            markup.passage_html(passage, answer.terms, why_not(answer.standalone, passage))
            for passage in parts.nearest
        )
        st.html(markup.series_html(passages))


def _draw_sources(parts: Outline) -> None:
    """The places quoted, where they are many."""
    places = first_of_each(parts.places)
    if len(places) >= _MANY_SOURCES:
        with st.expander(f"Källor: {len(places)} ställen"):
            st.html(markup.part_html(sources_html(places)))


def _draw_basis(answer: Answer) -> None:
    """The passages that were found, to be unfolded."""
    places = counted(len(answer.passages), "ställe", "ställen")
    with st.expander(f"Underlag: {places} i dokumenten"):
        passages = (markup.passage_html(passage, answer.terms) for passage in answer.passages)
        st.html(markup.series_html(passages))


def counted(number: int, one: str, many: str) -> str:
    """The number with its noun in the right form."""
    return f"{number} {one if number == 1 else many}"
