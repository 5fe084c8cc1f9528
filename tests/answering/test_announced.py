"""Items of lists are quoted after what announces them."""

from __future__ import annotations

from collections.abc import Callable

from sok.answering.announced import with_leads
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
