"""Draws one answer, in the form that its question asks for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import streamlit as st

from sok.presenting.citations import Guessed
from sok.presenting.grids import is_grid
from sok.presenting.nearest import why_not
from sok.presenting.numbered import first_of_each
from sok.presenting.outline import ENTRIES_HEADING, NEAREST_HEADING, TABLE_HEADING, Outline, outline
from sok.records import Answer, Form, Quote
from sok.web import markup
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


def draw_answer(answer: Answer, guessed: Guessed) -> None:
    """Draw an answer, a refusal or what can be asked.

    What stands together is sent as one, since each part that is sent alone costs time.
    """
    parts = outline(answer)
    shown = [*_above(answer, parts, citing_of(parts.places, answer.marks, guessed))]
    if answer.figures:
        st.html(markup.series_html(shown))
        draw_pictures(answer.figures)
        shown = []
    if shown := [*shown, *_below(answer, parts)]:
        st.html(markup.series_html(shown))


def _above(answer: Answer, parts: Outline, citing: Citing) -> Iterator[str]:
    """All that stands above the pictures, if there are any."""
    yield from _reading(parts)
    yield from _own_words(answer, parts.said)
    if answer.form is Form.AMOUNT and parts.figures:
        yield markup.figures_html(parts.figures)
    yield from _found(parts, citing)
    yield from _quotes(answer, parts, citing)


def _below(answer: Answer, parts: Outline) -> Iterator[str]:
    yield from _nearest(answer, parts)
    if answer.quotes:
        yield from _sources(parts)
        yield _basis(answer)


def _reading(parts: Outline) -> Iterator[str]:
    """How the question was understood, where that is not as it was typed."""
    understood = [f"Tolkat som: {parts.understood}"] if parts.understood else []
    if lines := [*understood, *parts.notes]:
        yield markup.lines_html(lines, "tolkat")


def _own_words(answer: Answer, said: str) -> Iterator[str]:
    """The sentence that leads to the quotes; of a refusal, that it is one stands out."""
    if answer.quotes:
        lead, rest = said, ""
    elif answer.form is Form.HELP:
        lead, rest = "", said
    else:
        lead, stop, rest = said.partition(_SENTENCE_END)
        lead += stop.rstrip()
    if lead:
        yield markup.lines_html(lead.splitlines(), "ledning")
    if rest:
        yield markup.lines_html(rest.splitlines())


def _found(parts: Outline, citing: Citing) -> Iterator[str]:
    """The initiatives and the figures, under headings if there are both."""
    both = bool(parts.entries and parts.rows)
    if both:
        yield markup.heading_html(ENTRIES_HEADING)
    if parts.entries:
        yield cards_html(parts.entries, citing, level=4 if both else 3)
    if both:
        yield markup.heading_html(TABLE_HEADING)
    if parts.rows:
        yield table_html(parts.rows, citing)


def _quotes(answer: Answer, parts: Outline, citing: Citing) -> Iterator[str]:
    quotes = [markup.part_html(_group_html(answer, group, citing)) for group in parts.groups]
    # One quote is no longer than the button that would unfold it.
    if answer.form in _FOLDED and len(quotes) > 1:
        yield markup.folded_html(f"Citat: {sum(map(len, parts.groups))}", quotes)
    else:
        yield from quotes


def _group_html(answer: Answer, group: Sequence[Quote], citing: Citing) -> str:
    if is_grid(group):
        return grid_html(group, citing)
    if answer.form is Form.LIST and len(group) > 1:
        return list_html(group, citing)
    return quotes_html(group, citing)


def _nearest(answer: Answer, parts: Outline) -> Iterator[str]:
    if parts.nearest:
        yield markup.heading_html(NEAREST_HEADING)
    for passage in parts.nearest:
        yield markup.passage_html(passage, answer.terms, why_not(answer.standalone, passage))


def _sources(parts: Outline) -> Iterator[str]:
    """The places quoted, where they are many."""
    places = first_of_each(parts.places)
    if len(places) >= _MANY_SOURCES:
        yield markup.folded_html(f"Källor: {len(places)} ställen", [sources_html(places)])


def _basis(answer: Answer) -> str:
    """The passages that were found, to be unfolded."""
    places = counted(len(answer.passages), "ställe", "ställen")
    passages = (markup.passage_html(passage, answer.terms) for passage in answer.passages)
    return markup.folded_html(f"Underlag: {places} i dokumenten", passages)


def counted(number: int, one: str, many: str) -> str:
    """The number with its noun in the right form."""
    return f"{number} {one if number == 1 else many}"
