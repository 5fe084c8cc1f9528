"""Sentences of the text that are set again are pull quotes."""

from __future__ import annotations

from itertools import count

from reading.blocks import blocks

from sok.reading.pull_quotes import mark_pull_quotes
from sok.records import Kind

LONGER = "Över hela landet pågår samverkan kring prognoser, som leder till bättre arbetssätt."


def marked(quote: str, *, page: int = 0, running: str = LONGER) -> bool:
    """Whether a paragraph on a page is a pull quote from running text on page 0."""
    found = mark_pull_quotes([*blocks(running), *blocks(quote, page=page)])
    return found[1].kind is Kind.PULL_QUOTE


def test_pull_quotes_repeat_running_text_nearby() -> None:
    """The same words, with or without dots and quotation marks, within two pages."""
    assert marked("Över hela landet pågår samverkan kring prognoser.")
    assert marked("... samverkan kring prognoser, som leder till bättre arbetssätt.", page=2)
    assert marked("”Över hela landet pågår samverkan.”")
    assert not marked("Över hela landet pågår samverkan kring prognoser.", page=3)
    assert not marked("Över hela landet pågår insatser kring prognoser.")


def test_what_repeats_but_is_no_pull_quote() -> None:
    """Too short, no sentence (a cell of a table), the running text itself, a long paragraph."""
    assert not marked("Över hela landet.")
    assert not marked("Över hela landet pågår samverkan")
    assert not marked(LONGER)
    long = " ".join(["ord"] * 31) + "."
    assert not marked(long, running=f"Först {long} Sedan.")


def test_only_paragraphs_become_pull_quotes() -> None:
    """Headings and items may repeat the text."""
    numbers = count()
    texts = [LONGER, "# Över hela landet pågår samverkan.", "* Över hela landet pågår samverkan."]
    kinds = [block.kind for block in mark_pull_quotes(blocks(*texts)) if next(numbers)]
    assert kinds == [Kind.HEADING, Kind.ITEM]
