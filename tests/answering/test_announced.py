"""Items of lists are quoted after what announces them, and what announces before what it does."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sok.answering.announced import with_announced, with_leads
from sok.answering.question import understand
from sok.indexing.spelling import Speller
from sok.indexing.store import Index

IndexOf = Callable[..., Index]

TEXT = "Dessa varor får säljas till den som har fyllt tolv år:\n\n- Tomtebloss\n\n- Smällare\n"


def quoted(index: Index, question: str, text: str) -> list[str]:
    """The texts that are quoted where the sentence `text` answers a question."""
    span = next(part.span for part in index.sentences if index.text(part.span) == text)
    query = understand(question, [], Speller({}))[0]
    return [index.text(one) for one in with_leads(index, query, [span])]


def test_an_item_stands_after_what_announces_it(index_of: IndexOf) -> None:
    """Alone it would not say what holds of it."""
    found = quoted(index_of(TEXT), "Hur gammal måste man vara för att köpa smällare?", "Smällare")
    assert found == ["Dessa varor får säljas till den som har fyllt tolv år:", "Smällare"]


def test_an_item_that_says_all_that_is_asked_about_stands_alone(index_of: IndexOf) -> None:
    """What announces it would only stand in the way."""
    assert quoted(index_of(TEXT), "Vad sägs om smällare?", "Smällare") == ["Smällare"]


def test_what_is_no_item_is_left_as_it_is(index_of: IndexOf) -> None:
    """A paragraph has nothing before it."""
    text = "Bron är hög."
    assert quoted(index_of(f"Här finns broar.\n\n{text}"), "Hur hög är vägen?", text) == [text]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Visionen är:\n\nEn stad i rörelse. Den växer.\n", ["En stad i rörelse. Den växer."]),
        ("Visionen är:\n\n- en stad\n\n- ett hav\n\nSlut.\n", ["en stad", "ett hav"]),
        ("Visionen är:\n\n# Staden\n\nEn stad i rörelse.\n", []),
        ("Visionen är klar.\n\nEn stad i rörelse.\n", []),
    ],
)
def test_what_announces_stands_before_what_it_announces(
    index_of: IndexOf, text: str, told: list[str]
) -> None:
    """A sentence with a colon says little alone; another has its say, and so has a heading."""
    index = index_of(text)
    first = next(part.span for part in index.sentences if index.text(part.span)[:2] == "Vi")
    assert [index.text(span) for span in with_announced(index, [first])[1:]] == told


def test_what_is_quoted_already_is_announced_by_itself(index_of: IndexOf) -> None:
    """The item that answers is enough of its list."""
    index = index_of("Visionen är:\n\n- en stad\n\n- ett hav\n")
    spans = [part.span for part in index.sentences][:2]
    assert with_announced(index, spans) == tuple(spans)
